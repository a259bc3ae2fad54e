import ArgumentParser
import CenterOffice
import LedgerCore
import LedgerCrypto

/// The folder that `sanad center init` fills: a center's keys and its office file.
struct OfficeDirectory {
    let path: String

    var file: String { "\(path)/office.sqlite" }

    /// The registrar's key that backups are encrypted to, and its certificate.
    var backupKey: String { "\(path)/backup.key" }
    var backupCertificate: String { "\(path)/backup.pem" }

    func key(_ role: KeyRole) -> String { "\(path)/\(role.rawValue).key" }
    func request(_ role: KeyRole) -> String { "\(path)/\(role.rawValue)-request.pem" }
    func certificate(_ role: KeyRole) -> String { "\(path)/\(role.rawValue).pem" }
}

/// Which center's desk.
struct OfficeOptions: ParsableArguments {
    @Option(help: "The center's folder.")
    var office = "office"

    @OptionGroup var passphrase: PassphraseOptions

    var directory: OfficeDirectory { OfficeDirectory(path: office) }

    func open() throws -> OfficeFile { try OfficeFile(opening: directory.file) }

    /// The key and the certificate of one of the center's people, who is asked for the passphrase in a language.
    func identity(_ role: KeyRole, speaking language: Language = .current) throws -> SigningIdentity {
        let path = directory.certificate(role)
        guard NewFile.exists(path) else {
            throw Failure(
                .inputOutput,
                Words(
                    "\(path) is missing: have the authority certify \(directory.request(role)) and put the certificate there",
                    "\(path) নেই: কর্তৃপক্ষকে দিয়ে \(directory.request(role)) প্রত্যয়ন করান এবং সনদটি সেখানে রাখুন",
                    "\(path) がありません。当局に \(directory.request(role)) の証明を受け、証明書をそこに置いてください"
                )
            )
        }
        let certificate = try Certificate.read(path)
        let key = try passphrase.open(KeyPlace.uri(directory.key(role)), speaking: language)
        return try SigningIdentity(key: key, certificate: certificate)
    }
}
