package import Credentials
import LedgerCrypto

extension Verification {
    /// Compares what a paper or a list says in print with what its code or file shows, claim by claim.
    ///
    /// Where that was not signed either, there is nothing to be compared with.
    package mutating func compare(print claims: [PaperClaim], coded: [PaperClaim]) {
        for claim in claims {
            guard let other = coded.first(where: { $0.name.hasSameBytes(as: claim.name) }) else {
                add(.valueNotShown(claim.name))
                continue
            }
            if !claim.agrees(with: other) { add(.printDiffers(claim.name, printed: claim.text, coded: other.text)) }
        }
    }
}

extension PaperClaim {
    /// Whether two readings are the same; of a name in several languages, those that both have.
    fileprivate func agrees(with other: PaperClaim) -> Bool {
        guard case .object(let members) = value else { return value == other.value }
        return members.allSatisfy { other.value[$0.name] == $0.value }
    }
}
