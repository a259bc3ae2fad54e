import CenterOffice
import Credentials
import LedgerCore
import TransparencyLog

/// A file as it was given.
enum ShownFile {
    case certificate(CertificateFile)
    case unreadable(String)

    init(_ path: String) {
        do {
            self = .certificate(try CertificateFile(parsing: try NewFile.read(path)))
        } catch {
            self = .unreadable("\(error)")
        }
    }

    // What cannot be read here is answered when it is verified.

    /// The ledger that it claims to be in.
    var origin: String? { identity.flatMap { CredentialOrigin($0)?.origin } }

    /// The checkpoints that its proofs rest on.
    var checkpoints: [SeenCheckpoint] {
        guard case .certificate(let file) = self else { return [] }
        return ([file.proof].compactMap { $0 } + file.support.map(\.proof)).compactMap { text in
            (try? TransparencyProof(text)).flatMap { try? SeenCheckpoint($0.note, at: "the certificate's file") }
        }
    }

    /// The entry that its proof names.
    var index: Int? {
        guard case .certificate(let file) = self else { return nil }
        return file.proof.flatMap { try? TransparencyProof($0) }?.inclusion.index
    }

    /// The credential's id, under which a ledger may hold it.
    var identity: String? {
        guard case .certificate(let file) = self else { return nil }
        return (try? SDJWT(parsing: file.credential))?.issuerJWT.payload.root["id"]?.string
    }
}
