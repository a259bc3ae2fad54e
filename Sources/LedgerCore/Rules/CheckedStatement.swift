import Credentials
import LedgerCrypto

/// A statement whose form was checked and whose signature may have been, before
/// its turn came and on any core. It is passed on by reference: it is large, and never changes.
package final class CheckedStatement: Sendable {
    package let statement: Statement

    /// The fingerprint of the certificate under whose key the signature verified;
    /// nil where no such certificate was known yet.
    package let certificate: String?

    /// The entry that it was found in; nil for one that has no place yet.
    package let place: HashedEntry?

    /// Checks a statement's signature against a certificate that is registered, or
    /// expected to be. One that is known to be good is not verified.
    package init(
        _ statement: Statement,
        in place: HashedEntry? = nil,
        certificate: CertificateRecord?,
        isKnownGood: Bool = false
    ) {
        self.statement = statement
        self.place = place
        let header = statement.jws.header
        if let certificate, certificate.fingerprint == header.certificateThumbprint, certificate.key == header.kid,
            isKnownGood || statement.isSigned(by: certificate.certificate.publicKey)
        {
            self.certificate = certificate.fingerprint
        } else {
            self.certificate = nil
        }
    }

    /// The entry that it was found in, if that has these bytes.
    package func place(of bytes: [UInt8]) -> HashedEntry? { place.flatMap { $0.bytes == bytes ? $0 : nil } }
}
