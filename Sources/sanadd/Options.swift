import ArgumentParser
import Foundation
import LedgerCrypto
import Logging

/// Where the ledger lies.
struct LedgerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The directory that holds the ledger and nothing else.", valueName: "directory"))
    var dataDirectory: String
}

/// The keys with which the ledger speaks.
struct KeyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The log's Ed25519 key, PKCS#8 in PEM: a path or a file: URI. Give the next one too while a transition "
                + "replaces it.",
            valueName: "uri"
        )
    )
    var logKey: [String]

    @Option(help: ArgumentHelp("The witness's Ed25519 key, in the same way.", valueName: "uri"))
    var witnessKey: [String]

    @Option(
        help: ArgumentHelp(
            "The P-256 key that signs status lists and snapshots, in the same way. Without it there are neither.",
            valueName: "uri"
        )
    )
    var statusKey: [String] = []

    @Option(help: ArgumentHelp("A file whose first line is the passphrase of the log keys.", valueName: "file"))
    var logKeyPassphraseFile: String?

    @Option(help: ArgumentHelp("A file whose first line is the passphrase of the witness key.", valueName: "file"))
    var witnessKeyPassphraseFile: String?

    @Option(help: ArgumentHelp("A file whose first line is the passphrase of the status key.", valueName: "file"))
    var statusKeyPassphraseFile: String?

    func validate() throws {
        guard !logKey.isEmpty else { throw ValidationError("--log-key is missing") }
        guard !witnessKey.isEmpty else { throw ValidationError("--witness-key is missing") }
    }

    func logPrivateKeys() throws -> [PrivateKey] { try logKey.map { try Self.open($0, logKeyPassphraseFile) } }

    func witnessPrivateKeys() throws -> [PrivateKey] {
        try witnessKey.map { try Self.open($0, witnessKeyPassphraseFile) }
    }

    func statusPrivateKeys() throws -> [PrivateKey] {
        try statusKey.map { try Self.open($0, statusKeyPassphraseFile) }
    }

    private static func open(_ uri: String, _ passphraseFile: String?) throws -> PrivateKey {
        let passphrase = try passphraseFile.map { file in
            Array(
                try Data(contentsOf: URL(filePath: file)).prefix {
                    $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
                }
            )
        }
        return try PrivateKey.open(uri, passphrase: passphrase)
    }
}

extension Logger {
    /// The daemon's log: lines of key=value on standard error.
    static func daemon(level: Level) -> Logger {
        var logger = Logger(label: "sanadd") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}

/// What an error says to a person: Foundation's in its own words, others as they describe themselves.
func explanation(of error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    return error.filePath.map { "\(error.localizedDescription): \($0)" } ?? error.localizedDescription
}
