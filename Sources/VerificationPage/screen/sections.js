/** Shows one section at a time, by what stands behind the # of the address. */
import { byID } from "./dom.js";
import { names } from "./page.js";

const FIRST = "verify";
const wanted = () => names.find((each) => `#${each}` === location.hash) ?? FIRST;

/**
 * @param {(name: string) => Promise<object | null>} arrive brings a section that is not there yet
 * @returns {Promise<void>} when the first one is shown
 */
export function setUpSections(arrive) {
    const show = async (isByUser) => {
        const name = wanted();
        mark(name);
        // The first section is in the document, and needs nothing to be seen.
        const section = name === FIRST ? null : await bring(name, arrive);
        if (wanted() !== name) return;
        for (const each of names) byID(each).hidden = each !== name;
        if (isByUser) byID("content").focus();
        await section?.show?.();
    };
    addEventListener("hashchange", () => show(true));
    return show(false);
}

async function bring(name, arrive) {
    const content = byID("content");
    content.setAttribute("aria-busy", "true");
    try {
        return await arrive(name);
    } finally {
        content.removeAttribute("aria-busy");
    }
}

function mark(name) {
    for (const link of byID("sections").children) {
        if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
    }
}

/** Opens a section. */
export const openSection = (name) => (location.hash = `#${name}`);
