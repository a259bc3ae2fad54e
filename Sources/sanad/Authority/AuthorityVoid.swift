import ArgumentParser
import Credentials
import LedgerClient
import LedgerCore
import TransparencyLog

struct AuthorityVoid: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: "Declare an entry void that the rules refuse.",
        discussion: """
            Closes an open fault, so that the other country goes on countersigning. Nothing else can be made void \
            this way. With --ledger the entry's hash is taken from the ledger unless it is given.

            EXAMPLE
              sanad authority void --index 17 --code bad-number --officer O-001 \\
                --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @Option(help: "The index of the refused entry.")
    var index: Int

    @Option(help: "Its leaf hash in base64.")
    var leafHash: String?

    @Option(help: "With it, every open fault from there to --index.")
    var from: Int?

    @Option(help: "Why the rules refuse it, as `sanad audit` says.")
    var code: RefusalCodeArgument = RefusalCodeArgument(code: .malformed)

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var delivery: Delivery

    func validate() throws {
        guard leafHash != nil || delivery.ledger != nil else {
            throw ValidationError("Give --leaf-hash, or --ledger to look the entry up.")
        }
    }

    func run() async throws {
        let description = try officer.describe()
        let statement = try await StatementDraft.void(
            .now(description.authority),
            index: index,
            leafHash: hash(),
            from: from,
            code: code.code
        ).signed(by: officer.identity())
        try await delivery.deliver([statement], "Entry \(index) is void.")
    }

    private func hash() async throws -> TreeHash {
        if let leafHash {
            guard let hash = TreeHash(base64: leafHash) else {
                throw Failure(.usage, "--leaf-hash is the base64 of a SHA-256; found \(leafHash)")
            }
            return hash
        }
        return .leaf(try await LedgerClient(url: delivery.ledger ?? "").entry(index))
    }

    struct RefusalCodeArgument: ExpressibleByArgument {
        let code: RefusalCode

        init(code: RefusalCode) { self.code = code }

        init?(argument: String) {
            guard let code = RefusalCode(rawValue: argument) else { return nil }
            self.code = code
        }

        var defaultValueDescription: String { code.rawValue }
    }
}
