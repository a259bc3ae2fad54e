/** Decompressing, by the browser's own `DecompressionStream`. */

/**
 * @param {Uint8Array} compressed zlib (RFC 1950)
 * @param {number} most how many bytes may come out; more are refused before they fill the memory
 * @returns {Promise<Uint8Array>}
 */
export async function inflate(compressed, most) {
    const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("deflate"));
    const reader = stream.getReader();
    const parts = [];
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
        size += read.value.length;
        if (size > most) {
            await reader.cancel();
            throw new RangeError(`more than ${most} bytes come out`);
        }
        parts.push(read.value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
}
