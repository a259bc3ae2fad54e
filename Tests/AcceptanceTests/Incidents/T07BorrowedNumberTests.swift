import Credentials
import Foundation
import LedgerCrypto
import Testing

/// Incident T7: someone else's number under a new name.
@Suite struct `T7, someone else's number under a new name` {
    @Test func `is a mismatch, and the true name is not revealed`() async throws {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open()[0]
        let paper = try WorkersPaper(1, of: bangladesh, session: session)
        try await bangladesh.submit([paper.credential.issuerJWT.bytes])
        try await bangladesh.awaitCountersigned()
        let number = paper.number.description
        let own = try await countries.verify(
            paper: "--number",
            number,
            "--code",
            paper.seed.verificationCode,
            "--value",
            "familyName=AKTER"
        )
        #expect(own.answer == "valid" && own.sheet.contains("AKTER"))

        // A code of one's own, or the true one copied; typed from paper, or in a QR code made anew.
        let false1 = Seed(using: randomBytes)
        let name: [String: JSONTree] = ["familyName": "KHATUN", "givenName": "NASIMA"]
        let typed = ["--value", "familyName=KHATUN", "--value", "givenName=NASIMA"]
        var verdicts: [PaperVerdict] = []
        for seed in [paper.seed, false1] {
            let line = ["--number", number, "--code", seed.verificationCode] + typed
            verdicts.append(
                try await countries.verify(
                    paper: line[0],
                    line[1],
                    line[2],
                    line[3],
                    line[4],
                    line[5],
                    line[6],
                    line[7]
                )
            )
            let forged = try paper.payload(changing: name, seed: seed).url(page: bangladesh.origin)
            verdicts.append(try await countries.verify(paper: forged))
        }
        for verdict in verdicts {
            #expect(verdict.answer == "mismatch" && verdict.face == "do-not-accept", "\(verdict.sheet)")
            #expect(verdict.status == 1)
            #expect(verdict.claims.isEmpty)
            for secret in ["AKTER", "SHIRIN", "শিরিন", "2001-02-28"] { #expect(!verdict.sheet.contains(secret)) }
        }
        // The number alone gives no name away either.
        let alone = try await countries.verify(paper: number)
        #expect(alone.answer == "undetermined" && !alone.sheet.contains("AKTER"))
    }
}
