import CenterOffice
import Foundation
import LedgerTestSupport
import Testing

/// One act for a whole year's certificates, at a real ledger, on a computer that dies while it is sent.
@Suite
struct ManyCorrectionsTests {
    private static let count = 5_000
    private static let kills = 8

    private let stage: Stage
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() async throws {
        stage = await Stage.enter()
        center = try StaffedCenter()
    }

    private struct Status: Decodable {
        let corrections: [Correction]
    }

    private struct Correction: Decodable {
        let act: String
        let certificates: Int
        let changed: Int
        let refused: Int
        let left: Int
        let statements: [String: Int]
    }

    private func corrections() throws -> [Correction] {
        let output = try sanad("office status --json").output
        return try JSONDecoder().decode(Status.self, from: Data(output.utf8)).corrections
    }

    @Test func `5,000 certificates are revoked in one act, killed and taken up again, with an account of what is left`()
        async throws
    {
        let opening = "center session --achievement BD-WELD/1 --district Khulna --seats \(Self.count)"
        let session = try center.identity(opening)
        try center.roster(0..<Self.count)
        let issued = try center.issue("--session \(session)")
        #expect(issued.count(where: { $0.state == "logged" }) == Self.count)
        let office = try OfficeFile(opening: "\(sanad.folder)/office/office.sqlite")
        let before = try office.seenSize
        var random = SeededGenerator(seed: 20_261_123)

        // Killed while it signs and queues: the act is there whole, or not at all.
        let revoke = "status revoke --serials 1-\(Self.count) --reason error --yes"
        try await sanad.kill("\(revoke) --offline", after: .milliseconds(Int.random(in: 50...400, using: &random)))
        var account = try corrections()
        #expect(account.allSatisfy { $0.certificates == Self.count && $0.left == Self.count })
        if account.isEmpty {
            let queued = try sanad("\(revoke) --offline")
            #expect(queued.output.contains("Of 5000: 0 changed in the ledger, 5000 wait"), "\(queued.errors)")
        }

        // Killed while it is sent: what is changed and what is left are always the whole.
        for _ in 0..<Self.kills {
            let time = Duration.milliseconds(Int.random(in: 0...700, using: &random))
            try await sanad.kill("submit --office office --ledger \(center.daemon.url)", after: time)
            account = try corrections()
            #expect(account.count == 1)
            let act = try #require(account.first)
            #expect(act.certificates == Self.count && act.changed + act.left == Self.count && act.refused == 0)
            #expect(act.statements["signed"] == 5)
        }
        try center.expect("submit --office office")
        let done = try #require(corrections().first)
        #expect((done.changed, done.left, done.refused) == (Self.count, 0, 0))
        #expect(try office.seenSize == before + 5)

        // Asked for again, it finds nothing to do, and says so.
        let again = try sanad("\(revoke) --offline")
        #expect(again.status == 65, "\(again.output)\(again.errors)")
        #expect(try corrections().count == 1)
    }
}
