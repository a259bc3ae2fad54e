import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerSamples
import LedgerTestSupport
import Testing

/// Each of the ten answers in each language, compared whole with what stands in `Answers`.
@Suite struct `The ten answers, in words` {
    private static let languages = ["en", "bn", "ja"]

    private static func isWritten(_ answer: String, _ language: String, _ text: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Answers")
        let file = folder.appending(path: "\(answer).\(language).txt").standardizedFileURL
        // A file that is missing is not what was said either.
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "\(answer).\(language).txt")
    }

    private static func check(_ answer: String, _ line: String, in countries: PublishedCountries) throws {
        for language in languages {
            let result = try countries.verify("\(line) --language \(language)")
            try isWritten(answer, language, result.output)
        }
        #expect(try countries.answer(line).answer == answer)
    }

    private static func countersigned() throws -> (desk: EmployersDesk, papers: [EmployersDesk.Paper]) {
        var desk = try EmployersDesk()
        let papers = try (2...6).map { serial in
            try desk.issue(serial) { body in if serial == 3 { body.validUntil = body.validFrom } }
        }
        let scene = desk.story.scene
        try desk.story.scene.admit(scene.status([4], .revoke, .irregular))
        try desk.story.scene.admit(scene.status([5], .suspend, .irregular))
        try desk.story.scene.admit(desk.story.scene.credential(60, supersedes: 6))
        desk.story.scene.later(days: 1)
        return (desk, papers)
    }

    @Test func `say what was found, what was checked, what was not, and what to do next`() throws {
        let (desk, papers) = try Self.countersigned()
        let countries = try desk.published()
        let states = ["valid", "expired", "revoked", "suspended", "superseded"]
        for (answer, paper) in zip(states, papers) { try Self.check(answer, "'\(paper.url(desk))'", in: countries) }
        try Self.check("undetermined", "\(papers[0].number(desk))", in: countries)
        let number = try CertificateNumber(centerID: desk.story.scene.first.id, year: 26, serial: 77)
        try Self.check("unknown", "https://look-alike.example/v#\(number)", in: countries)
        try Self.check("mismatch", "'\(papers[0].url(desk))' --value familyName=KHATUN", in: countries)
        let forged = PaperPayload(
            origin: "bd-sanad.example",
            number: number,
            signingInput: papers[0].credential.issuerJWT.signingInput,
            seed: papers[0].seed,
            claims: []
        )
        try Self.check("not-authorized", forged.digits, in: countries)
    }

    @Test func `say who has not vouched yet`() throws {
        let (desk, papers) = try Self.countersigned()
        let countries = try desk.published(by: [desk.story.bangladesh.witness])
        try Self.check("not-countersigned", "'\(papers[0].url(desk))'", in: countries)
    }
}
