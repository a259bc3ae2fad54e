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
    return [make("dt", {}, term), make("dd", {}, ...said.map((value) => (value instanceof Node ? value : make("div", {}, value))))];
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

/** Lets the browser save bytes as a file. */
export function saveFile(bytes, name) {
    const url = URL.createObjectURL(new Blob([bytes], { type: "application/json" }));
    make("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
