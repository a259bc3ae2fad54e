import Foundation

/// The files of the page itself: those in the program, or those of a folder for whoever works on the page.
struct SiteFiles: Sendable {
    /// Nil for the files in the program.
    let folder: URL?

    struct File: Sendable {
        let bytes: [UInt8]
        let type: String
    }

    /// What a path names, as `/` or `/site/words/en.js`; nil for anything else.
    func file(at path: String) -> File? {
        let name = path == "/" ? "index.html" : path.hasPrefix("/site/") ? String(path.dropFirst(6)) : nil
        guard let name, let ending = name.split(separator: ".").last, let type = Self.types[String(ending)],
            let bytes = folder.map({ Self.read(name, in: $0) }) ?? Self.embedded[name]
        else { return nil }
        return File(bytes: bytes, type: type)
    }

    /// Whether there is anything at a path, for whichever request.
    static func isSitePath(_ path: String) -> Bool { path == "/" || path.hasPrefix("/site/") }

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
