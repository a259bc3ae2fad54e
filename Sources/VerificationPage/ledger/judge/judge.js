/** Judges one statement at its place and time in a ledger: the rows of rules from the key and its signature on. */
import { DAY, seconds } from "../../bytes/time.js";
import { readNumber } from "../../credential/number.js";
import { malformed, refuse } from "../refusal.js";
import { Standing } from "../standing.js";
import { certificateOf } from "../statement.js";
import { judgeAccreditation } from "./accreditation.js";
import { judgeAchievement, judgeConfirmation, judgeRecognition, judgeVoid } from "./authority.js";
import { judgeCredential } from "./credential.js";
import { judgeSession } from "./session.js";
import { judgeSnapshot } from "./snapshot.js";
import { judgeStatus } from "./status.js";
import { judgeTransition } from "./transition.js";

const ALLOWED_SKEW = 300;
const OLDEST_STATEMENT = 60 * 86_400;

const KINDS = {
    "sanad-transition+jwt": judgeTransition,
    "sanad-accreditation+jwt": judgeAccreditation,
    "sanad-confirmation+jwt": judgeConfirmation,
    "sanad-achievement+jwt": judgeAchievement,
    "sanad-session+jwt": judgeSession,
    "vc+sd-jwt": judgeCredential,
    "sanad-status+jwt": judgeStatus,
    "sanad-recognition+jwt": judgeRecognition,
    "sanad-void+jwt": judgeVoid,
    "sanad-snapshot+jwt": judgeSnapshot,
    "sanad-genesis+jwt": () => {
        throw malformed("a genesis is the first entry and no other");
    },
};

export class Judge {
    /** What the statement changes, to be done once it is admitted: functions of the facts. */
    #changes = [];

    constructor(facts, entry, statement, isComplete) {
        this.facts = facts;
        this.ledger = facts.ledger;
        this.index = entry.index;
        this.time = entry.time;
        this.statement = statement;
        this.payload = statement.payload;
        this.isComplete = isComplete;
        this.standing = new Standing(facts);
    }

    change(effect) {
        this.#changes.push(effect);
    }

    /** What every record of this statement holds. */
    get origin() {
        return { id: this.statement.identity, index: this.index, time: this.time, signer: this.signer.key.thumbprint };
    }

    /** Whose key signed: its certificate is registered, its key is the one that the header names, the signature holds. */
    async findSigner() {
        const { kid, alg, "x5t#S256": fingerprint } = this.statement.jws.header;
        const certificate = this.facts.certificates.get(fingerprint) ?? this.broughtRoot();
        if (certificate?.fingerprint !== fingerprint || certificate.publicKey.thumbprint !== kid) {
            refuse("unknown-key", `kid and x5t#S256 name no registered key: ${kid}`);
        }
        const key = this.facts.keys.get(kid) ?? (this.broughtRoot()?.publicKey.thumbprint === kid ? newKey(kid, { kind: "root" }) : null);
        if (!key) refuse("unknown-key", `the key is registered for no one that may sign: ${kid}`);
        const { signature, signingInput } = this.statement.jws;
        if (certificate.publicKey.algorithm !== alg || !(await certificate.publicKey.verifies(signature, signingInput))) {
            refuse("bad-signature", `the signature does not verify under the key ${kid}`);
        }
        this.signer = new Signer(certificate, key);
    }

    /** A statement that brings its own root is looked at under that root. */
    broughtRoot() {
        const isTransition = this.statement.type === "sanad-transition+jwt";
        return isTransition && this.payload.authority ? certificateOf(this.statement, this.payload.authority) : null;
    }

    /** @returns {Promise<Function[]>} what the statement changes, when the rules admit it */
    async changes() {
        this.#checkIdentity();
        this.#checkTime();
        this.change((facts) => facts.identities.set(this.statement.identity, this.index));
        if (this.statement.type !== "sanad-snapshot+jwt") this.change(({ ledger }) => (ledger.lastNonSnapshot = this.time));
        await KINDS[this.statement.type](this);
        return this.#changes;
    }

    #checkIdentity() {
        const other = this.facts.identities.get(this.statement.identity);
        if (other !== undefined) refuse("duplicate", `${this.statement.identity} is used by entry ${other}`);
    }

    #checkTime() {
        const age = seconds(this.time) - this.statement.issuedAt;
        const isAuthority = this.signer.isOfficer || this.signer.isRoot;
        if (age < -ALLOWED_SKEW) refuse("from-the-future", "iat is more than 5 minutes after the ledger's time");
        const isLeap = this.isComplete && this.time - this.ledger.lastAdmitted > 7 * DAY;
        if (isLeap && !(isAuthority && Math.abs(age) <= ALLOWED_SKEW)) {
            refuse("time-leap", "after 7 days without an entry the next one is the authority's, signed within 5 minutes");
        }
        if (age > OLDEST_STATEMENT && !this.signer.isRoot) {
            refuse("time-leap", "the statement was signed more than 60 days before the ledger's time");
        }
        const isSnapshot = this.statement.type === "sanad-snapshot+jwt";
        if (isSnapshot && this.time - this.ledger.lastNonSnapshot > 30 * DAY) {
            refuse("time-leap", "no entry but snapshots for more than 30 days");
        }
    }

    // Who may sign what

    requireIssuer(issuer) {
        if (this.statement.issuer !== issuer) throw malformed(`iss must be ${issuer}`);
    }

    requireInDate() {
        if (!this.signer.certificate.isInForce(seconds(this.time))) {
            refuse("not-accredited", "the signer's certificate is not in force at the ledger's time");
        }
    }

    requireRoot() {
        const inForce = this.facts.certificates.get(this.ledger.root)?.publicKey.thumbprint;
        if (!this.signer.isRoot || inForce !== this.signer.key.thumbprint) {
            refuse("not-authority", "only the authority's root in force may sign this");
        }
        this.requireInDate();
        this.requireIssuer(this.ledger.origin);
    }

    requireOfficer() {
        if (!this.signer.isOfficer) refuse("not-authority", "only an officer of the authority may sign this");
        this.#requireInForce();
        this.requireIssuer(this.signer.center);
    }

    /** A key of a center that is in force, with one of some roles. */
    requireKeyholder(roles) {
        if (!this.signer.center) refuse("not-authority", "the ledger's own keys may not sign this");
        this.#requireInForce();
        if (!roles.includes(this.signer.role)) refuse("wrong-role", `the role ${this.signer.role} may not sign this`);
    }

    #requireInForce() {
        this.requireInDate();
        if (!this.standing.isKeyInForce(this.signer.key, this.signer.center, this.time)) {
            refuse("not-accredited", `the key, its accreditation or the center ${this.signer.center} is not in force`);
        }
    }

    /** Notes that a statement waits for a second officer, where the ledger asks for one. */
    awaitConfirmation(subject) {
        if (!this.ledger.needsConfirmations || this.signer.isRoot) return;
        const record = { ...this.origin, staffCode: this.signer.key.staffCode, subject, confirmations: [] };
        this.change(({ confirmables }) => confirmables.set(record.id, record));
    }

    /** @returns {object | null} the number in the id of a credential of this ledger */
    numberOf(credentialID) {
        const tag = this.ledger.credentialTag;
        return credentialID.startsWith(tag) ? readNumber(credentialID.slice(tag.length)) : null;
    }
}

/** Who signed a statement. */
class Signer {
    constructor(certificate, key) {
        this.certificate = certificate;
        this.key = key;
    }

    get isRoot() {
        return this.key.owner.kind === "root";
    }

    get center() {
        return this.key.owner.center ?? null;
    }

    get role() {
        return this.key.owner.role ?? null;
    }

    get isOfficer() {
        return this.role === "officer";
    }
}

/** @returns {object} a key's record; `newestStart` is when the newest of a keyholder's certificates for it begins */
export const newKey = (thumbprint, owner, staffCode = null) => ({ thumbprint, owner, staffCode, accreditations: [], events: [], newestStart: null });

