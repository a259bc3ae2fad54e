/** What replaces a ledger's root, issuing CA, keys, peers or rules. */
import { CertificateFault } from "../../crypto/certificate.js";
import { seconds } from "../../bytes/time.js";
import { malformed, refuse } from "../refusal.js";
import { certificateOf } from "../statement.js";
import { newKey } from "./judge.js";

const NOTICE = 30 * 86_400;

export async function judgeTransition(judge) {
    requireRight(judge);
    judge.requireIssuer(judge.ledger.origin);
    const { rules, from, log, witness, peers } = judge.payload;
    if (rules !== undefined) {
        if (from < seconds(judge.time) + NOTICE) throw malformed("other rules come into force 30 days ahead or more");
        judge.change(({ ledger }) => (ledger.rulesChange = { rules, from }));
    }
    const root = replaceRoot(judge);
    const issuing = await replaceIssuingCA(judge, root);
    await replaceStatusKey(judge, root, issuing);
    const { origin } = judge.ledger;
    if (log !== undefined && !log.startsWith(`${origin}+`)) throw malformed(`log must be named ${origin}`);
    if (witness !== undefined && !witness.startsWith(`${origin}/witness+`)) throw malformed(`witness must be named ${origin}/witness`);
    judge.change(({ ledger }) => Object.assign(ledger, log && { log }, witness && { witness }, peers && { peers }));
}

/**
 * The root signs. Naming a root, or the next one, is for the key that was announced as next alone: a thief of the root
 * could otherwise choose who follows it.
 */
function requireRight(judge) {
    const brought = judge.broughtRoot();
    const required = (brought ?? judge.facts.certificates.get(judge.ledger.root)).publicKey.thumbprint;
    const isUnderBrought = !brought || brought.fingerprint === judge.signer.certificate.fingerprint;
    if (!judge.signer.isRoot || judge.signer.key.thumbprint !== required || !isUnderBrought) {
        refuse("not-authority", "a transition is signed by the root, or by the root key that it brings");
    }
    if (brought && required !== judge.ledger.nextRoot) refuse("not-authority", "the new root's key is not the one that was announced as next");
    judge.requireInDate();
}

function replaceRoot(judge) {
    const root = judge.broughtRoot();
    if (!root) return judge.facts.certificates.get(judge.ledger.root);
    const { authority, next } = judge.payload;
    judge.change(({ ledger, certificates, keys }) => {
        Object.assign(ledger, { root: root.fingerprint, nextRoot: next });
        Object.assign(ledger, { authorityName: authority.name, authorityContact: authority.contact });
        certificates.set(root.fingerprint, root);
        if (!keys.has(root.publicKey.thumbprint)) keys.set(root.publicKey.thumbprint, judge.signer.key);
    });
    return root;
}

async function replaceIssuingCA(judge, root) {
    if (!judge.payload.issuingCA) return judge.facts.certificates.get(judge.ledger.issuingCA);
    const issuing = certificateOf(judge.statement, judge.payload.issuingCA);
    await check(() => issuing.checkAuthority(root));
    judge.change(({ ledger, certificates }) => {
        ledger.issuingCA = issuing.fingerprint;
        certificates.set(issuing.fingerprint, issuing);
    });
    return issuing;
}

async function replaceStatusKey(judge, root, issuing) {
    if (!judge.payload.statusKey) return;
    const status = certificateOf(judge.statement, judge.payload.statusKey);
    await check(() => status.checkKeyholder(issuing, judge.ledger.origin));
    const { thumbprint } = status.publicKey;
    // The root may be new with this statement, and not yet registered.
    const owner = thumbprint === root.publicKey.thumbprint ? "root" : judge.facts.keys.get(thumbprint)?.owner.kind;
    if (owner !== undefined && owner !== "status") refuse("key-in-use", "the new status key is in use for something else");
    judge.change(({ ledger, certificates, keys }) => {
        ledger.statusKey = status.fingerprint;
        certificates.set(status.fingerprint, status);
        keys.set(thumbprint, newKey(thumbprint, { kind: "status" }));
    });
}

async function check(checking) {
    try {
        await checking();
    } catch (error) {
        throw error instanceof CertificateFault ? malformed(error.message) : error;
    }
}
