/** A status list as it was at a snapshot that both countries vouch for: what proves a status with no one online. */
import { concat, utf8 } from "../bytes/bytes.js";
import { DAY } from "../bytes/time.js";
import { inflate } from "../bytes/zlib.js";
import { statusPosition } from "../credential/number.js";
import { leafHash } from "../crypto/digest.js";
import { Refusal } from "../ledger/refusal.js";
import { readStatement } from "../ledger/statement.js";
import { Tree, rootOfPath } from "../log/tree.js";
import { readProof } from "../log/proof.js";
import { FalseProof, readLogged } from "./logged.js";

/** Bytes of a list: 131,072 states of two bits. */
const LIST_SIZE = 32_768;
const STATES = ["valid", "revoked", "suspended", "superseded"];

/**
 * Checks a list with its path and snapshot, and adds what it says of the credential.
 *
 * @param {object | null} evidence a file's `status`, or what `/status/<center>/<n>/proof` answers
 * @returns {Promise<boolean>} whether the status is known by it
 */
export async function checkEvidence(evidence, shown, logged, { facts, support }, circumstances, verification) {
    if (!evidence || !logged || !facts?.ledger) return false;
    let found;
    try {
        const grounds = [logged.entry.index, ...support.map(({ proof }) => readProof(proof).index)];
        found = await readEvidence(evidence, shown, grounds, facts, circumstances.anchors);
    } catch (error) {
        if (error instanceof VoidsMissing) {
            verification.add({ kind: "materialMissing", detail: error.message });
            return false;
        }
        if (!(error instanceof FalseProof)) throw error;
        verification.add({ kind: "falseProof", detail: error.message });
        return true;
    }
    // A snapshot speaks of the entries below its own.
    const { entry, verdict, state } = found;
    const isVouchedFor = verdict.isAccepted || circumstances.anchors.isOneCountrysWord;
    if (logged.entry.index >= entry.index) return false;
    if (found.voids.length > 0) verification.add({ kind: "declaredVoid" });
    if (!isVouchedFor) return false;
    verification.statusAsOf = entry.time;
    verification.held("list", String(entry.index));
    if (circumstances.now - entry.time > circumstances.maximumStatusAge * DAY) verification.add({ kind: "statusTooOld", asOf: entry.time });
    if (state === "superseded") verification.add({ kind: "superseded", by: null, since: entry.time });
    else if (state !== "valid") verification.add({ kind: state, reason: null, since: entry.time });
    return true;
}

async function readEvidence(evidence, { number, origin, payload }, grounds, facts, { policy }) {
    const { entry, verdict } = await readLogged(utf8(evidence.snapshot), evidence.proof, policy, origin);
    const snapshot = await readSnapshot(entry, facts);
    const voids = await voidAmong(grounds, evidence, snapshot, entry.index);
    if (evidence.uri !== payload.status.status_list.uri) throw new FalseProof("the status list is another certificate's");
    const bytes = await readList(evidence.list);
    const leaf = await leafHash(concat(utf8(`${evidence.uri}\0`), bytes));
    if ((await rootOfPath(leaf, evidence.position, snapshot.lists, evidence.path)) !== snapshot.root) {
        throw new FalseProof("the status list is not under the snapshot's root");
    }
    return { entry, verdict, voids, state: stateIn(bytes, statusPosition(number.serial).index) };
}

/** Says that a list comes without the entries that were void, which it has no place for: their numbers were never given. */
class VoidsMissing extends Error {}

const rootOfVoids = async (voids) => (await Tree.of(await Promise.all(voids.map((each) => leafHash(utf8(String(each))))))).root();

/** Those of these entries that were void at a snapshot. Of one void entry alone its root says which it is. */
async function voidAmong(indexes, { voids }, snapshot, index) {
    if (voids.length === 0 && snapshot.voids.count > 1) {
        throw new VoidsMissing(`which entries were void at snapshot ${index} is not said: renew the file with sanad staple`);
    }
    const { count, root } = snapshot.voids;
    if (voids.length > 0 && (voids.length !== count || (await rootOfVoids(voids)) !== root)) {
        throw new FalseProof(`the void entries are not those that snapshot ${index} states`);
    }
    const roots = await Promise.all(indexes.map((each) => rootOfVoids([each])));
    return indexes.filter((each, place) => voids.includes(each) || roots[place] === root);
}

/** The snapshot, signed by the ledger's status key. */
async function readSnapshot(entry, { certificates, ledger }) {
    const key = certificates.get(ledger.statusKey);
    let statement;
    try {
        statement = await readStatement(entry.statement);
    } catch (error) {
        throw error instanceof Refusal ? new FalseProof(error.message) : error;
    }
    const { header, signature, signingInput } = statement.jws;
    const isByKey = header["x5t#S256"] === key.fingerprint && header.alg === key.publicKey.algorithm;
    if (statement.type !== "sanad-snapshot+jwt" || !isByKey || !(await key.publicKey.verifies(signature, signingInput))) {
        throw new FalseProof("the snapshot is not signed by the ledger's status key");
    }
    return statement.payload;
}

async function readList(compressed) {
    try {
        const bytes = await inflate(compressed, LIST_SIZE);
        if (bytes.length === LIST_SIZE) return bytes;
    } catch (error) {
        if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    }
    throw new FalseProof("the status list has another size");
}

/** @returns {string} the state at an index: two bits, counted from each byte's lowest */
export const stateIn = (bytes, index) => STATES[(bytes[Math.floor(index / 4)] >> (2 * (index % 4))) & 3];
