import ArgumentParser
import Foundation
import LedgerClient
import LedgerCrypto
import LedgerServer
import LedgerStore
import TransparencyLog

/// `sanadd recover`
struct Recover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rebuilds a lost or damaged ledger from the copy that another country keeps.",
        discussion: """
            Fetches every entry from the copy, checks that each is under a checkpoint that the ledger's own log \
            signed, runs the rules on it, and puts the new file in the place of the old one, which is moved aside. The \
            entries are the same, byte for byte. Interrupted, it goes on where it was. The daemon must not be running.

            What was acknowledged after the copy's last checkpoint is not in it: centers keep such statements in their \
            outboxes and send them again.

            --from names a daemon that keeps a copy, or an archive made by sanad archive: its folder, or the address \
            that a web server serves it under.

            With the ORIGIN of another country's ledger the copy of it that is kept here is rebuilt, from its own \
            address or from a third country's.

            EXAMPLES
              sanadd recover bd.sanad.example --data-directory /var/lib/sanad --policy /etc/sanad/policy
              sanadd recover bd.sanad.example --data-directory /var/lib/sanad --policy /etc/sanad/policy \\
                --from https://jp.sanad.example
              sanadd recover bd.sanad.example --data-directory /var/lib/sanad --policy /etc/sanad/policy \\
                --from /srv/www/bd
              sanadd recover jp.sanad.example --copy --data-directory /var/lib/sanad --policy /etc/sanad/policy

            EXIT CODES
              0   rebuilt
              1   not rebuilt: the output says why; what was there is as it was
              64  the command was used wrongly
            """
    )

    @Argument(help: "The ledger's name.")
    var origin: String

    @OptionGroup var ledger: LedgerOptions

    @Option(help: ArgumentHelp("The policy that names the ledger's keys and those who keep copies.", valueName: "file"))
    var policy: String

    @Option(
        help: ArgumentHelp(
            "A daemon that keeps a copy, or an archive's folder or address; without it, every daemon in the policy.",
            valueName: "place"
        )
    )
    var from: String?

    @Flag(help: "Rebuild the copy of another country's ledger that is kept here.")
    var copy = false

    func run() async throws {
        do {
            let policy = try TrustPolicy([UInt8](Data(contentsOf: URL(filePath: policy))))
            let recovery = Recovery(
                origin: origin,
                directory: copy
                    ? LedgerStore.copyDirectory(of: origin, in: ledger.dataDirectory) : ledger.dataDirectory,
                sources: try await sources(policy),
                policy: policy
            )
            var line = ProgressLine(origin)
            let result = try await recovery.run { line.show($0, of: $1) }
            line.finish()
            print("rebuilt \(origin) from \(result.source)")
            print("entries     \(result.checkpoint.size)")
            print("root        \(result.checkpoint.root)")
            if let replaced = result.replaced { print("put aside   \(replaced)") }
        } catch {
            print("not rebuilt: \(explanation(of: error))")
            throw ExitCode(1)
        }
    }

    /// Every place that may hold a copy: each address of the policy, for the ledger's own is a copy too.
    private func sources(_ policy: TrustPolicy) async throws -> [LedgerSource] {
        if let from { return [try await copy(at: from)] }
        var sources: [LedgerSource] = []
        for log in policy.logs {
            guard let url = log.url else { continue }
            let client = try LedgerClient(url: url)
            let isOwn = log.key.name.hasSameBytes(as: origin)
            // A ledger that is lost does not answer at its own address.
            if !isOwn {
                sources.append(.http(try client.copy(of: origin)))
            } else if copy {
                sources.append(.http(client))
            }
        }
        return sources
    }

    /// What a daemon keeps of the ledger below its address, as a witness does, or else what lies there itself.
    private func copy(at place: String) async throws -> LedgerSource {
        let place = place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place
        do {
            let kept = try LedgerSource("\(place)/\(originHash(origin))")
            _ = try await kept.checkpoint()
            return kept
        } catch LedgerClientError.notFound {
            return try LedgerSource(place)
        }
    }
}

/// How far a long work has come: one line that changes on a terminal, a line now and then elsewhere.
private struct ProgressLine {
    private let name: String
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var shown = ContinuousClock.now

    init(_ name: String) { self.name = name }

    mutating func show(_ done: Int, of all: Int) {
        let now = ContinuousClock.now
        guard done == all || now - shown > (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
        shown = now
        let seconds = max(0.001, Double((now - start).components.seconds))
        let rate = Int(Double(done) / seconds)
        let text = "\(name): \(done) of \(all) entries, \(rate)/s"
        FileHandle.standardError.write(Data((isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n").utf8))
    }

    func finish() {
        if isTerminal { FileHandle.standardError.write(Data("\n".utf8)) }
    }
}
