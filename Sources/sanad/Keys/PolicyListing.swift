import LedgerCrypto
import TransparencyLog

/// The log and witness lines of a policy, each key once.
///
/// What an earlier policy trusted stays listed: checkpoints and proofs from its time still verify by the old log keys,
/// and the old witnesses' signatures still show, though the quorum does not ask for them.
struct PolicyListing {
    private(set) var logs: [String] = []
    private(set) var witnesses: [String] = []
    private(set) var names = Names()

    /// What the policy calls the witnesses that its quorum may ask for.
    struct Names {
        var countries: [String] = []
        var independent: [String] = []
    }

    private var logKeys: Set<NoteVerifierKey> = []
    private var witnessKeys: Set<NoteVerifierKey> = []
    private var taken: Set<String> = ["none", "independent", "pilot", "both", "both-plus", "countries"]

    init(_ draft: PolicyDraft) throws {
        logs.append("# Whose checkpoints are believed.")
        witnesses.append("# Who signs them too.")
        for country in draft.countries { try add(country, draft.former) }
        for witness in draft.witnesses {
            try add(witness.name, witness.key, witness.url)
            names.independent.append(witness.name)
        }
        if let former = draft.former { try keep(former) }
    }

    /// Lists what only the former policy had.
    private mutating func keep(_ former: TrustPolicy) throws {
        let oldLogs = former.logs.filter { !logKeys.contains($0.key) }
        if !oldLogs.isEmpty { logs.append("# Kept, so that older checkpoints verify.") }
        for log in oldLogs where logKeys.insert(log.key).inserted {
            logs.append(Self.line("log", "\(log.key)", log.url))
        }
        let oldWitnesses = former.witnesses.filter { !witnessKeys.contains($0.key) }
        if !oldWitnesses.isEmpty { witnesses.append("# Kept, so that their signatures show; not asked for.") }
        for witness in oldWitnesses { try add(free(witness.name), witness.key, witness.url) }
    }

    private mutating func add(_ country: AuthorityDescription, _ former: TrustPolicy?) throws {
        let log = try key(country.log, .ed25519, named: country.origin, of: country)
        let witness = try key(country.witness, .cosignature, named: "\(country.origin)/witness", of: country)
        guard logKeys.insert(log).inserted else {
            throw Failure(.usage, "\(country.origin) is named twice with --authority")
        }
        let formerLog = former?.logs.first { $0.key == log }
        let formerWitness = former?.witnesses.first { $0.key == witness }
        logs.append(Self.line("log", "\(log)", country.url ?? formerLog?.url))
        try add(country.country, witness, country.url ?? formerWitness?.url)
        names.countries.append(country.country)
    }

    private mutating func add(_ name: String, _ key: NoteVerifierKey, _ url: String?) throws {
        guard taken.insert(name).inserted else {
            throw Failure(
                .usage,
                "a witness cannot be called \(name): the name stands for something else in the policy"
            )
        }
        guard witnessKeys.insert(key).inserted else {
            throw Failure(.usage, "the witness \(name) has the key of another witness")
        }
        witnesses.append(Self.line("witness \(name)", "\(key)", url))
    }

    /// A name that is not taken: that of the former policy, or it with a number.
    private func free(_ name: String) -> String {
        guard taken.contains(name) else { return name }
        return (1...).lazy.map { "\(name)-former-\($0)" }.first { !taken.contains($0) } ?? name
    }

    private func key(
        _ text: String,
        _ kind: NoteVerifierKey.Kind,
        named name: String,
        of country: AuthorityDescription
    ) throws -> NoteVerifierKey {
        let key = try NoteVerifierKey(text)
        guard key.kind == kind, key.name.hasSameBytes(as: name) else {
            throw Failure(
                .data,
                "the authority.json of \(country.country): expected a key named \(name), found \(text)"
            )
        }
        return key
    }

    private static func line(_ start: String, _ key: String, _ url: String?) -> String {
        "\(start) \(key)\(url.map { " \($0)" } ?? "")"
    }
}
