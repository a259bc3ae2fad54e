/** Making elements. Text is always set as text: nothing that a certificate or a server says becomes markup. */

/** @returns {HTMLElement} the element with an id */
export const byID = (id) => document.getElementById(id);

/**
 * @param {string} name
 * @param {object} attributes those that are null, undefined or false are left off; functions become listeners
 * @param {...(Node | string | null)} children
 */
export function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === "function") element.addEventListener(key, value);
        else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
}

/** @returns {Node[]} a term and its description; none where there is nothing to say */
export function fact(term, ...values) {
    const said = values.filter((value) => value !== null && value !== undefined && value !== false && value !== "");
    if (said.length === 0) return [];
    return [make("dt", {}, term), make("dd", {}, ...said.map((value) => (value instanceof Node ? value : make("div", {}, ...told(value)))))];
}

/** What is told apart in a sentence: a time in UTC, a certificate's number or a day, and what is for whoever looks into it. */
const PARTS = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)|((?:[A-Z]{2}-[A-Z0-9]+-\d\d-\d{6}-\d\d|\d{4}-\d\d-\d\d)(?![\dT]))|(\[[^\]]+\])/;

/** @returns {(Node | string)[]} a sentence in which no line breaks within a time, a number or a day */
export function told(sentence) {
    const [before, time, whole, detail, ...rest] = sentence.split(PARTS);
    if (rest.length === 0) return [before];
    const part = time ? make("time", { datetime: time, class: "whole" }, `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`) : null;
    const other = whole ? make("span", { class: "whole" }, whole) : detail ? make("span", { class: "detail", lang: "en" }, detail) : null;
    return [before, part ?? other, ...told(sentence.slice(before.length + (time ?? whole ?? detail).length))];
}

const SVG = "http://www.w3.org/2000/svg";

/** @returns {SVGElement} a drawing of one path in a box of 24 by 24, which says nothing to a screen reader */
export function drawing(path) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const line = document.createElementNS(SVG, "path");
    for (const [name, value] of Object.entries({ d: path, fill: "none", stroke: "currentColor", "stroke-width": "2.2", "stroke-linejoin": "round", "stroke-linecap": "round" })) {
        line.setAttribute(name, value);
    }
    svg.append(line);
    return svg;
}

/**
 * Sets the texts of those elements that name one in `data-text`.
 *
 * @param {(name: string) => string | undefined} textOf undefined for what others say
 */
export function sayTexts(root, textOf) {
    for (const element of root.querySelectorAll("[data-text]")) {
        const text = textOf(element.dataset.text);
        if (text !== undefined) element.textContent = text;
    }
}

/** Lets the browser save bytes as a file. */
export function saveFile(bytes, name) {
    const url = URL.createObjectURL(new Blob([bytes], { type: "application/json" }));
    make("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
