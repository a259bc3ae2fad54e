import CenterOffice
import LedgerCore
import LedgerCrypto

// The keys of a center's two people: made here, or on tokens before.
extension CenterInit {
    /// Makes a key of one of the two, or opens the one on the token.
    func keyholder(_ role: KeyRole, of center: NewCenter) throws -> NewKeyholder {
        let subject = center.subject(role)
        guard let uri = role == .issuer ? issuerKey : registrarKey else {
            let whose = SetUpWords.keyholder(role, center.staffCode(role))
            let secret = try passphrase.forNewKeys(whose, speaking: language.language)
            return try NewKeyholder(role, subject, making: kind.kind, passphrase: secret)
        }
        let key = try passphrase.open(uri, speaking: language.language)
        return try NewKeyholder(role, subject, key: key, onToken: uri)
    }

    /// The registrar's key for backups.
    func backup(_ center: NewCenter) throws -> BackupKey {
        let secret = try passphrase.forNewKeys(SetUpWords.backups(registrar), speaking: language.language)
        return try BackupKey(center.subject(.registrar), passphrase: secret, at: secondsNow())
    }
}
