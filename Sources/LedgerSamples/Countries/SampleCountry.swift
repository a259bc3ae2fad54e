import Credentials
package import LedgerCore
package import LedgerCrypto
package import TransparencyLog

/// A country that does not exist, with everyone who signs: root, issuing CA, officers and the ledger's own keys.
package struct SampleCountry: Sendable {
    package static let start = LedgerTime(seconds: 1_793_502_000)  // 2026-11-01T03:00:00Z

    /// The date in the ledger's tag URIs.
    package static let tagDate = "2026-01-01"

    package let origin: String
    package let country: String
    package let needsConfirmations: Bool
    package let root: SigningIdentity
    package let nextRoot: SigningIdentity
    package let issuingCA: SigningIdentity
    package let statusKey: SigningIdentity
    package let log: NoteSigner
    package let logKey: PrivateKey
    package let witness: Cosigner
    package let witnessKey: PrivateKey
    package let officers: [SigningIdentity]

    /// Where further keys come from.
    package let keys: SampleKeys

    /// Makes the keys anew, or derives them.
    package init(
        origin: String = "bd.sanad.example",
        country: String = "BD",
        needsConfirmations: Bool = false,
        keys: SampleKeys = .random
    ) throws {
        self.origin = origin
        self.country = country
        self.needsConfirmations = needsConfirmations
        self.keys = keys
        root = try Self.root("\(country) authority (sample)", keys: keys, of: "\(country)/root")
        nextRoot = try Self.root("\(country) authority (sample)", keys: keys, of: "\(country)/next-root")
        issuingCA = try Self.issuingCA("\(country) issuing CA (sample)", under: root, keys: keys)
        statusKey = try Self.keyholder(origin, "DAEMON", .p256, under: issuingCA, keys: keys)
        logKey = try keys.key(.ed25519, of: "\(origin)/log")
        log = try NoteSigner(name: origin, privateKey: logKey)
        witnessKey = try keys.key(.ed25519, of: "\(origin)/witness")
        witness = try Cosigner(name: "\(origin)/witness", privateKey: witnessKey)
        let authority = "\(country)-AUTHORITY"
        let issuing = issuingCA
        officers = try ["O-001", "O-002", "O-003"].map {
            try Self.keyholder(authority, $0, .p256, under: issuing, keys: keys)
        }
    }

    package var authority: String { "\(country)-AUTHORITY" }

    /// Certifies a new key for someone of a center.
    package func keyholder(_ center: String, _ staffCode: String, _ kind: KeyKind = .p256) throws -> SigningIdentity {
        try Self.keyholder(center, staffCode, kind, under: issuingCA, keys: keys)
    }

    /// When sample certificates are valid, in seconds since 1970: 2025-09-27 to 2036-10-29.
    package static let validity: ClosedRange<Int64> = 1_758_942_000...2_108_862_000
}

/// A center with the keys of two different people.
package struct SampleCenter: Sendable {
    package let id: String
    package let name: Names
    package let issuer: SigningIdentity
    package let registrar: SigningIdentity

    package init(_ number: Int, in country: SampleCountry, kind: KeyKind = .p256) throws {
        let digits = String(number)
        let id = "\(country.country)-TTC" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        self.init(
            id: id,
            name: Names(en: "Sample TTC \(number)", bn: "নমুনা টিটিসি", ja: "見本センター"),
            issuer: try country.keyholder(id, "T-\(number)-1", kind),
            registrar: try country.keyholder(id, "T-\(number)-2", kind)
        )
    }

    package init(id: String, name: Names, issuer: SigningIdentity, registrar: SigningIdentity) {
        self.id = id
        self.name = name
        self.issuer = issuer
        self.registrar = registrar
    }
}
