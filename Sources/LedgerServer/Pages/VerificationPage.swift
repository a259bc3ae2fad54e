package import Foundation
import HTTPTypes
import Hummingbird
import LedgerCrypto
import NIOCore

/// The verification page's files, as they are served: read once, when the daemon starts.
package struct VerificationPage: Sendable {
    struct File: Sendable {
        let bytes: ByteBuffer
        let type: String
        let tag: String
    }

    /// More than this is no page; the whole of it stays in memory.
    private static let mostBytes = 8 << 20

    private let files: [String: File]

    /// Reads all files of a folder.
    ///
    /// - Throws: `VerificationPageError` for what is no page, and what reading it throws.
    package init(folder: URL) throws {
        let root = folder.standardizedFileURL.path()
        guard let paths = FileManager.default.enumerator(atPath: root) else {
            throw VerificationPageError.missing(folder.path())
        }
        var files: [String: File] = [:]
        var size = 0
        for case let path as String in paths {
            let url = folder.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            guard let type = Self.types[url.pathExtension] else { throw VerificationPageError.unknownKind(path) }
            let bytes = [UInt8](try Data(contentsOf: url))
            size += bytes.count
            guard size <= Self.mostBytes else { throw VerificationPageError.tooLarge }
            files[path] = File(
                bytes: ByteBuffer(bytes: bytes),
                type: type,
                tag: "\"\(Base64URL.encode(sha256(bytes)))\""
            )
        }
        for name in ["index.html", "trust.json"] where files[name] == nil {
            throw VerificationPageError.missing(folder.appending(path: name).path())
        }
        self.files = files
    }

    /// What a path names: the page itself at `/` and at `/v`, to which paper points; nil for anything else.
    func file(at path: String) -> File? {
        switch path {
        case "/", "/v": files["index.html"]
        default: files[String(path.dropFirst())]
        }
    }

    /// By the end of a file's name: what a browser takes it for.
    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "svg": "image/svg+xml", "webmanifest": "application/manifest+json",
        "sha256": "text/plain; charset=utf-8", "yaml": "application/yaml; charset=utf-8",
    ]
}

/// Why a folder is not the verification page's.
package enum VerificationPageError: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case unknownKind(String)
    case tooLarge

    package var description: String {
        switch self {
        case .missing(let path): "the verification page lacks \(path); make it with: make page"
        case .unknownKind(let path): "the verification page has no files of this kind: \(path)"
        case .tooLarge: "the verification page's files are too large; is this the right folder?"
        }
    }
}
