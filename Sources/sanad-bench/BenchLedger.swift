import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport

/// A ledger of one center's certificates, to be measured with.
struct BenchLedger {
    let country: SampleCountry
    let statements: [[UInt8]]
    let entries: [[UInt8]]
    /// How many of the statements are certificates.
    let credentials: Int

    init(credentials count: Int) throws {
        country = try SampleCountry()
        let center = try SampleCenter(14, in: country)
        let foundation = try country.foundation(centers: [center], seats: count)
        var ledger = SampleLedger(country)
        var statements = foundation.statements
        for serial in 1...count {
            let credential = try country.credential(
                of: center,
                serial: serial,
                session: foundation.sessions[0],
                at: ledger.time
            )
            statements.append(credential.issuerJWT.bytes)
        }
        for statement in statements {
            if let refusal = try ledger.append(statement) { throw refusal }
        }
        self.statements = statements
        entries = ledger.entries
        credentials = count
    }

    /// The certificates that the first statements register.
    func certificates() throws -> [String: CertificateRecord] {
        var registry = Registry(RegistryMemory())
        var certificates: [String: CertificateRecord] = [:]
        for entry in entries.prefix(entries.count - credentials) {
            for case .certificate(let record) in try registry.admit(entry).changes {
                certificates[record.fingerprint] = record
            }
        }
        return certificates
    }
}
