import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerSamples
import Testing

@testable import OfficePage

/// Who can open backups, said in the page.
@Suite struct RecipientTests {
    private let office: PageOffice
    private let browser: Browser

    init() throws {
        office = try PageOffice()
        browser = try office.browser()
    }

    private func certificate(_ organization: String) throws -> String {
        try BackupKey(CertificateSubject(organization: organization), passphrase: nil, at: office.clock.now)
            .certificate.pem
    }

    @Test func `the registrar names who can open backups, by a certificate for nothing else`() async throws {
        _ = try await browser.signIn(.registrar)
        let added = try await browser.post(
            "/api/recipients",
            ["name": "authority", "certificate": .string(try certificate("BD-AUTHORITY"))]
        )
        #expect(added.status == 200)
        let names = try office.file.recipients.map(\.name)
        #expect(names == ["authority"])
        let taken = try await browser.post(
            "/api/recipients",
            ["name": "authority", "certificate": .string(try certificate("BD-OTHER"))]
        )
        let signing = try await browser.post(
            "/api/recipients",
            ["name": "other", "certificate": .string(office.center.issuer.certificate.pem)]
        )
        let fields = try [taken, signing].map { try $0.json["error"]?["field"]?.string }
        #expect(fields == ["name", "certificate"])
    }

    @Test func `the issuer names nobody, and gets no key`() async throws {
        _ = try await browser.signIn(.issuer)
        let named = try await browser.post("/api/recipients", ["name": "x", "certificate": .string(certificate("X"))])
        let key = try await browser.get("/api/backup-key")
        #expect([named.code, key.code] == ["registrar-needed", "registrar-needed"])
    }

    @Test func `the backup key leaves this PC encrypted, or not at all`() async throws {
        _ = try await browser.signIn(.registrar)
        let missing = try await browser.get("/api/backup-key")
        #expect(missing.status == 404)
        let path = OfficeDirectory(path: office.folder.path).backupKey
        let key = try PrivateKey.generate(.p256)
        try NewFile.write(key.pem(passphrase: nil), to: path, access: .owner)
        let open = try await browser.get("/api/backup-key")
        #expect(open.code == "open-backup-key")
        let secret = Array("blue river boat".utf8)
        try NewFile.replace(path, with: Array(key.pem(passphrase: secret).utf8), access: .owner)
        let saved = try await browser.get("/api/backup-key")
        let text = String(decoding: saved.bytes, as: UTF8.self)
        let opened = try PrivateKey(pem: text, passphrase: secret)
        #expect(saved.status == 200 && opened.publicKey == key.publicKey && text.contains("ENCRYPTED"))
    }
}
