import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport

/// A certificate with the paper that its worker was given.
struct WorkersPaper {
    let credential: SDJWT
    let seed: Seed
    let number: CertificateNumber
    let country: Country

    /// Signs a certificate of the first center, which nobody has logged yet.
    init(_ serial: Int, of country: Country, session: String?, outcome: Outcome = .passed) throws {
        seed = Seed(using: randomBytes)
        self.country = country
        let time = LedgerTime.now
        credential = try country.sample.credential(
            of: country.centers[0],
            serial: serial,
            outcome: outcome,
            session: session,
            at: time,
            seed: seed
        )
        let year = time.date.year % 100
        number = try CertificateNumber(centerID: country.centers[0].id, year: year, serial: serial)
    }

    /// What the QR code holds; `claims` change what was signed, and another `seed` opens nothing.
    func payload(changing claims: [String: JSONTree] = [:], seed: Seed? = nil) throws -> PaperPayload {
        let id = CredentialBody.id(origin: country.origin, tagDate: SampleCountry.tagDate, number: number)
        let printed = PaperPayload.printable(credential, credentialID: id, seed: self.seed)
        return PaperPayload(
            origin: country.origin,
            number: number,
            signingInput: credential.issuerJWT.signingInput,
            seed: seed ?? self.seed,
            claims: printed.map { ($0.name.rawValue, claims[$0.name.rawValue] ?? $0.value) }
        )
    }

    func url(page: String? = nil) throws -> String { try payload().url(page: page ?? country.origin) }
}

/// What `sanad verify` says of a paper, to a program and to a person.
struct PaperVerdict {
    let answer: String
    let face: String
    let foreignHost: String?
    let claims: [String: String]
    let recognitions: [String]
    let alignments: [String]
    /// What a person reads.
    let sheet: String
    let status: Int32
}

extension TwoCountries {
    /// Has a paper verified by someone who trusts both countries.
    func verify(paper arguments: String...) async throws -> PaperVerdict {
        let read = try await sanad(["verify"] + arguments + ["--json"])
        let sheet = try await sanad(["verify"] + arguments)
        guard let verdict = try? JSONDecoder().decode([Output].self, from: read.output).first else {
            throw Program.Failure(description: "sanad verify: \(read.status): \(read.errors)")
        }
        return PaperVerdict(
            answer: verdict.answer,
            face: verdict.face,
            foreignHost: verdict.foreignHost,
            claims: verdict.claims,
            recognitions: verdict.recognitions.map(\.sentence),
            alignments: verdict.alignments.map { "\($0.framework): \($0.code)" },
            sheet: String(decoding: sheet.output, as: UTF8.self),
            status: sheet.status
        )
    }

    private struct Output: Decodable {
        let answer: String
        let face: String
        let foreignHost: String?
        let claims: [String: String]
        let recognitions: [Recognition]
        let alignments: [Alignment]

        struct Recognition: Decodable {
            let sentence: String
        }

        struct Alignment: Decodable {
            let framework: String
            let code: String
        }
    }
}
