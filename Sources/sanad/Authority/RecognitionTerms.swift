import ArgumentParser
import Credentials
import LedgerCore
import LedgerCrypto

/// What a recognition says, as it is typed.
struct RecognitionTerms: ParsableArguments {
    @Option(help: "What is recognized: COUNTRY:FRAMEWORK:CODE, as in 'BD:NTVQF 2011:3'.")
    var from: Qualification?

    @Option(help: "What it is recognized as, in the same form.")
    var to: Qualification?

    @Option(help: "equal, at-least, part-of or comparable.")
    var relation: Recognition.Relation?

    @Option(help: "What it holds for, if not for everything.")
    var purpose: String?

    @Option(help: "The first day (UTC). Without it, today.")
    var validFrom: CivilDate?

    @Option(help: "For how many years.")
    var years: Int?

    @Option(help: "What it rests on, as in 'MoC of 2026-05-01, article 4'.")
    var legalBasis: String?

    /// Whether nothing was typed.
    var isEmpty: Bool {
        from == nil && to == nil && relation == nil && purpose == nil && validFrom == nil && years == nil
            && legalBasis == nil
    }

    /// Whether what every recognition needs was typed.
    var isComplete: Bool { from != nil && to != nil && relation != nil && years != nil }

    /// A new body under a fresh identity; nil unless complete.
    ///
    /// - Throws: `Refusal` where a part has not the form that a ledger asks for.
    func body() throws -> Recognition? {
        guard let from, let to, let relation, let years else { return nil }
        let start = validFrom ?? CivilDate(containing: secondsNow())
        let body = Recognition(
            uuidURN(random: randomBytes(16)),
            from: from.value,
            to: to.value,
            relation: relation,
            purpose: purpose,
            notBefore: start.startOfDay,
            expires: start.adding(months: 12 * years).startOfDay,
            legalBasis: legalBasis
        )
        // What is typed is normalized once; the other country repeats its bytes.
        return try Recognition(JSON(parsing: body.tree.normalized.canonical).root)
    }

    /// `COUNTRY:FRAMEWORK:CODE`; the framework may hold colons, the others none.
    struct Qualification: ExpressibleByArgument {
        let value: Recognition.Qualification

        init?(argument: String) {
            let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count >= 3, let country = parts.first, let code = parts.last else { return nil }
            let framework = parts.dropFirst().dropLast().joined(separator: ":")
            guard !country.isEmpty, !framework.isEmpty, !code.isEmpty else { return nil }
            value = Recognition.Qualification(country: String(country), framework: framework, code: String(code))
        }
    }
}

extension Recognition.Relation: ExpressibleByArgument {}

/// The other country's half, or what was written down of it: what is to be repeated.
struct RecognitionFile {
    let body: Recognition

    /// Who signed it, where it is a signed statement. The signature is not looked at.
    let signer: String?

    /// Reads a signed statement, the JSON that `sanad authority recognize --json` prints, or a body alone.
    init(reading path: String, _ bytes: [UInt8]) throws {
        if let root = try? JSON(parsing: bytes).root, root.kind == .object {
            do {
                body = try Recognition(root["body"] ?? root)
            } catch {
                throw Failure(.data, "\(path): \(error.detail)")
            }
            signer = nil
            return
        }
        let statements = bytes.split(separator: 0x0A).compactMap { try? Statement(parsing: Array($0)) }
        guard statements.count == 1, case .recognition(let recognition) = statements[0].content else {
            throw Failure(
                .data,
                "\(path): expected one signed recognition, or the JSON that `sanad authority recognize --json` prints"
            )
        }
        body = recognition
        signer = statements[0].issuer
    }
}
