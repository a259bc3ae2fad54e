package import LedgerCrypto

/// Why a backup was not made, or not restored.
package enum BackupError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Nobody is there to encrypt it to.
    case noRecipients
    case unfitRecipient(String, CertificateFault)
    /// Another certificate has this name.
    case recipientExists(String)
    case noRecipient(String)
    /// The file was opened, and holds something else.
    case notABackup(String)
    /// A backup of one center's file, or a hand-over, where another is expected.
    case forAnother(found: String, expected: String)
    case badErasureList(String)
    case nothingToHandOver

    package var description: String {
        switch self {
        case .noRecipients:
            "there is nobody to encrypt the backup to; "
                + "`sanad office backup-recipient add` names a certificate for key agreement"
        case .unfitRecipient(let name, let fault): "\(name): nothing can be encrypted to it: \(fault)"
        case .recipientExists(let name):
            "there is another recipient called \(name), or this certificate has another name; remove that one first"
        case .noRecipient(let name):
            "there is no recipient called \(name); `sanad office backup-recipient list` shows all"
        case .notABackup(let why): "the file is no backup of an office file: \(why)"
        case .forAnother(let found, let expected): "the file is \(found); expected \(expected)"
        case .badErasureList(let path): "\(path): expected a list of erasures, as `sanad office erase` writes it"
        case .nothingToHandOver: "this office has no certificates to hand over"
        }
    }
}
