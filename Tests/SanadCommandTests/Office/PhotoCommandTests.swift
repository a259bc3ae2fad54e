import CenterOffice
import Credentials
import Foundation
import Testing

/// Photos from a folder to the workers' files and papers, with real programs.
@Suite
struct PhotoCommandTests {
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() throws { center = try StaffedCenter() }

    private func session() throws -> String {
        try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
    }

    private func roster(_ photos: [String]) throws {
        let rows = photos.enumerated().map { row, photo in "AKTER,SHIRIN,2001-02-1\(row),ZZ000000\(row),passed,\(photo)"
        }
        let header = "familyName,givenName,birthDate,passportNumber,outcome,photo"
        try sanad.write(([header] + rows).joined(separator: "\n") + "\n", to: "roster.csv")
    }

    private func photo(_ name: String, shade: UInt8) throws {
        try NewFile.makeFolder("\(sanad.folder)/photos")
        try NewFile.write(
            SamplePicture.png(side: 420, shade: shade),
            to: "\(sanad.folder)/photos/\(name)",
            access: .owner
        )
    }

    private func file(_ number: String) throws -> CertificateFile {
        try CertificateFile(parsing: NewFile.read("\(sanad.folder)/certificates/\(number).sanad"))
    }

    @Test func `each worker's photo is in the file, on paper where it is wanted, and gone when it is erased`() throws {
        try photo("1.png", shade: 40)
        try photo("2.png", shade: 200)
        try roster(["1.png", "", "2.png"])
        let session = try session()
        let lines = try center.issue("--session \(session) --photos photos")
        let photos = try lines.map { try file($0.number).photo }
        #expect(photos[1] == nil)
        let first = try #require(photos[0])
        let last = try #require(photos[2])
        #expect(first != last)
        for photo in [first, last] {
            #expect(photo.starts(with: [0xFF, 0xD8, 0xFF]) && photo.count <= 12 * 1024)
        }

        let number = lines[0].number
        let genuine = try verify("certificates/\(number).sanad")
        #expect(genuine.output.contains("valid"), "\(genuine.output)\(genuine.errors)")
        #expect(genuine.output.contains("in the file, as it was signed"))
        var other = try file(number)
        other.photo = last
        try NewFile.write(other.bytes, to: "\(sanad.folder)/other.sanad", access: .owner)
        #expect(try verify("other.sanad").output.contains("the photo in the file is not the one that was signed"))

        for more in ["", " --photo"] {
            #expect(try sanad("office print \(number) --out papers\(more.isEmpty ? "" : "-photo")\(more)").status == 0)
        }
        let plain = try NewFile.read("\(sanad.folder)/papers/\(number).pdf")
        let shown = try NewFile.read("\(sanad.folder)/papers-photo/\(number).pdf")
        #expect(shown.count > plain.count)

        let office = "\(sanad.folder)/office/office.sqlite"
        // Small JPEGs of one size begin alike, and all end in pixels of their own.
        let part = Data(first.suffix(200))
        let otherPart = Data(last.suffix(200))
        #expect(part != otherPart)
        #expect(try Data(NewFile.read(office)).range(of: part) != nil)
        #expect(try sanad("office erase \(number) --yes").status == 0)
        #expect(try Data(NewFile.read(office)).range(of: part) == nil)
        #expect(try Data(NewFile.read(office)).range(of: otherPart) != nil)

        // The table of the same act says so, and what is erased is not issued again.
        let again = try center.issue("--session \(session) --photos photos --table back.csv")
        #expect(again.map(\.state) == ["erased", "logged", "logged"])
        #expect(try sanad.text("back.csv").split(separator: "\r\n")[1].hasSuffix(",erased"))
    }

    @Test func `a photo that is missing or is none is a mistake of its row, and nothing is signed`() throws {
        try photo("1.png", shade: 40)
        try NewFile.write("no picture", to: "\(sanad.folder)/photos/2.jpg", access: .owner)
        try roster(["1.png", "2.jpg", "3.jpg"])
        let line = "issue --roster roster.csv --session \(try session())"
        let refused = try center.expect("\(line) --photos photos", status: 65)
        #expect(refused.errors.contains("the roster has 2 mistakes; nothing was signed"))
        #expect(refused.errors.contains("row 3, column photo: found \"2.jpg\""))
        #expect(refused.errors.contains("row 4, column photo: found \"3.jpg\", which is not in the folder of photos"))
        let without = try center.expect("\(line) --dry-run", status: 65)
        #expect(without.errors.contains("row 1, column photo: found names of photos; expected --photos"))
        #expect(try center.expect("\(line) --photos nowhere", status: 74).errors.contains("nowhere cannot be read"))
        #expect(!NewFile.exists("\(sanad.folder)/certificates"))
    }

    /// Verifies by the trust policy of the authority.
    private func verify(_ file: String) throws -> Command.Result {
        try sanad(
            "verify \(file) --policy authority/policy --authority authority/root.pem --ledger \(center.daemon.url)"
        )
    }
}
