import CenterOffice
import Foundation

/// The folder that a demo plays in, and the programs that it runs.
final class DemoStage {
    /// The folder, as it was named.
    let directory: String
    let programs: Programs
    var daemon: DemoDaemon?

    private static let mark = ".sanad-demo"

    /// What a demo makes at the top of its folder; a later demo removes this and nothing else.
    private static let makes: Set<String> = [
        mark, "bd", "bd-ttc014", "bd-ttc015", "bd-ttc099", "certificates", "tampered", "roster.csv", "correction.csv",
        "one-letter.sanad", "policy", "BD.pem", "demo.json",
    ]

    /// Makes the folder; takes the place of an earlier demo's, and of nothing else.
    init(directory: String) throws {
        self.directory = directory
        programs = try Programs()
        let files = FileManager.default
        if let contents = try? files.contentsOfDirectory(atPath: directory), !contents.isEmpty {
            guard contents.contains(Self.mark), Self.makes.isSuperset(of: contents) else {
                throw Failure(.exists, "\(directory) holds more than an earlier demo: name another --directory")
            }
            try files.removeItem(atPath: directory)
        }
        try files.createDirectory(atPath: directory, withIntermediateDirectories: true)
        // From here on the folder is known as a demo's, even if the story stops half-way.
        try write("Made by sanad demo, which may remove this folder.\n", to: Self.mark)
    }

    /// A path inside the folder.
    func path(_ name: String) -> String { "\(directory)/\(name)" }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    func text(_ name: String) throws -> String { String(decoding: try NewFile.read(path(name)), as: UTF8.self) }
}

/// The programs that lie beside this one, and the catalog.
struct Programs {
    let sanad: String
    let sanadd: String
    let catalog: String

    init() throws {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = URL(filePath: own).deletingLastPathComponent()
        sanad = own
        sanadd = folder.appending(path: "sanadd").path
        guard FileManager.default.isExecutableFile(atPath: sanadd) else {
            throw Failure(.inputOutput, "sanadd must lie beside sanad, at \(sanadd)")
        }
        // Installed, or in the tree that it was built in.
        let ancestors = sequence(first: folder) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
        let places = ancestors.flatMap {
            [$0.appending(path: "share/sanad/catalog"), $0.appending(path: "deploy/catalog")]
        }
        guard
            let found = places.map(\.path).first(where: {
                FileManager.default.fileExists(atPath: "\($0)/achievements.csv")
            })
        else { throw Failure(.inputOutput, "the catalog is found neither beside \(own) nor above it") }
        catalog = found
    }
}

/// A program that was run to its end.
struct Ran {
    let status: Int32
    let output: String
    let errors: String

    /// Runs a program and waits for it.
    init(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}
