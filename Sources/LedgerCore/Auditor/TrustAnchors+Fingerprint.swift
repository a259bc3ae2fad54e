import LedgerCrypto
import TransparencyLog

extension TrustAnchors {
    /// SHA-256 in base64 over what is trusted: keys, quorum and roots, in an order of their own. Addresses, and what the
    /// policy file says beside, do not count. Two audits with one fingerprint can be compared.
    package var fingerprint: String {
        let logs = policy.logs.map { "log \($0.key)" }
        let witnesses = policy.witnesses.map { "witness \($0.key)" }
        let roots = roots.map { "root \(Base64.encode(sha256($0.der)))" }
        let lines = Set(logs + witnesses + roots).sorted() + ["quorum \(policy.quorum.canonical)"]
        return Base64.encode(sha256(Array(lines.map { $0 + "\n" }.joined().utf8)))
    }
}

extension Quorum {
    /// The quorum in one spelling.
    fileprivate var canonical: String {
        switch self {
        case .notRequired: "none"
        case .witness(let key): "\(key)"
        case .group(let threshold, let members):
            "\(threshold) of (\(members.map(\.canonical).sorted().joined(separator: ", ")))"
        }
    }
}
