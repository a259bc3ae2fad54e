import Credentials
import LedgerCore
import LedgerCrypto

// An entry that the rules refuse, by a fault of the ledger's program, and what the authority does about it.
extension CountryStory {
    mutating func voidRefusedEntry(_ day: Int) throws -> Bool {
        let time = early(day)
        let stray = StatementDraft.status(
            stamp(country.authority, time),
            .session,
            [random.uuid()],
            action: .suspend,
            reason: .error
        )
        var refused = signed(stray, by: country.officers[2], at: time)
        refused.isRefusedAndVoided = true
        let void = void(of: refused, at: time.adding(seconds: 1_800))
        act([refused, void.void, void.confirmation])
        return true
    }

    /// The void of the entry just before it, and the confirmation without which it counts for nothing.
    private mutating func void(
        of refused: PlannedStatement,
        at time: LedgerTime
    ) -> (void: PlannedStatement, confirmation: PlannedStatement) {
        let stamp = stamp(country.authority, time)
        let officer = country.officers[0]
        var void = PlannedStatement(
            at: time,
            .inTurn { end in
                try StatementDraft.void(stamp, index: end.size - 1, leafHash: end.last, code: .unknownTarget)
                    .signed(by: officer)
            }
        )
        void.isBoundToPrevious = true
        let later = time.adding(seconds: 900)
        var confirmation = signed(
            .confirmation(self.stamp(country.authority, later), confirms: stamp.identity),
            by: country.officers[1],
            at: later
        )
        confirmation.isBoundToPrevious = true
        return (void, confirmation)
    }
}
