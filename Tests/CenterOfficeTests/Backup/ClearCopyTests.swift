import CenterOffice
import Foundation
import Testing

/// Copies of an office in clear, which backups, restores and take-overs make for a moment.
@Suite
struct ClearCopyTests {
    private struct Failed: Error, Equatable {}

    private let folder: TemporaryFolder
    private var path: String { folder.file("copy") }

    init() throws { folder = try TemporaryFolder() }

    private func write(_ path: String) throws { try NewFile.write("a name", to: path, access: .owner) }

    @Test func `it is gone when it was used, when that failed, and when it was moved`() throws {
        let count = try ClearCopy.whileNeeded(at: path) {
            try write(path)
            return try NewFile.read(path).count
        }
        #expect(count == 6 && !NewFile.exists(path))
        #expect(throws: Failed()) {
            try ClearCopy.whileNeeded(at: path) {
                try write(path)
                throw Failed()
            }
        }
        #expect(!NewFile.exists(path))
        try ClearCopy.whileNeeded(at: path) {
            try write(path)
            try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
        }
        #expect(try NewFile.read(path + ".moved").count == 6)
    }

    @Test func `what a crash left behind is destroyed first`() throws {
        try write(path)
        #expect(try ClearCopy.whileNeeded(at: path) { !NewFile.exists(path) })
    }

    @Test(arguments: [false, true])
    func `that it could not be destroyed is said, whatever failed before`(isFailing: Bool) throws {
        let stays = FileError.unwritable(path, Words(verbatim: "read-only"))
        let refuse: (String) throws -> Void = { _ in throw stays }
        #expect(throws: stays) {
            try ClearCopy.whileNeeded(at: path, destroying: refuse) {
                try write(path)
                if isFailing { throw Failed() }
            }
        }
        #expect(NewFile.exists(path))
    }
}
