import Credentials
import LedgerCore
import LedgerCrypto

// A center's key is stolen and used; then it is revoked from the time of the theft.
extension CountryStory {
    /// A thief certifies in the evening, in a session that has places left.
    mutating func misuseKey(_ day: Int) throws -> Bool {
        guard let center = lastingCenter() else { return false }
        let tested = centers[center].achievements.filter { $0.kind == .tested }
        guard let achievement = tested.first else { return false }
        var session = open(center, achievement, places: 30, from: day, days: 7, hour: 9)
        try certify(center, &session, count: 12, on: day, hour: 13)
        let honest = session
        try certify(center, &session, count: 5, on: day, hour: 20)
        unclosed.append((center, honest, day))
        misused = (center, calendar.time(date(day), hour: 19))
        return true
    }

    /// An officer revokes it from that time on, another confirms, and the center gets a new one.
    mutating func revokeMisusedKey(_ day: Int) throws -> Bool {
        guard let (center, since) = misused else { return false }
        let time = early(day)
        let draft = StatementDraft.status(
            stamp(country.authority, time),
            .key,
            [centers[center].issuer.thumbprint],
            action: .revoke,
            reason: .keyStolen,
            effective: since
        )
        act([
            signed(draft, by: country.officers[0], at: time),
            confirmation(of: draft, at: time.adding(seconds: 60)),
        ])
        revokedIssuers.append((center, centers[center].issuer))
        centers[center].staff += 1
        centers[center].issuer = try country.keyholder(
            centers[center].id,
            "\(centers[center].id)-\(centers[center].staff)"
        )
        know(centers[center].issuer)
        act(accredit(center, until: date(order.days + 1_000), at: time.adding(seconds: 300)))
        misused = nil
        return true
    }

    /// A center ceases, and another one takes over what it certified.
    mutating func replaceCenter(_ day: Int) throws -> Bool {
        guard centers.filter({ $0.isActive && $0.end == nil }).count > 1,
            let old = lastingCenter(where: { center in center.finished.contains { $0.serials.count > 4 } })
        else { return false }
        let time = early(day)
        let draft = StatementDraft.status(
            stamp(country.authority, time),
            .center,
            [centers[old].id],
            action: .revoke,
            reason: .ceased
        )
        act([signed(draft, by: country.officers[0], at: time)])
        centers[old].isActive = false
        try addCenter(centers.count + 1)
        let succession = centers.count - 1
        act(
            accredit(
                succession,
                until: date(order.days + 1_000),
                succeeds: centers[old].id,
                at: time.adding(seconds: 300)
            )
        )
        predecessor = (old, succession)
        return true
    }

    /// The successor revokes a certificate that the ceased center had issued in error.
    mutating func settleForPredecessor(_ day: Int) throws -> Bool {
        guard let (old, new) = predecessor, let serial = centers[old].finished.first?.serials.last else { return false }
        let time = early(day)
        let draft = StatementDraft.status(
            stamp(centers[new].id, time),
            center: centers[old].id,
            serials: [serial],
            action: .revoke,
            reason: .error
        )
        act([signed(draft, by: centers[new].registrar, at: time)])
        return true
    }
}
