/** The certificates that a worker keeps on this device: in the browser's own database, with no account. */

const NAME = "certificates";
const STORE = "files";

function open() {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open(NAME, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "number" });
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

/** Runs one request in a transaction, and waits until that is on disk. */
async function run(mode, act) {
    const database = await open();
    try {
        return await new Promise((resolve, reject) => {
            const transaction = database.transaction(STORE, mode, { durability: "strict" });
            const request = act(transaction.objectStore(STORE));
            transaction.oncomplete = () => resolve(request.result);
            transaction.onabort = () => reject(transaction.error);
        });
    } finally {
        database.close();
    }
}

/** @returns {Promise<{number: string, bytes: Uint8Array}[]>} by number */
export const keptCertificates = () => run("readonly", (store) => store.getAll());

/** Keeps a file, in place of one with the same number. */
export async function keepCertificate(number, bytes) {
    await run("readwrite", (store) => store.put({ number, bytes }));
    // Asks the browser not to clear it when the disk runs full.
    await navigator.storage?.persist?.();
}

export const deleteCertificate = (number) => run("readwrite", (store) => store.delete(number));
