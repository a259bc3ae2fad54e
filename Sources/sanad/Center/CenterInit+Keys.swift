import CenterOffice
import LedgerCore
import LedgerCrypto

// The keys of a center's two people: made here, or on tokens before.
extension CenterInit {
    /// What may not be there yet.
    func files(of office: OfficeDirectory) -> [String] {
        let keys = [KeyRole.issuer, .registrar].map(office.key)
        return [office.file, office.backupKey, office.backupCertificate] + keys + keys.map(KeyPlace.pointer)
    }

    /// Makes a key of one of the two, or opens the one on the token.
    func key(_ role: KeyRole, _ code: String, _ office: OfficeDirectory) throws -> PrivateKey {
        guard let uri = role == .issuer ? issuerKey : registrarKey else {
            let secret = try passphrase.forNewKeys(SetUpWords.keyholder(role, code), speaking: language.language)
            return try PrivateKey.make(kind.kind, at: office.key(role), passphrase: secret)
        }
        let key = try passphrase.open(uri, speaking: language.language)
        try KeyPlace.note(uri, for: office.key(role))
        return key
    }
}
