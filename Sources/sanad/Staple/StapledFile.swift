import CenterOffice
import Credentials

/// A certificate's file that is being stapled.
struct StapledFile {
    let path: String
    private let original: CertificateFile
    var certificate: CertificateFile

    /// What could not be had for it.
    var problem: Words?

    init(_ path: String, _ certificate: CertificateFile) {
        self.path = path
        original = certificate
        self.certificate = certificate
    }

    var isChanged: Bool { certificate != original }

    var shown: ShownFile { .certificate(certificate) }
}
