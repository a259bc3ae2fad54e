import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

/// Which center's desk.
struct OfficeOptions: ParsableArguments {
    @Option(help: "The center's folder.")
    var office = "office"

    @OptionGroup var passphrase: PassphraseOptions

    var directory: OfficeDirectory { OfficeDirectory(path: office) }

    func open() throws -> OfficeFile { try OfficeFile(opening: directory.file) }

    private static func anotherKey(_ key: String, _ certificate: String) -> Words {
        Words(
            "\(certificate) is the certificate of another key than \(key): put the one there that the authority made for it",
            "\(certificate) সনদটি \(key)-এর নয়, অন্য চাবির: কর্তৃপক্ষ এই চাবির জন্য যেটি দিয়েছে সেটি রাখুন",
            "\(certificate) は \(key) とは別の鍵の証明書です。この鍵のために当局が作成した証明書を置いてください"
        )
    }

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
        guard key.publicKey.thumbprint == certificate.publicKey.thumbprint else {
            throw Failure(.data, Self.anotherKey(directory.key(role), path))
        }
        return try SigningIdentity(key: key, certificate: certificate)
    }
}
