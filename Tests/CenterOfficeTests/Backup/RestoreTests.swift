import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite
struct RestoreTests {
    private let time: Int64 = 1_800_000_000

    /// Restores the newest backup in the place of the stolen file, as the command does.
    private func restore(_ desk: inout SampleDesk, _ key: PrivateKey, highest: Int = 0) throws -> Restoration {
        let backup = try #require(try desk.office.backups.last)
        let path = desk.folder.file("office.sqlite")
        try FileManager.default.removeItem(atPath: path)
        let list = try ErasureList(reading: ErasureList.path(in: desk.stick))
        let restoration = try OfficeFile.restore(
            backup,
            with: key,
            to: path,
            erasures: list.erasures,
            highest: highest,
            at: time
        )
        try desk.reopen()
        return restoration
    }

    @Test func `T20: the PC is stolen, and the office comes back from its backup`() throws {
        var desk = try SampleDesk(seats: 100)
        let people = try desk.nameRecipients()
        let known = try desk.issue("AKTER", "BEGUM", "CHOWDHURY", "DAS", "EMDAD")
        let before = try desk.office.logged(known)
        _ = try desk.office.backUp(to: desk.stick, at: time)

        // After the backup: three in the ledger, two on paper only, one erased.
        let unknown = try desk.office.logged(desk.issue("FARUK", "GOMES", "HAQUE")).map(\.number)
        let unsent = try desk.sign(desk.order(SampleDesk.roster(["ISLAM", "JAHAN"])))
        let onPaper = Set(try desk.office.unsent(unsent).map(\.number.serial))
        let erased = before[1]
        try desk.office.erase([Erasure(number: erased.number, day: desk.today)])
        #expect(try desk.office.spreadErasures().isEmpty)
        let ledger = desk.ledger.entries
        #expect(try desk.office.backupNotice().certificates == 5)

        let restoration = try restore(&desk, people.authority.key)
        #expect(restoration.erased == [erased.number.description])
        #expect(desk.ledger.entries == ledger)

        #expect(try desk.office.backupNotice().last == time)
        #expect(try !desk.office.backupNotice().isDue)

        // Reprints: the same credentials, byte for byte. What was erased stays erased.
        let after = try desk.office.logged(known)
        #expect(after.map(\.number) == before.map(\.number).filter { $0 != erased.number })
        for certificate in after {
            #expect(certificate.credential.bytes == before.first { $0.number == certificate.number }?.credential.bytes)
        }
        for disclosure in erased.credential.disclosures {
            #expect(try !NewFile.read(desk.folder.file("office.sqlite")).holds(Array(disclosure.encoded)))
        }

        // It deals no serial before it has read the ledger, and none again that was dealt.
        #expect(try desk.office.awaitsLedger)
        let order = try desk.order(SampleDesk.roster(["KABIR", "LASKAR"]))
        #expect(throws: OfficeError.self) { try desk.office.begin(order, at: desk.now, using: randomBytes) }
        try desk.catchUp()
        try desk.office.finishRecovery()
        #expect(try desk.office.lost.sorted() == unknown.map(\.description).sorted())
        let next = try desk.sign(order)
        let serials = try desk.office.unsent(next).map(\.number.serial)
        #expect(onPaper.isDisjoint(with: serials))
        #expect(Set(serials) == [8 + OfficeFile.leap + 1, 8 + OfficeFile.leap + 2])
        #expect(try desk.log(next).isEmpty)
    }

    @Test func `a number that a paper bears is jumped over, however high`() throws {
        var desk = try SampleDesk(seats: 100)
        let people = try desk.nameRecipients()
        _ = try desk.issue("AKTER")
        _ = try desk.office.backUp(to: desk.stick, at: time)
        _ = try restore(&desk, people.registrar.key, highest: 7_000)
        try desk.office.finishRecovery()
        try desk.office.finishRecovery()
        let act = try desk.issue("BEGUM")
        #expect(try desk.office.logged(act).map(\.number.serial) == [7_001])
    }

    @Test func `serials that were reserved and not signed are retired, and their rows get others`() throws {
        var desk = try SampleDesk(seats: 100)
        let people = try desk.nameRecipients()
        let order = try desk.order(SampleDesk.roster(["AKTER", "BEGUM", "CHOWDHURY"]))
        let act = try desk.office.begin(order, at: desk.now, using: randomBytes)
        let reserved = Set(try desk.office.unsigned(act).map(\.number.serial))
        _ = try desk.office.backUp(to: desk.stick, at: time)
        // They were signed after the backup, and one was printed.
        _ = try desk.sign(order)
        _ = try restore(&desk, people.registrar.key)
        try desk.office.finishRecovery()
        let again = try desk.sign(order)
        let serials = try desk.office.unsent(again).map(\.number.serial)
        #expect(serials.count == 3)
        #expect(reserved.isDisjoint(with: serials))
        #expect(try desk.log(again).isEmpty)
        #expect(try desk.office.table(again).map(\.row) == [2, 3, 4])
    }

    @Test func `an office that was restored twice is no worse`() throws {
        var desk = try SampleDesk(seats: 100)
        let people = try desk.nameRecipients()
        _ = try desk.issue("AKTER")
        _ = try desk.office.backUp(to: desk.stick, at: time)
        _ = try restore(&desk, people.registrar.key)
        // It knows where it came from: what is erased now is noted there too.
        #expect(try desk.office.backups.count == 1)
        try desk.catchUp()
        try desk.office.finishRecovery()
        _ = try desk.issue("BEGUM")
        _ = try desk.office.backUp(to: desk.stick, at: time + 60)
        _ = try restore(&desk, people.authority.key)
        #expect(try desk.office.awaitsLedger)
        #expect(throws: OfficeError.self) {
            try desk.office.begin(desk.order(SampleDesk.roster(["DAS"])), at: desk.now, using: randomBytes)
        }
    }

    @Test func `a list of erasures that cannot be read stops a restore`() throws {
        let folder = try TemporaryFolder()
        for text in [
            "", "{}", #"{"type":"sanad/erasures/v2","center":"BD-TTC014","erasures":[]}"#,
            #"{"type":"sanad/erasures/v1","center":"BD-TTC014","erasures":[{"number":"AKTER","day":"2026-11-22"}]}"#,
        ] {
            let path = ErasureList.path(in: folder.path)
            try NewFile.replace(path, with: Array(text.utf8), access: .owner)
            #expect(throws: BackupError.badErasureList(path)) { try ErasureList(reading: path) }
        }
    }
}
