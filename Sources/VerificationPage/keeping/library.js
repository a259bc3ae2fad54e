/** What is fetched from this page's server, kept on the device so that the page answers without a line too. */
import { NotRead } from "../ledger/reading.js";

const SHELF = "ledgers";

export class Library {
    /** Whether all that was asked for since this was last set came over the line. */
    wasOnline = true;

    /**
     * @param {string} path
     * @param {boolean} isForever whether these bytes never change, so that a kept copy is as good
     * @returns {Promise<Uint8Array>}
     * @throws {NotRead}
     */
    async bytes(path, isForever) {
        const url = new URL(path, document.baseURI).href;
        const shelf = "caches" in globalThis ? await caches.open(SHELF) : null;
        if (isForever) {
            const kept = await shelf?.match(url);
            if (kept) return bytesOf(kept);
        }
        let response;
        try {
            response = await fetch(url, { cache: "no-cache", credentials: "omit", redirect: "error" });
        } catch {
            this.wasOnline = false;
            const kept = await shelf?.match(url);
            if (!kept) throw new NotRead("there is no connection, and no copy of it is kept here");
            return bytesOf(kept);
        }
        if (!response.ok) throw new NotRead(`the server answers ${response.status} to ${path}`);
        await shelf?.put(url, response.clone());
        return bytesOf(response);
    }
}

const bytesOf = async (response) => new Uint8Array(await response.arrayBuffer());
