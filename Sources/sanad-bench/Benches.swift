import Credentials
import Foundation
import LedgerCore
import LedgerStore
import LedgerTestSupport

/// Signatures of certificates, one after the other on one core.
struct VerificationBench {
    private let checks: [@Sendable () -> Bool]

    init(_ sample: BenchLedger) throws {
        let certificates = try sample.certificates()
        checks = try sample.statements.suffix(min(4_000, sample.credentials)).map { bytes in
            let statement = try Statement(parsing: bytes)
            let record = certificates[statement.jws.header.certificateThumbprint]
            return { CheckedStatement(statement, certificate: record).certificate != nil }
        }
    }

    func row(runs: Int) async throws -> BenchRow {
        let limit = try await Limit.verifications(cores: 1)
        var rates: [Double] = []
        for _ in 0..<runs {
            rates.append(await rate(of: checks.count) { precondition(checks.allSatisfy { $0() }) })
        }
        return BenchRow("certificate signatures, one core", unit: "/s", limit: limit, target: nil, runs: rates)
    }
}

/// An auditor's replay: chain, tree, signatures and rules.
struct ReplayBench {
    private let sample: BenchLedger

    init(_ sample: BenchLedger) { self.sample = sample }

    func row(runs: Int) async throws -> BenchRow {
        let limit = try await Limit.verifications(cores: Limit.cores)
        var rates: [Double] = []
        for _ in 0..<runs { rates.append(try await rate(of: sample.entries.count, replay)) }
        return BenchRow("replay, all cores", unit: "/s", limit: limit, target: 0.85, runs: rates)
    }

    private func replay() async throws {
        var registry = Registry(RegistryMemory())
        var certificates: [String: CertificateRecord] = [:]
        for start in stride(from: 0, to: sample.entries.count, by: 1024) {
            let part = Array(sample.entries[start..<min(start + 1024, sample.entries.count)])
            let checked = await precheck(part, certificates: certificates, width: Limit.cores)
            for (entry, checked) in zip(part, checked) {
                let verdict = try registry.admit(entry, preliminaries: checked)
                precondition(verdict.isAdmitted)
                for case .certificate(let record) in verdict.changes { certificates[record.fingerprint] = record }
            }
        }
    }
}

/// Admission: statements checked and appended in batches, each batch durable.
struct AdmissionBench {
    private let sample: BenchLedger

    init(_ sample: BenchLedger) { self.sample = sample }

    func row(runs: Int) async throws -> BenchRow {
        let limit = try await Limit.verifications(cores: Limit.cores)
        var rates: [Double] = []
        for _ in 0..<runs { rates.append(try await admit()) }
        return BenchRow("admission in batches of 1,000, all cores", unit: "/s", limit: limit, target: 0.5, runs: rates)
    }

    private func admit() async throws -> Double {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-bench-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try LedgerStore(directory: folder, mode: .writer)
        let foundation = sample.statements.count - sample.credentials
        _ = try append(sample.entries.prefix(foundation), [:], to: store)
        let certificates = try sample.certificates()
        let credentials = Array(sample.entries.suffix(sample.credentials))
        return try await rate(of: credentials.count) {
            for start in stride(from: 0, to: credentials.count, by: 1000) {
                let part = credentials[start..<min(start + 1000, credentials.count)]
                let checked = await precheck(Array(part), certificates: certificates, width: Limit.cores)
                try append(checked.compactMap { $0 }, to: store)
            }
        }
    }

    private func append(
        _ entries: ArraySlice<[UInt8]>,
        _ certificates: [String: CertificateRecord],
        to store: LedgerStore
    ) throws {
        let statements = try entries.map { try Statement(parsing: Entry(parsing: $0).statement) }
        for statement in statements { try append([CheckedStatement(statement, certificate: nil)], to: store) }
    }

    private func append(_ batch: [CheckedStatement], to store: LedgerStore) throws {
        let outcomes = try store.append(
            batch,
            clock: SampleCountry.start,
            signer: sample.country.log,
            cosigner: sample.country.witness
        )
        for case .refused(let refusal) in outcomes { throw refusal }
    }
}
