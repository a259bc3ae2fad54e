import Foundation
import Testing

@testable import OfficePage

@Suite struct SiteFilesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/OfficePage/Site").standardizedFileURL

    /// The paths of the page's files, below its folder.
    private func paths() throws -> Set<String> {
        let files = try #require(FileManager.default.enumerator(atPath: Self.folder.path()))
        let paths = files.compactMap { $0 as? String }.filter { path in
            (try? Self.folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        }
        return Set(paths)
    }

    @Test func `the program has every file of the page, byte for byte`() throws {
        let paths = try paths()
        #expect(paths == Set(SiteFiles.embedded.keys))
        for path in paths {
            let file = SiteFiles(folder: nil).file(at: "/site/\(path)")
            #expect(try file?.bytes == [UInt8](Data(contentsOf: Self.folder.appending(path: path))), "\(path)")
        }
    }

    @Test func `nothing but the page's own files is served from a folder`() throws {
        let site = SiteFiles(folder: Self.folder)
        #expect(site.file(at: "/")?.type == "text/html; charset=utf-8")
        for path in [
            "/site/../OfficePage.swift", "/site//index.html", "/site/.hidden.js", "/site/none.js", "/index.html",
        ] {
            #expect(site.file(at: path) == nil, "\(path)")
        }
    }
}
