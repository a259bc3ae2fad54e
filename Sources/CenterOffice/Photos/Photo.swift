import Credentials
import LedgerCrypto

/// A worker's photo as it goes into the certificate's file: a small JPEG that a claim binds by its digest.
package struct Photo: Sendable, Equatable {
    package let bytes: [UInt8]

    /// Takes a JPEG that is small enough; `sanad-print photo` makes one of any picture.
    ///
    /// - Throws: `OfficeError.impossible`.
    package init(jpeg bytes: [UInt8]) throws(OfficeError) {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { throw .impossible(PhotoWords.mustBeJPEG) }
        guard bytes.count <= CertificateFile.maximumPhotoSize else {
            throw .impossible(PhotoWords.tooLarge(bytes.count))
        }
        self.bytes = bytes
    }

    /// The value of the claim `photoDigest`: base64url of the SHA-256.
    package var digest: String { Base64URL.encode(sha256(bytes)) }
}
