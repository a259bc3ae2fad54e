import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// A desk whose computer dies in mid-work.
@Suite
struct InterruptedOfficeTests {
    private let stage: Stage
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() async throws {
        stage = await Stage.enter()
        center = try StaffedCenter()
    }

    private static let classes = 10
    private static let workers = 8
    private static let cuts = 10

    @Test func `killed or without power at 100 points, an office loses nothing, and doubles nothing`() async throws {
        let seats = Self.classes * Self.workers
        let opening = "center session --achievement BD-WELD/1 --district Khulna --seats \(seats)"
        let session = try center.identity(opening)
        let office = try OfficeFile(opening: "\(sanad.folder)/office/office.sqlite")
        let before = try office.seenSize
        var random = SeededGenerator(seed: 20_261_122)
        // A little longer than an issuing takes that nothing interrupts, on this machine and now.
        var longest = 500
        for number in 0..<Self.classes {
            try center.roster((number * Self.workers)..<((number + 1) * Self.workers))
            let issue = "issue --roster roster.csv --session \(session)"
            for _ in 0..<Self.cuts {
                let line = ["\(issue) --offline", issue, issue, "submit --office office"].randomElement(using: &random)
                let time = Duration.milliseconds(Int.random(in: 0...longest, using: &random))
                if Bool.random(using: &random) {
                    try await sanad.kill(line ?? issue, after: time)
                } else {
                    try await sanad.cutPower(line ?? issue, after: time, keeping: "office/office.sqlite")
                }
            }
            let start = ContinuousClock.now
            let lines = try center.issue("--session \(session)")
            longest = min(500, Int(start.duration(to: .now) / .milliseconds(1)) + 20)
            #expect(lines.allSatisfy { $0.state == "logged" })
        }
        try center.expect("submit --office office")
        try audit(office, size: before + seats)
    }

    /// The ledger holds each certificate once and nothing else, and each file shows its own.
    private func audit(_ office: OfficeFile, size: Int) throws {
        #expect(try office.seenSize == size)
        let certificates = try office.outbox().filter { $0.type == .credential }
        #expect(Set(certificates.compactMap(\.serial)) == Set(1...Self.classes * Self.workers))
        #expect(Set(certificates.compactMap(\.state.index)).count == Self.classes * Self.workers)
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/certificates")
            .filter { $0.hasSuffix(".sanad") }
        #expect(names.count == Self.classes * Self.workers)
        let statements = Set(certificates.map(\.statement))
        for name in names {
            let file = try CertificateFile(parsing: NewFile.read("\(sanad.folder)/certificates/\(name)"))
            #expect(file.proof != nil)
            #expect(file.support.count == 6)
            #expect(try statements.contains(SDJWT(parsing: file.credential).issuerJWT.bytes))
        }
        let status = try sanad("office status").output
        #expect(status.contains("\(Self.classes * Self.workers + 1)"), "\(status)")
    }
}
