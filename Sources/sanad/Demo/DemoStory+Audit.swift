import Foundation
import LedgerCore
import LedgerStore

extension DemoStory {
    /// The auditor replays the ledger, and a copy in which one byte was changed.
    func audit() throws {
        scene(8, "The auditor replays the ledger, trusting nobody")
        let keys = stage.path("demo.json")
        show(try sanad(["audit", stage.path("bd/data"), "--keys", keys]))
        let entry = try tamper()
        tell("One byte in the middle of entry \(entry) was changed in a copy of the ledger's file:")
        let output = try sanad(["audit", stage.path("tampered"), "--keys", keys], expecting: 1)
        show(output)
        guard output.contains("entry \(entry): ") else {
            throw Failure(.refused, "the auditor did not name entry \(entry)")
        }
        succeed("the auditor names the entry")
    }

    /// Copies the ledger's folder and changes one byte of an entry; returns its index.
    private func tamper() throws -> Int {
        let source = stage.path("bd/data")
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
        try FileManager.default.copyItem(atPath: source, toPath: copy)
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

    func tellWhatNext(_ numbers: [String]) {
        let keys = stage.path("demo.json")
        say("\n" + Style.bold("What to try next"))
        for line in [
            "sanad verify \(certificate(numbers[3])) --keys \(keys) --language bn",
            "sanad verify \(stage.path("certificates"))/*.sanad --keys \(keys) --json",
            "sanad audit \(stage.path("bd/data")) --keys \(keys) --json",
            "sanad demo --directory \(stage.directory) --keep-running    # then: curl -s URL/checkpoint",
        ] { tell(line) }
    }
}
