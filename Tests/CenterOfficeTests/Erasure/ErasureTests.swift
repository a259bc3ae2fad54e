import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite
struct ErasureTests {
    @Test func `T17: nothing of a person is left in any byte of the office, and the ledger stands`() throws {
        var desk = try SampleDesk()
        let order = try desk.order(SampleDesk.roster(["AKTER", "RAHMANKHATUN", "DAS"]))
        let reserved = try desk.office.unsigned(desk.office.begin(order, at: desk.now, using: randomBytes))
        let act = try desk.issue("AKTER", "RAHMANKHATUN", "DAS")
        let kept = try desk.office.logged(act)[1]
        let seed = try #require(reserved.first { $0.number == kept.number }).seed.bytes
        let secrets = kept.credential.disclosures.map { Array($0.encoded) } + [seed]
        let before = try desk.bytes(exceptIn: "kept")
        for secret in secrets { #expect(before.holds(secret)) }
        let ledger = desk.ledger.entries

        try desk.office.erase([Erasure(number: kept.number, day: desk.today, reference: "letter 2026/118")])
        let after = try desk.bytes(exceptIn: "kept")
        for secret in secrets { #expect(!after.holds(secret)) }
        #expect(!after.holds(Array("RAHMANKHATUN".utf8)))
        #expect(after.holds(Array(kept.number.description.utf8)))
        #expect(!NewFile.exists(desk.folder.file("office.sqlite-journal")))

        // The others are untouched, the ledger is as it was, and each of its proofs holds.
        #expect(try desk.office.logged(act).map(\.row) == [2, 4])
        #expect(desk.ledger.entries == ledger)
        for certificate in try desk.office.logged(act) + [kept] {
            let receipt = try Receipt(
                index: certificate.index,
                proof: desk.proof(certificate.index),
                of: certificate.credential.issuerJWT.bytes,
                log: desk.country.log.verifierKey
            )
            #expect(receipt.index == certificate.index)
        }
        // What the worker kept opens as before.
        #expect(try kept.credential.disclosedClaims()[.familyName]?.hasString("RAHMANKHATUN") == true)
        #expect(
            try desk.office.erasures == [Erasure(number: kept.number, day: desk.today, reference: "letter 2026/118")]
        )
    }

    @Test func `the office knows afterwards what it signed, and goes on`() throws {
        var desk = try SampleDesk()
        let act = try desk.issue("AKTER", "BEGUM")
        let certificates = try desk.office.logged(act)
        let content = try desk.office.content(ofCertificate: certificates[0].number)
        try desk.office.erase([Erasure(number: certificates[0].number, day: desk.today)])
        try desk.office.erase([Erasure(number: certificates[0].number, day: desk.today.adding(days: 1))])
        #expect(try desk.office.erasures.map(\.day) == [desk.today.description])
        #expect(try desk.office.content(ofCertificate: certificates[0].number) == content)
        #expect(content != nil)
        try desk.reopen()
        let next = try desk.issue("CHOWDHURY")
        #expect(try desk.office.logged(next).map(\.number.serial) == [3])
        #expect(try desk.sign(desk.order(SampleDesk.roster(["AKTER", "BEGUM"]))) == act)
    }

    @Test func `what is erased before it is signed is never signed`() throws {
        var desk = try SampleDesk()
        let order = try desk.order(SampleDesk.roster(["AKTER", "BEGUM"]))
        let act = try desk.office.begin(order, at: desk.now, using: randomBytes)
        let number = try #require(try desk.office.unsigned(act).first).number
        try desk.office.erase([Erasure(number: number, day: desk.today)])
        _ = try desk.sign(order)
        #expect(try desk.office.unsent(act).map(\.number).contains(number) == false)
        #expect(try desk.log(act).isEmpty)
        #expect(try desk.office.logged(act).count == 1)
    }

    @Test func `another connection reads and writes after an erasure`() throws {
        var desk = try SampleDesk()
        let act = try desk.issue("AKTER", "BEGUM")
        try desk.office.erase([Erasure(number: desk.office.logged(act)[0].number, day: desk.today)])
        let other = try OfficeFile(opening: desk.folder.file("office.sqlite"))
        #expect(try other.logged(act).count == 1)
        _ = try other.begin(desk.order(SampleDesk.roster(["DAS"])), at: desk.now, using: randomBytes)
        _ = try desk.issue("EMDAD")
    }

    @Test func `a folder of backups that is out of reach is named, one in reach gets the list`() throws {
        var desk = try SampleDesk()
        _ = try desk.nameRecipients()
        let act = try desk.issue("AKTER")
        _ = try desk.office.backUp(to: desk.stick, at: desk.now)
        _ = try desk.office.backUp(to: desk.folder.file("other"), at: desk.now)
        let list = ErasureList.path(in: desk.stick)
        #expect(try ErasureList(reading: list).erasures.isEmpty)
        let erasure = Erasure(number: try desk.office.logged(act)[0].number, day: desk.today)
        try desk.office.erase([erasure])
        try FileManager.default.moveItem(atPath: desk.folder.file("other"), toPath: desk.folder.file("away"))
        #expect(try desk.office.spreadErasures() == [URL(filePath: desk.folder.file("other")).standardizedFileURL.path])
        #expect(try ErasureList(reading: list).erasures == [erasure])
        #expect(try !String(decoding: NewFile.read(list), as: UTF8.self).contains("AKTER"))
        try FileManager.default.moveItem(atPath: desk.folder.file("away"), toPath: desk.folder.file("other"))
        #expect(try desk.office.spreadErasures().isEmpty)
        // A list that knows more than the office, after a restore, loses nothing.
        let other = try OfficeFile.create(at: desk.folder.file("new.sqlite"), centerID: desk.center.id)
        try other.addRecipient(BackupPerson().certificate, as: "registrar")
        _ = try other.backUp(to: desk.stick, at: desk.now + 5)
        #expect(try ErasureList(reading: list).erasures == [erasure])
    }
}
