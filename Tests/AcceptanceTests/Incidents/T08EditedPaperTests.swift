import Credentials
import Foundation
import LedgerSamples
import LedgerTestSupport
import Testing

/// Incident T8: an edited PDF or photocopy.
@Suite struct `T8, an edited paper` {
    @Test func `fails at any changed byte of what was signed, and is shown both ways where print and code differ`()
        async throws
    {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open()[0]
        let paper = try WorkersPaper(1, of: bangladesh, session: session)
        try await bangladesh.submit([paper.credential.issuerJWT.bytes])
        try await bangladesh.awaitCountersigned()

        // The code was copied as it is, and the name above it was painted over.
        let painted = try await countries.verify(paper: paper.url(), "--value", "familyName=KHATUN")
        #expect(painted.answer == "mismatch" && painted.face == "do-not-accept")
        #expect(painted.sheet.contains("KHATUN") && painted.sheet.contains("AKTER"))
        let whole = try await countries.verify(paper: paper.url(), "--value", "familyName=AKTER")
        #expect(whole.answer == "valid", "\(whole.sheet)")

        // The code was made again with other bytes.
        let bytes = try paper.payload().bytes
        var random = SeededGenerator(seed: 8)
        for _ in 0..<8 {
            var changed = bytes
            let place = random.pick(bytes.count)
            changed[place] ^= UInt8(1 << random.pick(8))
            let verdict = try await countries.verify(paper: "#" + DecimalDigits.encode(changed))
            #expect(verdict.face != "genuine" && verdict.face != "genuine-but", "byte \(place): \(verdict.sheet)")
        }
    }
}
