import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite
struct IssuingTests {
    @Test(arguments: [false, true])
    func `a class of 20 is certified, and each file opens what was signed`(needsConfirmations: Bool) throws {
        var desk = try SampleDesk(needsConfirmations: needsConfirmations)
        let order = try desk.order(sampleRoster(20))
        let act = try desk.sign(order)
        #expect(try desk.log(act).isEmpty)
        let support = try desk.support(act)
        let types = try support.map { try Statement(parsing: $0.statement).type }
        #expect(types.first == .genesis)
        #expect(types.count { $0 == .accreditation } == 2)
        #expect(types.count { $0 == .confirmation } == (needsConfirmations ? 1 : 0))
        #expect(types.count { $0 == .achievement } == 1)
        #expect(types.last == .session)

        let folder = try CertificateFolder(desk.folder.file("certificates"))
        for (worker, logged) in zip(order.roster.workers, try desk.office.issued(act)) {
            #expect(worker.row == logged.row)
            let path = try folder.write(logged, support: support)
            let file = try CertificateFile(parsing: NewFile.read(path))
            let credential = try SDJWT(parsing: file.credential)
            let claims = try credential.disclosedClaims()
            for claim in worker.claims { #expect(claims[claim.name].map(JSONTree.init) == claim.value) }
            let receipt = try Receipt(
                index: #require(logged.index),
                proof: #require(file.proof),
                of: credential.issuerJWT.bytes,
                log: desk.country.log.verifierKey
            )
            #expect(receipt.index == logged.index)
        }
    }

    @Test func `the table tells what became of each row`() throws {
        var desk = try SampleDesk()
        let order = try desk.order(sampleRoster(3))
        let act = try desk.office.begin(order, at: desk.now, using: randomBytes)
        #expect(try desk.office.table(act).map(\.state) == [.reserved, .reserved, .reserved])
        #expect(try desk.sign(order) == act)
        #expect(try desk.office.table(act).map(\.state) == [.signed, .signed, .signed])
        #expect(try desk.log(act).isEmpty)
        let table = try desk.office.table(act)
        #expect(table.map(\.row) == [2, 3, 4])
        #expect(table.allSatisfy { if case .logged = $0.state { true } else { false } })
    }

    @Test func `the printed claims are salted from the seed, the others are not`() throws {
        var desk = try SampleDesk()
        let order = try desk.order(sampleRoster(1))
        let begun = try desk.office.begin(order, at: desk.now, using: randomBytes)
        let reservation = try #require(try desk.office.unsigned(begun).first)
        let act = try desk.sign(order)
        #expect(try desk.log(act).isEmpty)
        let credential = try #require(try desk.office.issued(act).first).credential
        let id = try #require(credential.issuerJWT.payload.root["id"]?.string)
        for disclosure in credential.disclosures {
            let isFromSeed = disclosure.salt == reservation.seed.salt(credentialID: id, name: disclosure.name)
            #expect(isFromSeed == !["passportNumber", "result"].contains(disclosure.name))
        }
    }

    @Test func `a corrected certificate takes the seat of the one it replaces, even in a closed session`() throws {
        var desk = try SampleDesk(seats: 2)
        let act = try desk.sign(desk.order(sampleRoster(2, outcome: "not-passed")))
        #expect(try desk.log(act).isEmpty)
        let wrong = try #require(try desk.office.issued(act).first)
        let suspension = try desk.country.status(
            of: desk.center,
            serials: [wrong.number.serial],
            .suspend,
            .correction,
            at: desk.ledger.time
        )
        #expect(try desk.ledger.append(suspension) == nil)
        let closing = try desk.country.status(
            .session,
            [desk.session],
            .close,
            .complete,
            at: desk.ledger.time,
            by: (desk.center.id, desk.center.registrar)
        )
        #expect(try desk.ledger.append(closing) == nil)
        try desk.catchUp()
        let order = try desk.order(sampleRoster(1))
        let corrected = IssuingOrder(
            roster: try order.roster.superseding(wrong.number),
            achievement: desk.achievement,
            session: desk.session,
            validFrom: desk.today
        )
        let correction = try desk.sign(corrected)
        #expect(try desk.log(correction).isEmpty)
        #expect(try desk.ledger.condition(desk.center, wrong.number.serial) == .superseded)
    }

    @Test func `what the ledger would refuse is found before anything is signed`() throws {
        var desk = try SampleDesk(seats: 2)
        #expect(throws: OfficeError.self) { try desk.sign(desk.order(sampleRoster(3))) }
        let session = Words(
            "the session urn:uuid:none",
            "সেশন urn:uuid:none",
            "セッション urn:uuid:none "
        )
        #expect(throws: OfficeError.notInLedger(session)) {
            try desk.sign(desk.order(sampleRoster(1), session: "urn:uuid:none"))
        }
        let act = try desk.sign(desk.order(sampleRoster(1)))
        #expect(try desk.log(act).isEmpty)
        let again = sampleRoster(1).replacing("AKTER", with: "AKTAR")
        let rejected = try #require(throws: RosterRejected.self) { try desk.sign(desk.order(again)) }
        #expect(rejected.mistakes.map(\.row) == [2])
        let closing = try desk.country.status(
            .session,
            [desk.session],
            .close,
            .complete,
            at: desk.ledger.time,
            by: (desk.center.id, desk.center.registrar)
        )
        try desk.ledger.append(closing)
        try desk.catchUp()
        #expect(throws: OfficeError.impossible(Words("the session is closed", "সেশনটি বন্ধ", "セッションは終了しています"))) {
            try desk.sign(desk.order(sampleRoster(1, from: 7)))
        }
    }

    @Test func `what the ledger refuses keeps its serial and can be sent again`() throws {
        var desk = try SampleDesk()
        let order = try desk.order(sampleRoster(1))
        let act = try desk.sign(order)
        let suspend = try desk.country.status(.center, [desk.center.id], .suspend, .irregular, at: desk.ledger.time)
        #expect(try desk.ledger.append(suspend) == nil)
        #expect(try desk.log(act).map(\.code) == [.notAccredited])
        guard case .refused? = try desk.office.table(act).first?.state else {
            Issue.record("the table does not show the refusal")
            return
        }
        let reinstate = try desk.country.status(.center, [desk.center.id], .reinstate, .error, at: desk.ledger.time)
        #expect(try desk.ledger.append(reinstate) == nil)
        #expect(try desk.log(desk.sign(order)).isEmpty)
    }

    @Test func `a receipt for another statement, index or log is not taken`() throws {
        let desk = try SampleDesk()
        let statement = try Entry(parsing: desk.ledger.entries[2]).statement
        let other = try Entry(parsing: desk.ledger.entries[3]).statement
        let proof = try desk.proof(2)
        let log = desk.country.log.verifierKey
        #expect(try Receipt(index: 2, proof: proof, of: statement, log: log).index == 2)
        #expect(throws: OfficeError.self) { try Receipt(index: 3, proof: proof, of: statement, log: log) }
        #expect(throws: OfficeError.self) { try Receipt(index: 2, proof: proof, of: other, log: log) }
        let stranger = try NoteSigner(name: desk.country.origin, privateKey: .generate(.ed25519)).verifierKey
        #expect(throws: OfficeError.self) { try Receipt(index: 2, proof: proof, of: statement, log: stranger) }
    }

    @Test func `a worker's file is not overwritten by another certificate`() throws {
        var desk = try SampleDesk()
        let act = try desk.sign(desk.order(sampleRoster(2)))
        #expect(try desk.log(act).isEmpty)
        let logged = try desk.office.issued(act)
        let folder = try CertificateFolder(desk.folder.file("certificates"))
        let path = try folder.write(logged[0], support: [])
        #expect(try folder.write(logged[0], support: desk.support(act)) == path)
        let other = try folder.write(logged[1], support: [])
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: other, toPath: path)
        #expect(throws: FileError.exists(path)) { try folder.write(logged[0], support: []) }
    }
}
