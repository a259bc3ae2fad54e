import CenterOffice
import Credentials
import Foundation
import LedgerClient
import LedgerCore
import LedgerCrypto

// What must not work, and why it does not.
extension DemoStory {
    func refuse(_ session: DemoSession) async throws {
        scene(10, "What must not work does not work")
        let number = session.numbers[0]
        try await changeOneLetter(number)
        let client = try bangladesh.client
        tell("Whatever a center's own program says, the ledger's daemon judges by itself:")
        try await expect(.unknownKey, "a certificate signed by the unaccredited BD-TTC099") {
            try await submit(credential(of: "BD-TTC099", serial: 1, session: nil, like: number), to: client)
        }
        try await expect(.sessionExceeded, "the 21st certificate of a session of 20") {
            try await submit(
                credential(of: "BD-TTC014", serial: 100, session: session.identity, like: number),
                to: client
            )
        }
        try await sanad([
            "status", "close", "--office", office(of: session.center), "--session", session.identity, "--present", "20",
            "--passed", "20", "--ledger", bangladesh.url,
        ])
        try await expect(.sessionClosed, "a certificate for the session that was just closed") {
            try await submit(
                credential(of: "BD-TTC014", serial: 100, session: session.identity, like: number),
                to: client
            )
        }
    }

    private func changeOneLetter(_ number: String) async throws {
        tell("A certificate in which one letter of the name was changed:")
        let file = try CertificateFile(parsing: NewFile.read(certificate(number)))
        let credential = try SDJWT(parsing: file.credential)
        var forged = file
        var disclosures = credential.disclosures
        guard let place = disclosures.firstIndex(where: { $0.name == "familyName" }),
            let name = disclosures[place].value.string
        else { throw Failure(.data, "\(number) shows no family name") }
        disclosures[place] = try Disclosure(
            salt: disclosures[place].salt,
            name: "familyName",
            value: .string("X" + name.dropFirst())
        )
        forged.credential = SDJWT(issuerJWT: credential.issuerJWT, disclosures: disclosures).bytes
        try Data(forged.bytes).write(to: URL(filePath: stage.path("one-letter.sanad")))
        try await verify(stage.path("one-letter.sanad"), expecting: 1)
    }

    /// A credential as a center's issuer key would sign it, with all else as in another one.
    func credential(of center: String, serial: Int, session: String?, like number: String) throws -> [UInt8] {
        let folder = office(of: center)
        let certificate = try Certificate.read("\(folder)/issuer.pem")
        let model = try SDJWT(parsing: CertificateFile(parsing: NewFile.read(self.certificate(number))).credential)
        let payload = model.issuerJWT.payload.root
        guard let achievement = payload["credentialSubject"]?["achievement"], let id = payload["id"]?.string else {
            throw Failure(.data, "\(number) holds no achievement")
        }
        let parts = id.split(separator: ":")[1].split(separator: ",").map(String.init)
        let today = CivilDate(containing: secondsNow())
        let body = CredentialBody(
            origin: parts[0],
            tagDate: parts[1],
            centerName: payload["issuer"]?["name"]?.string ?? "",
            number: try CertificateNumber(centerID: center, year: today.year % 100, serial: serial),
            achievement: JSONTree(achievement),
            outcome: .passed,
            validFrom: today,
            session: session,
            issuedAt: secondsNow(),
            subjectID: uuidURN(random: randomBytes(16))
        )
        return try body.signed(
            claims: [(.familyName, "SARKAR")],
            printed: [.familyName],
            seed: Seed(using: randomBytes),
            key: PrivateKey.open("\(folder)/issuer.key"),
            certificate: certificate,
            using: randomBytes
        ).issuerJWT.bytes
    }

    func submit(_ statement: [UInt8], to client: LedgerClient) async throws -> SubmissionAnswer {
        guard let answer = try await client.submit([statement]).first else {
            throw Failure(.unavailable, "the ledger gave no answer")
        }
        return answer
    }

    private func expect(
        _ code: RefusalCode,
        _ what: String,
        _ answer: () async throws -> SubmissionAnswer
    ) async throws {
        guard case .refused(let found, let detail) = try await answer(), found == code.rawValue else {
            throw Failure(.refused, "\(what) was not refused as \(code.rawValue)")
        }
        succeed("refused, \(code.rawValue): \(what)")
        quote(detail)
    }
}
