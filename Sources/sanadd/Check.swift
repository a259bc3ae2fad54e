import ArgumentParser
import Foundation
import LedgerCore
import LedgerStore
import TransparencyLog

/// `sanadd check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says whether the ledger in a directory could be served.",
        discussion: """
            Opens the ledger for reading only and checks what the daemon checks before it appends: the last entries, the \
            right edge of the tree, and the signed checkpoint over it. "sanad audit" replays every entry instead.

            EXAMPLE
              sanadd check --data-directory /var/lib/sanad

            EXIT CODES
              0   all is as it should be
              1   it is not: the output says what
              64  the command was used wrongly
            """
    )

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        do {
            let store = try LedgerStore(directory: ledger.dataDirectory, mode: .reader)
            try store.check()
            guard let state = try store.ledgerState(), let note = try store.checkpoint() else {
                print("no ledger: the directory holds none yet")
                throw ExitCode(1)
            }
            let checkpoint = try Checkpoint(text: note.text)
            print("ledger      \(state.origin)")
            print("entries     \(checkpoint.size)")
            print("root        \(checkpoint.root)")
            print("last entry  \(state.lastAdmitted)")
            print("log key     \(state.log)")
            print("the last entries, the tree's edge and the checkpoint are as they should be")
        } catch let code as ExitCode {
            throw code
        } catch {
            print("cannot be served: \(explanation(of: error))")
            throw ExitCode(1)
        }
    }
}
