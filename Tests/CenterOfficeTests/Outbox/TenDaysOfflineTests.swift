import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Ten days without internet: a center goes on, and is in order when the line is up again.
@Suite
struct TenDaysOfflineTests {
    private static let day: Int64 = 86_400

    /// What a session came to at the desk.
    private struct Held {
        let act: Act
        let paper: [PaperPayload]
    }

    @Test func `three sessions of ten days enter the ledger in order, and their papers stay good`() throws {
        var desk = try SampleDesk()
        let start = desk.now
        let size = desk.ledger.entries.count
        var held: [Held] = []
        for number in 0..<3 {
            held.append(try hold(&desk, number, at: start + Int64(1 + 4 * number) * Self.day))
        }
        #expect(try desk.office.waitingCount == 3 * 6)
        try desk.keepAwake(days: 10)
        let others = desk.ledger.entries.count
        #expect(try desk.deliver().isEmpty)

        #expect(desk.ledger.entries.count == others + 18)
        #expect(others == size + 10)
        let sent = try desk.office.outbox()
        #expect(sent.compactMap(\.state.index) == Array(others..<others + 18))
        for (item, entry) in zip(sent, desk.ledger.entries[others...]) {
            #expect(try Entry(parsing: entry).statement == item.statement)
        }
        for session in held { try check(session, desk) }
    }

    /// A session of four certificates, with its papers and its close, at a desk that has no line.
    private func hold(_ desk: inout SampleDesk, _ number: Int, at time: Int64) throws -> Held {
        // The desk's own clock; the ledger's stands still for whoever cannot see it.
        let session = try desk.openSession(at: time, on: CivilDate(containing: time))
        try desk.office.enqueue([session], at: time)
        let roster = try Roster(
            reading: Array(sampleRoster(4, from: 1 + 4 * number).utf8),
            kind: .tested,
            issued: CivilDate(containing: time)
        )
        let order = IssuingOrder(
            roster: roster,
            achievement: desk.achievement,
            session: session.identity,
            validFrom: CivilDate(containing: time)
        )
        let begun = try desk.office.begin(order, at: time, using: randomBytes)
        let seeds = try desk.office.unsigned(begun)
        let act = try desk.sign(order, at: time)
        #expect(act == begun)
        let close = try desk.status(.session, [session.identity], .close, .complete, at: time)
        try desk.office.enqueue([close], at: time)
        let paper = try desk.office.issued(act).map { certificate in
            PaperPayload(
                origin: desk.country.origin,
                number: certificate.number,
                signingInput: certificate.credential.issuerJWT.signingInput[...],
                seed: try #require(seeds.first { $0.number == certificate.number }).seed,
                claims: []
            )
        }
        return Held(act: act, paper: paper)
    }

    /// What the paper says was signed is what the ledger holds now.
    private func check(_ held: Held, _ desk: SampleDesk) throws {
        let certificates = try desk.office.issued(held.act)
        #expect(certificates.map(\.number) == held.paper.map(\.number))
        for (certificate, paper) in zip(certificates, held.paper) {
            let entry = try Entry(parsing: desk.ledger.entries[#require(certificate.index)])
            let logged = try CompactJWS(parsing: entry.statement)
            #expect(Array(sha256(Array(logged.signingInput)).prefix(16)) == paper.contentHash)
            let receipt = try Receipt(
                index: #require(certificate.index),
                proof: #require(certificate.proof),
                of: logged.bytes,
                log: desk.country.log.verifierKey
            )
            #expect(receipt.time == entry.time)
        }
    }
}
