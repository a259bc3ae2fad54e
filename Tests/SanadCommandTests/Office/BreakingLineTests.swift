import CenterOffice
import Foundation
import LedgerClient
import LedgerTestSupport
import NIOHTTP1
import Testing
import TransparencyLog

/// A desk whose line breaks in the middle of an exchange, or whose ledger takes nothing for now.
@Suite
struct BreakingLineTests {
    private let stage: Stage
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() async throws {
        stage = await Stage.enter()
        center = try StaffedCenter()
        try center.expect("submit --office office")
    }

    private var office: OfficeFile { get throws { try OfficeFile(opening: "\(sanad.folder)/office/office.sqlite") } }

    private func openSession() throws -> String {
        let line = "center session --achievement BD-WELD/1 --district Khulna --seats 20 --offline"
        #expect(try sanad(line).status == 0)
        return try #require(try office.outbox().last).identity
    }

    /// The ledger's newest checkpoint as a file, for a server that has nothing else.
    private func keepCheckpoint() async throws -> String {
        let folder = "\(sanad.folder)/kept"
        let note = try await LedgerClient(url: center.daemon.url).checkpoint()
        try NewFile.makeFolder(folder)
        try NewFile.write(note.description, to: "\(folder)/checkpoint", access: .everyone)
        return folder
    }

    private func date(in seconds: TimeInterval) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return format.string(from: Date(timeIntervalSinceNow: seconds))
    }

    @Test func `the ledger's clock stays the measure when the line breaks while its entries are read`() async throws {
        let session = try openSession()
        try center.roster(0..<1)
        let folder = try await keepCheckpoint()
        let issue = "issue --roster roster.csv --session \(session)"
        try await FolderServer.serving(folder, headers: ["date": date(in: 1800)], answering: 1) { server in
            let result = try await sanad.run("\(issue) --ledger \(server.url)")
            #expect(result.status == 65, "\(result.output)\(result.errors)")
            #expect(result.errors.contains("The line is down"))
            #expect(result.errors.contains("behind the ledger's clock"), "\(result.errors)")
        }
        #expect(try office.outbox().map(\.identity) == [session])
        // With a clock that is right nothing is held up by the broken line.
        try await FolderServer.serving(folder, headers: ["date": date(in: 0)], answering: 1) { server in
            let result = try await sanad.run("\(issue) --ledger \(server.url)")
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            #expect(result.errors.contains("The line is down"))
        }
        #expect(try office.outbox().count == 2)
    }

    @Test func `a ledger that takes nothing for now is said, and what waits is sent later, once`() async throws {
        let session = try openSession()
        let folder = try await keepCheckpoint()
        try await FolderServer.serving(folder, posts: 503, headers: ["retry-after": "3600"]) { server in
            let said = [
                ("en", "The ledger takes nothing more for now", "0 countersigned, 0 logged, 1 waiting"),
                ("bn", "খতিয়ান এখন আর কিছু নিচ্ছে না", "1টি অপেক্ষায়"),
                ("ja", "台帳は今は受け付けていません", "送信待ち1件"),
            ]
            for (language, note, count) in said {
                let line = "submit --office office --ledger \(server.url) --language \(language)"
                let result = try await sanad.run(line)
                #expect(result.status == 0, "\(result.output)\(result.errors)")
                #expect(result.errors.contains(note), "\(result.errors)")
                #expect(result.output.contains(count), "\(result.output)")
            }
            #expect(server.requests.count { $0.method == "POST" } == said.count)
        }
        #expect(try office.outbox().allSatisfy { $0.state.index == nil })
        let sent = try center.expect("submit --office office")
        #expect(sent.output.contains("1 countersigned, 0 logged, 0 waiting"))
        #expect(try office.outbox().map(\.identity) == [session])
    }
}
