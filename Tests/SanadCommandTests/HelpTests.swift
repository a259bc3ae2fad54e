import Foundation
import Testing

@Suite
struct HelpTests {
    /// What the argument parser tells of itself.
    private struct Tool: Decodable {
        let command: Node

        struct Node: Decodable {
            let commandName: String
            let abstract: String?
            let discussion: String?
            let subcommands: [Node]?

            var all: [Node] { [self] + (subcommands ?? []).flatMap(\.all) }
        }
    }

    @Test func `the help of every command has an example and says how the command ends`() throws {
        let dump = try Command()("--experimental-dump-help")
        let tool = try JSONDecoder().decode(Tool.self, from: Data(dump.output.utf8))
        let commands = tool.command.all.filter { $0.commandName != "help" }
        #expect(commands.count > 20)
        for command in commands {
            #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
            #expect(command.discussion?.contains("EXAMPLE") == true, "\(command.commandName)")
            #expect(command.discussion?.contains("EXIT CODES") == true, "\(command.commandName)")
        }
    }

    @Test(arguments: [
        "keys new", "keys new --out k --kind dsa", "authority init", "nothing",
        "center init --id bd-1 --issuer A --registrar B", "center init --id BD-TTC014 --issuer A --registrar A",
        "status suspend --serials 3-1 --reason error --out x",
        "status suspend --serials 1 --reason misconduct --out x",
        "authority withdraw --center BD-X1 --action revoke --reason error --out x",
        "authority withdraw --key k --action suspend --reason error --root --from-index 3 --out x",
    ])
    func `wrong usage ends with 64 and leaves nothing behind`(line: String) throws {
        let sanad = try Command()
        let result = try sanad(line)
        #expect(result.status == 64)
        #expect(result.errors.contains("Error:"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: sanad.folder).allSatisfy { $0.hasPrefix(".") })
    }
}
