import GRDB
import LedgerCore
import LedgerTestSupport
import Testing

@testable import LedgerStore

@Suite struct `A record that was changed and is not written yet` {
    @Test func `is found, however many others were read since`() throws {
        let directory = try TemporaryDirectory()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try store.pool.writeWithoutTransaction { database in
            let facts = StoreFacts(database, TransactionRecords(certificates: CertificateCache()))
            #expect(try facts.role(ofStaffCode: "T-1") == nil)
            facts.stage(.staffCode, "T-1", to: .staffCode(.issuer))
            #expect(try facts.role(ofStaffCode: "T-1") == .issuer)
            for number in 0..<2 * RecordCache.limit { #expect(try facts.role(ofStaffCode: "T-2-\(number)") == nil) }
            #expect(try facts.role(ofStaffCode: "T-1") == .issuer)
            try facts.flush()
            #expect(try facts.role(ofStaffCode: "T-1") == .issuer)
        }
    }
}
