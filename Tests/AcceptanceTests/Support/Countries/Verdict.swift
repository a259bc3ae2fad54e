import Credentials
import Foundation

/// What `sanad verify` says of a certificate.
struct Verdict: Decodable {
    let answer: String
    let face: String
    let reasons: [Reason]
    let ledger: Ledger?
    let centerEnd: CenterEnd?
    let number: String?
    let outcome: String?
    let issuedOn: String?
    let loggedAt: String?
    let replaces: Version?
    let replacedBy: Version?

    struct Version: Decodable {
        let number: String
        let outcome: String
        let issuedOn: String
        let loggedAt: String
    }

    struct Reason: Decodable {
        let answer: String
        let text: String
    }

    struct Ledger: Decodable {
        let origin: String
        let copy: Bool
    }

    struct CenterEnd: Decodable {
        let reason: String
        let successors: [Successor]
    }

    struct Successor: Decodable {
        let id: String
    }
}

/// What `sanad audit` says of a ledger.
struct AuditVerdict: Decodable {
    let origin: String
    let size: Int
    let clean: Bool
    let findings: [Finding]

    struct Finding: Decodable {
        let kind: String
        let index: Int?
    }

    func has(_ kind: String, at index: Int) -> Bool { findings.contains { $0.kind == kind && $0.index == index } }
}

extension TwoCountries {
    /// Has a certificate verified by someone who trusts both countries.
    func verify(_ certificate: SDJWT, proof: String?, _ options: String...) async throws -> Verdict {
        let file = CertificateFile(credential: certificate.bytes, proof: proof)
        let path = try url.write(file.bytes, to: "\(UUID().uuidString).sanad").filePath
        let result = try await sanad(["verify", path, "--json"] + options)
        guard let verdict = try? JSONDecoder().decode([Verdict].self, from: result.output).first else {
            throw Program.Failure(description: "sanad verify: \(result.status): \(result.errors)")
        }
        return verdict
    }

    /// Has a ledger audited: its address, or its data directory.
    func audit(_ ledger: String) async throws -> AuditVerdict {
        let result = try await sanad(["audit", ledger, "--json"])
        guard let verdict = try? JSONDecoder().decode(AuditVerdict.self, from: result.output) else {
            throw Program.Failure(description: "sanad audit: \(result.status): \(result.errors)")
        }
        guard verdict.clean == (result.status == 0) else {
            throw Program.Failure(description: "sanad audit: the exit status is \(result.status)")
        }
        return verdict
    }
}
