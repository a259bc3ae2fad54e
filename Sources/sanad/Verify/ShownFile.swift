import CenterOffice
import Credentials
import LedgerCore
import TransparencyLog

/// A certificate as it was given: a file, or what there is of a paper.
enum ShownFile: Sendable {
    case certificate(CertificateFile)
    /// A file that is read again when it is its turn, so that any number of them fits in memory.
    case stored(StoredCertificate)
    case paper(ShownPaper)
    /// What was given could not be read here, and why.
    case unread(Words)

    /// What one path holds: a certificate, or several that were joined, each with what to call it.
    static func all(at path: String) -> [(name: String, file: ShownFile)] {
        do {
            let bytes = try NewFile.read(path)
            return all(bytes, at: path)
        } catch {
            return [(path, .unread(because: error))]
        }
    }

    private static func all(_ bytes: [UInt8], at path: String) -> [(name: String, file: ShownFile)] {
        do {
            let certificates = try JoinedCertificates(parsing: bytes).certificates
            return certificates.enumerated().map { place, certificate in
                (certificates.count == 1 ? path : "\(path) #\(place + 1)", .certificate(certificate))
            }
        } catch {
            return [(path, .unread(InputWords.noCertificate(bytes, error)))]
        }
    }

    // What cannot be read here is answered when it is verified.

    /// The ledger that it claims to be in.
    var origin: String? { identity.flatMap { CredentialOrigin($0)?.origin } }

    /// The sizes of the checkpoints of its ledger that its proofs rest on.
    var sizes: Set<Int> {
        switch self {
        case .certificate(let file): Set(file.checkpoints(of: origin).map(\.checkpoint.size))
        case .stored(let stored): stored.sizes
        default: []
        }
    }

    /// The status list in which it stands, and the ledger that the list is of.
    var statusList: StatusListPlace? {
        guard let origin = identity.flatMap({ CredentialOrigin($0) }) else { return nil }
        return StatusListPlace(origin: origin.origin, name: StatusListName(origin.number))
    }

    /// The entry that its proof names.
    var index: Int? {
        switch self {
        case .certificate(let file): file.proof.flatMap { try? TransparencyProof($0) }?.inclusion.index
        case .stored(let stored): stored.index
        default: nil
        }
    }

    /// The credential's id, under which a ledger may hold it.
    var identity: String? {
        if case .stored(let stored) = self { return stored.identity }
        return member("id")
    }

    /// The id of the credential whose place it takes.
    var replaced: String? {
        if case .stored(let stored) = self { return stored.replaced }
        return member("supersedes")
    }

    /// Whether a photo lies in the file.
    var hasPhoto: Bool {
        switch self {
        case .certificate(let file): file.photo != nil
        case .stored(let stored): stored.hasPhoto
        default: false
        }
    }

    /// The number on a paper.
    var paperNumber: CertificateNumber? {
        guard case .paper(let paper) = self else { return nil }
        return paper.number
    }

    private func member(_ name: String) -> String? {
        guard case .certificate(let file) = self else { return nil }
        return (try? SDJWT(parsing: file.credential))?.issuerJWT.payload.root[name]?.string
    }
}

extension ShownFile {
    /// What an error leaves.
    static func unread(because error: any Error) -> ShownFile {
        switch error {
        case let spoken as any SpokenError: .unread(spoken.account)
        case let typed as TypedClaimError: .unread(typed.account)
        default: .unread(Words(verbatim: "\(error)"))
        }
    }
}

extension CertificateFile {
    /// The checkpoints of a ledger that its proofs rest on.
    fileprivate func checkpoints(of origin: String?) -> [SeenCheckpoint] {
        guard let origin else { return [] }
        let proofs = [proof, status?.proof].compactMap { $0 } + support.map(\.proof)
        return proofs.compactMap { text in
            (try? TransparencyProof(text)).flatMap { try? SeenCheckpoint($0.note, at: "the certificate's file") }
        }.filter { $0.checkpoint.isOf(origin: origin) }
    }
}
