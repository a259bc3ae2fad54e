import Credentials
import LedgerCore
import TransparencyLog

/// The hosts on which the trusted ledgers show their verification pages.
struct PageHosts: Sendable {
    private let known: Set<String>

    init(_ policy: TrustPolicy, _ places: [LedgerPlace]) {
        let addresses = policy.logs.compactMap(\.url) + policy.witnesses.compactMap(\.url) + places.map(\.place)
        known = Set(policy.logs.map { $0.key.name.lowercased() } + addresses.compactMap(ScannedText.host))
    }

    /// The host of a URL, where it is none of these; nil for a text that is no URL.
    func foreignHost(of text: String) -> String? {
        ScannedText.host(of: text).flatMap { known.contains($0) ? nil : $0 }
    }
}
