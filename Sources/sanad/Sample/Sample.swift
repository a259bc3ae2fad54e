import ArgumentParser
import CenterOffice
import Credentials
import LedgerSamples
import LedgerStore
import TransparencyLog

/// `sanad sample`
struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make sample ledgers of two countries, of any size, for tests and trials.",
        discussion: """
            Plays some months or years of two authorities and their centers on a clock of its own: officers and \
            centers in real districts, achievements from the catalog, sessions of a day and courses of three months \
            with their peaks, a snapshot each day, corrections, revocations, a stolen key, a center that another takes \
            over, keys of the ledger that are replaced, recognitions made and ended. Every entry passes the ledger's own \
            rules. All names say that they are samples, certificates hide nothing but random bytes, and the keys certify \
            nothing.

            The folder gets, for each country, data/ as a daemon keeps it (with the copy of the other ledger), \
            authority/ as "sanad authority init" leaves it and centers/ with the keys of each center, none of them \
            under a passphrase; keys/ for those who verify; and sample.json, which says what is in it.

            The same seed, size, first day, faults and catalog give the same bytes: keys follow from the seed, and \
            signatures take their nonces from what they sign (RFC 6979). So whoever knows the seed has the keys.

            With --faults some entries that break a rule are slipped in, and some bytes altered afterwards on the \
            disk: two of each kind, of 27 kinds. sample.json lists them with what an audit has to say of each.

            EXAMPLES
              sanad sample sample/
              sanad audit sample/bd/data sample/jp/data --keys sample/keys
              sanad sample big/ --entries 1000000 --seed 7
              sanad sample faulty/ --faults 40 --json
              sanadd serve --data-directory sample/bd/data --log-key sample/bd/authority/log.key \\
                --witness-key sample/bd/authority/witness.key

            EXIT CODES
              0  made
              1  the rules refused an entry that was to be in order: the sample does not fit these rules
              64 wrong usage · 65 a catalog that cannot be read · 73 the folder is not empty · 74 a file that cannot be
              written
            """
    )

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"))
    var out: String

    @Option(help: ArgumentHelp("How many entries both ledgers have together.", valueName: "number"))
    var entries = 6_000

    @Option(help: ArgumentHelp("A number from which all choices and keys follow.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "The first day, as in 2026-06-01. 600,000 entries are a year, few ones a hundred days.",
            valueName: "day"
        )
    )
    var from = SampleOrder.firstDay

    @Option(help: ArgumentHelp("Make one country's ledger only: BD or JP.", valueName: "country"))
    var country: String?

    @Flag(help: "Write each ledger as plain files too, as sanad archive does: to FOLDER/bd/tiles and FOLDER/jp/tiles.")
    var tiles = false

    @Option(help: ArgumentHelp("How many faults to plant.", valueName: "number"))
    var faults = 0

    @Flag(help: "Print sample.json.")
    var json = false

    func validate() throws {
        guard entries > 0 else { throw ValidationError("--entries is 1 or more.") }
        guard faults >= 0 else { throw ValidationError("--faults is 0 or more.") }
        guard !tiles || faults == 0 else {
            throw ValidationError("--tiles writes whole ledgers, which those with --faults are not.")
        }
        guard country.map(["BD", "JP"].contains) ?? true else { throw ValidationError("--country is BD or JP.") }
    }

    func run() async throws {
        let order = SampleOrder(
            entries: entries,
            seed: seed,
            start: from,
            countries: country.map { [$0] } ?? ["BD", "JP"],
            faults: faults,
            achievements: try SampleCatalog.achievements(in: Programs().catalog)
        )
        let summary = try await explained { try await make(order) }
        if tiles { try await writeTiles(of: summary) }
        print(try json ? summary.text : SampleSheet(summary: summary, folder: out).text)
    }

    private func make(_ order: SampleOrder) async throws -> SampleSummary {
        let making = try SampleMaking(order, in: out)
        var bar = ProgressBar("making entries", total: order.entries)
        defer { bar.finish() }
        return try await making.run { bar.advance(to: $0) }
    }

    private func explained<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as SampleError {
            switch error {
            case .order: throw Failure(.usage, "\(error)")
            case .exists: throw Failure(.exists, "\(error)")
            case .refused: throw Failure(.refused, "\(error)")
            }
        }
    }

    private func writeTiles(of summary: SampleSummary) async throws {
        let policy = try TrustPolicy(NewFile.read("\(out)/keys/policy"))
        for ledger in summary.ledgers {
            let folder = "\(out)/\(ledger.country.lowercased())"
            let lock = try ArchiveFolder.lock("\(folder)/tiles")
            defer { lock.release() }
            var archiving = Archiving(
                reader: try openLedger("\(folder)/data"),
                policy: policy,
                folder: ArchiveFolder(path: "\(folder)/tiles")
            )
            _ = try await archiving.run()
        }
    }
}
