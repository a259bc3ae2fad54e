/** The views by what stands behind the # of the address. */
import { showBackup } from "../views/backup.js";
import { showCertificates } from "../views/certificates.js";
import { showClosing } from "../views/closing.js";
import { showCorrecting } from "../views/correcting.js";
import { showDesk } from "../views/desk.js";
import { showErasing } from "../views/erasing.js";
import { showOpening } from "../views/opening.js";
import { showPrinting } from "../views/printing.js";
import { showRoster } from "../views/roster.js";

/** `follows`: the view is made anew when a job has ended. */
const ROUTES = [
    { path: /^desk$/, show: showDesk, section: "#/desk", follows: true },
    { path: /^open$/, show: showOpening, section: "#/open" },
    { path: /^erase(?:\/([^/]+))?$/, show: showErasing, section: "#/erase" },
    { path: /^backup$/, show: showBackup, section: "#/backup" },
    { path: /^session\/([^/]+)(?:\/(\d+))?$/, show: showCertificates, follows: true },
    { path: /^session\/([^/]+)\/roster$/, show: showRoster },
    { path: /^session\/([^/]+)\/print$/, show: showPrinting },
    { path: /^session\/([^/]+)\/correct$/, show: showCorrecting },
    { path: /^session\/([^/]+)\/close$/, show: showClosing },
];

/** @returns {{show, parameters: string[], section?: string, follows?: boolean}} the desk where nothing fits */
export function routeOf(hash) {
    const path = hash.replace(/^#\//, "");
    for (const route of ROUTES) {
        const found = route.path.exec(path);
        if (found) return { ...route, parameters: found.slice(1).map((text) => text && decodeURIComponent(text)) };
    }
    return { ...ROUTES[0], parameters: [] };
}
