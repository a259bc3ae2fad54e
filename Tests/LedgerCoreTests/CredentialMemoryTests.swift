import Credentials
import Testing

@testable import LedgerCore

@Suite struct `Credentials in memory` {
    private let event = StatusEvent(
        index: 9,
        time: LedgerTime(milliseconds: 1),
        signer: "signer",
        isOfficers: true,
        statement: "urn:uuid:1",
        change: .status(.revoke, .error)
    )

    private func record(_ center: String, _ serial: Int, session: String?) throws -> CredentialRecord {
        CredentialRecord(
            center: center,
            serial: serial,
            number: try CertificateNumber(centerID: center, year: 26, serial: serial).description,
            index: serial + 100,
            time: LedgerTime(milliseconds: Int64(serial)),
            signer: "signer of \(center)",
            session: session
        )
    }

    @Test func `come back as they were put`() throws {
        var facts = RegistryMemory()
        let records = try ["BD-A1", "BD-B2"].flatMap { center in
            try [3, 1, 70_000, 2_147_483_647].map {
                try record(center, $0, session: $0 == 1 ? nil : "session \($0 % 2)")
            }
        }
        for record in records { facts.apply(.credential(record)) }
        for record in records { #expect(facts.credential(center: record.center, serial: record.serial) == record) }
        #expect(
            facts.credential(center: "BD-A1", serial: 2) == nil && facts.credential(center: "BD-C", serial: 1) == nil
        )
        #expect(facts.credentials(center: "BD-B2", serials: 1..<70_000) == [records[5], records[4]])
        #expect(facts.highestSerial(center: "BD-A1") == 2_147_483_647 && facts.highestSerial(center: "BD-C") == nil)
        #expect(facts.centersWithCredentials().map(\.center).sorted() == ["BD-A1", "BD-B2"])
    }

    @Test func `keep what happened to them`() throws {
        var facts = RegistryMemory()
        var record = try record("BD-A1", 7, session: nil)
        facts.apply(.credential(record))
        record.events.append(event)
        facts.apply(.credential(record))
        #expect(facts.credential(center: "BD-A1", serial: 7) == record)
        record.events = []
        facts.apply(.credential(record))
        #expect(facts.credential(center: "BD-A1", serial: 7) == record)
    }
}
