import ArgumentParser
import CenterOffice
import Foundation
import LedgerCore
import LedgerStore

/// `sanad archive`
struct Archive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Keep a whole copy of a ledger as plain files.",
        discussion: """
            Writes a ledger to a folder that any static web server can serve as the ledger itself does (C2SP \
            tlog-tiles), with a page on how to check it and a shell script that does so with openssl alone. The ledger \
            is a URL, a folder of tiles, or a data directory, which may be in use: a daemon's own, or the copy that it \
            keeps of another ledger (DATA/copies/…).

            Run again, it fetches what is new and touches no full tile. Nothing is written before it has been shown to \
            be under a checkpoint that the ledger's log signed; the archive's own checkpoint comes last, so that an \
            interrupted run leaves the older archive, and the next one goes on. A ledger that contradicts the archive \
            changes nothing in it: the proof of that is written to FOLDER/evidence.

            The folder is read by sanad audit, sanad verify --ledger, sanadd recover --from, and by this command. \
            Who verifies offline keeps one of each ledger: see sanad sync.

            EXAMPLES
              sanad archive https://bd.sanad.example --out archive --keys Keys
              sanad archive /var/lib/sanad --out /srv/www/bd --keys Keys --json
              sh archive/check.sh archive --policy Keys/policy

            EXIT CODES
              0  the archive holds what the ledger shows
              1  the ledger contradicts the archive, or itself; nothing was changed
              3  the ledger could not be read to its end, or shows what its log did not sign; run the command again
              64 wrong usage · 65 a policy or certificate that cannot be read · 74 a file that cannot be read or
              written, or another run that writes to the folder
            """
    )

    @Argument(help: ArgumentHelp("A URL, a folder of tiles, or a data directory.", valueName: "ledger"))
    var ledger: String

    @Option(name: .customLong("out"), help: ArgumentHelp("Where the archive is, or will be.", valueName: "folder"))
    var folder: String

    @OptionGroup var trust: TrustOptions

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let policy = try trust.anchors().policy
        let place = LedgerPlace(ledger).place
        let reader = try openLedger(place)
        let folder = LedgerPlace(folder).place
        do {
            let lock = try ArchiveFolder.lock(folder)
            defer { lock.release() }
            var archiving = Archiving(reader: reader, policy: policy, folder: ArchiveFolder(path: folder))
            let summary = try await archiving.run()
            print(json ? summary.json : summary.text)
        } catch let failure as Failure {
            throw failure
        } catch let error as FileError {
            throw error
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw Failure(.unfinished, "\(place) could not be archived to its end: \(error)")
        }
    }
}
