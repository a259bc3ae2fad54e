import Credentials

// How a store makes records again from what it kept of them in columns.

extension SessionRecord {
    package init(
        stored id: String,
        index: Int,
        time: LedgerTime,
        signer: String,
        staffCode: String,
        center: String,
        achievement: String,
        date: Int,
        closes: Int,
        authorized: Int,
        isBackfill: Bool,
        seatsTaken: Int,
        events: [StatusEvent]
    ) {
        self.init(
            id: id,
            index: index,
            time: time,
            signer: signer,
            staffCode: staffCode,
            center: center,
            achievement: achievement,
            date: date,
            closes: closes,
            authorized: authorized,
            isBackfill: isBackfill,
            seatsTaken: seatsTaken,
            events: events
        )
    }
}

extension FaultRecord {
    package init(
        stored index: Int,
        leafHash: String,
        time: LedgerTime,
        code: RefusalCode,
        detail: String,
        closedBy: Int?
    ) {
        self.init(index: index, leafHash: leafHash, time: time, code: code, detail: detail, closedBy: closedBy)
    }
}

extension AchievementRecord {
    /// Reads the definition again from the statement's payload.
    package init(index: Int, time: LedgerTime, payload: [UInt8]) throws {
        var reader = try MemberReader(JSON(parsing: payload).root)
        self.init(index: index, time: time, definition: try AchievementDefinition(&reader), payload: payload)
    }
}
