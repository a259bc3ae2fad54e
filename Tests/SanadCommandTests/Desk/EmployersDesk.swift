import Credentials
import Foundation
import LedgerCore
import LedgerSamples
import LedgerTestSupport
import Testing
import TransparencyLog

/// An employer's desk: two countries' ledgers in a folder, certificates in them, and their papers.
struct EmployersDesk {
    /// A certificate as its worker has it, on paper and as a file.
    struct Paper {
        let credential: SDJWT
        let seed: Seed
        let serial: Int

        func number(_ desk: EmployersDesk) throws -> CertificateNumber {
            try CertificateNumber(centerID: desk.story.scene.first.id, year: 26, serial: serial)
        }

        /// What the QR code holds; `claims` change what was signed.
        func payload(_ desk: EmployersDesk, changing claims: [String: JSONTree] = [:]) throws -> PaperPayload {
            let country = desk.story.bangladesh
            let id = try country.credentialID(of: desk.story.scene.first, serial: serial)
            let printed = PaperPayload.printable(credential, credentialID: id, seed: seed)
            return PaperPayload(
                origin: country.origin,
                number: try number(desk),
                signingInput: credential.issuerJWT.signingInput,
                seed: seed,
                claims: printed.map { ($0.name.rawValue, claims[$0.name.rawValue] ?? $0.value) }
            )
        }

        func url(_ desk: EmployersDesk, page: String = "bd.sanad.example") throws -> String {
            try payload(desk).url(page: page)
        }
    }

    var story: TwoCountries

    init() throws { story = try TwoCountries() }

    /// Issues a certificate of the first center.
    mutating func issue(
        _ serial: Int,
        outcome: Outcome = .passed,
        claims: [(ClaimName, JSONTree)]? = nil,
        change: (inout CredentialBody) -> Void = { _ in }
    ) throws -> Paper {
        let seed = Seed(using: SampleKeysBytes(serial).bytes)
        let credential = try story.bangladesh.credential(
            of: story.scene.first,
            serial: serial,
            outcome: outcome,
            session: story.scene.sessions[0],
            at: story.scene.time,
            seed: seed,
            claims: claims,
            change: change
        )
        try story.scene.admit(credential.issuerJWT.bytes)
        return Paper(credential: credential, seed: seed, serial: serial)
    }

    /// Writes both ledgers to `bd` and `jp`, countersigned unless `witnesses` says otherwise.
    func published(by witnesses: [Cosigner]? = nil) throws -> PublishedCountries {
        let countries = try PublishedCountries(story)
        let cosigners = witnesses ?? story.both
        try countries.publish(
            story.log,
            under: story.log.checkpoint(cosigned: cosigners, at: story.scene.time),
            at: "bd"
        )
        let japanese = try story.japaneseLog.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.japaneseLog, under: japanese, at: "jp")
        return countries
    }

    /// Writes a certificate's file.
    func write(_ paper: Paper, to name: String, in countries: PublishedCountries) throws {
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.write(story.log.file(paper.credential, under: note), to: name)
    }
}

/// Bytes that are the same for the same serial in every run.
private struct SampleKeysBytes {
    let serial: Int

    init(_ serial: Int) { self.serial = serial }

    func bytes(_ count: Int) -> [UInt8] {
        var random = SeededGenerator(seed: UInt64(serial))
        return random.bytes(count)
    }
}

extension PublishedCountries {
    /// Verifies with both ledgers at hand.
    func verify(_ line: String, ledgers: String = "--ledger bd --ledger jp") throws -> Command.Result {
        try sanad("verify \(line) --keys keys \(ledgers) \(now)")
    }

    /// The one answer, as a program reads it.
    func answer(_ line: String, ledgers: String = "--ledger bd --ledger jp") throws -> DeskAnswer {
        let result = try verify("\(line) --json", ledgers: ledgers)
        let answers = try JSONDecoder().decode([DeskAnswer].self, from: Data(result.output.utf8))
        return try #require(answers.count == 1 ? answers.first : nil, "\(result.output)\(result.errors)")
    }

    func answers(_ line: String) throws -> [DeskAnswer] {
        let result = try verify("\(line) --json")
        #expect(!result.output.isEmpty, "\(result.errors)")
        return try JSONDecoder().decode([DeskAnswer].self, from: Data(result.output.utf8))
    }
}

/// An answer as a program reads it, as far as the desk is concerned.
struct DeskAnswer: Decodable {
    let file: String
    let answer: String
    let face: String
    let also: [String]
    let number: String?
    let claims: [String: String]
    let reasons: [Reason]
    let foreignHost: String?
    let checked: [String]
    let notChecked: [String]

    struct Reason: Decodable {
        let text: String
    }

    var text: String { reasons.map(\.text).joined(separator: "\n") }
}
