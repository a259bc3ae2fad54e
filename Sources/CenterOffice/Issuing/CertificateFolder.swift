package import Credentials

/// The folder that workers' certificates are written to, one file each, for the owner's eyes alone.
package struct CertificateFolder: Sendable {
    package let path: String

    /// Uses a folder, and makes it if there is none.
    package init(_ path: String) throws {
        try NewFile.makeFolder(path)
        self.path = path
    }

    /// Writes a certificate with all that is known to check it offline, or adds the proof to the file that was
    /// written before there was one. Whatever else the file holds stays.
    ///
    /// - Returns: The file's path.
    /// - Throws: `FileError`: `exists` where another certificate has the file's name.
    @discardableResult
    package func write(
        _ certificate: OfficeFile.Issued,
        support: [CertificateFile.LoggedStatement],
        photo: [UInt8]? = nil
    ) throws -> String {
        let path = "\(path)/\(certificate.number).sanad"
        let credential = certificate.credential.bytes
        guard NewFile.exists(path) else {
            let file = CertificateFile(
                credential: credential,
                proof: certificate.proof,
                support: support,
                photo: photo
            )
            try NewFile.write(file.bytes, to: path, access: .owner)
            return path
        }
        var file = try CertificateFile(parsing: NewFile.read(path))
        guard file.credential == credential else { throw FileError.exists(path) }
        let lacksSupport = file.support.isEmpty && !support.isEmpty
        guard let proof = certificate.proof, lacksSupport || file.proof != proof else { return path }
        file.proof = proof
        if !support.isEmpty { file.support = support }
        try NewFile.replace(path, with: file.bytes, access: .owner)
        return path
    }
}
