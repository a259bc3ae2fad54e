import Credentials
import LedgerCore
import LedgerCrypto

// The first day: genesis, officers, achievements and centers.
extension CountryStory {
    mutating func found() throws {
        for identity in [country.root, country.statusKey] + country.officers { know(identity) }
        let start = calendar.time(order.start, hour: 9)
        act([genesis(at: start), officers(at: start.adding(seconds: 60))])
        chooseAchievements()
        var time = start.adding(seconds: 600)
        for achievement in achievements {
            act([register(achievement, at: time)])
            time = time.adding(seconds: 20)
        }
        for number in 1...order.centers(of: country.country) + 1 {
            try addCenter(number)
            time = time.adding(seconds: 120)
            let end = validity(of: number)
            if end < date(order.days) { centers[centers.count - 1].end = end }
            act(accredit(centers.count - 1, until: end, at: time))
        }
    }

    private mutating func genesis(at time: LedgerTime) -> PlannedStatement {
        let (country, peers, identity) = (country, world.peers, random.uuid())
        return PlannedStatement(at: time, .ahead { try country.genesis(at: time, peers: peers, identity: identity) })
    }

    private mutating func officers(at time: LedgerTime) -> PlannedStatement {
        let (country, identity, validity) = (country, random.uuid(), officersValidity)
        return PlannedStatement(
            at: time,
            .ahead { try country.officersAccreditation(at: time, validity: validity, identity: identity) }
        )
    }

    private var officersValidity: Range<Int64> {
        order.start.startOfDay - 86_400..<order.start.adding(days: order.days + 3_650).startOfDay
    }

    /// The sample's last center is accredited for two fifths of the time only.
    private func validity(of number: Int) -> CivilDate {
        let days = number > order.centers(of: country.country) ? max(1, order.days * 2 / 5) : order.days + 1_000
        return order.start.adding(days: days)
    }

    /// A small ledger has few achievements, of several kinds.
    private mutating func chooseAchievements() {
        achievements.shuffle(using: &random)
        let kinds = EvidenceKind.allCases.compactMap { kind in achievements.first { $0.kind == kind } }
        let others = achievements.filter { other in !kinds.contains { $0.key == other.key } }
        achievements = Array((kinds + others).prefix(max(4, total / 60)))
    }

    mutating func register(_ achievement: SampleAchievement, at time: LedgerTime) -> PlannedStatement {
        let draft = StatementDraft.achievement(
            stamp(country.authority, time),
            achievement: achievement.object(country.origin),
            names: achievement.names,
            descriptions: achievement.descriptions,
            kind: achievement.kind,
            sessionRequired: achievement.kind == .tested,
            purposes: achievement.purposes
        )
        return signed(draft, by: country.officers[0], at: time)
    }
}
