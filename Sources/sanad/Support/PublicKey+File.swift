import CenterOffice
import LedgerCrypto

extension PublicKey {
    /// Reads a file with a public key in PEM, or with a certificate that bears one.
    init(file path: String) throws {
        let pem = String(decoding: try NewFile.read(path), as: UTF8.self)
        if let key = try? PublicKey(pem: pem) {
            self = key
            return
        }
        do {
            self = try Certificate(pem: pem).publicKey
        } catch {
            throw Failure(.data, "\(path): expected a public key or a certificate in PEM")
        }
    }
}
