package import CenterOffice
import Credentials
import Foundation
import HTTPTypes
import LedgerCore
import LedgerCrypto
package import Logging
import Synchronization

/// A center's desk behind the page: its office file, its line to the ledger, and what is going on.
package final class OfficeDesk: Sendable {
    package let file: OfficeFile
    let keys: [OfficeKey]
    let directory: OfficeDirectory

    /// The folder for the workers' files.
    let certificates: String

    /// The folder for backups.
    let backups: String

    /// The center's own texts and pictures for paper; nil without.
    let template: String?
    let temporary: TemporaryFiles

    /// Now, in seconds since 1970.
    let now: @Sendable () -> Int64

    /// What signs is done one after another, and so is what goes over the line.
    let acts = Turn()
    let line = Turn()
    let lineState = Mutex(LineState())
    let jobs: JobBook

    /// - Parameters:
    ///   - file: The office file.
    ///   - keys: The keys of the center's people.
    ///   - folder: The center's folder. The workers' files, the backups and what is made to be saved lie in it.
    ///   - now: Now, in seconds since 1970.
    ///   - logger: Is told nothing personal.
    /// - Throws: `FileError` where the folder cannot be written.
    package init(
        _ file: OfficeFile,
        keys: [OfficeKey],
        folder: String,
        now: @escaping @Sendable () -> Int64,
        logger: Logger
    ) throws {
        self.file = file
        self.keys = keys
        directory = OfficeDirectory(path: folder)
        certificates = "\(folder)/certificates"
        backups = "\(folder)/backups"
        template = NewFile.exists("\(folder)/template/template.json") ? "\(folder)/template" : nil
        temporary = try TemporaryFiles(in: "\(folder)/page-files")
        self.now = now
        jobs = JobBook(logger: logger)
    }

    /// Opens the desk of a center's folder.
    ///
    /// - Throws: What opening the office file and finding the keys throws.
    package convenience init(
        opening directory: OfficeDirectory,
        now: @escaping @Sendable () -> Int64,
        logger: Logger
    ) throws {
        let keys = try [KeyRole.registrar, .issuer].map { role in
            OfficeKey(
                role: role,
                uri: try KeyPlace.uri(directory.key(role)),
                certificatePath: directory.certificate(role)
            )
        }
        try self.init(
            OfficeFile(opening: directory.file),
            keys: keys,
            folder: directory.path,
            now: now,
            logger: logger
        )
    }

    /// What is known of the ledger; nil before anything was seen of it.
    var known: KnownLedger? { get throws { try file.seenSize > 0 ? file.known : nil } }

    /// - Throws: `PageProblem` before anything was seen of the ledger.
    func seenLedger() throws -> KnownLedger {
        guard let known = try known else { throw PageProblem("ledger-not-seen", .conflict, StageWords.notSeen) }
        return known
    }

    /// The civil day here and now.
    var today: CivilDate {
        let now = now()
        let offset = TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(now)))
        return CivilDate(containing: now + Int64(offset))
    }

    /// A fresh stamp of what this center says.
    func stamp() -> StatementStamp {
        StatementStamp(issuer: file.centerID, issuedAt: now(), identity: uuidURN(random: randomBytes(16)))
    }
}
