import ArgumentParser
import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto

/// Where status lists are kept with their proofs, for every command that needs them.
struct StatusCacheOptions: ParsableArguments {
    @Option(
        name: .customLong("cache"),
        help: ArgumentHelp(
            "The folder in which status lists are kept with their proofs.",
            discussion: "Without it: $XDG_CACHE_HOME/sanad/status, else ~/.cache/sanad/status.",
            valueName: "folder"
        )
    )
    var folder: String?

    var cache: StatusCache { StatusCache(folder: folder ?? Self.usual) }

    private static var usual: String {
        let environment = ProcessInfo.processInfo.environment
        // The XDG Base Directory Specification takes absolute paths only.
        let named = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return "\(named ?? "\(NSHomeDirectory())/.cache")/sanad/status"
    }
}

/// Status lists that were fetched, one file a list, each as it stands as `status` in a certificate's file.
///
/// Nothing in it is believed: whoever uses a list checks its proof first.
struct StatusCache {
    let folder: String

    /// What is kept of a list; nil without it, and where the file is none, which is said.
    func status(of list: StatusListPlace, _ language: Language) -> ShownStatus? {
        let path = path(of: list)
        guard NewFile.exists(path) else { return nil }
        do {
            let evidence = try StatusEvidence(JSON(parsing: NewFile.read(path)).root)
            return ShownStatus(evidence, from: .cache(path))
        } catch {
            Terminal.note(language(LedgerWords.unused(path, "\(error)")).printable)
            return nil
        }
    }

    /// Keeps a list in the place of the one before.
    func keep(_ evidence: StatusEvidence, as list: StatusListPlace) throws {
        try NewFile.makeFolder(folder)
        try NewFile.replace(path(of: list), with: evidence.tree.canonical, access: .owner)
    }

    /// Names of lists hold slashes; their hash does not.
    private func path(of list: StatusListPlace) -> String {
        "\(folder)/\(Base64URL.encode(sha256(Array(list.uri.utf8)))).json"
    }
}
