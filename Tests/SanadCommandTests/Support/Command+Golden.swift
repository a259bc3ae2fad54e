import Foundation

extension Command {
    /// The golden ledger's folder, which the tests of the rules hold.
    static let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../LedgerCoreTests/Vectors/golden").standardizedFileURL

    /// A command in a folder with a copy of the golden ledger.
    static func besideGolden() throws -> Command {
        let command = try Command()
        for name in ["ledger", "certificates", "policy", "BD.pem", "demo.json", "answers.json"] {
            let copy = URL(filePath: "\(command.folder)/\(name)")
            try FileManager.default.copyItem(at: golden.appending(path: name), to: copy)
        }
        return command
    }
}
