import Credentials
import LedgerCore
import LedgerCrypto

/// What happens in one country, day by day: a plan of statements that its ledger takes.
///
/// All choices are made here, in order, from one generator; signing needs none.
struct CountryStory {
    let country: SampleCountry
    let order: SampleOrder
    let calendar: WorkingCalendar
    let pace: Pace

    /// How many entries there are to be.
    let total: Int
    var random: SeededGenerator

    /// What the authority registers.
    var achievements: [SampleAchievement]
    var centers: [StoryCenter] = []

    /// The certificates of everyone who signs, by their fingerprints.
    var certificates: [String: CertificateRecord] = [:]

    /// How many statements were planned so far.
    private(set) var count = 0

    /// The day of the last statement.
    private var lastDay = 0

    /// What the day that is being planned brings: statements that belong together, by the time of the first.
    private var acts: [[PlannedStatement]] = []

    /// The sessions that are to be closed, with the day on which they were held.
    var unclosed: [(center: Int, session: StorySession, day: Int)] = []

    /// Courses that run.
    var courses: [(center: Int, session: StorySession)] = []

    /// What is still to happen out of the ordinary.
    var incidents: [Incident] = []

    /// What the story knows of the other country.
    var world: StoryWorld

    /// The other countries' keys, as this ledger has them.
    var followedPeers: [Peer]

    /// This country, with its ledger's keys in force.
    var ownKeys: Peer

    /// What is under way: a session that was suspended, a key that was misused and since when, a ceased center and its
    /// successor.
    var suspended: (center: Int, session: StorySession)?
    var misused: (center: Int, since: LedgerTime)?
    var predecessor: (old: Int, new: Int)?

    /// The keys that were revoked.
    var revokedIssuers: [(center: Int, identity: SigningIdentity)] = []

    /// What is still to be planted.
    var faults = FaultPlan()

    /// Whose successor was certified last, for faults.
    var lastSuperseded: (center: Int, session: StorySession, serial: Int)?
    var thieves = 0

    init(_ country: SampleCountry, order: SampleOrder, world: StoryWorld, random: SeededGenerator) {
        self.country = country
        self.order = order
        self.world = world
        self.random = random
        total = order.entries(of: country.country)
        calendar = WorkingCalendar(country: country.country)
        pace = Pace(entries: total, days: order.days, start: order.start, calendar: calendar)
        achievements = order.achievements.filter { $0.country == country.country }.map { $0.made(for: country.origin) }
        followedPeers = world.peers
        ownKeys = country.peer
        incidents = Incident.all(days: order.days, entries: total)
    }

    var isFinished: Bool { count >= total }

    /// Whether the ledger states every day how its certificates stand; one with few entries would say little else.
    var hasSnapshots: Bool { total >= Incident.fewestEntries }

    func date(_ day: Int) -> CivilDate { order.start.adding(days: day) }

    /// How many entries are still to be planned for a day.
    func missing(_ day: Int) -> Int { min(total, pace.target(day)) - count - acts.reduce(0) { $0 + $1.count } }

    /// Adds statements that belong together to the day.
    mutating func act(_ statements: [PlannedStatement]) {
        if !statements.isEmpty { acts.append(statements) }
    }

    /// Plans a day, counted from 0.
    mutating func plan(_ day: Int) throws -> [PlannedStatement] {
        if day == 0 {
            try found()
        } else {
            for center in centers.indices { centers[center].retire(before: date(day + 1)) }
            try happen(day)
            close(day)
            try teach(day)
            try correct(day)
            try test(day, isQuiet: day - lastDay > 4 || day >= order.days)
            try plant(day)
            takeSnapshot(day)
        }
        let sorted = acts.enumerated().sorted { one, other in
            let times = (one.element[0].time, other.element[0].time)
            return times.0 == times.1 ? one.offset < other.offset : times.0 < times.1
        }
        acts = []
        let statements = Array(sorted.flatMap(\.element).prefix(total - count))
        // A day with its snapshot alone is one without entries.
        if statements.count > (hasSnapshots ? 1 : 0) { lastDay = day }
        count += statements.count
        return statements
    }

    /// Makes the certificate of someone who signs known to the checks.
    mutating func know(_ identity: SigningIdentity) {
        let record = CertificateRecord(identity.certificate)
        certificates[record.fingerprint] = record
    }
}
