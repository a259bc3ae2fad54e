import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// Papers of entries that the rules refuse: the ledger holds them, and they are worth nothing.
@Suite struct RefusedPaperTests {
    private var desk: EmployersDesk
    private let index: Int
    private let paper: EmployersDesk.Paper

    init() throws {
        desk = try EmployersDesk()
        index = desk.story.scene.size
        paper = try desk.slipIn(7)
    }

    private func lines(_ desk: EmployersDesk) throws -> [String] {
        let number = try paper.number(desk)
        return [
            "'\(try paper.url(desk))'",
            "--number \(number) --code \(paper.seed.verificationCode) --value familyName=AKTER", "\(number)",
        ]
    }

    @Test func `are not authorized, with the rule that refuses them`() throws {
        let countries = try desk.published()
        for line in try lines(desk) {
            let answer = try countries.answer(line)
            #expect(answer.answer == "not-authorized" && answer.face == "do-not-accept", "\(line): \(answer.text)")
            #expect(answer.text.contains("The ledger's rules refuse it [session-required"), "\(answer.text)")
            #expect(answer.claims.isEmpty)
        }
    }

    @Test func `are not authorized once the authority has declared them void`() throws {
        var desk = desk
        let scene = desk.story.scene
        try desk.story.scene.admitConfirmed(
            scene.country.void(index, leaf: scene.ledger.entries[index], code: .sessionRequired, at: scene.time)
        )
        let countries = try desk.published()
        for line in try lines(desk) {
            let answer = try countries.answer(line)
            #expect(answer.answer == "not-authorized", "\(line): \(answer.text)")
            #expect(answer.text.contains("The authority declared it void"), "\(answer.text)")
            #expect(answer.claims.isEmpty)
        }
    }
}

extension EmployersDesk {
    /// A certificate without the session that its achievement asks for, put into the ledger all the same.
    fileprivate mutating func slipIn(_ serial: Int) throws -> Paper {
        let seed = Seed(using: { [UInt8](repeating: 3, count: $0) })
        let credential = try story.bangladesh.credential(
            of: story.scene.first,
            serial: serial,
            session: nil,
            at: story.scene.time,
            seed: seed
        )
        let refusal = try story.scene.ledger.append(credential.issuerJWT.bytes)
        try #require(refusal?.code == .sessionRequired)
        return Paper(credential: credential, seed: seed, serial: serial)
    }
}
