import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite
struct OfficeFileTests {
    @Test func `the office file and the workers' files are the owner's alone`() throws {
        var desk = try SampleDesk()
        #expect(try TemporaryFolder.mode(desk.folder.file("office.sqlite")) == 0o600)
        let act = try desk.sign(desk.order(sampleRoster(1)))
        #expect(try desk.log(act).isEmpty)
        let folder = try CertificateFolder(desk.folder.file("certificates"))
        let path = try folder.write(#require(try desk.office.issued(act).first), support: desk.support(act))
        #expect(try TemporaryFolder.mode(path) == 0o600)
        #expect(try TemporaryFolder.mode(folder.path) == 0o700)
    }

    @Test func `an office file is never made in the place of another`() throws {
        let desk = try SampleDesk()
        let path = desk.folder.file("office.sqlite")
        #expect(throws: FileError.exists(path)) { try OfficeFile.create(at: path, centerID: "BD-TTC014") }
    }

    @Test func `an office file that others can read is refused`() throws {
        let desk = try SampleDesk()
        let path = desk.folder.file("office.sqlite")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: FileError.tooOpen(path)) { try OfficeFile(opening: path) }
    }

    @Test func `there is no office where none was made`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: OfficeError.noOffice(folder.file("office.sqlite"))) {
            try OfficeFile(opening: folder.file("office.sqlite"))
        }
        #expect(throws: OfficeError.badCenterID("bd-1")) {
            try OfficeFile.create(at: folder.file("office.sqlite"), centerID: "bd-1")
        }
    }

    @Test func `a crash after serials were taken leaves them to the same act`() throws {
        var desk = try SampleDesk(seats: 100)
        let order = try desk.order(sampleRoster(20))
        let act = try desk.office.begin(order, at: desk.now, using: randomBytes)
        let reserved = try desk.office.unsigned(act)
        try desk.reopen()
        #expect(try desk.office.begin(order, at: desk.now, using: randomBytes) == act)
        #expect(try desk.office.unsigned(act) == reserved)

        let other = try desk.office.begin(desk.order(sampleRoster(20, from: 21)), at: desk.now, using: randomBytes)
        let serials = Set(reserved.map(\.number.serial))
        #expect(serials == Set(1...20))
        #expect(Set(try desk.office.unsigned(other).map(\.number.serial)) == Set(21...40))
    }

    @Test func `a crash between signing and sending issues nothing twice`() throws {
        var desk = try SampleDesk()
        let order = try desk.order(sampleRoster(20))
        let first = try desk.sign(order)
        let signed = try desk.unsent(first).map(\.statement)
        try desk.reopen()
        let second = try desk.sign(order)
        #expect(try desk.unsent(second).map(\.statement) == signed)
        #expect(try desk.log(second).isEmpty)
        #expect(try desk.unsent(second).isEmpty)
        #expect(try desk.sign(order) == first)
    }

    @Test func `serials are dealt in random order`() throws {
        let desk = try SampleDesk(seats: 200)
        let act = try desk.office.begin(desk.order(sampleRoster(100)), at: desk.now, using: randomBytes)
        let serials = try desk.office.unsigned(act).map(\.number.serial)
        #expect(serials != serials.sorted())
        #expect(Set(serials).count == 100)
    }

    @Test func `a restored office file deals no serial that the ledger has`() throws {
        var desk = try SampleDesk(seats: 100)
        let act = try desk.sign(desk.order(sampleRoster(20)))
        #expect(try desk.log(act).isEmpty)
        let restored = try OfficeFile.create(at: desk.folder.file("restored.sqlite"), centerID: desk.center.id)
        try restored.learn(desk.ledger.entries)
        let next = try restored.begin(desk.order(sampleRoster(5, from: 50)), at: desk.now, using: randomBytes)
        #expect(Set(try restored.unsigned(next).map(\.number.serial)) == Set(21...25))
    }

    @Test func `a ledger whose history changed is not followed`() throws {
        let desk = try SampleDesk()
        let seen = try desk.office.seenSize
        var other = SampleLedger(desk.country)
        for statement in try desk.country.foundation(centers: [desk.center]).statements { try other.append(statement) }
        try other.append(try desk.country.achievement("BD-OTHER", at: other.time))
        #expect(throws: OfficeError.ledgerChanged(index: seen)) { try desk.office.learn([other.entries[seen]]) }
    }

    @Test func `another country's ledger is named, and nothing of it is kept`() throws {
        let desk = try SampleDesk()
        let office = try OfficeFile.create(at: desk.folder.file("other.sqlite"), centerID: "JP-TTC001")
        #expect(throws: OfficeError.otherCountry("BD", center: "JP-TTC001")) { try office.learn(desk.ledger.entries) }
        let seen = try office.seenSize
        #expect(seen == 0)
    }
}
