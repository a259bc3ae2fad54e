import Credentials
import Foundation
import LedgerCore

/// Gathers everything that a command line names, on all cores.
struct Gathering: Sendable {
    /// More files than these are read again when it is their turn, instead of being kept.
    private static let mostKept = 200
    private static let share = 8

    let hosts: PageHosts

    /// What was given, in the order of the command line, and the table that some of it stands in.
    struct Gathered {
        var items: [ShownItem] = []
        var table: ApplicantTable?
    }

    /// Reads everything.
    ///
    /// - Parameters:
    ///   - arguments: Files, folders, one table, texts of QR codes, and numbers.
    ///   - printed: What is printed on the one paper that is shown.
    /// - Returns: One item or more for each argument, and the table.
    /// - Throws: `Failure` where a folder or table cannot be used.
    func gather(_ arguments: [String], printed: [PaperClaim]) async throws -> Gathered {
        var gathered = Gathered()
        var paths: [String] = []
        for argument in arguments {
            if FileStatus(argument)?.isFolder == true {
                paths += try FolderListing.paths(in: argument)
            } else if ApplicantTable.isTable(argument) {
                guard gathered.table == nil else { throw Failure(.usage, UsageWords.oneTable) }
                gathered.table = try ApplicantTable(path: argument)
            } else {
                paths.append(argument)
            }
        }
        gathered.items = await read(paths.count) { [paths] reader, place in reader.items(paths[place]) }
        if let table = gathered.table {
            gathered.items += await read(table.rows.count) { reader, place in table.items(ofRow: place, reader) }
        }
        guard !printed.isEmpty else { return gathered }
        guard gathered.items.count == 1 else {
            throw Failure(.usage, UsageWords.oneHolder(gathered.items.count))
        }
        gathered.items[0].printed = printed
        return gathered
    }

    private func read(
        _ count: Int,
        _ items: @escaping @Sendable (InputReader, Int) -> [ShownItem]
    ) async -> [ShownItem] {
        let reader = InputReader(hosts: hosts, isMany: count > Self.mostKept)
        var all: [ShownItem] = []
        var bar = ProgressBar("Reading", total: count)
        let width = ProcessInfo.processInfo.activeProcessorCount
        for start in stride(from: 0, to: count, by: Self.mostKept) {
            let end = min(start + Self.mostKept, count)
            let found = await inParts(end - start, share: Self.share, width: width) { range in
                range.flatMap { items(reader, start + $0) }
            }
            all += found.flatMap { $0 }
            bar.advance(to: end)
        }
        bar.finish()
        return all
    }
}
