import LedgerCore
import LedgerCrypto

/// The certificates that a ledger admitted, in its order, in a few bytes each.
struct CredentialList: ReplayObserver {
    /// The one center that is looked at; nil for all.
    let center: String?

    private(set) var slips: [Slip] = []
    private(set) var centers: [String] = []
    private var places: [[UInt8]: UInt32] = [:]

    struct Slip {
        let index: Int
        let center: UInt32
        let serial: UInt32
    }

    init(center: String?) { self.center = center }

    mutating func note(index: Int, time: LedgerTime?, statement: Statement?, _ verdict: Verdict) {
        for case .credential(let record) in verdict.changes where record.index == index {
            if let center, !center.hasSameBytes(as: record.center) { continue }
            slips.append(Slip(index: index, center: place(of: record.center), serial: UInt32(record.serial)))
        }
    }

    /// How many there are below an index.
    func count(below index: Int) -> Int {
        var (low, high) = (0, slips.count)
        while low < high {
            let middle = (low + high) / 2
            if slips[middle].index < index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func place(of center: String) -> UInt32 {
        let bytes = Array(center.utf8)
        if let place = places[bytes] { return place }
        let place = UInt32(centers.count)
        centers.append(center)
        places[bytes] = place
        return place
    }
}
