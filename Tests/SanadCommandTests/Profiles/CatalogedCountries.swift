import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport

/// Two countries whose ledgers hold achievements of the catalog, and the files of certificates, in a command's folder.
struct CatalogedCountries {
    let sanad: Command
    private var ledgers: CatalogedLedgers

    static let catalog = CatalogedLedgers.catalog
    static let profiles = URL(filePath: #filePath).appending(path: "../../../../deploy/profiles").standardizedFileURL
        .path

    init() throws {
        sanad = try Command()
        ledgers = try CatalogedLedgers()
    }

    var places: [String: CatalogedLedgers.Place] { ledgers.places }

    /// The claims of one applicant, with some more or in the place of others.
    static func applicant(_ more: [ClaimName: JSONTree] = [:]) -> [ClaimName: JSONTree] {
        CatalogedLedgers.applicant(more)
    }

    /// Certifies someone, and returns the number; the file is written by `publish`.
    @discardableResult
    mutating func certify(
        _ code: String,
        as name: String,
        _ claims: [ClaimName: JSONTree] = applicant(),
        outcome: Outcome? = nil
    ) throws -> String {
        try ledgers.certify(code, as: name, claims, outcome: outcome)
    }

    /// Appends a statement that a country's ledger must admit.
    mutating func admit(
        in country: String,
        _ statement: (SampleCountry, SampleCenter, LedgerTime) throws -> [UInt8]
    ) throws {
        try ledgers.admit(in: country, statement)
    }

    /// Writes the ledgers, cosigned by both, the trust anchors and the certificates' files.
    func publish() throws { try ledgers.publish(to: sanad.folder) }

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
