import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// A center's folder, made whole or not at all.
struct CenterSetUpTests {
    private let folder: TemporaryFolder
    private let office: OfficeDirectory

    init() throws {
        folder = try TemporaryFolder()
        office = OfficeDirectory(path: folder.file("office"))
    }

    private static let passphrases: [KeyRole: [UInt8]] = [
        .registrar: Array("blue river boat".utf8), .issuer: Array("green mango tree".utf8),
    ]

    private func setUp() throws -> CenterSetUp {
        let center = try NewCenter(
            id: "BD-TTC014",
            issuer: "T-1",
            registrar: "T-2",
            names: Names(en: "Sample TTC", bn: "নমুনা কেন্দ্র", ja: "見本センター"),
            contact: "+880-000"
        )
        let people = try [KeyRole.registrar, .issuer].map { role in
            try NewKeyholder(role, center.subject(role), making: .p256, passphrase: Self.passphrases[role])
        }
        let backup = try BackupKey(center.subject(.registrar), passphrase: Self.passphrases[.registrar], at: 0)
        return CenterSetUp(center, people, backup: backup)
    }

    private func names(_ path: String) throws -> [String] {
        NewFile.exists(path) ? try FileManager.default.contentsOfDirectory(atPath: path).sorted() : []
    }

    @Test func `a desk has its keys, the requests and the office file, and nothing else`() throws {
        var setUp = try setUp()
        setUp.ledgerURL = "https://ledger.bd.example"
        try setUp.make(in: office)
        let made = try names(office.path)
        #expect(
            made == [
                "authority-request.pem", "backup.key", "backup.pem", "issuer-request.pem", "issuer.key",
                "office.sqlite", "registrar-request.pem", "registrar.key",
            ]
        )
        let file = try OfficeFile(opening: office.file)
        let (url, recipients) = (try file.ledgerURL, try file.recipients.map(\.name))
        #expect(file.centerID == "BD-TTC014" && url == "https://ledger.bd.example" && recipients == ["registrar"])
        for secret in [office.key(.issuer), office.key(.registrar), office.backupKey, office.file] {
            let mode = try TemporaryFolder.mode(secret)
            #expect(mode == 0o600, "\(secret)")
        }
        for role in [KeyRole.issuer, .registrar] {
            let own = try PrivateKey.open(office.key(role), passphrase: Self.passphrases[role])
            let other = Self.passphrases[role == .issuer ? .registrar : .issuer]
            #expect(throws: CryptoError.self) { try PrivateKey.open(office.key(role), passphrase: other) }
            let request = try #require(try office.requests().first { $0.role == role }).request
            #expect(own.publicKey == request.publicKey)
        }
    }

    @Test func `what goes to the authority is text for a person and two requests for OpenSSL`() throws {
        try setUp().make(in: office)
        let text = String(decoding: try #require(try office.requestForAuthority()), as: UTF8.self)
        for line in ["Center: BD-TTC014", "Name (bn): নমুনা কেন্দ্র", "Name (ja): 見本センター", "issuer: T-1 of BD-TTC014, key "] {
            #expect(text.contains(line))
        }
        let begin = "-----BEGIN CERTIFICATE REQUEST-----"
        let requests = text.components(separatedBy: begin).dropFirst().map { begin + $0 }
        #expect(requests.count == 2)
        for (request, code) in zip(requests, ["T-2", "T-1"]) {
            let file = folder.file("\(code).pem")
            try NewFile.write(request, to: file, access: .everyone)
            let seen = try FinishedProgram("openssl", ["req", "-in", file, "-verify", "-noout", "-subject"])
            let said = String(decoding: seen.output, as: UTF8.self)
            #expect(seen.status == 0 && said.contains("BD-TTC014") && said.contains(code), "\(seen.errors)")
        }
    }

    @Test func `a file in the way is not overwritten, and nothing is left beside it`() throws {
        for name in [
            "issuer.key", "registrar.uri", "backup.pem", "issuer.pem", "office.sqlite-journal", "office.sqlite",
        ] {
            let office = OfficeDirectory(path: folder.file("with-\(name)"))
            try NewFile.makeFolder(office.path)
            try NewFile.write("another's", to: "\(office.path)/\(name)", access: .owner)
            #expect(throws: FileError.exists("\(office.path)/\(name)")) { try setUp().make(in: office) }
            let left = try names(office.path)
            #expect(left == [name])
        }
    }

    @Test func `a link to a file that is elsewhere is in the way, there or not`() throws {
        try NewFile.makeFolder(office.path)
        try FileManager.default.createSymbolicLink(
            atPath: office.file,
            withDestinationPath: folder.file("stick/office.sqlite")
        )
        #expect(throws: FileError.exists(office.file)) { try setUp().make(in: office) }
        let left = try names(office.path)
        #expect(left == ["office.sqlite"])
    }

    @Test func `a set-up that is brought to its end moves nothing over what came meanwhile`() throws {
        let original = OfficeDirectory(path: folder.file("original"))
        try setUp().make(in: original)
        try NewFile.makeFolder(office.path)
        try FileManager.default.moveItem(atPath: original.path, toPath: "\(office.path)/.set-up")
        try NewFile.write("restored", to: office.key(.registrar), access: .owner)
        #expect(throws: FileError.exists(office.key(.registrar))) { try SetUpFolder(office).mend() }
        let kept = try NewFile.read(office.key(.registrar))
        #expect(kept == Array("restored".utf8))
    }

    @Test func `a set-up that broke off before it was whole leaves nothing`() throws {
        try NewFile.makeFolder("\(office.path)/.setting-up")
        for name in ["issuer.key", ".office.sqlite.part", "office.sqlite-journal"] {
            try NewFile.write("half", to: "\(office.path)/.setting-up/\(name)", access: .owner)
        }
        try SetUpFolder(office).mend()
        let left = try names(office.path)
        #expect(left == [])
        try setUp().make(in: office)
        let isThere = NewFile.exists(office.file)
        #expect(isThere)
    }

    @Test func `one that broke off afterwards is brought to its end, wherever it was`() throws {
        let original = OfficeDirectory(path: folder.file("original"))
        try setUp().make(in: original)
        let all = try names(original.path)
        for moved in 0...all.count {
            let office = OfficeDirectory(path: folder.file("after-\(moved)"))
            try NewFile.makeFolder("\(office.path)/.set-up")
            for (place, name) in all.enumerated() {
                let folder = place < moved ? office.path : "\(office.path)/.set-up"
                try NewFile.write(NewFile.read("\(original.path)/\(name)"), to: "\(folder)/\(name)", access: .owner)
            }
            try SetUpFolder(office).mend()
            let found = try names(office.path)
            #expect(found == all)
        }
    }

    @Test func `two people have two codes, and no text has a line of its own`() throws {
        #expect(throws: SetUpError.samePerson) { try NewCenter(id: "BD-TTC014", issuer: "T-1", registrar: "T-1") }
        #expect(throws: OfficeError.badCenterID("BD_1")) { try NewCenter(id: "BD_1", issuer: "T-1", registrar: "T-2") }
        #expect(throws: SetUpError.badStaffCode) { try NewCenter(id: "BD-TTC014", issuer: "", registrar: "T-2") }
        for forged in ["A\n-----BEGIN CERTIFICATE REQUEST-----", "A\u{2028}B", "A\rB"] {
            #expect(throws: SetUpError.badText) {
                try NewCenter(id: "BD-TTC014", issuer: "T-1", registrar: "T-2", contact: forged)
            }
        }
    }
}
