/** Saving a file that the program made. */
import { OfficeFault } from "../office/office.js";
import { button, make } from "./dom.js";

/** So long the browser may take to begin with a file, in milliseconds. */
const PATIENCE = 10_000;

/**
 * A button that fetches a file and has the browser save it: a plain link could not say who is signed in.
 *
 * @param {object} office
 * @param {{path: string, name: string}} file its path in the interface, and the name to save it under
 * @param {string} label
 */
export function saveButton(office, { path, name }, label, attributes = {}) {
    const fault = make("span", { class: "wrong", role: "alert" });
    const act = async () => {
        fault.textContent = "";
        try {
            save(await office.file(path), name);
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
            if (!error.isSignedOut) fault.textContent = error.message;
        }
    };
    return [button(label, act, { "data-file": name, ...attributes }), fault];
}

function save(content, name) {
    const href = URL.createObjectURL(content);
    make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), PATIENCE);
}
