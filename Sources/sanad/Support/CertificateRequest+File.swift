import CenterOffice
import LedgerCrypto

extension CertificateRequest {
    private static let begin = "-----BEGIN CERTIFICATE REQUEST-----"

    /// Reads the one request of a PEM file, or of several the one of a staff code, and checks that its own key signed it.
    ///
    /// What stands before and between the requests is for people (RFC 7468 section 5.2).
    static func read(_ path: String, of staffCode: String? = nil) throws -> CertificateRequest {
        let text = String(decoding: try NewFile.read(path), as: UTF8.self)
        let requests: [CertificateRequest]
        do {
            requests = try text.split(separator: begin, omittingEmptySubsequences: false).dropFirst()
                .map { try CertificateRequest(pem: begin + $0) }
        } catch {
            throw notRequest(path)
        }
        let asked = requests.filter { request in
            staffCode.map { request.subject.staffCode?.hasSameBytes(as: $0) ?? false } ?? true
        }
        guard let one = asked.first, asked.count == 1 else {
            guard requests.count > 1 else { throw notRequest(path) }
            let codes = requests.map { $0.subject.staffCode ?? "none" }.joined(separator: ", ")
            throw Failure(.data, "\(path): it has the requests of \(codes); expected --staff-code with one of them")
        }
        return one
    }

    private static func notRequest(_ path: String) -> Failure {
        Failure(.data, "\(path): expected a certificate request in PEM, signed by its own key")
    }
}
