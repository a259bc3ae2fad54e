import CenterOffice
import Foundation
import LedgerCrypto
import Testing

@testable import OfficePage

@Suite struct SiteFilesTests {
    private let site = PageOffice.site

    /// The paths of the page's files, below its folder.
    private func paths() throws -> Set<String> {
        let files = try #require(FileManager.default.enumerator(atPath: site.path()))
        let paths = files.compactMap { $0 as? String }.filter { path in
            (try? site.appending(path: path).resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        }
        return Set(paths).subtracting([SiteFiles.list])
    }

    private func copy() throws -> PageFolder {
        let folder = try PageFolder()
        try FileManager.default.removeItem(atPath: folder.path)
        try FileManager.default.copyItem(atPath: site.path, toPath: folder.path)
        return folder
    }

    @Test func `every file of the page is served, byte for byte, and is this program's own`() throws {
        let held = try SiteFiles(readingFrom: site)
        for path in try paths() {
            let file = held.file(at: "/site/\(path)")
            #expect(try file?.bytes == [UInt8](Data(contentsOf: site.appending(path: path))), "\(path)")
        }
        #expect(held.file(at: "/")?.type == "text/html; charset=utf-8")
    }

    @Test func `the files are found in the tree that the program was built in`() throws {
        let found = try SiteFiles.installedFolder()
        #expect(NSString(string: found.path).resolvingSymlinksInPath.hasSuffix("Sources/OfficePage/Site"))
    }

    @Test func `files that are altered or missing are named, and nothing is served`() throws {
        let folder = try copy()
        let url = URL(filePath: folder.path)
        try Data("export {}".utf8).write(to: url.appending(path: "office/jobs.js"))
        try FileManager.default.removeItem(at: url.appending(path: "words/bn.js"))
        let expected = OfficePageError.siteAltered(url.path, ["office/jobs.js", "words/bn.js"])
        let error = #expect(throws: expected) { try SiteFiles(readingFrom: url) }
        let account = try #require(error?.account)
        #expect([account.en, account.bn, account.ja].allSatisfy { $0.contains("office/jobs.js, words/bn.js") })
    }

    @Test func `a list that was made to fit altered files is not this program's`() throws {
        let folder = try copy()
        let url = URL(filePath: folder.path)
        let script = Array("export {}".utf8)
        try Data(script).write(to: url.appending(path: "main.js"))
        let list = try String(contentsOf: url.appending(path: SiteFiles.list), encoding: .utf8)
        let lines = list.split(separator: "\n").map { line in
            line.hasSuffix("  main.js") ? "\(hex(sha256(script)))  main.js" : String(line)
        }
        let text = Array((lines.joined(separator: "\n") + "\n").utf8)
        try Data(text).write(to: url.appending(path: SiteFiles.list))
        #expect(throws: OfficePageError.siteAltered(url.path, [SiteFiles.list])) { try SiteFiles(readingFrom: url) }
        // With its hash in the program it would be.
        let other = try SiteFiles(readingFrom: url, fingerprint: hex(sha256(text)))
        #expect(other.file(at: "/site/main.js")?.bytes == script)
    }

    @Test func `nothing but the page's own files is served`() throws {
        for files in [try SiteFiles(readingFrom: site), SiteFiles(workingOn: site)] {
            for path in [
                "/site/../OfficePage.swift", "/site//index.html", "/site/.hidden.js", "/site/none.js", "/index.html",
                "/site/files.sha256",
            ] {
                #expect(files.file(at: path) == nil, "\(path)")
            }
        }
    }
}
