import CenterOffice
import Credentials
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// One act of many statements is signed at once, sent in parts, and counted.
@Suite
struct CorrectionAccountTests {
    @Test func `an act of several statements is queued at once, and its account says what is left`() throws {
        var desk = try SampleDesk()
        let issued = try desk.sign(desk.order(sampleRoster(10)))
        #expect(try desk.log(issued).isEmpty)
        let serials = try desk.office.issued(issued).map(\.number.serial).sorted()
        let act = StatusAct(center: desk.center.id, serials: serials, action: .suspend, reason: .correction)
        let drafts = act.drafts(atMost: 4) { desk.country.stamp(desk.center.id, desk.ledger.time) }
        let statements = try drafts.map { try Statement(parsing: $0.signed(by: desk.center.registrar)) }
        #expect(statements.count == 3)
        try desk.office.enqueue(statements, at: desk.now)
        try desk.reopen()
        var account = try #require(try desk.office.summary(at: desk.now).corrections.first)
        #expect((account.certificates, account.changed, account.left, account.counts.waiting) == (10, 0, 10, 3))

        // The line breaks after the first.
        let first = try #require(try desk.office.nextPart().items.first)
        #expect(first.identity == statements[0].identity)
        try desk.ledger.append(first.statement)
        let index = desk.ledger.entries.count - 1
        let receipt = try Receipt(
            index: index,
            proof: desk.proof(index),
            of: first.statement,
            log: desk.country.log.verifierKey
        )
        try desk.office.record([.init(first, .logged(receipt, isCountersigned: false))])
        try desk.reopen()
        account = try #require(try desk.office.summary(at: desk.now).corrections.first)
        #expect((account.changed, account.left, account.counts.waiting) == (4, 6, 2))
        #expect((account.action, account.reason) == (.suspend, .correction))

        #expect(try desk.deliver().isEmpty)
        let accounts = try desk.office.summary(at: desk.now).corrections
        #expect(accounts.count == 1)
        #expect((accounts[0].changed, accounts[0].left, accounts[0].refused) == (10, 0, 0))
        for serial in serials { #expect(try desk.ledger.condition(desk.center, serial) == .suspended) }
    }

    @Test func `5,000 certificates are one act of five statements, queued in one commit`() throws {
        var desk = try SampleDesk()
        let act = StatusAct(center: desk.center.id, serials: Array(1...5000), action: .revoke, reason: .error)
        let drafts = act.drafts { desk.country.stamp(desk.center.id, desk.ledger.time) }
        let statements = try drafts.map { try Statement(parsing: $0.signed(by: desk.center.registrar)) }
        try desk.office.enqueue(statements, at: desk.now)
        try desk.reopen()
        let accounts = try desk.office.summary(at: desk.now).corrections
        #expect(accounts.map(\.left) == [5000])
        #expect(accounts.map(\.counts.waiting) == [5])
        let named = try desk.office.outbox().flatMap { item -> [Int] in
            guard case .status(let status) = try Statement(parsing: item.statement).content,
                case .credentials(let targets) = status.target
            else { return [] }
            return targets.flatMap(\.serials)
        }
        #expect(named == Array(1...5000))
    }

    @Test(arguments: StatusReason.allCases)
    func `every reason has words in three languages, and none is said twice`(reason: StatusReason) {
        let words = reason.words
        #expect(Set([words.en, words.bn, words.ja]).count == 3)
        #expect(StatusReason.allCases.count { $0.words.en == words.en } == 1)
        #expect(words.bn.unicodeScalars.contains { (0x980...0x9FF).contains($0.value) })
    }
}
