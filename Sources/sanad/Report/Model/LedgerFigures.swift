import LedgerCore

/// The figures of one ledger. Each list adds up to the total that stands above it.
struct LedgerFigures: Codable, Equatable {
    let certificates: Figure
    let months: [MonthFigure]
    let programs: [ProgramFigure]
    let outcomes: [OutcomeFigure]

    /// What was done to certificates after they were issued, in all, by month and by kind.
    let corrections: Figure
    let correctionMonths: [MonthFigure]
    let correctionKinds: [CorrectionFigure]

    /// What was done to sessions, centers, keys, accreditations and recognitions. These count nobody.
    let acts: [Act]

    /// How long entries waited for another country's signature; the last are those that still wait.
    let delays: [DelayFigure]

    /// Entries that the rules refused, by the code, and how many of all were declared void.
    let faults: [Fault]
    let voided: Int

    let rights: Rights
    let centers: [CenterFigures]

    struct MonthFigure: Codable, Equatable {
        /// `YYYY-MM`
        let month: String
        let certificates: Figure
    }

    struct ProgramFigure: Codable, Equatable {
        let program: String
        let certificates: Figure
        let fields: [Field]
        let grades: [Grade]

        struct Field: Codable, Equatable {
            /// Both empty where the achievement names no field.
            let code: String
            let name: String
            let certificates: Figure
        }

        struct Grade: Codable, Equatable {
            let framework: String
            let kind: AchievementPlace.Grade.Kind?
            let code: String
            let certificates: Figure
        }
    }

    struct OutcomeFigure: Codable, Equatable {
        let outcome: String
        let certificates: Figure
    }

    struct CorrectionFigure: Codable, Equatable {
        let act: CorrectionCounts.Act
        let reason: StatusReason?
        let certificates: Figure
    }

    struct Act: Codable, Equatable {
        let act: CorrectionCounts.Act
        let target: StatusStatement.TargetKind
        let reason: StatusReason?
        let count: Int
    }

    struct DelayFigure: Codable, Equatable {
        /// `15m` to `14d`, `longer`, or `waiting`.
        let within: String
        let entries: Figure
    }

    struct Fault: Codable, Equatable {
        let code: String
        let count: Int
    }

    /// Accreditations and keys in force, and those that end within 60 days.
    struct Rights: Codable, Equatable {
        let centers: Int
        let accreditations: Int
        let accreditationsEnding: Int
        let keys: Int
        let keysEnding: Int
    }
}

/// The figures of one center.
struct CenterFigures: Codable, Equatable {
    let id: String
    let name: Names
    let district: String?
    /// `active`, `suspended`, `revoked`.
    let state: String
    let sessions: Int
    /// Places that were declared before; they count nobody.
    let authorized: Int
    let certificates: Figure
    /// Places of ended sessions that no one took.
    let unused: Figure
    /// Statements that closed sessions, and what they said of those who came.
    let closed: Int
    let present: Figure
    let passed: Figure
    /// `YYYY-MM-DD`, the last day; absent when it may not issue.
    let accreditedUntil: String?
    let keys: Int
    let keysEnding: Int
}
