package import Credentials

/// The folder that workers' certificates are written to, one file each, for the owner's eyes alone.
package struct CertificateFolder: Sendable {
    package let path: String

    /// Uses a folder, and makes it if there is none.
    package init(_ path: String) throws {
        try NewFile.makeFolder(path)
        self.path = path
    }

    /// Writes a certificate with all that is needed to check it offline.
    ///
    /// A file that holds the same credential already is left as it is.
    ///
    /// - Returns: The file's path.
    @discardableResult
    package func write(
        _ certificate: OfficeFile.Logged,
        support: [CertificateFile.LoggedStatement]
    ) throws -> String {
        let path = "\(path)/\(certificate.number).sanad"
        let credential = certificate.credential.bytes
        if NewFile.exists(path) {
            guard try CertificateFile(parsing: NewFile.read(path)).credential == credential else {
                throw FileError.exists(path)
            }
            return path
        }
        let file = CertificateFile(credential: credential, proof: certificate.proof, support: support)
        try NewFile.write(file.bytes, to: path, access: .owner)
        return path
    }
}
