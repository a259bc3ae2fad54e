package import LedgerCrypto

/// Why a backup was not made, or not restored.
package enum BackupError: SpokenError, Equatable {
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

    package var account: Words {
        switch self {
        case .noRecipients: BackupWords.noRecipients
        case .unfitRecipient(let name, let fault): BackupWords.unfitRecipient(name, fault.account)
        case .recipientExists(let name): BackupWords.recipientExists(name)
        case .noRecipient(let name): BackupWords.noRecipient(name)
        case .notABackup(let why): BackupWords.notABackup(why)
        case .forAnother(let found, let expected): BackupWords.forAnother(found, expected)
        case .badErasureList(let path): BackupWords.badErasureList(path)
        case .nothingToHandOver: BackupWords.nothingToHandOver
        }
    }
}
