import CenterOffice
package import Credentials
import Foundation
package import LedgerCore
import LedgerCrypto
import TransparencyLog

/// Two countries whose ledgers hold achievements of the catalog, a center of each that may issue them all, and
/// certificates of people.
package struct CatalogedLedgers {
    package private(set) var places: [String: Place]
    private let rows: [CatalogAchievement]

    /// A country, its center and its ledger.
    package struct Place {
        package let country: SampleCountry
        package let center: SampleCenter
        package var ledger: SampleLedger
        var serial = 0
        var achievements: [String: JSONTree] = [:]
        var sessions: [String: String] = [:]
        package var held: [(name: String, credential: SDJWT)] = []
    }

    package static let catalog = URL(filePath: #filePath).appending(path: "../../../deploy/catalog/achievements.csv")
        .standardizedFileURL.path

    private static let countries = Result {
        try [SampleCountry(), SampleCountry(origin: "jp.sanad.example", country: "JP")]
    }
    private static let rows = Result { try CatalogAchievement.all(from: catalog) }

    package init() throws {
        rows = try Self.rows.get()
        places = [:]
        for country in try Self.countries.get() {
            let center = try SampleCenter(1, in: country)
            var ledger = SampleLedger(country)
            for statement in [
                try country.genesis(), try country.officersAccreditation(at: SampleCountry.start),
                try country.accreditation(of: center, scope: ["\(country.country)-*"], at: SampleCountry.start),
            ] {
                if let refusal = try ledger.append(statement) { throw refusal }
            }
            places[country.country] = Place(country: country, center: center, ledger: ledger)
        }
    }

    /// The claims of one applicant, with some more or in the place of others.
    package static func applicant(_ more: [ClaimName: JSONTree] = [:]) -> [ClaimName: JSONTree] {
        let claims: [ClaimName: JSONTree] = [
            .familyName: "AKTER", .givenName: "SHIRIN", .birthDate: "2001-02-28", .passportNumber: "ZZ0000001",
        ]
        return claims.merging(more) { $1 }
    }

    /// Certifies someone, and returns the number; the file is written by `publish`.
    @discardableResult
    package mutating func certify(
        _ code: String,
        as name: String,
        _ claims: [ClaimName: JSONTree] = applicant(),
        outcome: Outcome? = nil,
        validUntil: CivilDate? = nil
    ) throws -> String {
        let key = String(code.prefix(2))
        guard var place = places[key] else { throw Refusal(.malformed, "no country \(key)") }
        guard let row = rows.first(where: { $0.code == code }) else {
            throw Refusal(.malformed, "the catalog has no \(code)")
        }
        let kind = row.kind
        let achievement = try register(code, row, in: &place)
        let session = kind == .tested ? try session(of: code, in: &place) : nil
        place.serial += 1
        var body = try Self.body(place, achievement, outcome ?? Self.outcome(kind), session)
        body.validUntil = validUntil
        let credential = try body.signed(
            claims: ClaimName.allCases.compactMap { name in claims[name].map { (name, $0) } },
            printed: [],
            seed: Seed(using: randomBytes),
            key: place.center.issuer.key,
            certificate: place.center.issuer.certificate,
            using: randomBytes
        )
        if let refusal = try place.ledger.append(credential.issuerJWT.bytes) { throw refusal }
        place.held.append((name, credential))
        places[key] = place
        return try CertificateNumber(centerID: place.center.id, year: 26, serial: place.serial).description
    }

    private static func outcome(_ kind: EvidenceKind) -> Outcome {
        switch kind {
        case .tested: .passed
        case .attended: .completed
        case .observed: .observed
        case .sighted: .sighted
        }
    }

    private static func body(
        _ place: Place,
        _ achievement: JSONTree,
        _ outcome: Outcome,
        _ session: String?
    ) throws -> CredentialBody {
        CredentialBody(
            origin: place.country.origin,
            tagDate: SampleCountry.tagDate,
            centerName: place.center.name.en,
            number: try CertificateNumber(centerID: place.center.id, year: 26, serial: place.serial),
            achievement: achievement,
            outcome: outcome,
            validFrom: place.ledger.time.date,
            session: session,
            issuedAt: place.ledger.time.seconds,
            subjectID: uuidURN(random: randomBytes(16))
        )
    }

    private func register(_ code: String, _ row: CatalogAchievement, in place: inout Place) throws -> JSONTree {
        if let known = place.achievements[code] { return known }
        let country = place.country
        let achievement = row.achievement(origin: country.origin)
        let statement = try StatementDraft.achievement(
            country.stamp(country.authority, place.ledger.time),
            achievement: achievement,
            names: row.names,
            descriptions: row.descriptions,
            kind: row.kind,
            sessionRequired: row.sessionRequired
        ).signed(by: country.officers[0])
        if let refusal = try place.ledger.append(statement) { throw refusal }
        place.achievements[code] = achievement
        return achievement
    }

    private func session(of code: String, in place: inout Place) throws -> String {
        if let known = place.sessions[code] { return known }
        let identity = uuidURN(random: randomBytes(16))
        let statement = try place.country.session(
            of: place.center,
            achievement: "\(code)/1",
            at: place.ledger.time,
            identity: identity
        )
        if let refusal = try place.ledger.append(statement) { throw refusal }
        place.sessions[code] = identity
        return identity
    }

    /// Appends a statement that a country's ledger must admit.
    package mutating func admit(
        in country: String,
        _ statement: (SampleCountry, SampleCenter, LedgerTime) throws -> [UInt8]
    ) throws {
        guard var place = places[country] else { return }
        if let refusal = try place.ledger.append(statement(place.country, place.center, place.ledger.time)) {
            throw refusal
        }
        places[country] = place
    }

    /// Writes the ledgers, cosigned by both, the trust anchors in `keys/` and the certificates' files to a folder.
    package func publish(to folder: String) throws {
        let all = places.values.sorted { $0.country.country < $1.country.country }
        let witnesses = all.map(\.country.witness)
        let logs = all.map { "log \($0.country.log.verifierKey) \($0.country.country)" }
        let lines = logs + all.map { "witness \($0.country.country) \($0.country.witness.verifierKey)" }
        let keys = URL(filePath: folder).appending(path: "keys")
        try FileManager.default.createDirectory(at: keys, withIntermediateDirectories: true)
        try Data((lines + ["group both all BD JP", "quorum both"]).map { $0 + "\n" }.joined().utf8)
            .write(to: keys.appending(path: "policy"))
        for place in all {
            let log = SampleLog(place.country, place.ledger.entries)
            let note = try log.checkpoint(cosigned: witnesses)
            try TiledLedgerWriter(folder: URL(filePath: "\(folder)/\(place.country.country)"))
                .write(log.entries, leaves: log.entries.map { .leaf($0) }, checkpoint: note)
            try Data(place.country.root.certificate.pem.utf8)
                .write(to: keys.appending(path: "\(place.country.country).pem"))
            for (name, credential) in place.held {
                let file = try log.file(credential, under: note)
                try Data(file.bytes).write(to: URL(filePath: "\(folder)/\(name).sanad"))
            }
        }
    }
}
