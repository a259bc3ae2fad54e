import Credentials
import LedgerCore
import LedgerCrypto

// The entries that a thief slips in.
extension CountryStory {
    /// Plans what is due, as far as the day gives occasion.
    mutating func plant(_ day: Int) throws {
        guard calendar.isWorking(date(day)) else { return }
        for place in faults.entries.indices.reversed() where faults.entries[place].after <= count {
            let time = calendar.time(date(day), hour: 17.5 + Double(random.pick(60)) / 100)
            guard var statements = try statements(for: faults.entries[place].kind, day, time),
                let last = statements.indices.last
            else { continue }
            statements[last].fault = faults.entries[place].kind
            act(statements)
            faults.remove(at: place)
        }
    }

    /// The entry that breaks a rule, after what it needs; nil where the day gives no occasion.
    private mutating func statements(
        for kind: FaultKind,
        _ day: Int,
        _ time: LedgerTime
    ) throws -> [PlannedStatement]? {
        switch kind {
        case .alteredByte, .replacedEntry, .alteredLeaf, .swappedEntries, .alteredNode: nil
        case .badSignature, .highS, .padded: try misspelled(kind, day, time)
        case .timeBackwards, .wrongLink, .wrongIndex: misplaced(kind, day, time)
        case .withoutSession, .afterClose, .otherCentersSession, .overAuthorized, .seatTakenTwice:
            try seatless(kind, day, time)
        case .revokedKey, .expired, .unknownCertificate: try unaccredited(kind, day, time)
        case .unconfirmed: try unconfirmed(day, time)
        case .outOfScope: try outOfScope(day, time)
        case .personalData: try withPersonalData(day, time)
        case .fromTheFuture: fromTheFuture(day, time)
        case .usedIdentity: withUsedIdentity(day, time)
        case .foreignStatus: foreignStatus(time)
        case .wrongSnapshotKey: [wrongSnapshot(time)]
        case .wrongTransitionKey: try [wrongTransition(time)]
        }
    }

    /// A session of the day that has places left, at a center that goes on.
    func occasion(_ day: Int) -> (center: Int, session: StorySession)? {
        unclosed.first { held in
            held.day == day && centers[held.center].isActive && held.session.achievement.kind == .tested
                && held.session.serials.count < held.session.authorized
        }.map { ($0.center, $0.session) }
    }

    /// A certificate in the next number of a center.
    mutating func body(
        _ center: Int,
        _ achievement: SampleAchievement,
        session: String?,
        supersedes: CertificateNumber? = nil,
        at time: LedgerTime
    ) throws -> CredentialBody {
        centers[center].nextSerial += 1
        return try body(
            of: center,
            serial: centers[center].nextSerial - 1,
            achievement,
            outcome: achievement.kind == .attended ? .completed : .passed,
            session: session,
            supersedes: supersedes,
            at: time
        )
    }
}
