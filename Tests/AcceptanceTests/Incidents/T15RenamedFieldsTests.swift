import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// Incident T15: fields merged and renamed, levels renumbered.
@Suite struct `T15, a field that was renamed and renumbered` {
    @Test func `leaves an old certificate as it was, linked to the new code by a signed recognition`() async throws {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open()[0]
        let paper = try WorkersPaper(1, of: bangladesh, session: session)
        try await bangladesh.submit([paper.credential.issuerJWT.bytes])
        let recognition = SampleCountry.recognition(
            "urn:uuid:3f0a2f7e-6d0b-4c8a-9a51-0f5f6b1c2d3f",
            from: .init(country: "BD", framework: "NTVQF 2011", code: "3"),
            to: .init(country: "BD", framework: "BNQF 2021", code: "BD-METALWORK-L4"),
            relation: .equal,
            purpose: nil
        )
        try await bangladesh.submit([
            bangladesh.sample.achievement("BD-METALWORK-L4", at: .now),
            bangladesh.sample.recognition("", at: .now, body: recognition),
        ])
        try await bangladesh.awaitCountersigned()
        let verdict = try await countries.verify(paper: paper.url())
        #expect(verdict.answer == "valid", "\(verdict.sheet)")
        #expect(verdict.alignments == ["NTVQF 2011: 3"])
        #expect(verdict.recognitions.count == 1)
        #expect(verdict.sheet.contains("BD-METALWORK-L4") && verdict.sheet.contains("BNQF 2021"))
        #expect(verdict.sheet.contains("NTVQF 2011"))
    }
}
