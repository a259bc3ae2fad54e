import ArgumentParser
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto

/// A kind of key, as it is typed.
enum KeyKindArgument: String, ExpressibleByArgument, CaseIterable {
    case p256, p384, ed25519, rsa2048, rsa3072, rsa4096

    var kind: KeyKind {
        switch self {
        case .p256: .p256
        case .p384: .p384
        case .ed25519: .ed25519
        case .rsa2048: .rsa(bits: 2048)
        case .rsa3072: .rsa(bits: 3072)
        case .rsa4096: .rsa(bits: 4096)
        }
    }
}

extension KeyKind {
    /// The name for people and programs.
    var name: String {
        switch self {
        case .p256: "p256"
        case .p384: "p384"
        case .ed25519: "ed25519"
        case .rsa(let bits): "rsa\(bits)"
        }
    }
}

extension CivilDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(parsing: argument) }
}

extension LedgerTime: ExpressibleByArgument {
    /// Reads a time to the millisecond or the second, or the start of a day.
    package init?(argument: String) {
        let forms = [argument, argument.replacing("Z", with: ".000Z"), "\(argument)T00:00:00.000Z"]
        guard let time = forms.lazy.compactMap({ LedgerTime($0) }).first else { return nil }
        self = time
    }
}

extension StatusReason: ExpressibleByArgument {}

/// A name in up to three languages.
struct NameOptions: ParsableArguments {
    @Option(help: "The name in English.")
    var nameEn: String

    @Option(help: "The name in Bengali.")
    var nameBn: String?

    @Option(help: "The name in Japanese.")
    var nameJa: String?

    var names: Names { Names(en: nameEn, bn: nameBn, ja: nameJa) }
}

/// Now, in seconds since 1970, by this machine's clock.
func secondsNow() -> Int64 { Int64(Date().timeIntervalSince1970) }

/// The civil day here and now.
func today() -> CivilDate {
    let now = secondsNow()
    return CivilDate(containing: now + Int64(TimeZone.current.secondsFromGMT(for: Date())))
}

extension StatementStamp {
    /// A fresh stamp of a signer.
    static func now(_ issuer: String) -> StatementStamp {
        StatementStamp(issuer: issuer, issuedAt: secondsNow(), identity: uuidURN(random: randomBytes(16)))
    }
}

/// Prints a value for a program to read.
func printJSON(_ tree: JSONTree) { print(String(decoding: tree.canonical, as: UTF8.self)) }

extension LedgerTime {
    /// The machine's clock.
    static var now: LedgerTime { LedgerTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
