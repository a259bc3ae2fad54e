import Foundation
import LedgerCrypto

extension Family {
    /// A class from its roster to the files and papers of all, beside the sum of OpenSSL's signatures alone.
    static func classes(_ stand: Stand) async throws -> [BenchRow] {
        let sanad = stand.programs.sanad
        _ = try Programs.beside("sanad-print")
        let office = try ClassOffice(stand, at: "\(stand.folder)/class")
        var rows: [BenchRow] = []
        for size in stand.effort.classes {
            stand.note("certifying a class of \(size.grouped)")
            // A class of thousands takes minutes, and slow moments of the machine even out in it.
            let runs = size > 1_000 ? 1 : stand.effort.runs
            let turns = try await Turns.measure(runs: runs) {
                try signingTime(size)
            } value: {
                let desk = try office.copy(to: "\(stand.folder)/class-run")
                defer { try? desk.remove() }
                let watch = Stopwatch()
                try desk.issue(size, with: sanad)
                let issued = watch.seconds
                try desk.print(with: sanad)
                return ClassTime(issued: issued, printed: watch.seconds)
            }
            rows.append(row("class of \(size.grouped), roster to files", size, turns.map(\.issued)))
            rows.append(row("class of \(size.grouped), roster to papers", size, turns.map(\.printed)))
        }
        try office.remove()
        return rows
    }

    /// When the files were there and when the papers were, in seconds from the start.
    private struct ClassTime {
        let issued: Double
        let printed: Double
    }

    private static func row(_ name: String, _ size: Int, _ turns: Turns<Double>) -> BenchRow {
        BenchRow(
            name,
            unit: "s",
            against: "\(size.grouped) P-256 signatures, one core",
            better: .lower,
            turns
        )
    }

    /// How long OpenSSL takes for so many signatures with P-256, in seconds.
    private static func signingTime(_ count: Int) throws -> Double {
        let key = try PrivateKey.generate(.p256)
        let message = [UInt8](repeating: 7, count: 2_500)
        let watch = Stopwatch()
        for _ in 0..<count { _ = try key.sign(message) }
        return watch.seconds
    }
}
