/// The time from which an accreditation counts, and the entry that made it count: its own, or its confirmation's.
struct AccreditationEffect: Comparable {
    let time: LedgerTime
    let index: Int

    static func < (one: AccreditationEffect, other: AccreditationEffect) -> Bool {
        (one.time, one.index) < (other.time, other.index)
    }
}
