/// The witnesses that must have cosigned (C2SP tlog-policy, "Defining the quorum").
package indirect enum Quorum: Hashable, Sendable {
    /// No cosignature is needed.
    case notRequired

    /// The witness with this key.
    case witness(NoteVerifierKey)

    /// At least `threshold` of the members.
    case group(threshold: Int, members: [Quorum])

    /// Whether a quorum is met, and since when.
    enum Attainment: Equatable {
        case notMet
        case met(since: Int)
        case notRequired

        var isMet: Bool { self != .notMet }

        var time: Int? {
            guard case .met(let time) = self else { return nil }
            return time
        }
    }

    /// Says when the quorum was first met, where `time` tells when the witness with a key first cosigned, if it did.
    func attainment(time: (NoteVerifierKey) -> Int?) -> Attainment {
        guard self != .notRequired else { return .notRequired }
        return firstTime(time).map(Attainment.met) ?? .notMet
    }

    private func firstTime(_ time: (NoteVerifierKey) -> Int?) -> Int? {
        switch self {
        case .notRequired: return nil
        case .witness(let key): return time(key)
        case .group(let threshold, let members):
            let times = members.compactMap { $0.firstTime(time) }.sorted()
            return times.count >= threshold ? times[threshold - 1] : nil
        }
    }
}
