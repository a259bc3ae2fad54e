import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite
struct HandOverTests {
    private let time: Int64 = 1_800_000_000

    private struct Successor {
        let office: OfficeFile
        let person: BackupPerson

        init(_ id: String, in desk: SampleDesk) throws {
            office = try OfficeFile.create(at: desk.folder.file("\(id).sqlite"), centerID: id)
            person = try BackupPerson(id)
        }
    }

    @Test func `a successor gets every certificate to copy and to erase`() throws {
        var desk = try SampleDesk()
        let certificates = try desk.office.logged(desk.issue("AKTER", "BEGUM", "CHOWDHURY"))
        try desk.office.erase([Erasure(number: certificates[0].number, day: desk.today)])
        let successor = try Successor("BD-TTC015", in: desk)
        let file = desk.folder.file("hand-over.cms")
        #expect(try desk.office.handOver(to: "BD-TTC015", successor.person.certificate, file: file, at: time) == 3)
        let sealed = try NewFile.read(file)
        let taken = try successor.office.takeOver(sealed, with: successor.person.key)
        #expect(taken.center == desk.center.id)
        #expect(taken.certificates == 3)

        let inherited = try successor.office.inherited
        #expect(Set(inherited.map(\.number)) == Set(certificates[1...].map(\.number)))
        for certificate in certificates[1...] {
            let copy = try #require(inherited.first { $0.number == certificate.number })
            #expect(copy.credential.bytes == certificate.credential.bytes)
            #expect(copy.proof == certificate.proof)
            #expect(copy.index == certificate.index)
            #expect(copy.center == desk.center.id)
            #expect(copy.session == desk.session)
        }
        #expect(try successor.office.erasures.map(\.number) == [certificates[0].number.description])

        // Erased at the successor, it stays erased when the same comes again.
        let gone = certificates[1]
        #expect(try successor.office.has(gone.number))
        try successor.office.erase([Erasure(number: gone.number, day: desk.today)])
        #expect(try successor.office.takeOver(sealed, with: successor.person.key).certificates == 0)
        #expect(try successor.office.inherited.map(\.number) == [certificates[2].number])
        let bytes = try NewFile.read(desk.folder.file("BD-TTC015.sqlite"))
        for disclosure in gone.credential.disclosures { #expect(!bytes.holds(Array(disclosure.encoded))) }

        // A successor's successor has them too.
        let third = try Successor("BD-TTC016", in: desk)
        let next = desk.folder.file("next.cms")
        #expect(try successor.office.handOver(to: "BD-TTC016", third.person.certificate, file: next, at: time) == 3)
        _ = try third.office.takeOver(NewFile.read(next), with: third.person.key)
        #expect(try third.office.inherited.map(\.number) == [certificates[2].number])
        #expect(try third.office.inherited.map(\.center) == [desk.center.id])
        #expect(try third.office.erasures.count == 2)
    }

    @Test func `a successor prints a predecessor's papers as the predecessor did, and its own no differently`() throws {
        var desk = try SampleDesk()
        let certificates = try desk.office.logged(desk.issue("AKTER", "BEGUM"))
        try desk.office.erase([Erasure(number: certificates[0].number, day: desk.today)])
        let successor = try Successor("BD-TTC015", in: desk)
        try successor.office.learn(desk.ledger.entries)
        let file = desk.folder.file("hand-over.cms")
        _ = try desk.office.handOver(to: "BD-TTC015", successor.person.certificate, file: file, at: time)
        _ = try successor.office.takeOver(NewFile.read(file), with: successor.person.key)

        let number = certificates[1].number
        #expect(try successor.office.numbers(of: .session(desk.session)) == [number])
        #expect(try successor.office.numbers(of: .numbers([number])) == [number])
        #expect(try successor.office.numbers(of: .all).isEmpty)
        let papers = try [desk.office, successor.office].map { office in
            try PaperMaker(ledger: office.known, page: nil)
                .certificate(office.signedCertificate(number), file: nil, isFirst: false)
        }
        #expect(papers[0].issuer != nil)
        #expect(papers[0] == papers[1])
        let erased = #expect(throws: OfficeError.self) {
            try successor.office.signedCertificate(certificates[0].number)
        }
        #expect(erased?.description.contains("erased") == true)
    }

    @Test func `what is for another center, or no hand-over, is refused`() throws {
        var desk = try SampleDesk()
        let successor = try Successor("BD-TTC015", in: desk)
        let file = desk.folder.file("hand-over.cms")
        #expect(throws: BackupError.nothingToHandOver) {
            try desk.office.handOver(to: "BD-TTC015", successor.person.certificate, file: file, at: time)
        }
        _ = try desk.issue("AKTER")
        #expect(throws: BackupError.self) {
            try desk.office.handOver(to: "BD-TTC016", successor.person.certificate, file: file, at: time)
        }
        #expect(throws: BackupError.unfitRecipient("BD-TTC014", .keyUsage)) {
            try desk.office.handOver(to: "BD-TTC014", desk.center.issuer.certificate, file: file, at: time)
        }
        #expect(!NewFile.exists(file))
        _ = try desk.office.handOver(to: "BD-TTC015", successor.person.certificate, file: file, at: time)
        let other = try OfficeFile.create(at: desk.folder.file("other.sqlite"), centerID: "BD-TTC099")
        #expect(throws: BackupError.self) { try other.takeOver(NewFile.read(file), with: successor.person.key) }
        try desk.office.addRecipient(successor.person.certificate, as: "successor")
        let backup = try desk.office.backUp(to: desk.stick, at: time)
        #expect(throws: BackupError.self) {
            try successor.office.takeOver(NewFile.read(backup.file), with: successor.person.key)
        }
        #expect(try other.inherited.isEmpty)
        #expect(try successor.office.inherited.isEmpty)
        let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
        #expect(left.filter { $0.contains(".inherited") || $0.contains(".copy") } == [])
    }

    @Test func `a copy in clear that a crash left and nobody can destroy stops a take-over, and is named`() throws {
        var desk = try SampleDesk()
        _ = try desk.issue("AKTER")
        let successor = try Successor("BD-TTC015", in: desk)
        let file = desk.folder.file("hand-over.cms")
        _ = try desk.office.handOver(to: "BD-TTC015", successor.person.certificate, file: file, at: time)
        // A folder cannot be overwritten.
        let left = desk.folder.file("BD-TTC015.sqlite.inherited")
        try NewFile.makeFolder(left)
        let sealed = try NewFile.read(file)
        let error = #expect(throws: FileError.self) {
            try successor.office.takeOver(sealed, with: successor.person.key)
        }
        #expect(error?.description.contains(left) == true)
        #expect(try successor.office.inherited.isEmpty)
        try FileManager.default.removeItem(atPath: left)
        #expect(try successor.office.takeOver(sealed, with: successor.person.key).certificates == 1)
    }
}
