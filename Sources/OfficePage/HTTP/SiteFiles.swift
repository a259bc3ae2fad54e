import CenterOffice
import Foundation
import LedgerCrypto

/// The files of the page itself: read once and held to this program's fingerprint of them, or those of a folder as they
/// are now, for whoever works on the page.
struct SiteFiles: Sendable {
    private enum Source: Sendable {
        case held([String: [UInt8]])
        case folder(URL)
    }

    private let source: Source

    struct File: Sendable {
        let bytes: [UInt8]
        let type: String
    }

    /// The name of the list of the files with their SHA-256, as sha256sum writes it.
    static let list = "files.sha256"

    /// Those of a folder as they are when they are asked for, whatever is in them.
    init(workingOn folder: URL) { source = .folder(folder) }

    /// Those that came with this program: people type their passphrases into what these files make.
    ///
    /// - Parameters:
    ///   - folder: Where they lie.
    ///   - fingerprint: The SHA-256 of their list, in hexadecimal.
    /// - Throws: `OfficePageError.siteAltered`, with the names of the files that are missing or not this program's own.
    init(readingFrom folder: URL, fingerprint: String = Self.fingerprint) throws {
        guard let list = Self.read(Self.list, in: folder), hex(sha256(list)).hasSameBytes(as: fingerprint) else {
            throw OfficePageError.siteAltered(folder.path, [Self.list])
        }
        var files: [String: [UInt8]] = [:]
        var altered: [String] = []
        for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count == 2 else { throw OfficePageError.siteAltered(folder.path, [Self.list]) }
            if let bytes = Self.read(parts[1], in: folder), hex(sha256(bytes)).hasSameBytes(as: parts[0]) {
                files[parts[1]] = bytes
            } else {
                altered.append(parts[1])
            }
        }
        guard altered.isEmpty else { throw OfficePageError.siteAltered(folder.path, altered) }
        source = .held(files)
    }

    /// Where the files lie that came with this program: installed beside it, or in the tree that it was built in.
    ///
    /// - Throws: `OfficePageError.noSite`.
    static func installedFolder() throws -> URL {
        guard let folder = try InstalledFiles.folder("OfficePage", orInTree: "Sources/OfficePage/Site", with: list)
        else { throw OfficePageError.noSite(program: try InstalledFiles.program().path) }
        return folder
    }

    /// What a path names, as `/` or `/site/words/en.js`; nil for anything else.
    func file(at path: String) -> File? {
        let name = path == "/" ? "index.html" : path.hasPrefix("/site/") ? String(path.dropFirst(6)) : nil
        guard let name, let ending = name.split(separator: ".").last, let type = Self.types[String(ending)],
            let bytes = bytes(of: name)
        else { return nil }
        return File(bytes: bytes, type: type)
    }

    /// Whether there is anything at a path, for whichever request.
    static func isSitePath(_ path: String) -> Bool { path == "/" || path.hasPrefix("/site/") }

    private func bytes(of name: String) -> [UInt8]? {
        switch source {
        case .held(let files): files[name]
        case .folder(let folder): Self.read(name, in: folder)
        }
    }

    private static func read(_ name: String, in folder: URL) -> [UInt8]? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return nil }
        return (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
    }

    /// By the end of a file's name: what a browser takes it for.
    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
    ]
}
