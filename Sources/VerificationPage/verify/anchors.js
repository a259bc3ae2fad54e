/** What a verifier believes before it has seen anything: which logs and witnesses, and each authority's root. */
import { Certificate } from "../crypto/certificate.js";
import { Policy } from "../log/policy.js";

export class Anchors {
    /**
     * @param {{policy: string, roots: string[]}} trust a policy's text, and roots in PEM
     */
    static async read({ policy, roots }) {
        const anchors = new Anchors();
        anchors.policy = await Policy.read(policy);
        anchors.roots = await Promise.all(roots.map((pem) => Certificate.readPEM(pem)));
        return anchors;
    }

    /** Whether one country alone is believed, with no witness at all. */
    get isOneCountrysWord() {
        return this.policy.quorum === null;
    }

    /** The origins of the ledgers that are trusted. */
    get origins() {
        return [...new Set(this.policy.logs.map((key) => key.name))];
    }

    /**
     * Why a ledger is not one that is trusted: its root founded it or follows the one that did, and its log and witness
     * keys are the policy's. A policy that lists no witness of a ledger says nothing about it.
     *
     * @returns {string | null}
     */
    fault({ origin, foundingRoot, root, log, witness }) {
        const isRooted = this.roots.some(({ fingerprint }) => fingerprint === foundingRoot || fingerprint === root);
        if (!isRooted) return `the authority that founded ${origin} is not trusted`;
        if (!this.policy.logKeys(origin).some((key) => key.vkey === log)) return `the log key of ${origin} is not the policy's`;
        const witnesses = this.policy.witnessKeys(origin);
        if (witnesses.length > 0 && !witnesses.some((key) => key.vkey === witness)) return `the witness key of ${origin} is not the policy's`;
        return null;
    }
}
