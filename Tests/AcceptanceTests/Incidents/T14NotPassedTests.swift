import Credentials
import Foundation
import Testing

/// Incident T14: a fail with 80 % of the pass mark is itself a document.
@Suite struct `T14, a certificate of a test that was not passed` {
    @Test func `is valid, and never shown as a pass`() async throws {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open()[0]
        let failed = try WorkersPaper(1, of: bangladesh, session: session, outcome: .notPassed)
        let passed = try WorkersPaper(2, of: bangladesh, session: session)
        try await bangladesh.submit([failed, passed].map { $0.credential.issuerJWT.bytes })
        try await bangladesh.awaitCountersigned()
        let words = [("en", "NOT passed"), ("bn", "উত্তীর্ণ নয়"), ("ja", "不合格")]
        for (language, word) in words {
            let verdict = try await countries.verify(paper: failed.url(), "--language", language)
            #expect(verdict.answer == "valid" && verdict.face == "genuine-but", "\(verdict.sheet)")
            #expect(verdict.status == 1)
            #expect(verdict.sheet.contains(word))
        }
        let other = try await countries.verify(paper: passed.url())
        #expect(other.face == "genuine" && other.status == 0)
    }
}
