import CenterOffice
import Foundation
import Testing

@Suite
struct NewFileTests {
    @Test(arguments: [(NewFile.Access.owner, 0o600), (.everyone, 0o644)])
    func `a file gets the mode that was asked for`(access: NewFile.Access, mode: Int) throws {
        let folder = try TemporaryFolder()
        try NewFile.write("text", to: folder.file("new"), access: access)
        #expect(try TemporaryFolder.mode(folder.file("new")) == mode)
        #expect(try NewFile.read(folder.file("new")) == Array("text".utf8))
    }

    @Test func `a file that is there is left as it is`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("key")
        try NewFile.write("first", to: path, access: .owner)
        #expect(throws: FileError.exists(path)) { try NewFile.write("second", to: path, access: .owner) }
        #expect(try NewFile.read(path) == Array("first".utf8))
    }

    @Test func `what a crash left of a file is no hindrance, and nothing is left beside it`() throws {
        let folder = try TemporaryFolder()
        try Data("hal".utf8).write(to: URL(filePath: folder.file(".key.part")))
        try NewFile.write("whole", to: folder.file("key"), access: .owner)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["key"])
        #expect(try TemporaryFolder.mode(folder.file("key")) == 0o600)
    }

    @Test func `a file in a folder that is not there cannot be written`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: FileError.self) { try NewFile.write("text", to: folder.file("none/new"), access: .owner) }
    }
}
