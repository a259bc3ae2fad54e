import Foundation
import LedgerTestSupport
import Testing

@Suite(.serialized, .enabled(if: BrowserProgram.hasCurl, "needs curl")) struct PageServingTests {
    /// A sample ledger with a page made for it, in a folder of its own.
    private static let made = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-page-\(UUID().uuidString)").path()
        let sample = builtProgram("sanad").path
        for (program, arguments) in [
            (sample, ["sample", folder, "--entries", "120", "--seed", "11"]),
            (
                "\(BrowserProgram.root).ci/page",
                [
                    "out", "\(folder)/page", "\(folder)/keys", "BD=https://bd.sanad.example/",
                    "JP=https://jp.sanad.example/",
                ]
            ),
        ] {
            let result = try FinishedProgram(program, arguments)
            guard result.status == 0 else { throw BrowserProgram.Failure(text: result.errors) }
        }
        return folder
    }

    /// Runs the daemon with a page as long as `use` runs, and tells its address.
    private func serving(page: String, _ use: (String) throws -> Void) throws {
        try RunningDaemon.serve("\(Self.made.get())/bd", ["--port", "0", "--page", page], use)
    }

    private func get(_ url: String, _ rest: String...) throws -> String {
        String(decoding: try FinishedProgram("curl", ["-si", url] + rest).output, as: UTF8.self)
    }

    @Test func `the daemon serves the page under a policy that lets nothing foreign in`() throws {
        try serving(page: "\(Self.made.get())/page") { url in
            for path in ["", "/", "/v"] {
                let answer = try get(url + path)
                #expect(answer.hasPrefix("HTTP/1.1 200 "))
                #expect(answer.contains("Content-Security-Policy: default-src 'none'; script-src 'self'; "))
                #expect(answer.contains("frame-ancestors 'none'"))
                #expect(answer.contains("<h1 id=\"verify-title\""))
            }
            #expect(try get("\(url)/screen/main.js").contains("Content-Type: text/javascript"))
            #expect(try get("\(url)/trust.json").contains("BEGIN CERTIFICATE"))
            #expect(try get("\(url)/checkpoint").contains("\nbd.sanad.example\n"))
            #expect(try get("\(url)/../../etc/passwd", "--path-as-is").hasPrefix("HTTP/1.1 404 "))
            #expect(try get("\(url)/screen").hasPrefix("HTTP/1.1 404 "))
            #expect(try get("\(url)/v", "-X", "POST").hasPrefix("HTTP/1.1 405 "))
        }
    }

    @Test func `a file that has not changed is not sent again`() throws {
        try serving(page: "\(Self.made.get())/page") { url in
            let first = try get("\(url)/style.css")
            let tag = try #require(first.firstMatch(of: /ETag: ("[^"]+")/)?.1)
            let second = try get("\(url)/style.css", "-H", "If-None-Match: \(tag)")
            #expect(second.hasPrefix("HTTP/1.1 304 "))
            #expect(!second.contains("color-scheme"))
        }
    }

    @Test func `a folder that holds no page is refused at the start`() throws {
        let folder = try Self.made.get()
        #expect(throws: BrowserProgram.Failure.self) { try serving(page: "\(folder)/keys") { _ in } }
    }
}
