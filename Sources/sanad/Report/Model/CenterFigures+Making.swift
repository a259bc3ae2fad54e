import Credentials
import LedgerCore

extension CenterFigures {
    /// Every center but the authority's officers, those with the most places first.
    static func all(_ survey: LedgerSurvey, _ rights: [String: CenterRights]) -> [CenterFigures] {
        let centers = survey.centers.filter { $0.key != "\(survey.country)-AUTHORITY" }
        let certificates = Suppression.figures(centers.mapValues(\.certificates))
        let figures = centers.map { id, tally in
            CenterFigures(id, tally, certificates: certificates[id] ?? .exact(0), rights[id])
        }
        return figures.sorted { ($1.authorized, $0.id) < ($0.authorized, $1.id) }
    }

    private init(_ id: String, _ tally: CenterTally, certificates: Figure, _ rights: CenterRights?) {
        let sessions = tally.sessions
        let (present, passed) = (sessions.present, sessions.passed)
        self.id = id
        name = tally.names
        district = tally.district
        state = (rights?.state ?? .active).rawValue
        self.sessions = sessions.opened
        authorized = sessions.authorized
        self.certificates = certificates
        // Whoever knows the places and those that were not used knows how many were.
        let used = [
            sessions.authorized - sessions.unused, tally.certificates - (sessions.authorized - sessions.unused),
        ]
        let tellsFew = used.contains { Figure(alone: abs($0)) == .few }
        unused = certificates.isHidden || tellsFew ? Self.hidden(sessions.unused) : Figure(alone: sessions.unused)
        closed = sessions.closed
        self.present = certificates.isHidden ? Self.hidden(present) : Figure(alone: present)
        let failed = Figure(alone: max(0, present - passed))
        self.passed = certificates.isHidden || failed == .few ? Self.hidden(passed) : Figure(alone: passed)
        accreditedUntil = rights?.accreditedUntil.map { CivilDate(containing: $0 - 1).description }
        keys = rights?.keys ?? 0
        keysEnding = rights?.keysEnding ?? 0
    }

    /// A figure that would tell another one that is hidden.
    private static func hidden(_ count: Int) -> Figure {
        count >= Figure.least ? .withheld : Figure(alone: count)
    }
}
