package import TransparencyLog

extension TrustPolicy {
    /// The witnesses, by the names that the policy gives them, that have not cosigned and
    /// whose cosignatures would help to meet the quorum; empty when it is met.
    package func missingWitnesses(cosigned: Set<NoteVerifierKey>) -> [String] {
        let missing = quorum.missing(cosigned)
        return witnesses.filter { missing.contains($0.key) }.map(\.name)
    }
}

extension Quorum {
    fileprivate func missing(_ cosigned: Set<NoteVerifierKey>) -> Set<NoteVerifierKey> {
        switch self {
        case .notRequired: return []
        case .witness(let key): return cosigned.contains(key) ? [] : [key]
        case .group(let threshold, let members):
            let parts = members.map { $0.missing(cosigned) }
            guard parts.count(where: \.isEmpty) < threshold else { return [] }
            return parts.reduce(into: []) { $0.formUnion($1) }
        }
    }
}
