/** Why the ledger's rules refuse a statement. */
export class Refusal extends Error {
    /** @param {string} code one of the protocol's, as `out-of-scope` */
    constructor(code, detail) {
        super(detail);
        this.code = code;
    }
}

/** @throws {Refusal} */
export function refuse(code, detail) {
    throw new Refusal(code, detail);
}

/** @returns {Refusal} for a form that is broken */
export const malformed = (detail) => new Refusal("malformed", detail);
