/** Shows one section at a time, by what stands behind the # of the address. */
import { byID } from "./dom.js";

const NAMES = ["verify", "mine", "ask", "ledger", "about"];

/** @param {Record<string, () => void>} shown is told which section was opened */
export function setUpSections(shown) {
    const show = (isByUser) => {
        const name = NAMES.find((each) => `#${each}` === location.hash) ?? "verify";
        for (const each of NAMES) byID(each).hidden = each !== name;
        for (const link of byID("sections").children) {
            if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
            else link.removeAttribute("aria-current");
        }
        shown[name]?.();
        if (isByUser) byID("content").focus();
    };
    addEventListener("hashchange", () => show(true));
    show(false);
}

/** Opens a section. */
export const openSection = (name) => (location.hash = `#${name}`);
