import Credentials
import Foundation
import LedgerCore
import LedgerCrypto

/// A planned statement that was signed ahead, if it is one of those.
struct SignedStatement: Sendable {
    let planned: PlannedStatement

    /// Empty for what is signed in its turn.
    let bytes: [UInt8]

    /// What a check that needs no order found.
    let checked: CheckedStatement?

    private init(_ planned: PlannedStatement, _ certificates: [String: CertificateRecord]) throws {
        self.planned = planned
        guard case .ahead(let sign) = planned.signing else {
            (bytes, checked) = ([], nil)
            return
        }
        bytes = try sign()
        checked = (try? Statement(parsing: bytes)).map { statement in
            CheckedStatement(statement, certificate: certificates[statement.jws.header.certificateThumbprint])
        }
    }

    /// Signs and checks statements on all cores; they stay in order.
    static func sign(
        _ planned: [PlannedStatement],
        certificates: [String: CertificateRecord]
    ) async throws -> [SignedStatement] {
        try await inParts(planned.count, share: 32, width: .max) { range in
            try planned[range].map { try SignedStatement($0, certificates) }
        }.flatMap { $0 }
    }
}
