import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// Photos that a roster names.
@Suite
struct PhotoTests {
    private static let header = "familyName,birthDate,passportNumber,outcome,ছবি\n"

    /// A JPEG by its first bytes, which is all that is looked at here.
    private static func jpeg(_ seed: UInt8, count: Int = 2000) -> [UInt8] {
        [0xFF, 0xD8, 0xFF] + (0..<count - 3).map { UInt8(truncatingIfNeeded: $0 &* 31) ^ seed }
    }

    private static func folder(in desk: SampleDesk, _ files: [String: [UInt8]]) throws -> PhotoFolder {
        let path = desk.folder.file("photos")
        try NewFile.makeFolder(path)
        for (name, bytes) in files { try NewFile.write(bytes, to: "\(path)/\(name)", access: .owner) }
        return try PhotoFolder(path)
    }

    /// Takes what begins like a JPEG as it is.
    private static func scale(_ bytes: [UInt8]) -> () -> [UInt8]? {
        { bytes.starts(with: [0xFF, 0xD8]) ? bytes : nil }
    }

    private static func order(_ roster: Roster, at desk: SampleDesk) -> IssuingOrder {
        IssuingOrder(roster: roster, achievement: desk.achievement, session: desk.session, validFrom: desk.today)
    }

    @Test func `a photo goes into the worker's file alone, bound by a claim that is not printed`() throws {
        var desk = try SampleDesk()
        let folder = try Self.folder(in: desk, ["1.jpg": Self.jpeg(1)])
        let rows = "AKTER,2001-02-28,ZZ0000001,passed,1.jpg\nBEGUM,2001-02-27,ZZ0000002,passed,\n"
        let roster = try readRoster(Self.header + rows).takingPhotos(from: folder, scale: Self.scale)
        let act = try desk.sign(Self.order(roster, at: desk))
        #expect(try desk.log(act).isEmpty)
        let files = try CertificateFolder(desk.folder.file("certificates"))
        let paths = try desk.office.file(act, in: files).sorted { $0.key < $1.key }
        let issued = try desk.office.issued(act)
        #expect(issued.map(\.row) == [2, 3] && paths.count == 2)
        for (certificate, photo) in zip(issued, [Self.jpeg(1), nil]) {
            let path = "\(files.path)/\(certificate.number).sanad"
            #expect(try CertificateFile(parsing: NewFile.read(path)).photo == photo)
            let claim = try certificate.credential.disclosedClaims()[.photoDigest]
            #expect(try claim?.string == photo.map { try Photo(jpeg: $0).digest })
            let signed = try desk.office.signedCertificate(certificate.number)
            for isShown in [false, true] {
                let maker = PaperMaker(ledger: try desk.office.known, page: nil, showsPhoto: isShown)
                let paper = try maker.certificate(signed, file: nil, isFirst: false)
                #expect(paper.photo?.bytes == (isShown ? photo : nil))
                #expect(paper.text(.photoDigest) == nil)
                #expect(try CertificateFile(parsing: paper.file.bytes).photo == photo)
            }
        }
    }

    @Test func `what is wrong with a photo is a mistake of its row, and nothing else is said twice`() throws {
        let desk = try SampleDesk()
        let folder = try Self.folder(in: desk, ["1.jpg": Self.jpeg(1), "text.jpg": Array("text".utf8)])
        let names = ["1.jpg", "text.jpg", "2.jpg", "1.jpg"]
        let rows = names.enumerated().map { row, name in "RAHIM,2001-02-\(10 + row),ZZ000000\(row),passed,\(name)\n" }
        let roster = try readRoster(Self.header + rows.joined())
        let rejected = try #require(throws: RosterRejected.self) {
            try roster.takingPhotos(from: folder, scale: Self.scale)
        }
        #expect(rejected.mistakes.map(\.brief) == ["3 photo photo", "4 photo photo", "5 photo repeated-value"])
        #expect(rejected.account.en.contains("row 4, column ছবি: found \"2.jpg\", which is not in the folder of photos"))
        #expect(rejected.account.ja.contains("写真フォルダーにありません"))
        #expect(rejected.account.bn.contains("যা ছবির ফোল্ডারে নেই"))
    }

    @Test(arguments: ["../office.key", "photos/1.jpg", ".hidden.jpg", "a\\1.jpg"])
    func `a name that leads out of the folder is refused`(name: String) throws {
        let mistakes = try rejection(Self.header + "RAHIM,2001-02-28,ZZ0000001,passed,\(name)\n").mistakes
        #expect(mistakes.map(\.brief) == ["2 photo form"])
    }

    @Test func `names without a folder, and a folder without names, are both said`() throws {
        let desk = try SampleDesk()
        let folder = try Self.folder(in: desk, ["1.jpg": Self.jpeg(1)])
        let named = try readRoster(Self.header + "RAHIM,2001-02-28,ZZ0000001,passed,1.jpg\n")
        let noFolder = try #require(throws: RosterRejected.self) {
            try named.takingPhotos(from: nil, scale: Self.scale)
        }
        #expect(noFolder.mistakes.map(\.brief) == ["1 photo photo"])
        let nameless = try readRoster("familyName,birthDate,outcome\nRAHIM,2001-02-28,passed\n")
        let noColumn = try #require(throws: RosterRejected.self) {
            try nameless.takingPhotos(from: folder, scale: Self.scale)
        }
        #expect(noColumn.mistakes.map(\.brief) == ["1 photo missing-column"])
        #expect(try nameless.takingPhotos(from: nil, scale: Self.scale).workers.count == 1)
        #expect(throws: FileError.self) { try PhotoFolder(desk.folder.file("nowhere")) }
    }

    @Test func `a file's name is found however a stick spells its letters`() throws {
        let desk = try SampleDesk()
        let folder = try Self.folder(in: desk, ["Jose\u{301}.jpg": Self.jpeg(1)])
        let roster = try readRoster(Self.header + "RAHIM,2001-02-28,ZZ0000001,passed,José.jpg\n")
        #expect(try roster.takingPhotos(from: folder, scale: Self.scale).workers.count == 1)
    }

    @Test func `T17: an erased photo is in no byte of the office, and no restore brings it back`() throws {
        let desk = try SampleDesk()
        let people = try desk.nameRecipients()
        let folder = try Self.folder(in: desk, ["1.jpg": Self.jpeg(1), "2.jpg": Self.jpeg(2)])
        let rows = "AKTER,2001-02-28,ZZ0000001,passed,1.jpg\nBEGUM,2001-02-27,ZZ0000002,passed,2.jpg\n"
        let roster = try readRoster(Self.header + rows).takingPhotos(from: folder, scale: Self.scale)
        let act = try desk.sign(Self.order(roster, at: desk))
        let numbers = try desk.office.issued(act).map(\.number)
        let backup = try desk.office.backUp(to: desk.stick, at: desk.now)
        let part = Array(Self.jpeg(1)[200..<400])
        #expect(try desk.bytes(exceptIn: "photos").holds(part))

        let erasure = Erasure(number: numbers[0], day: desk.today)
        try desk.office.erase([erasure])
        #expect(try !desk.bytes(exceptIn: "photos").holds(part))
        #expect(try desk.office.photo(of: numbers[0]) == nil)
        #expect(try desk.office.photo(of: numbers[1]) == Self.jpeg(2))
        #expect(try desk.office.table(act).map(\.state).contains(.erased))

        let path = desk.folder.file("restored.sqlite")
        _ = try OfficeFile.restore(
            backup.file,
            with: people.authority.key,
            to: path,
            erasures: [erasure],
            at: desk.now
        )
        let restored = try OfficeFile(opening: path)
        #expect(try restored.photo(of: numbers[0]) == nil)
        #expect(try restored.photo(of: numbers[1]) == Self.jpeg(2))
    }
}
