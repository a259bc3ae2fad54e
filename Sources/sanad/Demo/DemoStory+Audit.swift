import Foundation
import LedgerCore
import LedgerStore

extension DemoStory {
    /// The auditor replays both ledgers, and a copy in which one byte was changed.
    func audit() async throws {
        scene(14, "The auditor replays both ledgers, trusting nobody")
        let keys = stage.path("demo.json")
        show(try await sanad(["audit", bangladesh.data, japan.data, "--keys", keys]))
        let entry = try tamper()
        tell("In a copy of Bangladesh's file one byte of entry \(entry) was changed:")
        let output = try await sanad(["audit", stage.path("tampered"), "--keys", keys], expecting: 1)
        show(output)
        guard output.contains("entry \(entry): ") else {
            throw Failure(.refused, "the auditor did not name entry \(entry)")
        }
        succeed("the auditor names the entry")
    }

    /// Copies the ledger's folder and changes one byte of an entry; returns its index.
    private func tamper() throws -> Int {
        let source = bangladesh.data
        let copy = stage.path("tampered")
        let index: Int
        let entry: [UInt8]
        do {
            let store = try LedgerStore(directory: source, mode: .reader)
            index = try store.size / 2
            guard let bytes = try store.entry(index) else { throw Failure(.data, "entry \(index) is missing") }
            entry = bytes
            try store.close()
        }
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"]
        where FileManager.default.fileExists(atPath: "\(source)/\(name)") {
            try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(copy)/\(name)")
        }
        // Closing it brings what waits in the write-ahead log into the file. The log has
        // checksums, and is read first.
        try LedgerStore(directory: copy, mode: .writer).close()
        for name in ["ledger.sqlite-wal", "ledger.sqlite-shm"]
        where FileManager.default.fileExists(atPath: "\(copy)/\(name)") {
            try FileManager.default.removeItem(atPath: "\(copy)/\(name)")
        }
        let url = URL(filePath: "\(copy)/ledger.sqlite")
        var bytes = try Data(contentsOf: url)
        // The signature occurs in no other entry; a page may end within it.
        let needles = stride(from: entry.count - 80, to: entry.count - 30, by: 8).map { Data(entry[$0..<($0 + 24)]) }
        guard let needle = needles.first(where: { bytes.range(of: $0) != nil }) else {
            throw Failure(.data, "entry \(index) is not in the file")
        }
        // Pages that are no longer used may hold it too.
        while let range = bytes.range(of: needle) { bytes[range.lowerBound] ^= 1 }
        try bytes.write(to: url)
        return index
    }
}
