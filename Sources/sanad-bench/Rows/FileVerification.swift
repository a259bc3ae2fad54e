import Credentials
import LedgerCore
import LedgerSamples
import TransparencyLog

extension Family {
    /// A worker's certificate with all its proofs, verified without a ledger at hand.
    static func fileVerification(_ stand: Stand) async throws -> [BenchRow] {
        let certificate = try await BenchCertificate(stand.country)
        let verifier = Verifier(anchors: try stand.country.anchors, now: stand.country.start)
        let times = max(20, Int(stand.effort.limitSeconds * 200))
        let none: [LedgerCopy<RegistryMemory>] = []
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            await stand.signatures.rate(cores: 1) / Double(certificate.signatureCount)
        } value: {
            let watch = Stopwatch()
            for _ in 0..<times {
                let file = try CertificateFile(parsing: certificate.bytes)
                let verification = try verifier.verify(file, ledgers: none)
                precondition(verification.certificate?.index != nil, "the file was not verified")
            }
            return Double(times) / watch.seconds
        }
        return [
            BenchRow(
                "a certificate's file, one core",
                unit: "/s",
                against: "its \(certificate.signatureCount) signatures as P-256 verifications",
                better: .higher,
                turns
            )
        ]
    }
}

/// The file of a worker who does not exist.
struct BenchCertificate {
    let bytes: [UInt8]

    /// The signatures that vouch for it: of statements, of the certificates in them, and under checkpoints.
    let signatureCount: Int

    init(_ country: BenchCountry) async throws {
        var ledger = SampleLedger(country.sample, at: country.start)
        let credential = try country.credential(1)
        for statement in country.foundation + [credential.issuerJWT.bytes] {
            if let refusal = try ledger.append(statement) { throw refusal }
        }
        let log = SampleLog(country.sample, ledger.entries)
        let note = try log.checkpoint(cosigned: [country.sample.witness], at: country.start)
        let file = try log.file(credential, under: note)
        bytes = file.bytes
        let statements = try file.support.map { try Statement(parsing: $0.statement) }
        let certificates = statements.reduce(0) { $0 + $1.certificateCount }
        signatureCount = (statements.count + 1) * (1 + note.signatures.count) + certificates
    }
}

extension Statement {
    /// How many certificates it brings, each signed by an authority.
    fileprivate var certificateCount: Int {
        switch content {
        case .genesis: 3
        case .accreditation(let accreditation): accreditation.keys.count
        default: 0
        }
    }
}
