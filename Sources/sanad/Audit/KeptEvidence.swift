import Credentials
import LedgerClient
import LedgerCore
import TransparencyLog

/// A contradiction that a daemon keeps as evidence. It has been checked by the policy's keys.
struct KeptEvidence: Sendable {
    let contradiction: Contradiction

    /// Where it is kept.
    let place: String

    /// The two checkpoints, as if they had been shown there.
    var conflict: CheckpointConflict? {
        guard let one = try? SeenCheckpoint(contradiction.first, at: place),
            let other = try? SeenCheckpoint(contradiction.second, at: place)
        else { return nil }
        return CheckpointConflict(one, other)
    }
}

extension KeptEvidence {
    /// Asks every daemon that is reached over the network which contradictions it has met. Older daemons do not know.
    static func all(at places: LedgerPlaces, policy: TrustPolicy) async -> [KeptEvidence] {
        let addresses = places.isOnline ? places.keepers.filter(\.isRemote).map(\.place) : []
        let answers = await withTaskGroup(of: (Int, [KeptEvidence]).self) { group in
            for (place, address) in addresses.enumerated() {
                group.addTask { (place, await kept(at: address, policy: policy)) }
            }
            return await group.reduce(into: [Int: [KeptEvidence]]()) { $0[$1.0] = $1.1 }
        }
        return answers.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private static func kept(at address: String, policy: TrustPolicy) async -> [KeptEvidence] {
        let files = await answer { try await LedgerClient(url: address).evidence().root["contradictions"] }
        guard let files else { return [] }
        return files.elements.compactMap { value in
            // What does not prove what it says is no evidence.
            guard let file = try? ContradictionFile(value),
                (try? file.check(by: policy.logKeys(of: file.contradiction.origin))) != nil
            else { return nil }
            return KeptEvidence(contradiction: file.contradiction, place: address)
        }
    }
}
