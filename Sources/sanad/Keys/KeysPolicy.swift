import ArgumentParser
import CenterOffice
import TransparencyLog

struct KeysPolicy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Write a policy: whom a verifier trusts, and who must have signed.",
        discussion: """
            Three kinds. pilot: one country keeps a ledger alone, and its own witness and two independent ones sign. \
            both: the witnesses of both countries sign. both-plus: both, and at least one independent witness. More \
            than two countries may be named with both and both-plus.

            With --keep, what the former policy trusted stays listed, so that certificates from its time still verify: \
            the old log keys with their addresses, and the old witnesses, for which the new policy does not ask. The \
            policy is public. Verifiers install it together with each authority's root certificate.

            EXAMPLE
              sanad keys policy pilot --authority bd/authority.json \\
                --witness 'W1=w1.example+…' \\
                --witness 'W2=w2.example+…@https://w2.example' --out Keys/policy
              sanad keys policy both --authority bd/authority.json \\
                --authority jp/authority.json --keep Keys/policy --out Keys/policy.new

            \(exitCodes)
            """
    )

    @Argument(help: "pilot, both or both-plus.")
    var kind: Kind

    @Option(help: "An authority's authority.json; one for each country, one's own first.")
    var authority: [String]

    @Option(help: "An independent witness: NAME=VKEY, or NAME=VKEY@URL; may be given several times.")
    var witness: [WitnessArgument] = []

    @Option(help: "How many independent witnesses must have signed. Without it, 2 for pilot and 1 for both-plus.")
    var independent: Int?

    @Option(help: "How many countries must have signed. Without it, all that are named.")
    var countries: Int?

    @Option(help: "The policy that this one takes the place of.")
    var keep: String?

    @Option(help: "The file for the policy; without it, it is printed.")
    var out: String?

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case pilot, both
        case bothPlus = "both-plus"

        var kind: PolicyDraft.Kind {
            switch self {
            case .pilot: .pilot
            case .both: .both
            case .bothPlus: .bothPlus
            }
        }
    }

    func validate() throws {
        switch kind {
        case .pilot:
            guard authority.count == 1 else { throw ValidationError("pilot is of one country: give --authority once.") }
        case .both, .bothPlus:
            guard authority.count >= 2 else {
                throw ValidationError("Give --authority for each country, two or more.")
            }
        }
        guard kind != .both || independent == nil else {
            throw ValidationError("both asks for no independent witness: use both-plus with --independent.")
        }
        let required = independent ?? kind.kind.usualIndependent
        guard required <= witness.count, kind == .both || required > 0 else {
            throw ValidationError(
                "\(kind.rawValue) asks for \(required) independent witnesses, and --witness names \(witness.count)."
            )
        }
        guard countries.map((2...max(2, authority.count)).contains) ?? true, kind != .pilot || countries == nil else {
            throw ValidationError("--countries is 2 or more, and no more than --authority names.")
        }
    }

    func run() throws {
        var draft = PolicyDraft(kind.kind, of: try authority.map { try AuthorityDescription(reading: $0) })
        draft.witnesses = try witness.map { try $0.witness() }
        draft.independent = independent
        draft.needed = countries
        draft.former = try keep.map { path in
            do {
                return try TrustPolicy(NewFile.read(path))
            } catch let error as TransparencyLogError {
                throw Failure(.data, "\(path): \(error)")
            }
        }
        let text = try draft.text()
        guard let out else { return print(text, terminator: "") }
        try NewFile.write(text, to: out, access: .everyone)
        Terminal.note("Wrote \(out). Give it to verifiers with each country's root certificate.")
    }
}
