import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// Two countries whose ledgers hold achievements of the catalog, a center of each that may issue them all, and the
/// files of certificates, in a command's folder.
struct CatalogedCountries {
    let sanad: Command
    private(set) var places: [String: Place]
    private let rows: [CatalogAchievement]

    /// A country, its center and its ledger.
    struct Place {
        let country: SampleCountry
        let center: SampleCenter
        var ledger: SampleLedger
        var serial = 0
        var achievements: [String: JSONTree] = [:]
        var sessions: [String: String] = [:]
        var held: [(name: String, credential: SDJWT)] = []
    }

    static let catalog = URL(filePath: #filePath).appending(path: "../../../../deploy/catalog/achievements.csv")
        .standardizedFileURL.path
    static let profiles = URL(filePath: #filePath).appending(path: "../../../../deploy/profiles").standardizedFileURL
        .path

    private static let countries = Result {
        try [SampleCountry(), SampleCountry(origin: "jp.sanad.example", country: "JP")]
    }
    private static let rows = Result { try CatalogAchievement.all(from: catalog) }

    init() throws {
        sanad = try Command()
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
    static func applicant(_ more: [ClaimName: JSONTree] = [:]) -> [ClaimName: JSONTree] {
        let claims: [ClaimName: JSONTree] = [
            .familyName: "AKTER", .givenName: "SHIRIN", .birthDate: "2001-02-28", .passportNumber: "ZZ0000001",
        ]
        return claims.merging(more) { $1 }
    }

    /// Certifies someone, and returns the number; the file is written by `publish`.
    @discardableResult
    mutating func certify(
        _ code: String,
        as name: String,
        _ claims: [ClaimName: JSONTree] = applicant(),
        outcome: Outcome? = nil
    ) throws -> String {
        let key = String(code.prefix(2))
        guard var place = places[key] else { throw Refusal(.malformed, "no country \(key)") }
        let row = rows.first { $0.code == code }
        let kind = row?.kind ?? .tested
        let achievement = try register(code, row, in: &place)
        let session = kind == .tested ? try session(of: code, in: &place) : nil
        place.serial += 1
        let credential = try Self.body(place, achievement, outcome ?? Self.outcome(kind), session).signed(
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

    /// A row of the catalog, or a test for software developers, which the catalog does not have.
    private func register(_ code: String, _ row: CatalogAchievement?, in place: inout Place) throws -> JSONTree {
        if let known = place.achievements[code] { return known }
        let country = place.country
        let achievement = try row?.achievement(origin: country.origin) ?? Self.softwareTest(code, country)
        let names = Names(en: code, bn: "নমুনা", ja: "見本")
        let statement = try StatementDraft.achievement(
            country.stamp(country.authority, place.ledger.time),
            achievement: achievement,
            names: row?.names ?? names,
            descriptions: row?.descriptions ?? names,
            kind: row?.kind ?? .tested,
            sessionRequired: row?.sessionRequired ?? true
        ).signed(by: country.officers[0])
        if let refusal = try place.ledger.append(statement) { throw refusal }
        place.achievements[code] = achievement
        return achievement
    }

    private static func softwareTest(_ code: String, _ country: SampleCountry) throws -> JSONTree {
        let alignment: JSONTree = [
            "type": ["Alignment"], "targetFramework": "ISCO-08", "targetCode": "2512", "targetName": "unit group 2512",
            "targetUrl": .string("https://\(country.origin)/frameworks/ISCO-08/2512"),
        ]
        guard case .object(let members) = country.achievementObject(code) else { return [:] }
        return .object(members.map { $0.name == "alignment" ? ($0.name, [alignment]) : $0 })
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
    mutating func admit(
        in country: String,
        _ statement: (SampleCountry, SampleCenter, LedgerTime) throws -> [UInt8]
    ) throws {
        guard var place = places[country] else { return }
        if let refusal = try place.ledger.append(statement(place.country, place.center, place.ledger.time)) {
            throw refusal
        }
        places[country] = place
    }

    /// Writes the ledgers, cosigned by both, the trust anchors and the certificates' files.
    func publish() throws {
        let all = places.values.sorted { $0.country.country < $1.country.country }
        let witnesses = all.map(\.country.witness)
        let logs = all.map { "log \($0.country.log.verifierKey) \($0.country.country)" }
        let lines = logs + all.map { "witness \($0.country.country) \($0.country.witness.verifierKey)" }
        try sanad.write(
            (lines + ["group both all BD JP", "quorum both"]).map { $0 + "\n" }.joined(),
            to: "keys/policy"
        )
        for place in all {
            let log = SampleLog(place.country, place.ledger.entries)
            let note = try log.checkpoint(cosigned: witnesses)
            try TiledLedgerWriter(folder: URL(filePath: "\(sanad.folder)/\(place.country.country)"))
                .write(log.entries, leaves: log.entries.map { .leaf($0) }, checkpoint: note)
            try sanad.write(place.country.root.certificate.pem, to: "keys/\(place.country.country).pem")
            for (name, credential) in place.held {
                let file = try log.file(credential, under: note)
                try sanad.write(String(decoding: file.bytes, as: UTF8.self), to: "\(name).sanad")
            }
        }
    }

    /// Runs a command at a time at which nothing is old.
    func callAsFunction(_ line: String) throws -> Command.Result {
        try sanad("\(line) --keys keys --at \(SampleCountry.start)")
    }

    /// Answers a profile of `deploy/profiles`, or one in the command's folder.
    func check(_ profile: String, _ files: String, _ more: String = "") throws -> Command.Result {
        let path = profile.hasSuffix(".yaml") ? profile : "\(Self.profiles)/\(profile).yaml"
        return try self("profile check '\(path)' \(files) --ledger BD --ledger JP \(more)")
    }
}

extension Command.Result {
    /// A profile's answers as programs read them.
    struct Answered: Decodable {
        let notice: String
        let applicant: [String]
        let others: [String]
        let field: String?
        let items: [Item]
        let summary: [String: Int]

        struct Item: Decodable {
            let id: String
            let label: String
            let confirmed: Bool
            let answer: String
            let certificates: [String]
            let recognitions: [Answer.Recognition]
            let reasons: [Reason]
        }

        struct Reason: Decodable {
            let code: String
            let certificate: String?
        }

        func answer(_ id: String) -> String? { items.first { $0.id == id }?.answer }

        func reasons(_ id: String) -> [String] { items.first { $0.id == id }?.reasons.map(\.code) ?? [] }
    }

    func answered() throws -> Answered { try JSONDecoder().decode(Answered.self, from: Data(output.utf8)) }
}
