import Foundation

/// What all rows are measured with: the programs, a folder, a country, and ledgers that are made when they are needed.
final class Stand {
    let effort: Effort
    let programs: Programs
    let country: BenchCountry
    let keys: KeyFiles
    let signatures: SignatureLimit

    /// Everything that is written lies below it.
    let folder: String
    private let notes: Notes
    private var ledgers: [Int: BenchLedger] = [:]
    private var founded: BenchLedger?
    private var submissions: [[UInt8]] = []
    private var copies = 0

    /// The folder of a ledger that was made before.
    private let givenFolder: String?

    init(_ effort: Effort, in parent: String, given: String? = nil, notes: Notes) throws {
        self.effort = effort
        givenFolder = given
        self.notes = notes
        programs = try Programs()
        folder = "\(parent)/sanad-bench-\(UUID().uuidString)"
        Leftovers.add(folder: folder)
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        country = try BenchCountry()
        keys = try KeyFiles(country, in: folder)
        signatures = try SignatureLimit(duration: effort.limitSeconds)
    }

    var disk: DiskLimit { DiskLimit(folder: folder, count: max(50, Int(effort.limitSeconds * 400))) }

    func note(_ text: String) { notes.note(text) }

    /// A ledger of so many entries.
    func ledger(_ size: Int) async throws -> BenchLedger {
        if let ledger = ledgers[size] { return ledger }
        let nearest = ledgers.keys.filter { $0 < size }.max().flatMap { ledgers[$0] }
        let ledger = try copy(of: nearest ?? foundedLedger())
        note("filling a ledger with \(size.grouped) entries")
        try await ledger.fill(to: size) { [notes] in notes.progress($0, of: size) }
        ledgers[size] = ledger
        return ledger
    }

    /// A copy of a ledger of so many entries, to write to; whoever asks for it removes it.
    func copy(of size: Int) async throws -> BenchLedger { try copy(of: await ledger(size)) }

    /// A copy of a ledger that holds nothing but what certificates need; whoever asks for it removes it.
    func emptyLedger() throws -> BenchLedger { try copy(of: foundedLedger()) }

    /// So many of the certificates whose admission is measured, the first ones first.
    func measured(_ count: Int) async throws -> [[UInt8]] {
        if submissions.count < count {
            note("signing \(count.grouped) certificates")
            submissions += try await country.measured(submissions.count + 1..<count + 1)
        }
        return Array(submissions.prefix(count))
    }

    /// The next certificates whose admission can be measured in a ledger: it holds none of them.
    func fresh(_ count: Int, for ledger: BenchLedger) async throws -> [[UInt8]] {
        let range = ledger.take(count)
        return Array(try await measured(range.upperBound)[range])
    }

    /// A copy of the ledger that was made before; nil when none was given.
    func givenLedger() throws -> GivenLedger? {
        guard let givenFolder else { return nil }
        note("copying the ledger of \(givenFolder)")
        return try GivenLedger(copying: givenFolder, to: "\(folder)/given")
    }

    func daemon(on ledger: BenchLedger) throws -> Daemon {
        try Daemon(programs, directory: ledger.directory, keys: keys)
    }

    private func foundedLedger() throws -> BenchLedger {
        if let founded { return founded }
        let ledger = try BenchLedger(founding: country, at: "\(folder)/founded")
        founded = ledger
        return ledger
    }

    private func copy(of ledger: BenchLedger) throws -> BenchLedger {
        copies += 1
        return try BenchLedger(copying: ledger, to: "\(folder)/ledger-\(copies)")
    }
}
