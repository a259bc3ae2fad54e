import CenterOffice
import Credentials
import LedgerCrypto

/// For how long a certificate is made.
enum Validity {
    /// From yesterday on, as clocks differ, for a number of years.
    static func years(_ years: Int) -> ClosedRange<Int64> {
        let today = CivilDate(containing: secondsNow())
        return today.adding(days: -1).startOfDay...today.adding(months: 12 * years).startOfDay - 1
    }
}

extension CertificateRequest {
    /// Reads a PEM file, and checks that its own key signed it.
    static func read(_ path: String) throws -> CertificateRequest {
        let text = String(decoding: try NewFile.read(path), as: UTF8.self)
        do {
            return try CertificateRequest(pem: text)
        } catch {
            throw Failure(.data, "\(path): expected a certificate request in PEM, signed by its own key")
        }
    }
}
