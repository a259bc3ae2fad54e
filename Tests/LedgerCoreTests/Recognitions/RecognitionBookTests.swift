import Credentials
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `A recognition` {
    private typealias State = RecognitionAgreement.State

    @Test(arguments: [false, true])
    func `is in force once both ledgers hold it, and not before`(_ confirmations: Bool) throws {
        var scene = try SampleAgreement(confirmations: confirmations)
        #expect(try scene.book().agreements.isEmpty)
        try scene.recognize(in: scene.japan)
        #expect(try state(scene) == .halfMade(missing: ["BD"]))
        try scene.recognize(in: scene.bangladesh)
        #expect(try state(scene) == .inForce)
        let agreement = try #require(try scene.book().agreements.first)
        #expect(agreement.halves.map(\.country).sorted() == ["BD", "JP"])
        #expect(agreement.halves.map(\.origin).sorted() == ["bd.sanad.example", "jp.sanad.example"])
        #expect(agreement.halves.allSatisfy { $0.index == 2 })
        #expect(agreement.parties.sorted() == ["BD", "JP"])
    }

    @Test func `waits for a second officer in each ledger that asks for one`() throws {
        var scene = try SampleAgreement(confirmations: true)
        try scene.recognize(in: scene.bangladesh, confirmed: false)
        try scene.recognize(in: scene.japan)
        #expect(try state(scene) == .unconfirmed(by: ["BD"]))
        let half = try #require(try scene.book().agreements.first?.halves.first { $0.country == "BD" })
        try scene.admit(scene.bangladesh.confirmation(of: half.statement, at: scene.time), in: scene.bangladesh)
        #expect(try state(scene) == .inForce)
    }

    @Test func `is in date from nbf to exp, and exp is not in it`() throws {
        var scene = try SampleAgreement()
        let body = SampleCountry.recognition(SampleAgreement.id, validity: 1_800_000_000..<1_900_000_000)
        for country in [scene.bangladesh, scene.japan] { try scene.recognize(in: country, body) }
        let expected: [(Int64, State)] = [
            (1_799_999_999, .notYetInForce(from: 1_800_000_000)), (1_800_000_000, .inForce),
            (1_899_999_999, .inForce), (1_900_000_000, .expired(since: 1_900_000_000)),
        ]
        for (seconds, state) in expected {
            #expect(try scene.book(at: LedgerTime(seconds: seconds)).agreements.map(\.state) == [state])
        }
    }

    @Test func `is over for both once one country revokes it, suspended while one does`() throws {
        var scene = try SampleAgreement()
        for country in [scene.bangladesh, scene.japan] { try scene.recognize(in: country) }
        scene.later(days: 1)
        try scene.change(.suspend, in: scene.japan)
        #expect(try state(scene) == .suspended(by: "JP", since: scene.time))
        try scene.change(.reinstate, in: scene.japan)
        #expect(try state(scene) == .inForce)
        try scene.change(.revoke, in: scene.bangladesh)
        #expect(try state(scene) == .revoked(by: "BD", since: scene.time))
        try scene.change(.reinstate, in: scene.bangladesh, .revokedInError)
        #expect(try state(scene) == .inForce)
    }

    @Test func `is void with the key that signed one half`() throws {
        var scene = try SampleAgreement()
        for country in [scene.bangladesh, scene.japan] { try scene.recognize(in: country) }
        let japan = scene.japan
        let revocation = try japan.status(
            .key,
            [japan.officers[0].thumbprint],
            .revoke,
            .keyStolen,
            fromIndex: 2,
            at: scene.time,
            by: (japan.authority, japan.officers[1])
        )
        try scene.admit(revocation, in: japan)
        #expect(try state(scene) == .revoked(by: "JP", since: scene.time))
    }

    @Test func `differs where one member does, by its bytes`() throws {
        let id = SampleAgreement.id
        let bodies: [(String, Recognition)] = [
            ("from.framework", SampleCountry.recognition(id, from: .init(country: "BD", framework: "BNQF", code: "3"))),
            ("to.code", SampleCountry.recognition(id, to: .init(country: "JP", framework: "JF 2010", code: "N3"))),
            ("relation", SampleCountry.recognition(id, relation: .equal)),
            ("purpose", SampleCountry.recognition(id, purpose: nil)),
            ("purpose", SampleCountry.recognition(id, purpose: "Sample purpos\u{65}\u{301}")),
            ("nbf", SampleCountry.recognition(id, validity: 1_793_415_601..<1_919_646_000)),
            ("exp", SampleCountry.recognition(id, validity: 1_793_415_600..<1_919_646_001)),
            ("legalBasis", SampleCountry.recognition(id, legalBasis: "Another MoC")),
        ]
        for (member, body) in bodies {
            var scene = try SampleAgreement()
            try scene.recognize(in: scene.bangladesh)
            try scene.recognize(in: scene.japan, body)
            #expect(try state(scene) == .differs([member]))
        }
        let spellings = ["Caf\u{E9}", "Cafe\u{301}"].map { SampleCountry.recognition(id, purpose: $0) }
        var scene = try SampleAgreement()
        try scene.recognize(in: scene.bangladesh, spellings[0])
        try scene.recognize(in: scene.japan, spellings[1])
        #expect(try state(scene) == .differs(["purpose"]), "Swift calls the two equal")
    }

    @Test func `is unseen, and neither made nor missing, where a ledger is not at hand`() throws {
        var scene = try SampleAgreement()
        for country in [scene.bangladesh, scene.japan] { try scene.recognize(in: country) }
        #expect(try scene.book(of: ["BD"]).agreements.map(\.state) == [.unseen(["JP"])])
    }

    @Test func `needs the two countries that it names`() throws {
        var scene = try SampleAgreement()
        let nepal = Recognition.Qualification(country: "NP", framework: "NVQF", code: "2")
        let bangladesh = Recognition.Qualification(country: "BD", framework: "NTVQF 2011", code: "3")
        let body = SampleCountry.recognition(SampleAgreement.id, from: bangladesh, to: nepal)
        for country in [scene.bangladesh, scene.japan] { try scene.recognize(in: country, body) }
        #expect(try state(scene) == .unseen(["NP"]), "Japan's ledger says nothing for Nepal")
        try scene.change(.revoke, in: scene.japan)
        #expect(try state(scene) == .unseen(["NP"]), "and withdraws nothing of Nepal's")
    }

    @Test func `between a country's old and new levels needs another country too`() throws {
        let levels = ["NTVQF 2011", "BNQF 2021"].map {
            Recognition.Qualification(country: "BD", framework: $0, code: "3")
        }
        let body = SampleCountry.recognition(SampleAgreement.id, from: levels[0], to: levels[1], relation: .equal)
        var scene = try SampleAgreement()
        try scene.recognize(in: scene.bangladesh, body)
        #expect(try state(scene) == .halfMade(missing: ["JP"]))
        #expect(try scene.book(of: ["BD"]).agreements.map(\.state) == [.unseen([])])
        try scene.recognize(in: scene.japan, body)
        #expect(try state(scene) == .inForce)

        var other = try SampleAgreement()
        try other.recognize(in: other.japan, body)
        #expect(try state(other) == .halfMade(missing: ["BD"]), "Japan cannot renumber Bangladesh's levels")
        #expect(try other.book(of: ["JP"]).agreements.map(\.state) == [.unseen(["BD"])])
    }

    @Test func `of two countries is not touched by a third, whatever that signs under the same identity`() throws {
        var scene = try SampleAgreement()
        for country in [scene.bangladesh, scene.japan] { try scene.recognize(in: country) }
        let nepal = try SampleCountry(origin: "np.sanad.example", country: "NP")
        let japan = Recognition.Qualification(country: "JP", framework: "JF 2010", code: "N4")
        let own = Recognition.Qualification(country: "NP", framework: "NVQF", code: "2")
        let bodies = [
            SampleCountry.recognition(SampleAgreement.id, from: own, to: japan),
            SampleCountry.recognition(SampleAgreement.id, relation: .equal),
        ]
        for body in bodies {
            var third = SampleLedger(nepal)
            for statement in [
                try nepal.genesis(), try nepal.officersAccreditation(at: third.time),
                try nepal.recognition(body.recognition, at: third.time, body: body),
                try nepal.status(.recognition, [body.recognition], .revoke, at: third.time),
            ] { #expect(try third.append(statement) == nil) }
            let ledgers = ["BD", "JP"].compactMap { scene.ledgers[$0]?.registry.facts } + [third.registry.facts]
            let book = try RecognitionBook(ledgers, at: scene.time)
            #expect(book.agreements.map(\.state).contains(.inForce))
            #expect(book.agreements.count { $0.isInForce } == 1)
            #expect(book.agreements.first { $0.isInForce }?.parties.sorted() == ["BD", "JP"])
        }
    }

    @Test func `says first that it is revoked, then that it is over, then what is missing`() throws {
        var scene = try SampleAgreement(confirmations: true)
        try scene.recognize(in: scene.bangladesh, confirmed: false)
        let end = SampleCountry.inForce.upperBound
        #expect(try state(scene) == .halfMade(missing: ["JP"]))
        #expect(try scene.book(at: LedgerTime(seconds: end)).agreements.map(\.state) == [.expired(since: end)])
        try scene.change(.revoke, in: scene.bangladesh)
        let revoked = State.revoked(by: "BD", since: scene.time)
        #expect(try scene.book(at: LedgerTime(seconds: end)).agreements.map(\.state) == [revoked])
    }

    private func state(_ scene: SampleAgreement) throws -> RecognitionAgreement.State? {
        let agreements = try scene.book().agreements
        try #require(agreements.count == 1)
        return agreements[0].state
    }
}

@Suite struct `The recognitions of a certificate` {
    @Test func `are those that name one of its alignments or its code`() throws {
        var scene = try SampleAgreement()
        let japan = Recognition.Qualification(country: "JP", framework: "JF 2010", code: "N4")
        let sides: [(country: String, framework: String, code: String)] = [
            ("BD", "NTVQF 2011", "3"), ("BD", "anything", SampleCountry.welding), ("BD", "NTVQF 2011", "4"),
            ("BD", "NTVQF", "3"), ("NP", "NTVQF 2011", "3"),
        ]
        for (place, side) in sides.enumerated() {
            let id = uuidURN(random: Array(repeating: UInt8(place), count: 16))
            let from = Recognition.Qualification(country: side.country, framework: side.framework, code: side.code)
            let body =
                place.isMultiple(of: 2)
                ? SampleCountry.recognition(id, from: from, to: japan)
                : SampleCountry.recognition(id, from: japan, to: from)
            try scene.recognize(in: scene.japan, body)
        }
        let book = try scene.book()
        #expect(book.agreements.count == sides.count)
        let achievement = try JSON(parsing: scene.bangladesh.achievementObject(SampleCountry.welding).canonical).root
        let found = book.concerning(country: "BD", achievement: achievement)
        #expect(found == Array(book.agreements.prefix(2)))
        #expect(book.concerning(country: "JP", achievement: achievement).isEmpty)
        let named = book.concerning(country: "BD", framework: "NTVQF 2011", code: "3")
        #expect(named == Array(book.agreements.prefix(1)))
    }
}

@Suite struct `A recognition's draft` {
    @Test func `is read back as it was meant, alone and as a statement`() throws {
        let country = try SampleAgreement().bangladesh
        for body in [
            SampleCountry.recognition(SampleAgreement.id),
            SampleCountry.recognition(SampleAgreement.id, relation: .atLeast, purpose: nil, legalBasis: nil),
        ] {
            let statement = try country.recognition(body.recognition, at: SampleCountry.start, body: body)
            guard case .recognition(let read) = try Statement(parsing: statement).content else {
                throw Refusal(.malformed, "no recognition")
            }
            #expect(read == body)
            #expect(try Recognition(JSON(parsing: body.tree.canonical).root) == body)
        }
        let more = SampleCountry.recognition(SampleAgreement.id).tree.replacing("note", with: "x")
        #expect(throws: Refusal.self) { try Recognition(JSON(parsing: more.canonical).root) }
    }
}
