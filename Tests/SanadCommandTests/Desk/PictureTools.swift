import Foundation
import Testing

/// Programs of others, which draw codes and put files into PDFs.
enum PictureTools {
    private static let python: String = {
        if let path = ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"], !path.isEmpty { return path }
        return "python3"
    }()

    static let areThere: Bool = {
        let tools = ["pdftoppm", "pdfdetach", "pdfattach", "zbarimg"]
        guard let command = try? Command() else { return false }
        guard (try? run(python, ["-c", "import zxingcpp, PIL"], at: command.folder)) == 0 else { return false }
        return tools.allSatisfy { (try? run("which", [$0], at: command.folder)) == 0 }
    }()

    static let canCover: Bool = {
        guard areThere, let command = try? Command() else { return false }
        return (try? run(python, ["-c", "import pypdf"], at: command.folder)) == 0
    }()

    /// Draws upon each place of a word on a PDF's first page, as `cover.py` says.
    static func cover(
        _ word: String,
        by text: String,
        _ how: String,
        from source: String,
        to target: String,
        in countries: PublishedCountries
    ) throws {
        let status = try run(python, [script("cover.py"), source, target, how, word, text], in: countries)
        try #require(status == 0)
    }

    private static func script(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Independent/\(name)")
            .standardizedFileURL.path
    }

    /// Draws QR codes with another library than prints ours.
    static func draw(_ texts: [String], to name: String, in countries: PublishedCountries) throws {
        let status = try run(python, [script("make_code.py"), name] + texts, in: countries)
        try #require(status == 0)
    }

    static func run(_ name: String, _ arguments: [String], in countries: PublishedCountries) throws -> Int32 {
        try run(name, arguments, at: countries.sanad.folder)
    }

    private static func run(_ name: String, _ arguments: [String], at folder: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
