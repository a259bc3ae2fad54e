import Credentials
import LedgerCore

// What centers do every day: sessions, certificates, closes.
extension CountryStory {
    /// The tests of a day. On a quiet day one session is held although the day's entries are there.
    mutating func test(_ day: Int, isQuiet: Bool) throws {
        let most = calendar.isWorking(date(day)) ? 400 : 20
        var isDue = isQuiet
        while isDue || missing(day) > 22 {
            guard let center = activeCenter() else { return }
            let wanted = min(most, 20 + random.pick(random.chance(6) ? 381 : 60))
            guard try hold(center, seats: max(1, min(wanted, missing(day) - 2)), on: day) else { return }
            isDue = false
        }
        if missing(day) > 0, random.chance(2) { try observe(day) }
    }

    private mutating func activeCenter() -> Int? {
        let active = centers.indices.filter { centers[$0].isActive && $0 != misused?.center }
        return active.isEmpty ? nil : active[random.pick(active.count)]
    }

    /// A session of one day: opened in the morning, certified in the afternoon, closed on the next working day.
    private mutating func hold(_ center: Int, seats: Int, on day: Int) throws -> Bool {
        let tested = centers[center].achievements.filter { $0.kind == .tested }
        guard !tested.isEmpty else { return false }
        let achievement = tested[random.pick(tested.count)]
        let places = max(20, seats + random.pick(seats / 8 + 2))
        let hour = 8.5 + Double(random.pick(180)) / 60
        var session = open(center, achievement, places: places, from: day, days: 7, hour: hour)
        try certify(center, &session, count: seats, on: day, hour: hour + 3 + Double(random.pick(120)) / 60)
        unclosed.append((center, session, day))
        return true
    }

    mutating func open(
        _ center: Int,
        _ achievement: SampleAchievement,
        places: Int,
        from day: Int,
        days: Int,
        hour: Double
    ) -> StorySession {
        let time = calendar.time(date(day), hour: hour)
        let stamp = stamp(centers[center].id, time)
        let session = StorySession(
            id: stamp.identity,
            achievement: achievement,
            date: date(day),
            closes: date(day + days),
            authorized: places
        )
        let draft = StatementDraft.session(
            stamp,
            center: centers[center].id,
            achievement: achievement.key,
            date: session.date,
            closes: session.closes,
            country: country.country,
            district: centers[center].district,
            authorized: places
        )
        act([signed(draft, by: centers[center].registrar, at: time)])
        return session
    }

    /// Certifies so many of a session, in random order of their serials.
    mutating func certify(
        _ center: Int,
        _ session: inout StorySession,
        count: Int,
        on day: Int,
        hour: Double
    ) throws {
        let first = centers[center].nextSerial
        centers[center].nextSerial += count
        session.year = date(day).year
        var time = calendar.time(date(day), hour: hour)
        for serial in (first..<first + count).shuffled(using: &random) {
            let outcome = outcome(of: session.achievement)
            if outcome != .notPassed { session.passed += 1 }
            let body = try body(
                of: center,
                serial: serial,
                session.achievement,
                outcome: outcome,
                session: session.id,
                at: time
            )
            act([certificate(body, by: centers[center].issuer, at: time)])
            session.serials.append(serial)
            time = LedgerTime(milliseconds: time.milliseconds + 200 + Int64(random.pick(3_000)))
        }
    }

    mutating func outcome(of achievement: SampleAchievement) -> Outcome {
        switch achievement.kind {
        case .tested: random.chance(7) ? .notPassed : random.chance(15) ? .partial : .passed
        case .attended: .completed
        case .observed: .observed
        case .sighted: .sighted
        }
    }

    /// Something that an employer observed, or a paper that was seen: certified without a session.
    private mutating func observe(_ day: Int) throws {
        guard let center = activeCenter() else { return }
        let known = centers[center].achievements.filter { $0.kind == .observed || $0.kind == .sighted }
        guard !known.isEmpty else { return }
        let achievement = known[random.pick(known.count)]
        let time = calendar.time(date(day), hour: 10 + Double(random.pick(300)) / 60)
        let serial = centers[center].nextSerial
        centers[center].nextSerial += 1
        let body = try body(
            of: center,
            serial: serial,
            achievement,
            outcome: outcome(of: achievement),
            session: nil,
            at: time
        )
        act([certificate(body, by: centers[center].issuer, at: time)])
    }
}
