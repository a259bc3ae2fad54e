import Credentials
import LedgerCore

/// What a country's story knows of the other one.
struct StoryWorld {
    /// The other countries, with the keys that they have now.
    var peers: [Peer]

    /// What the countries agree on, in both ledgers alike.
    var recognitions: [Recognition]

    /// The bodies of the recognitions: one in each direction, one that ends early, one that a country ends, the renewed
    /// one, and one that links a renamed achievement to what it was.
    static func recognitions(_ order: SampleOrder) throws -> [Recognition] {
        guard order.countries.count > 1 else { return [] }
        var random = SeededGenerator(seed: order.seed &+ 0x5EC0_617E)
        let sides = order.countries.map { country in
            order.achievements.filter { $0.country == country && $0.kind == .tested }
        }
        guard sides.allSatisfy({ !$0.isEmpty }) else { return [] }
        let start = order.start.startOfDay
        let (middle, end) = (order.start.adding(days: order.days / 2), order.start.adding(days: order.days + 1_825))
        let spans = [start..<end.startOfDay, start..<end.startOfDay, start..<middle.startOfDay + 86_400]
        let later = [start..<end.startOfDay, middle.startOfDay..<end.startOfDay, middle.startOfDay..<end.startOfDay]
        return try (spans + later).enumerated().map { place, span in
            // The last one links two fields of one country, of which one took the other in.
            let (from, to) = place == 5 ? (0, 0) : place % 2 == 0 ? (0, 1) : (1, 0)
            return Recognition(
                random.uuid(),
                from: try qualification(sides[from][random.pick(sides[from].count)]),
                to: try qualification(sides[to][random.pick(sides[to].count)]),
                relation: place == 5 ? .partOf : [.comparable, .atLeast, .equal][place % 3],
                purpose: "Sample purpose \(place + 1)",
                notBefore: span.lowerBound,
                expires: max(span.upperBound, span.lowerBound + 86_400),
                legalBasis: "SAMPLE / নমুনা / 見本"
            )
        }
    }

    private static func qualification(_ achievement: SampleAchievement) throws -> Recognition.Qualification {
        guard case .array(let alignments)? = achievement.object("sample.example")["alignment"],
            let framework = alignments.first?["targetFramework"]?.string,
            let code = alignments.first?["targetCode"]?.string
        else { throw SampleError.order("\(achievement.key) is aligned to no framework") }
        return .init(country: achievement.country, framework: framework, code: code)
    }
}
