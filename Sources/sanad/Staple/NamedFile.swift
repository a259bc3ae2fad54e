import CenterOffice
import Credentials

/// A file that was named to be stapled.
enum NamedFile {
    case certificate(StapledFile)
    /// What cannot be given anything, and why.
    case refused(path: String, Words)

    /// Reads a file. What is no certificate is refused, so that the others are done all the same.
    ///
    /// - Throws: `FileError` where there is none that can be read.
    init(path: String) throws {
        let bytes = try NewFile.read(path)
        do {
            self = .certificate(StapledFile(path, try CertificateFile(parsing: bytes)))
        } catch {
            self = .refused(path: path, Self.account(of: bytes, error))
        }
    }

    private static func account(of bytes: [UInt8], _ error: any Error) -> Words {
        guard !bytes.isEmpty else { return InputWords.emptyFile }
        guard ForeignFormat(bytes) == nil else { return StapleWords.otherFile }
        if let joined = try? JoinedCertificates(parsing: bytes).certificates.count, joined > 1 {
            return StapleWords.joined(joined)
        }
        return InputWords.noCertificate(bytes, error)
    }

    /// The file, where it is a certificate's.
    var stapled: StapledFile? {
        guard case .certificate(let file) = self else { return nil }
        return file
    }
}
