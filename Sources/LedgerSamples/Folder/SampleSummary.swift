import Credentials
import Foundation
import LedgerCore
import LedgerStore
import TransparencyLog

/// What a sample holds, as its file `sample.json` says.
package struct SampleSummary: Codable, Sendable, Equatable {
    /// Says that none of it is real.
    package let mark: String
    package let seed: UInt64
    package let entries: Int

    /// The first day.
    package let start: String
    package let ledgers: [Ledger]

    /// What was planted, by ledger and entry.
    package let faults: [PlantedFault]

    /// One country's ledger.
    package struct Ledger: Codable, Sendable, Equatable {
        package let country: String
        package let origin: String

        /// How many entries it has.
        package let size: Int
        package let root: String

        /// How many statements of each kind were admitted, by their `typ`, and how many entries were refused.
        package let counts: [String: Int]

        /// The ledger time of the last entry.
        package let end: String
    }

    init(_ order: SampleOrder, _ writers: [LedgerWriter], onDisk: [PlantedFault]) throws {
        mark = "SAMPLE / নমুনা / 見本"
        seed = order.seed
        entries = writers.reduce(0) { $0 + $1.size }
        start = order.start.description
        faults = (writers.flatMap(\.faults) + onDisk).sorted { one, other in
            let places = [one, other].map { ($0.country, $0.findings.first?.index ?? 0) }
            return places[0] < places[1]
        }
        ledgers = writers.map { writer in
            Ledger(
                country: writer.country.country,
                origin: writer.country.origin,
                size: writer.size,
                root: writer.root.base64,
                counts: writer.counts,
                end: writer.time.description
            )
        }
    }

    /// The file's content.
    package var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
