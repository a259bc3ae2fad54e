/** What is fetched from this page's server, kept on the device so that the page answers without a line too. */
const SHELF = "ledgers";

/** Says that something could not be read, and why. */
export class NotRead extends Error {}

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
        if (isForever) {
            const kept = await (await shelf())?.match(url);
            if (kept) return bytesOf(kept);
        }
        const [response, own] = await Promise.all([fetched(url), shelf()]);
        if (response === null) {
            this.wasOnline = false;
            const kept = await own?.match(url);
            if (!kept) throw new NotRead("there is no connection, and no copy of it is kept here");
            return bytesOf(kept);
        }
        if (!response.ok) throw new NotRead(`the server answers ${response.status} to ${path}`);
        await own?.put(url, response.clone());
        return bytesOf(response);
    }
}

const shelf = async () => ("caches" in globalThis ? caches.open(SHELF) : null);

/** @returns {Promise<Response | null>} null where there is no connection */
async function fetched(url) {
    try {
        return await fetch(url, { cache: "no-cache", credentials: "omit", redirect: "error" });
    } catch (error) {
        if (error instanceof TypeError) return null;
        throw error;
    }
}

const bytesOf = async (response) => new Uint8Array(await response.arrayBuffer());
