/**
 * What something that was issued or granted is worth, and the event that made it so.
 *
 * An event is {index, time, signer, isOfficers, statement, action, reason?, effective?, fromIndex?, by?}: `action` is
 * `suspend`, `reinstate`, `revoke`, `close`, `superseded`, or `void`, a revocation that reaches back.
 */
export class Condition {
    state = "active";
    /** The event that set the state; null while nothing did. */
    cause = null;
    /** Whether an officer had a part in it, so that only an officer undoes it. */
    isOfficers = false;
    /** A session's mark, beside its state. */
    isClosed = false;

    /** Void, because of a key's revocation; counts as revoked. */
    static voided(revocation) {
        return Object.assign(new Condition(), { state: "voided", cause: revocation, isOfficers: true });
    }

    get isActive() {
        return this.state === "active";
    }

    get reason() {
        return this.cause?.reason ?? null;
    }

    get isSuspendedForCorrection() {
        return this.state === "suspended" && this.reason === "correction";
    }

    get allowsSupersession() {
        return this.isActive || this.isSuspendedForCorrection;
    }

    /** Whether the rules allow what an event does. */
    allows(event) {
        const isOpen = this.state === "active" || this.state === "suspended";
        switch (event.action) {
            case "suspend":
                return this.isActive || (this.state === "suspended" && event.isOfficers && !this.isOfficers);
            case "reinstate":
                if (!event.isOfficers && this.isOfficers) return false;
                return this.state === "suspended" || (this.state === "revoked" && event.reason === "revoked-in-error");
            case "close":
                return !this.isClosed && isOpen;
            case "superseded":
                return this.allowsSupersession;
            default:
                return isOpen;
        }
    }

    /** Does what an event says when that is legal, and passes over it when not. */
    apply(event) {
        if (!this.allows(event)) return;
        switch (event.action) {
            case "suspend":
                return this.#set("suspended", event);
            case "reinstate":
                return this.lift(event);
            case "close":
                this.isClosed = true;
                return;
            case "superseded":
                return this.#set("superseded", event);
            default:
                return this.#set("revoked", event);
        }
    }

    /** Goes back to active, because what set the state was lifted. */
    lift(event) {
        Object.assign(this, { state: "active", cause: event, isOfficers: false });
    }

    #set(state, event) {
        // What an officer suspended stays the officer's when a registrar revokes it.
        this.isOfficers = event.isOfficers || (this.state === "suspended" && this.isOfficers);
        this.state = state;
        this.cause = event;
    }
}
