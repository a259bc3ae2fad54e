import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto

/// The result of an earlier audit: what `sanad audit --json` printed, or a report that an auditor signed.
struct EarlierAudit {
    let path: String
    let basis: AuditBasis

    /// Whether the auditor's key signed it; it is believed as it stands otherwise.
    let isSigned: Bool

    /// - Throws: `Failure` for a file that is no such result, or is not signed by the `auditor`'s key.
    init(path: String, auditor: PublicKey?) throws {
        self.path = path
        let bytes = try NewFile.read(path)
        let isJSON = bytes.first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "{")
        isSigned = !isJSON
        guard isJSON != (auditor != nil) else {
            throw Failure(
                .usage,
                isJSON
                    ? "\(path) is not signed, so that no --auditor-key can speak for it"
                    : "\(path) is signed: name the auditor's public key with --auditor-key"
            )
        }
        basis = try Self.basis(in: try auditor.map { try Self.payload(of: bytes, signedBy: $0, path) } ?? bytes, path)
    }

    private struct File: Decodable {
        let basis: AuditBasis
    }

    private static func basis(in bytes: [UInt8], _ path: String) throws -> AuditBasis {
        guard let basis = try? JSONDecoder().decode(File.self, from: Data(bytes)).basis,
            basis.version.hasSameBytes(as: AuditBasis.version)
        else { throw Failure(.data, "\(path) is no result of an audit by this program: it has no member basis") }
        return basis
    }

    private static func payload(of text: [UInt8], signedBy key: PublicKey, _ path: String) throws -> [UInt8] {
        let report = try SignedReport(parsing: text, from: path)
        guard report.isSigned(by: key) else {
            throw Failure(.data, "\(path) is not signed by the key of --auditor-key")
        }
        return report.payload
    }

    /// - Throws: Where other anchors were trusted, or other rules run.
    func check(_ anchors: TrustAnchors) throws {
        guard basis.anchors.hasSameBytes(as: anchors.fingerprint) else {
            throw Failure(
                .data,
                """
                \(path) is of an audit that trusted other keys, another quorum or other roots than these: what it found \
                good may not be good by these. Audit without it
                """
            )
        }
        guard basis.rules.hasSameBytes(as: Rules.version) else {
            throw Failure(.data, "\(path) is of an audit by the rules \(basis.rules); these are \(Rules.version)")
        }
    }
}

extension AuditBasis {
    /// What is known of a ledger: of what was read at this place, else of the most that was read anywhere.
    func ledger(of origin: String, at place: String) -> Ledger? {
        let all = ledgers.filter { $0.origin.hasSameBytes(as: origin) }
        return all.first { $0.place.hasSameBytes(as: place) } ?? all.max { $0.size < $1.size }
    }
}
