import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad verify, shown a paper` {
    private static let values = "--value familyName=AKTER --value 'givenName=SHIRIN 2'"
    private let desk: EmployersDesk
    private let paper: EmployersDesk.Paper
    private let countries: PublishedCountries

    init() throws {
        var desk = try EmployersDesk()
        paper = try desk.issue(2)
        countries = try desk.published()
        self.desk = desk
    }

    private func typed(_ values: String, code: String? = nil) throws -> String {
        "--number \(try paper.number(desk)) --code \(code ?? paper.seed.verificationCode) \(values)"
    }

    @Test func `takes the text of its QR code`() throws {
        for text in [try paper.url(desk), try paper.payload(desk).digits] {
            let answer = try countries.answer("'\(text)'")
            #expect(answer.answer == "valid" && answer.face == "genuine", "\(answer.text)")
            #expect(answer.claims["familyName"] == "AKTER" && answer.claims["birthDate"] == "2001-02-28")
            #expect(answer.claims["passportNumber"] == nil)
            #expect(answer.file == (try paper.number(desk).description))
            #expect(answer.foreignHost == nil)
            #expect(answer.checked.count == 4 && answer.notChecked.count == 2)
        }
    }

    @Test func `takes number, code and any of the values that it shows`() throws {
        #expect(try countries.answer(typed(Self.values)).answer == "valid")
        let nameless = try countries.answer(typed("--value birthDate=2001-02-28"))
        #expect(nameless.answer == "undetermined" && nameless.claims.keys.sorted() == ["birthDate"])
        #expect(nameless.text.contains("No name is shown"))
        let native = "--value familyName=AKTER --value 'nativeName.bn=শিরিন আক্তার' --value nativeName.ja=シリン"
        let code = paper.seed.verificationCode.lowercased().replacing("-", with: "").replacing("0", with: "o")
        let answer = try countries.answer(typed(native, code: code))
        #expect(answer.answer == "valid", "\(answer.text)")
        #expect(answer.claims.keys.sorted() == ["familyName", "nativeName"])
    }

    @Test func `reveals nothing to someone else's name, or to a wrong code`() throws {
        let wrong = Seed(using: { [UInt8](repeating: 9, count: $0) }).verificationCode
        for line in [
            try typed("--value familyName=KHATUN --value 'givenName=SHIRIN 2'"),
            try typed(Self.values, code: wrong),
        ] {
            let answer = try countries.answer(line)
            #expect(answer.answer == "mismatch" && answer.face == "do-not-accept")
            #expect(answer.claims.isEmpty && answer.number == nil)
            let sheet = try countries.verify(line)
            #expect(sheet.status == 1)
            #expect(!sheet.output.contains("AKTER") && !sheet.output.contains("SHIRIN"))
            #expect(sheet.output.contains("familyName"))
        }
    }

    @Test func `says of a number alone what the ledger says, and never a name`() throws {
        let number = try paper.number(desk)
        for line in ["\(number)", "--number \(number)", "https://bd.sanad.example/v#\(number)"] {
            let answer = try countries.answer(line)
            #expect(answer.answer == "undetermined")
            #expect(answer.text.contains("No name is shown"))
            #expect(answer.claims.isEmpty && answer.number == number.description)
            #expect(answer.checked.count == 3)
        }
        let sheet = try countries.verify("\(number)")
        #expect(sheet.status == 3)
        #expect(!sheet.output.contains("AKTER"))
        #expect(sheet.output.contains("tested by an examiner, passed"))
    }

    @Test func `does not know a number that was never issued`() throws {
        let number = try CertificateNumber(centerID: desk.story.scene.first.id, year: 26, serial: 77)
        let answer = try countries.answer("\(number)")
        #expect(answer.answer == "unknown" && answer.face == "do-not-accept")
        #expect(try countries.answer("\(number)", ledgers: "--ledger jp").answer == "undetermined")
        let mistyped = try countries.answer("BD-TTC001-26-000002-99")
        #expect(mistyped.answer == "undetermined")
        #expect(mistyped.text.contains("its check digits do not fit") && mistyped.file == "BD-TTC001-26-000002-99")
    }

    @Test func `refuses the code of a ledger that nobody trusts`() throws {
        let payload = try paper.payload(desk)
        let forged = PaperPayload(
            origin: "bd.sanad.example.org",
            number: payload.number,
            signingInput: paper.credential.issuerJWT.signingInput,
            seed: paper.seed,
            claims: payload.claims
        )
        #expect(try countries.answer(forged.digits).answer == "not-authorized")
    }

    @Test func `finds any changed byte of its code`() throws {
        let bytes = try paper.payload(desk).bytes
        var random = SeededGenerator(seed: 8)
        for _ in 0..<12 {
            var changed = bytes
            let place = random.pick(bytes.count)
            changed[place] ^= UInt8(1 << random.pick(8))
            let answer = try countries.answer(DecimalDigits.encode(changed))
            #expect(answer.face != "genuine" && answer.face != "genuine-but", "byte \(place): \(answer.text)")
        }
    }

    @Test func `shows print and code where they differ`() throws {
        let url = try paper.url(desk)
        let same = try countries.answer("'\(url)' \(Self.values)")
        #expect(same.answer == "valid", "\(same.text)")
        let other = try countries.answer("'\(url)' --value familyName=KHATUN")
        #expect(other.answer == "mismatch")
        #expect(other.text.contains("“KHATUN”") && other.text.contains("“AKTER”"))
        let more = try countries.answer("'\(url)' --value employer=Firm")
        #expect(more.answer == "undetermined")
        #expect(more.text.contains("employer"))
    }

    @Test func `needs a ledger's entries, and says so`() throws {
        let result = try countries.sanad("verify \(typed(Self.values)) --keys keys --offline \(countries.now)")
        #expect(result.status == 3)
        #expect(result.output.contains("could not be checked offline"))
        let offline = try countries.verify(typed(Self.values), ledgers: "--offline --ledger bd")
        #expect(offline.status == 0, "\(offline.output)\(offline.errors)")
    }

    @Test func `explains every step with the hashes that others can compute`() throws {
        let sheet = try countries.verify("'\(paper.url(desk))' --explain").output
        let content = hex(sha256(paper.credential.issuerJWT.signingInput))
        let leaf = TreeHash.leaf(desk.story.log.entries[desk.story.log.size - 1]).base64
        let root = desk.story.log.tree.root(size: desk.story.log.size).base64
        for hash in [content, String(content.prefix(32)) + "…", leaf, root]
            + paper.credential.disclosures.prefix(3).map(\.digest)
        {
            #expect(sheet.contains(hash), "\(hash)")
        }
    }

    @Test func `asks no server for one certificate`() async throws {
        try await FolderServer.serving("\(countries.sanad.folder)/bd") { server in
            let line = "verify \(try typed(Self.values)) --keys keys --ledger \(server.url) \(countries.now)"
            let result = try await countries.sanad.run(line)
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            let number = try paper.number(desk).description
            #expect(!server.requests.isEmpty)
            #expect(server.requests.allSatisfy { !$0.path.contains(number) && !$0.path.contains("/v1/entries") })
        }
    }

    @Test(arguments: [
        "--code 1", "--number BD-TTC001-26-000002-99", "--number X --code 1", "--value familyName=A",
        "one.sanad --number BD-TTC001-26-000002-95", "nothing --table-out x.csv",
    ])
    func `says what is wrong with what was typed`(_ line: String) throws {
        let result = try countries.verify(line)
        #expect(result.status == 64, "\(result.output)\(result.errors)")
        #expect(!result.errors.isEmpty)
    }
}
