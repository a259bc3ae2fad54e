/// A worker's certificate with all that is needed to check it offline: a `.sanad` file.
///
/// Only the file's form is checked here. What it holds is kept as text for those who read credentials, statements,
/// proofs and lists.
package struct CertificateFile: Equatable, Sendable {
    package static let type = "sanad/certificate/v1"

    /// The bytes that a file may have at most.
    package static let maximumSize = 1 << 20

    /// The bytes that a photo may have at most.
    package static let maximumPhotoSize = 12 * 1024

    /// A statement and the proof that it is logged.
    package struct LoggedStatement: Equatable, Sendable {
        /// A JWS in compact serialization.
        package var statement: [UInt8]

        /// A tlog-proof.
        package var proof: String

        package init(statement: [UInt8], proof: String) {
            self.statement = statement
            self.proof = proof
        }
    }

    /// An SD-JWT with its disclosures.
    package var credential: [UInt8]

    /// A tlog-proof of the credential; nil until it is logged.
    package var proof: String?

    /// What gives the credential's issuer its right: genesis, accreditations, the achievement, the session.
    package var support: [LoggedStatement]

    package var status: StatusEvidence?

    /// A JPEG image.
    package var photo: [UInt8]?

    package init(
        credential: [UInt8],
        proof: String? = nil,
        support: [LoggedStatement] = [],
        status: StatusEvidence? = nil,
        photo: [UInt8]? = nil
    ) {
        self.credential = credential
        self.proof = proof
        self.support = support
        self.status = status
        self.photo = photo
    }
}

/// A status list as it was when a snapshot was logged, and the path that leads from the one to the other.
package struct StatusEvidence: Equatable, Sendable {
    /// The list's URI.
    package var uri: String

    /// The list's raw bytes, compressed with zlib (RFC 1950).
    package var compressedList: [UInt8]

    /// The list's place among those of the snapshot.
    package var position: Int64

    /// The inclusion proof from the list to the snapshot's root: hashes of 32 bytes.
    package var path: [[UInt8]]

    /// The snapshot, a JWS in compact serialization.
    package var snapshot: [UInt8]

    /// A tlog-proof of the snapshot.
    package var proof: String

    /// The entries that were void at the snapshot, ascending. A list has no place for them, because their numbers were
    /// never given.
    package var voids: [Int]

    package init(
        uri: String,
        compressedList: [UInt8],
        position: Int64,
        path: [[UInt8]],
        snapshot: [UInt8],
        proof: String,
        voids: [Int] = []
    ) {
        self.uri = uri
        self.compressedList = compressedList
        self.position = position
        self.path = path
        self.snapshot = snapshot
        self.proof = proof
        self.voids = voids
    }
}

/// Why a file is no certificate's.
package enum CertificateFileError: Error, Equatable, Sendable, CustomStringConvertible {
    case tooLarge
    case notJSON(JSONError)
    case wrongType
    /// This member is missing, has another form than it should, or should not be there.
    case badMember(String)

    package var description: String {
        switch self {
        case .tooLarge: "the file is larger than \(CertificateFile.maximumSize) bytes"
        case .notJSON(let error): "the file is not JSON in the form that certificates have: \(error)"
        case .wrongType: "this is no certificate file of a version that this program knows"
        case .badMember(let name): "the file's \(name) is missing, malformed, or should not be there"
        }
    }
}
