/** A log's Merkle tree (RFC 9162 section 2.1). Hashes are 32 bytes, roots are given in standard base64. */
import { base64 } from "../bytes/base64.js";
import { nodeHash, sha256 } from "../crypto/digest.js";

/**
 * The root to which an inclusion proof leads (section 2.1.3.2).
 *
 * @param {Uint8Array} leaf the leaf's hash
 * @param {Uint8Array[]} path
 * @returns {Promise<string | null>} null when the path has another length than a tree of this size asks for
 */
export async function rootOfPath(leaf, index, size, path) {
    if (index >= size) return null;
    let [node, last, hash] = [index, size - 1, leaf];
    for (const sibling of path) {
        if (last === 0) return null;
        if (node % 2 === 1 || node === last) {
            hash = await nodeHash(sibling, hash);
            while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
        } else {
            hash = await nodeHash(hash, sibling);
        }
        [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    }
    return last === 0 ? base64.encode(hash) : null;
}

/** A whole tree. */
export class Tree {
    /** @param {Uint8Array[]} leaves leaf hashes */
    static async of(leaves) {
        const tree = new Tree();
        // Level k holds the roots of all full subtrees of 2^k leaves.
        tree.levels = [leaves];
        for (let below = leaves; below.length > 1; below = tree.levels.at(-1)) {
            const pairs = Array.from({ length: Math.floor(below.length / 2) }, (_, i) => nodeHash(below[2 * i], below[2 * i + 1]));
            tree.levels.push(await Promise.all(pairs));
        }
        return tree;
    }

    get size() {
        return this.levels[0].length;
    }

    /** @returns {Promise<string>} the root over the first `size` leaves */
    async root(size = this.size) {
        let hash = null;
        for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
            if (rest % 2 === 0) continue;
            const subtree = this.levels[level][rest - 1];
            hash = hash ? await nodeHash(subtree, hash) : subtree;
        }
        return base64.encode(hash ?? (await sha256(new Uint8Array(0))));
    }
}
