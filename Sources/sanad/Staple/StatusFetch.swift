import CenterOffice
import Credentials
import LedgerClient
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// Fetches whole status lists from ledgers' own addresses.
struct StatusFetch {
    let places: LedgerPlaces
    let policy: TrustPolicy

    /// The newest proven form of each list that there is, and why others could not be had.
    func statuses(of lists: Set<StatusListPlace>) async -> (found: [ShownStatus], missing: [StatusListPlace: Words]) {
        var found: [ShownStatus] = []
        var missing: [StatusListPlace: Words] = [:]
        for list in lists.sorted(by: { $0.uri < $1.uri }) where !policy.logKeys(of: list.origin).isEmpty {
            let addresses = addresses(of: list.origin)
            if addresses.isEmpty { missing[list] = StapleWords.noAddress(list.origin) }
            for address in addresses {
                do {
                    found += try await statuses(of: list, at: address)
                    missing[list] =
                        found.contains { $0.evidence.uri == list.uri } ? nil : StapleWords.noSnapshot(at: address)
                    break
                } catch {
                    missing[list] = StapleWords.noAnswer(from: address, "\(error)")
                }
            }
        }
        return (found, missing)
    }

    /// Both the snapshot that the peer has cosigned and a newer one that it has not: the second may bring bad news.
    private func statuses(of list: StatusListPlace, at address: String) async throws -> [ShownStatus] {
        let client = try LedgerClient(url: address)
        var found: [ShownStatus] = []
        for isCountersigned in [true, false] {
            guard let evidence = try await client.statusEvidence(list.name, isCountersigned: isCountersigned),
                !found.contains(where: { $0.evidence.snapshot == evidence.snapshot })
            else { continue }
            found.append(ShownStatus(evidence, from: .ledger(address)))
        }
        return found
    }

    /// A ledger's own addresses; a place of which nothing is known may be any ledger's.
    private func addresses(of origin: String) -> [String] {
        places.ledgers.filter { $0.isRemote && ($0.origin ?? origin).hasSameBytes(as: origin) }.map(\.place)
    }
}
