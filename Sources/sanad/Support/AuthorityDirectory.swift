import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

/// The folder that `sanad authority init` fills: who lies where.
struct AuthorityDirectory {
    let path: String

    var root: Paths { Paths("\(path)/root") }
    var nextRoot: Paths { Paths("\(path)/next-root") }
    var issuingCA: Paths { Paths("\(path)/issuing-ca") }
    var status: Paths { Paths("\(path)/status") }
    var log: Paths { Paths("\(path)/log") }
    var witness: Paths { Paths("\(path)/witness") }
    var officers: String { "\(path)/officers" }
    var genesis: String { "\(path)/genesis.jws" }
    var officersStatement: String { "\(path)/officers.jws" }
    var policy: String { "\(path)/policy" }
    var description: String { "\(path)/authority.json" }

    func officer(_ code: String) -> Paths { Paths("\(officers)/\(code)") }

    /// A key file and its certificate's.
    struct Paths {
        let key: String
        let certificate: String

        init(_ stem: String) {
            key = "\(stem).key"
            certificate = "\(stem).pem"
        }

        func identity(_ passphrase: PassphraseOptions) throws -> SigningIdentity {
            let certificate = try Certificate.read(self.certificate)
            return try SigningIdentity(key: passphrase.open(KeyPlace.uri(key)), certificate: certificate)
        }
    }
}

extension Certificate {
    /// Reads a PEM file.
    static func read(_ path: String) throws -> Certificate {
        let text = String(decoding: try NewFile.read(path), as: UTF8.self)
        do {
            return try Certificate(pem: text)
        } catch {
            throw Failure(
                .data,
                Words(
                    "\(path): expected a certificate in PEM",
                    "\(path): PEM আকারে একটি সনদ প্রত্যাশিত",
                    "\(path)：PEM 形式の証明書が必要です"
                )
            )
        }
    }
}

/// What `authority.json` says: public facts that others need of a country's authority.
struct AuthorityDescription {
    let country: String
    let origin: String
    let tagDate: String
    let log: String
    let witness: String
    /// Whether what an officer decides waits for a second officer.
    let needsConfirmations: Bool
    /// Where the ledger is served; nil while that is not known.
    let url: String?

    var tree: JSONTree {
        .object(omittingNil: [
            ("country", .string(country)), ("origin", .string(origin)), ("tagDate", .string(tagDate)),
            ("log", .string(log)), ("witness", .string(witness)), ("confirmations", needsConfirmations ? 1 : 0),
            ("url", url.map(JSONTree.string)),
        ])
    }

    var peer: Peer { Peer(country: country, origin: origin, log: log, witness: witness) }

    /// The center of the officers.
    var authority: String { "\(country)-AUTHORITY" }
}

extension AuthorityDescription {
    /// Reads `authority.json`, one's own or another country's.
    init(reading path: String) throws {
        guard let root = try? JSON(parsing: NewFile.read(path)).root, let country = root["country"]?.string,
            let origin = root["origin"]?.string, let tagDate = root["tagDate"]?.string,
            let log = root["log"]?.string, let witness = root["witness"]?.string
        else {
            throw Failure(
                .data,
                "\(path): expected an authority.json with country, origin, tagDate, log and witness; "
                    + "`sanad authority init` makes one"
            )
        }
        self.init(
            country: country,
            origin: origin,
            tagDate: tagDate,
            log: log,
            witness: witness,
            needsConfirmations: root["confirmations"]?.integer == 1,
            url: root["url"]?.string
        )
    }
}

/// Which authority, and which of its officers signs.
struct OfficerOptions: ParsableArguments {
    @Option(help: "The authority's folder.")
    var authority = "authority"

    @Option(help: "The staff code of the officer who signs.")
    var officer: String

    @OptionGroup var passphrase: PassphraseOptions

    var directory: AuthorityDirectory { AuthorityDirectory(path: authority) }

    func describe() throws -> AuthorityDescription { try AuthorityDescription(reading: directory.description) }

    func identity() throws -> SigningIdentity { try directory.officer(officer).identity(passphrase) }
}
