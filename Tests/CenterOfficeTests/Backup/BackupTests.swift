import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite
struct BackupTests {
    private let time: Int64 = 1_800_000_000

    @Test func `either recipient alone restores a backup, and nobody else`() throws {
        var desk = try SampleDesk()
        let people = try desk.nameRecipients()
        let act = try desk.issue("AKTER", "BEGUM", "CHOWDHURY")
        let backup = try desk.office.backUp(to: desk.stick, at: time)
        #expect(backup.certificates == 3)
        #expect(backup.recipients == ["authority", "registrar"])
        #expect(backup.file.hasSuffix("/office-BD-TTC014-20270115T080000Z.cms"))
        #expect(try TemporaryFolder.mode(backup.file) == 0o600)
        for (name, person) in [("registrar", people.registrar), ("authority", people.authority)] {
            let path = desk.folder.file("\(name).sqlite")
            let restoration = try OfficeFile.restore(backup.file, with: person.key, to: path, erasures: [], at: time)
            #expect(restoration.centerID == desk.center.id)
            #expect(restoration.backedUpAt == time)
            #expect(restoration.certificates == 3)
            #expect(try TemporaryFolder.mode(path) == 0o600)
            let restored = try OfficeFile(opening: path)
            let credentials = try restored.logged(act).map(\.credential.bytes)
            #expect(try credentials == desk.office.logged(act).map(\.credential.bytes))
        }
        let stranger = try PrivateKey.generate(.p256)
        #expect(throws: CryptoError.sealed(.notForThisKey)) {
            try OfficeFile.restore(backup.file, with: stranger, to: desk.folder.file("no"), erasures: [], at: time)
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).sorted()
        #expect(left == ["authority.sqlite", "office.sqlite", "registrar.sqlite", "stick"])
    }

    @Test func `nothing is overwritten, neither a backup nor an office`() throws {
        var desk = try SampleDesk()
        let people = try desk.nameRecipients()
        _ = try desk.issue("AKTER")
        let backup = try desk.office.backUp(to: desk.stick, at: time)
        #expect(throws: FileError.exists(backup.file)) { try desk.office.backUp(to: desk.stick, at: time) }
        let later = try desk.office.backUp(to: desk.stick, at: time + 1)
        #expect(
            try desk.office.backups.map { URL(filePath: $0).lastPathComponent }
                == [backup, later].map { URL(filePath: $0.file).lastPathComponent }
        )
        let path = desk.folder.file("office.sqlite")
        #expect(throws: FileError.exists(path)) {
            try OfficeFile.restore(
                backup.file,
                with: people.registrar.key,
                to: path,
                erasures: [],
                at: time
            )
        }
    }

    @Test func `a backup that was changed or cut off is not restored`() throws {
        var desk = try SampleDesk()
        let people = try desk.nameRecipients()
        _ = try desk.issue("AKTER")
        let sealed = try NewFile.read(desk.office.backUp(to: desk.stick, at: time).file)
        let path = desk.folder.file("restored.sqlite")
        for index in stride(from: sealed.count / 4, to: sealed.count, by: sealed.count / 7) {
            var changed = sealed
            changed[index] ^= 0x10
            let copy = desk.folder.file("changed.cms")
            try NewFile.replace(copy, with: changed, access: .owner)
            #expect(throws: CryptoError.sealed(.damaged)) {
                try OfficeFile.restore(copy, with: people.registrar.key, to: path, erasures: [], at: time)
            }
            try NewFile.replace(copy, with: Array(sealed.prefix(index)), access: .owner)
            #expect(throws: CryptoError.sealed(.notSealed)) {
                try OfficeFile.restore(
                    copy,
                    with: people.registrar.key,
                    to: path,
                    erasures: [],
                    at: time
                )
            }
        }
        #expect(!NewFile.exists(path))
    }

    @Test func `what is sealed for the right key and is no backup is told`() throws {
        var desk = try SampleDesk()
        let people = try desk.nameRecipients()
        let path = desk.folder.file("restored.sqlite")
        _ = try desk.issue("AKTER")
        let plainFile = try NewFile.read(desk.folder.file("office.sqlite"))
        for content in [Array("no database".utf8), [], plainFile] {
            let sealed = desk.folder.file("sealed.cms")
            let bytes = try SealedFile.seal(content, for: [people.registrar.certificate])
            try NewFile.replace(sealed, with: bytes, access: .owner)
            let error = #expect(throws: BackupError.self) {
                try OfficeFile.restore(sealed, with: people.registrar.key, to: path, erasures: [], at: time)
            }
            if case .notABackup = error { continue }
            Issue.record("\(String(describing: error))")
        }
        let handOver = desk.folder.file("hand-over.cms")
        _ = try desk.office.handOver(to: "BD-TTC015", BackupPerson("BD-TTC015").certificate, file: handOver, at: time)
        #expect(throws: CryptoError.sealed(.notForThisKey)) {
            try OfficeFile.restore(
                handOver,
                with: people.registrar.key,
                to: path,
                erasures: [],
                at: time
            )
        }
        #expect(!NewFile.exists(path))
    }

    @Test func `without a recipient there is no backup, and a recipient is for key agreement`() throws {
        var desk = try SampleDesk()
        _ = try desk.issue("AKTER")
        #expect(throws: BackupError.noRecipients) { try desk.office.backUp(to: desk.stick, at: time) }
        #expect(throws: BackupError.unfitRecipient("issuer", .keyUsage)) {
            try desk.office.addRecipient(desk.center.issuer.certificate, as: "issuer")
        }
        let people = try desk.nameRecipients()
        try desk.office.addRecipient(people.registrar.certificate, as: "registrar")
        for (certificate, name) in [
            (try BackupPerson().certificate, "registrar"), (people.registrar.certificate, "again"),
        ] {
            #expect(throws: BackupError.recipientExists(name)) { try desk.office.addRecipient(certificate, as: name) }
        }
        try desk.office.removeRecipient("authority")
        #expect(throws: BackupError.noRecipient("authority")) { try desk.office.removeRecipient("authority") }
        let backup = try desk.office.backUp(to: desk.stick, at: time)
        #expect(throws: CryptoError.sealed(.notForThisKey)) {
            try SealedFile.open(NewFile.read(backup.file), with: people.authority.key)
        }
    }

    @Test func `a backup that is due names the sessions that none holds`() throws {
        var desk = try SampleDesk()
        let empty = BackupNotice(last: nil, certificates: 0, sessions: [], hasRecipients: false)
        #expect(try desk.office.backupNotice() == empty)
        #expect(!empty.isDue)
        _ = try desk.issue("AKTER", "BEGUM")
        #expect(
            try desk.office.backupNotice()
                == BackupNotice(last: nil, certificates: 2, sessions: [desk.session], hasRecipients: false)
        )
        _ = try desk.nameRecipients()
        _ = try desk.office.backUp(to: desk.stick, at: time)
        #expect(
            try desk.office.backupNotice()
                == BackupNotice(last: time, certificates: 0, sessions: [], hasRecipients: true)
        )
        _ = try desk.issue("CHOWDHURY")
        #expect(
            try desk.office.backupNotice()
                == BackupNotice(last: time, certificates: 1, sessions: [desk.session], hasRecipients: true)
        )
    }
}
