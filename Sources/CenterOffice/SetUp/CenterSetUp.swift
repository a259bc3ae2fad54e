import GRDB
import LedgerCore
package import LedgerCrypto

/// All that a new center's folder is to hold. It is made whole or not at all.
package struct CenterSetUp: Sendable {
    package let center: NewCenter
    package let keyholders: [NewKeyholder]

    /// The registrar's, to which backups are encrypted.
    package let backup: BackupKey

    /// The authority's certificate for backups.
    package var authorityBackup: Certificate?

    /// The address of the country's ledger.
    package var ledgerURL: String?

    /// A tlog-policy file (C2SP): which proofs count as countersigned.
    package var policy: [UInt8]?

    package init(_ center: NewCenter, _ keyholders: [NewKeyholder], backup: BackupKey) {
        self.center = center
        self.keyholders = keyholders
        self.backup = backup
    }

    /// Makes the folder's files; the office file is the last of them to be there.
    ///
    /// - Throws: `FileError.exists` where there is a center's file already; nothing is left then, as with any other error.
    package func make(in directory: OfficeDirectory) throws {
        let folder = SetUpFolder(directory)
        try folder.mend()
        try folder.checkFree()
        try folder.fill { draft in
            for keyholder in keyholders { try keyholder.write(to: draft) }
            try NewFile.write(
                AuthorityRequest(center, keyholders).text,
                to: draft.authorityRequest,
                access: .everyone
            )
            try backup.write(key: draft.backupKey, certificate: draft.backupCertificate)
            try makeFile(in: draft)
        }
        try folder.mend()
    }

    private func makeFile(in draft: OfficeDirectory) throws {
        let file = try OfficeFile.create(at: draft.file, centerID: center.id)
        if let ledgerURL { try file.remember(ledgerURL: ledgerURL) }
        if let policy { try file.remember(policy: policy) }
        try file.addRecipient(backup.certificate, as: "registrar")
        if let authorityBackup { try file.addRecipient(authorityBackup, as: "authority") }
        try file.database.close()
    }
}
