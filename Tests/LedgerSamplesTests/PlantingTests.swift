import Foundation
import LedgerCore
import LedgerSamples
import Testing

@Suite struct `Planted faults` {
    @Test(arguments: [1, 20])
    func `are as many as ordered, in both ledgers`(count: Int) async throws {
        let sample = try await MadeSample(3_000, seed: UInt64(count), faults: count)
        #expect(sample.summary.faults.count == count)
        #expect(Set(sample.summary.faults.map(\.kind)).count == max(1, count / 2))
        if count > 6 { #expect(Set(sample.summary.faults.map(\.country)) == ["BD", "JP"]) }
        let indexes = sample.summary.faults.flatMap { fault in fault.findings.map { "\(fault.country) \($0.index)" } }
        #expect(Set(indexes).count == indexes.count)
    }

    @Test func `are what an auditor of the ledgers names, and nothing else`() async throws {
        let sample = try await MadeSample(6_000, seed: 11, faults: 54)
        for country in ["BD", "JP"] {
            let findings = try sample.findings(in: "\(country.lowercased())/data")
            let named = findings.map { "\($0.index ?? -1) \($0.kind.rawValue)" }
            // The tiles above the leaves are looked at by the command.
            let expected = sample.summary.faults.filter { $0.country == country && $0.kind != .alteredNode }
                .flatMap(\.findings).map { "\($0.index) \($0.kind.rawValue)" }
            #expect(Set(named) == Set(expected) && named.count == expected.count)
        }
    }

    @Test func `are the same again for the same seed`() async throws {
        let (one, other) = (
            try await MadeSample(3_000, seed: 3, faults: 14), try await MadeSample(3_000, seed: 3, faults: 14)
        )
        #expect(one.summary == other.summary)
    }

    @Test func `that do not fit are refused, and not left out`() async throws {
        await #expect(throws: SampleError.self) { _ = try await MadeSample(40, faults: 20) }
    }
}
