import CenterOffice
import Credentials

/// Where a certificate's file lies, and what has to be known of it before its ledger is read.
struct StoredCertificate: Sendable {
    let path: String

    /// Its place among those that are joined in the file.
    let place: Int

    let identity: String?
    let replaced: String?
    let index: Int?
    let sizes: Set<Int>
    let hasPhoto: Bool

    init(_ file: CertificateFile, at path: String, place: Int) {
        self.path = path
        self.place = place
        let shown = ShownFile.certificate(file)
        identity = shown.identity
        replaced = shown.replaced
        index = shown.index
        sizes = shown.sizes
        hasPhoto = shown.hasPhoto
    }

    /// Reads the file again.
    ///
    /// - Throws: Where it has been changed or taken away meanwhile.
    func read() throws -> CertificateFile {
        let certificates = try JoinedCertificates(parsing: try NewFile.read(path)).certificates
        guard certificates.indices.contains(place) else {
            throw Failure(.inputOutput, InputWords.changed(path))
        }
        return certificates[place]
    }
}
