import CenterOffice
import Foundation
import LedgerCrypto

extension AuditReport {
    /// The report's bytes: what is written, and what is signed.
    func json() throws -> [UInt8] {
        try readableJSON(self) + [0x0A]
    }

    /// Reads a report from a file: its JSON, or a JWS of it, whose signature is not looked at.
    ///
    /// - Throws: `Failure` where the file holds no report.
    init(reading path: String) throws {
        let bytes = try NewFile.read(path)
        let isJSON = bytes.first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "{")
        try self.init(json: isJSON ? bytes : SignedReport(parsing: bytes, from: path).payload, from: path)
    }

    init(json bytes: [UInt8], from path: String) throws {
        do {
            self = try JSONDecoder().decode(AuditReport.self, from: Data(bytes))
        } catch {
            throw Failure(.data, "\(path) holds no audit report: \(Self.reason(error))")
        }
        guard type.hasSameBytes(as: Self.type) else {
            throw Failure(.data, "\(path): expected the type \(Self.type), found \(type)")
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "\(error)" }
        let context: DecodingError.Context
        switch error {
        case .keyNotFound(let key, let found):
            return (found.codingPath.map(\.stringValue) + [key.stringValue]).joined(separator: ".") + " is missing"
        case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found): context = found
        @unknown default: return "\(error)"
        }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return (path.isEmpty ? "" : "\(path): ") + context.debugDescription
    }
}
