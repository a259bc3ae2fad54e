import Credentials
import LedgerCore

extension LedgerFigures {
    /// `cosigned` are checkpoints by their size, with when others had signed them.
    init(
        _ survey: LedgerSurvey,
        rights: [String: CenterRights],
        cosigned: [(size: Int, time: LedgerTime)]
    ) {
        let counts = survey.certificates
        certificates = Figure(alone: counts.total)
        months = Self.months(counts.byMonth)
        programs = Self.programs(survey)
        outcomes = Suppression.figures(counts.byOutcome).map { OutcomeFigure(outcome: $0.key, certificates: $0.value) }
            .sorted { $0.outcome < $1.outcome }
        let corrected = survey.corrections.certificatesByMonth
        corrections = Figure(alone: corrected.values.reduce(0, +))
        correctionMonths = Self.months(corrected)
        correctionKinds = Self.corrections(survey.corrections.byKind)
        acts = Self.acts(survey.corrections.byKind)
        delays = Self.delays(survey.timeline.delays(under: cosigned))
        faults = survey.faults.map { Fault(code: $0.key, count: $0.value) }.sorted { $0.code < $1.code }
        voided = survey.voided
        self.rights = Rights(rights, officers: "\(survey.country)-AUTHORITY")
        centers = CenterFigures.all(survey, rights)
    }

    /// Every month from the first to the last, those with none too.
    private static func months(_ counts: [Month: Int]) -> [MonthFigure] {
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
        let figures = Suppression.figures(counts)
        return (first.number...last.number).map { number in
            let month = Month(number: number)
            return MonthFigure(month: month.description, certificates: figures[month] ?? .exact(0))
        }
    }

    private static func programs(_ survey: LedgerSurvey) -> [ProgramFigure] {
        let places = survey.certificates.byAchievement.reduce(into: [AchievementPlace: Int]()) { places, count in
            if let place = survey.achievements[count.key] { places[place, default: 0] += count.value }
        }
        let totals = sums(of: places, by: \.program)
        let figures = Suppression.figures(totals)
        // The largest first; the order tells nothing of those that are hidden.
        let order = totals.keys.map { (-(figures[$0]?.shown ?? 0), $0) }.sorted(by: <).map(\.1)
        return order.map { program in
            let inProgram = places.filter { $0.key.program == program }
            let figure = figures[program] ?? .exact(0)
            return ProgramFigure(
                program: program,
                certificates: figure,
                fields: fields(sums(of: inProgram, by: \.field), under: figure),
                grades: grades(sums(of: inProgram, by: \.grade), under: figure)
            )
        }
    }

    private static func fields(_ counts: [AchievementPlace.Field?: Int], under total: Figure) -> [ProgramFigure.Field] {
        Suppression.figures(counts, under: total).map { field, figure in
            ProgramFigure.Field(code: field?.code ?? "", name: field?.name ?? "", certificates: figure)
        }.sorted { ($0.code, $0.name) < ($1.code, $1.name) }
    }

    private static func grades(_ counts: [AchievementPlace.Grade: Int], under total: Figure) -> [ProgramFigure.Grade] {
        Suppression.figures(counts, under: total).map { grade, figure in
            ProgramFigure.Grade(
                framework: grade.framework,
                kind: grade.kind,
                code: grade.code,
                certificates: figure
            )
        }.sorted { one, other in
            let sides = [one, other].map { ($0.framework, $0.kind?.rawValue ?? "", Int($0.code) ?? .max, $0.code) }
            return sides[0] < sides[1]
        }
    }

    private static func sums<Place, Group: Hashable>(
        of counts: [Place: Int],
        by group: (Place) -> Group
    ) -> [Group: Int] {
        counts.reduce(into: [:]) { $0[group($1.key), default: 0] += $1.value }
    }

    private static func corrections(_ counts: [CorrectionCounts.Kind: Int]) -> [CorrectionFigure] {
        Suppression.figures(counts.filter { $0.key.target == .credential }).map { kind, figure in
            CorrectionFigure(act: kind.act, reason: kind.reason, certificates: figure)
        }.sorted { ($0.act.rawValue, $0.reason?.rawValue ?? "") < ($1.act.rawValue, $1.reason?.rawValue ?? "") }
    }

    private static func acts(_ counts: [CorrectionCounts.Kind: Int]) -> [Act] {
        counts.filter { $0.key.target != .credential }.map { kind, count in
            Act(act: kind.act, target: kind.target, reason: kind.reason, count: count)
        }.sorted {
            ($0.target.rawValue, $0.act.rawValue, $0.reason?.rawValue ?? "")
                < ($1.target.rawValue, $1.act.rawValue, $1.reason?.rawValue ?? "")
        }
    }

    private static func delays(_ delays: CountersignatureDelays) -> [DelayFigure] {
        let names = CountersignatureDelays.Step.allCases.map(\.rawValue) + ["waiting"]
        let counts = Dictionary(uniqueKeysWithValues: zip(names, delays.counts + [delays.waiting]))
        let figures = Suppression.figures(counts)
        return names.map { DelayFigure(within: $0, entries: figures[$0] ?? .exact(0)) }
    }
}

extension LedgerFigures.Rights {
    /// The officers' center issues nothing; its accreditations and keys count with the others.
    fileprivate init(_ rights: [String: CenterRights], officers: String) {
        centers = rights.filter { $0.key != officers && $0.value.accreditations > 0 }.count
        accreditations = rights.values.map(\.accreditations).reduce(0, +)
        accreditationsEnding = rights.values.map(\.accreditationsEnding).reduce(0, +)
        keys = rights.values.map(\.keys).reduce(0, +)
        keysEnding = rights.values.map(\.keysEnding).reduce(0, +)
    }
}
