import CenterOffice
import Foundation

/// The folder that a demo plays in, and the programs that it runs.
struct DemoStage {
    /// The folder, as it was named.
    let directory: String
    let programs: Programs

    private static let mark = ".sanad-demo"

    /// What a demo makes at the top of its folder; a later demo removes this and nothing else.
    private static let makes: Set<String> = [
        mark, "bd", "jp", "bd-ttc014", "bd-ttc015", "bd-ttc099", "jp-test01", "certificates", "stolen", "tampered",
        "evidence", "khulna.csv", "dhaka.csv", "bogura.csv", "correction.csv", "recognition.json", "one-letter.sanad",
        "cache", "policy", "BD.pem", "JP.pem", "demo.json",
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
