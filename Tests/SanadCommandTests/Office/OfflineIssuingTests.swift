import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// A desk whose line is down for days: it signs, writes and queues, and sends all of it later, in order.
@Suite
struct OfflineIssuingTests {
    private let stage: Stage
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() async throws {
        stage = await Stage.enter()
        center = try StaffedCenter()
        // The ledger was seen once, and its address is known from then on.
        try center.expect("submit --office office")
    }

    private struct Queued: Decodable {
        let identity: String
        let state: String
    }

    private func offline(_ line: String, status: Int32 = 0) throws -> Command.Result {
        let result = try sanad(line)
        #expect(result.status == status, "\(line): \(result.output)\(result.errors)")
        return result
    }

    private func openSession(_ more: String = "--offline") throws -> String {
        let line = "center session --achievement BD-WELD/1 --district Khulna --seats 20 \(more) --json"
        let output = try offline(line).output
        let queued = try #require(try JSONDecoder().decode([Queued].self, from: Data(output.utf8)).first)
        #expect(queued.state == "waiting")
        return queued.identity
    }

    private func issue(_ session: String, _ more: String = "--offline") throws -> [StaffedCenter.Line] {
        let output = try offline("issue --roster roster.csv --session \(session) \(more) --json").output
        return try JSONDecoder().decode([StaffedCenter.Line].self, from: Data(output.utf8))
    }

    private func file(_ line: StaffedCenter.Line) throws -> CertificateFile {
        try CertificateFile(parsing: NewFile.read("\(sanad.folder)/\(#require(line.file))"))
    }

    private var office: OfficeFile { get throws { try OfficeFile(opening: "\(sanad.folder)/office/office.sqlite") } }

    @Test func `three sessions are held off the line, and sent in order when it is up`() throws {
        var lines: [StaffedCenter.Line] = []
        for number in 0..<3 {
            let session = try openSession()
            try center.roster((10 * number)..<(10 * number + 4))
            lines += try issue(session)
            try offlineClose(session)
        }
        #expect(lines.allSatisfy { $0.state == "signed" })
        let before = try lines.map(file)
        #expect(before.allSatisfy { $0.proof == nil && $0.support.isEmpty })
        let serials = try lines.map { try CertificateNumber(parsing: $0.number).serial }
        #expect(Set(serials) == Set(1...12))

        let sent = try offline("submit --office office")
        #expect(sent.output.contains("18 countersigned, 0 logged, 0 waiting"), "\(sent.output)")
        let indexes = try office.outbox().compactMap(\.state.index)
        #expect(indexes == Array(indexes[0]..<indexes[0] + 18))
        for (line, old) in zip(lines, before) {
            let file = try file(line)
            #expect(file.credential == old.credential)
            #expect(file.proof != nil)
            #expect(file.support.count == 6)
        }
        let size = try office.seenSize
        _ = try offline("submit --office office")
        #expect(try office.seenSize == size)
    }

    private func offlineClose(_ session: String) throws {
        _ = try offline("center close --session \(session) --present 4 --passed 4 --offline")
    }

    @Test func `a line that is down is said, and the next command sends what waits first`() throws {
        let session = try openSession("--ledger http://127.0.0.1:1")
        try center.roster(0..<3)
        let down = try offline("issue --roster roster.csv --session \(session) --ledger http://127.0.0.1:1")
        #expect(down.errors.contains("The line is down"))
        #expect(down.output.contains("3 of them not yet shown to be logged"))
        #expect(try offline("submit --office office --ledger http://127.0.0.1:1", status: 69).errors.contains("kept"))

        try center.roster(3..<5)
        let lines = try center.issue("--session \(session)")
        #expect(lines.map(\.state) == ["logged", "logged"])
        let outbox = try office.outbox()
        #expect(outbox.count == 6)
        #expect(outbox.allSatisfy { $0.state.index != nil })
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/certificates")
        #expect(files.count == 5)
        for name in files {
            let file = try CertificateFile(parsing: NewFile.read("\(sanad.folder)/certificates/\(name)"))
            #expect(file.proof != nil)
        }
    }

    @Test func `a certificate under a refused session waits, is named, and is sent when the cause is gone`() throws {
        let session = try openSession()
        try center.roster(0..<2)
        _ = try issue(session)
        try center.expect("authority withdraw --center BD-TTC014 --action suspend --reason irregular --officer O-003")
        let refused = try offline("submit --office office", status: 1)
        #expect(refused.output.contains("refused: \(session)  not-accredited"))
        #expect(refused.output.contains("2 × certificate waiting for \(session)"))
        // What is known and waits is no news.
        _ = try offline("submit --office office")
        try center.roster(0..<2)
        _ = try offline("issue --roster roster.csv --session \(session) --offline", status: 65)
        try center.expect("authority withdraw --center BD-TTC014 --action reinstate --reason error --officer O-003")
        let sent = try offline("submit --office office --retry")
        #expect(sent.output.contains("3 countersigned, 0 logged, 0 waiting"), "\(sent.output)")
    }

    @Test func `a clock that is off by minutes asks, and one that is off by days refuses`() throws {
        let session = try openSession()
        try center.roster(0..<1)
        let now = Int64(Date.now.timeIntervalSince1970)
        try office.enqueue([], at: now + 3600)
        let line = "issue --roster roster.csv --session \(session) --offline"
        let asked = try offline(line, status: 65)
        #expect(asked.errors.contains("behind the time of its own last signature"))
        #expect(asked.errors.contains("--clock-is-right"))
        try office.enqueue([], at: now + 3 * 86_400)
        let wrong = try offline("\(line) --clock-is-right", status: 65)
        #expect(wrong.errors.contains("nothing is signed"))
        #expect(try office.outbox().count == 1)
        try office.enqueue([], at: now + 3600)
        _ = try offline("\(line) --clock-is-right")
        #expect(try office.outbox().count == 2)
        // On the line the ledger's clock is the measure.
        try office.enqueue([], at: now + 3 * 86_400)
        try center.roster(1..<2)
        #expect(try center.issue("--session \(session)").map(\.state) == ["logged"])
    }

    @Test(.enabled(if: Command.hasFakeTime, "needs faketime, of Debian's package faketime"))
    func `what was signed by a clock that was ahead waits until its time has come`() throws {
        let line = "center session --achievement BD-WELD/1 --district Khulna --seats 20"
        let ahead = try sanad.ahead("+3h", "\(line) --offline")
        #expect(ahead.status == 0, "\(ahead.errors)")
        let online = try sanad.ahead("+3h", "\(line) --ledger \(center.daemon.url)")
        #expect(online.status == 65)
        #expect(online.errors.contains("ahead of the ledger's"))
        for _ in 0..<2 {
            let sent = try offline("submit --office office")
            #expect(sent.output.contains("0 countersigned, 0 logged, 1 waiting"))
            #expect(sent.output.contains("from-the-future"))
        }
        #expect(try office.refused().isEmpty)
    }
}
