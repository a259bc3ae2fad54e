import Credentials
import LedgerCore
import TransparencyLog

/// What a run made of an archive, for people and programs.
struct ArchiveSummary {
    let folder: String
    let source: String

    /// The archive's own checkpoint.
    let checkpoint: Checkpoint

    /// The size of the newest checkpoint that the ledger shows.
    let newest: Int

    /// How many entries the archive had before.
    let heldBefore: Int

    /// Whether the archive's checkpoint is vouched for as the policy asks.
    let isCountersigned: Bool

    /// How many tiles and bundles were written.
    let files: Int

    private var added: Int { checkpoint.size - heldBefore }

    var text: String {
        var lines = [
            "\(Style.green("✔")) \(folder.printable) holds \(checkpoint.size) entries of \(checkpoint.origin.printable)",
            "    new      \(added) entries, \(files) files", "    root     \(checkpoint.root)",
            "    vouched  \(isCountersigned ? "as the policy asks" : "by its own log alone, so far")",
        ]
        if newest > checkpoint.size {
            let waiting = newest - checkpoint.size
            lines.append("    waiting  \(waiting) newer entries are not countersigned yet: run this again later")
        } else if newest < checkpoint.size {
            lines.append("    \(Style.yellow("!")) the ledger shows \(newest) entries, fewer than the archive has")
        }
        lines.append("    check    sh \(folder.printable)/\(ArchivePapers.script) \(folder.printable) --policy POLICY")
        return lines.joined(separator: "\n")
    }

    var json: String {
        let tree: JSONTree = [
            "folder": .string(folder), "source": .string(source), "origin": .string(checkpoint.origin),
            "size": .integer(Int64(checkpoint.size)), "root": .string(checkpoint.root.base64),
            "added": .integer(Int64(added)), "files": .integer(Int64(files)), "newest": .integer(Int64(newest)),
            "countersigned": .boolean(isCountersigned),
        ]
        return String(decoding: tree.canonical, as: UTF8.self)
    }
}
