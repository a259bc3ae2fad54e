import Foundation
import LedgerTestSupport
import Testing

@testable import LedgerStore

@Suite struct `Room to write ahead` {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private var path: String { "\(LedgerStore.file(in: directory.path))-wal" }

    private var length: Int {
        get throws { try Data(contentsOf: URL(filePath: path)).count }
    }

    @Test func `is taken once, and the file grows no more`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let before = try length
        #expect(try store.takeRoom())
        let after = try length
        #expect(before < after)
        #expect(after == Settings.writeAheadBytes)
        try Story.confirming.get().append(to: store, batch: 3)
        #expect(try store.takeRoom())
        #expect(try length == after)
    }

    @Test func `holds what was appended, when the writer ends without a word`() throws {
        let story = try Story.confirming.get()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let first = try Array(story.checked().prefix(20))
        _ = try store.append(first, clock: story.time, signer: story.country.log, cosigner: story.country.witness)
        #expect(try store.takeRoom())
        try story.append(to: store, batch: 5)
        let copy = try TemporaryDirectory()
        for suffix in ["", "-wal"] {
            let file = LedgerStore.file(in: directory.path) + suffix
            try FileManager.default.copyItem(atPath: file, toPath: LedgerStore.file(in: copy.path) + suffix)
        }
        let found = try LedgerStore(directory: copy.path, mode: .writer)
        #expect(try found.entries(0..<Int.max) == story.entries)
        try audit(found)
    }

    @Test func `is not taken from what is in reserve`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer, reserve: 1 << 60)
        let before = try length
        #expect(try !store.takeRoom())
        #expect(try length == before)
    }
}
