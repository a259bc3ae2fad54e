import Credentials
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Incident T2: more certificates than were approved, and the counts edited afterwards.
@Suite struct `T2, a session that was approved for three` {
    @Test func `yields three certificates, whatever is asked of it`() async throws {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open(seats: 3)[0]
        let statements = try (1...6).map { try bangladesh.credential($0, session: session) }
        let answers = try await bangladesh.client.submit(statements)
        #expect(answers.map(\.isPlaced) == [true, true, true, false, false, false])
        for answer in answers.dropFirst(3) {
            guard case .refused(code: "session-exceeded", _) = answer else {
                Issue.record("\(answer)")
                continue
            }
        }
        let seventh = try await bangladesh.answer(to: bangladesh.credential(7, session: session))
        #expect(seventh == (422, "session-exceeded"))
        // A thief who puts a fourth one into the database gets it named.
        try await bangladesh.awaitCountersigned()
        try await bangladesh.stop()
        let index = try Thief(at: bangladesh).slipIn([statements[3]]).lowerBound
        try await bangladesh.start()
        try await eventually("the fourth is named") {
            try await countries.japan.copy(of: bangladesh).open == [index: "session-exceeded"]
        }
        #expect(try await countries.audit(bangladesh.url).has("refused-entry", at: index))
    }

    @Test(arguments: DatabaseEdit.allCases)
    func `has its edited entry named by the other country and by the auditor`(_ edit: DatabaseEdit) async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let session = try await bangladesh.open(seats: 20)[0]
        try await bangladesh.submit([bangladesh.credential(1, session: session)])
        try await bangladesh.awaitCountersigned()
        let cosigned = try await japan.copy(of: bangladesh).cosigned

        // What the other country does not have yet is edited while the ledger is served.
        try await japan.stop()
        let placed = try await bangladesh.submit((2...5).map { try bangladesh.credential($0, session: session) })
        let index = placed[1].index
        try edit.make(at: index, by: Thief(at: bangladesh))
        try await japan.start()
        try await eventually("the other country's operator is told:\n\(japan.log.suffix(2000))") {
            japan.log.contains(edit.isNamed(index))
        }
        #expect(try await japan.copy(of: bangladesh).cosigned == cosigned)
        #expect(try await HTTP.get("\(japan.url)/readyz?verbose").text.contains("- copy \(bangladesh.origin)"))

        for (place, name) in [(bangladesh.url, edit.isServed(index)), (bangladesh.dataDirectory, "entry \(index)")] {
            let result = try await countries.sanad(["audit", place])
            #expect(result.status != 0)
            let words = String(decoding: result.output, as: UTF8.self) + result.errors
            #expect(words.contains(name), "\(words)")
        }

        // The country's own daemon does not start on it either.
        try await bangladesh.stop()
        #expect(try await bangladesh.exitCode() == 1)
        #expect(bangladesh.log.contains("entry \(index)"))
    }

    @Test func `has a history without one of its entries shown to be another one`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let session = try await bangladesh.open(seats: 20)[0]
        let certificate = try bangladesh.certificate(1, session: session)
        let place = try await bangladesh.submit([certificate.issuerJWT.bytes])[0]
        try await bangladesh.submit((2...5).map { try bangladesh.credential($0, session: session) })
        let proof = try await bangladesh.countersignedProof(place.index)
        try await bangladesh.awaitCountersigned()

        // Everything is rewritten without the certificate, and grows past the old size under the stolen key.
        try await bangladesh.stop()
        let truth = try Thief(at: bangladesh).rewrite { story in
            story.remove(at: place.index)
            story.append((.now, story[place.index].statement))
            story.append((.now, story[place.index].statement))
        }
        try await bangladesh.start()
        try await eventually("the other country keeps the proof:\n\(japan.log.suffix(2000))") {
            let forged = try await bangladesh.client.checkpoint()
            _ = try await HTTP.post(forged.bytes, to: "\(japan.url)/v1/checkpoints")
            return try await !japan.contradictions().isEmpty
        }
        for file in try await japan.contradictions() { try file.check(by: [bangladesh.sample.log.verifierKey]) }
        #expect(try Country.entries(in: japan.copyDirectory(of: bangladesh)) == truth)
        // The certificate is no worse for it where the other country is asked.
        let verdict = try await countries.verify(
            certificate,
            proof: proof.description,
            "--ledger",
            "\(japan.url)/\(originHash(bangladesh.origin))"
        )
        #expect(["valid", "undetermined"].contains(verdict.answer), "\(verdict)")
    }
}

extension SubmissionAnswer {
    fileprivate var isPlaced: Bool {
        if case .placed = self { true } else { false }
    }
}
