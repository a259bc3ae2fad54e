/** Making elements. Text is always set as text: nothing that a roster or a ledger says becomes markup. */

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
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

/** A view's heading, which is focused when the view is opened, so that a screen reader begins there. */
export const heading = (text) => make("h1", { tabindex: "-1" }, text);

/** A button that does no more than call `click`. */
export const button = (text, click, attributes = {}) => make("button", { type: "button", click, ...attributes }, text);

/** Something worth reading: `kind` is `good`, `bad`, `plainly` or nothing. */
export const notice = (kind, ...children) => make("div", { class: `notice ${kind ?? ""}`.trim() }, ...children.map((child) => (typeof child === "string" ? make("p", {}, child) : child)));

/** @returns {Node[]} a term and its description; none where there is nothing to say */
export function fact(term, value) {
    if (value === null || value === undefined || value === "") return [];
    return [make("dt", {}, term), make("dd", {}, value)];
}
