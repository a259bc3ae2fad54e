package import TransparencyLog

/// What came of asking a witness for a cosignature (C2SP tlog-witness, `add-checkpoint`).
package enum WitnessAnswer: Sendable, Equatable {
    /// The witness's newest signature that verifies over this very checkpoint, made at `at`, in seconds since 1970.
    case cosigned([NoteSignature], at: Int)

    /// 404: the witness does not know the log.
    case unknownOrigin

    /// 403: the witness trusts none of the signatures. Some witnesses say so of a log that they do not know.
    case notTrusted

    /// 409 that asking again from another size does not help: the witness cosigned another tree, above all when it
    /// has this size already; or its size changes from one request to the next.
    case conflict

    /// 422: the witness does not find that the tree grew from what it cosigned, or that each entry obeys the rules.
    case inconsistent(WitnessProblem)

    /// The witness says that it cosigned a larger checkpoint of this log than this one. It is a bare number that it
    /// does not prove: worth a look, and never a reason to stop.
    case ahead(size: Int)

    /// 503 or 429: not now, and perhaps why; ask again, after so many seconds when the witness says so.
    case busy(WitnessProblem, retryAfter: Int?)

    /// Anything else, and what it was.
    case failed(String)
}
