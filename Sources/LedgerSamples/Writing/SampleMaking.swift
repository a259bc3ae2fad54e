import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerStore
import TransparencyLog

/// Makes a sample: the countries' stories, day by day, into their ledgers.
///
/// While one part is stored, the next is signed.
package struct SampleMaking {
    private let order: SampleOrder
    private let folder: SampleFolder

    /// How many statements are signed and stored together at most.
    private static let share = 2_048

    /// - Throws: `SampleError.order` for what makes no sample.
    package init(_ order: SampleOrder, in folder: String) throws {
        guard !order.countries.isEmpty, order.entries >= order.countries.count else {
            throw SampleError.order("a sample has one entry a country at least")
        }
        guard !order.achievements.isEmpty else { throw SampleError.order("there is nothing to certify") }
        let end = order.start.adding(days: order.days + 30)
        guard order.start.startOfDay > SampleCountry.validity.lowerBound + 86_400 * 100,
            end.startOfDay < SampleCountry.validity.upperBound
        else { throw SampleError.order("a sample lies between 2026-01-06 and 2036-10-29; this one ends on \(end)") }
        self.order = order
        self.folder = SampleFolder(path: folder)
    }

    /// Makes it; `progress` is told how many entries are stored.
    package func run(progress: (Int) -> Void = { _ in }) async throws -> SampleSummary {
        var countries = try makeCountries()
        try folder.prepare(countries.map(\.country))
        let writers = try countries.map { try LedgerWriter($0.country, directory: folder.data($0.country)) }
        var ready: [Part] = []
        var day = 0
        while !countries.allSatisfy(\.isFinished) {
            for place in countries.indices where !countries[place].isFinished {
                for part in Self.parts(try countries[place].plan(day)) {
                    let certificates = countries[place].certificates
                    async let next = SignedStatement.sign(part.planned, certificates: certificates)
                    try write(ready, to: writers)
                    ready = [Part(place: place, isLast: part.isLast, statements: try await next)]
                    progress(writers.reduce(0) { $0 + $1.size })
                }
            }
            for place in countries.indices {
                countries[place].world.peers = countries.filter {
                    $0.ownKeys.country != countries[place].ownKeys.country
                }
                .map(\.ownKeys)
            }
            day += 1
        }
        try write(ready, to: writers)
        return try finish(countries, writers)
    }

    private struct Part {
        let place: Int

        /// Whether a checkpoint is signed after it.
        let isLast: Bool
        let statements: [SignedStatement]
    }

    private func makeCountries() throws -> [CountryStory] {
        let keys = SampleKeys(seed: order.seed)
        let countries = try order.countries.map { code in
            try SampleCountry(
                origin: "\(code.lowercased()).sanad.example",
                country: code,
                needsConfirmations: true,
                keys: keys
            )
        }
        var random = SeededGenerator(seed: order.seed &* 0x9E37_79B9 &+ UInt64(order.entries))
        let recognitions = try StoryWorld.recognitions(order)
        var planting = SeededGenerator(seed: order.seed &+ 0xFA17)
        let plans = FaultPlan.plans(order, using: &planting)
        return zip(countries, plans).map { country, plan in
            let peers = countries.filter { $0.country != country.country }.map(\.peer)
            var story = CountryStory(
                country,
                order: order,
                world: StoryWorld(peers: peers, recognitions: recognitions),
                random: random.branch()
            )
            story.faults = plan
            return story
        }
    }

    /// Cuts a day into parts that are not too large, nowhere between statements that are bound together.
    private static func parts(_ day: [PlannedStatement]) -> [(planned: [PlannedStatement], isLast: Bool)] {
        var parts: [[PlannedStatement]] = []
        for statement in day {
            if let last = parts.indices.last, parts[last].count < share || statement.isBoundToPrevious {
                parts[last].append(statement)
            } else {
                parts.append([statement])
            }
        }
        return parts.enumerated().map { ($0.element, $0.offset == parts.count - 1) }
    }

    private func write(_ parts: [Part], to writers: [LedgerWriter]) throws {
        for part in parts {
            let writer = writers[part.place]
            for statement in part.statements { try writer.append(statement) }
            let witnesses = writers.enumerated().map { place, other in
                (cosigner: other.witness, delay: place == part.place ? 1 : 2 + writer.size % 600)
            }
            try writer.sign(cosigned: witnesses)
            for other in writers where other !== writer { other.peer = writer.newest }
        }
    }

    private func finish(_ stories: [CountryStory], _ writers: [LedgerWriter]) throws -> SampleSummary {
        for story in stories {
            guard let missing = story.faults.entries.first else { continue }
            throw SampleError.order(
                "the ledger of \(story.country.country) gave no occasion for the fault \(missing.kind.rawValue): "
                    + "order more entries or fewer faults"
            )
        }
        try folder.write(stories, writers)
        var random = SeededGenerator(seed: order.seed &+ 0xD15C)
        let onDisk = try zip(stories, writers).flatMap { story, writer -> [PlantedFault] in
            guard !story.faults.onDisk.isEmpty else { return [] }
            var faults = try DiskFaults(
                story.country.country,
                directory: folder.data(story.country),
                size: writer.size,
                beside: writer.faults.flatMap(\.findings).map(\.index),
                random: random.branch()
            )
            return try faults.plant(story.faults.onDisk)
        }
        let summary = try SampleSummary(order, writers, onDisk: onDisk)
        try folder.write(summary)
        return summary
    }
}
