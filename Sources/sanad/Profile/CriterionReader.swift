import LedgerCore
import LedgerCrypto
import Yams

/// Reads what a certificate must be.
struct CriterionReader {
    let scales: [RatingScale]

    private static let names = [
        "achievement", "framework", "code", "field", "tier", "grade", "level", "kind", "outcome",
        "percent-of-pass-mark", "issued-within-months", "issuer-country", "tasks-mention", "based-on",
    ]

    /// - Throws: `Failure`, with the line and what was expected there.
    func read(_ object: YAMLObject) throws -> CertificateCriterion {
        try object.allowOnly(Self.names)
        var criterion = CertificateCriterion()
        criterion.achievements = try achievements(object)
        criterion.framework = try object.optionalText("framework", "a framework and its version, as in SSW 2026")
        criterion.codes = try object.texts("code")
        criterion.field = try object.optionalText("field", "a field's code, or same").map {
            $0.hasSameBytes(as: "same") ? .same : .code($0)
        }
        criterion.tier = try rank("tier", object)
        criterion.grade = try rank("grade", object)
        criterion.level = try rank("level", object)
        criterion.kinds = try kinds(object)
        criterion.outcomes = try outcomes(object)
        criterion.percentOfPassMark = try object.number("percent-of-pass-mark", 1...100)
        criterion.issuedWithinMonths = try object.number("issued-within-months", 1...600)
        criterion.issuerCountries = try countries(object)
        criterion.words = try object.texts("tasks-mention", "a word, or a list of words")
        if object.node("based-on") != nil {
            criterion.basedOn = try object.objects("based-on", "what it must rest on").map(read)
        }
        try check(criterion, object)
        return criterion
    }

    private func achievements(_ object: YAMLObject) throws -> [String] {
        let what = "an achievement's code, as in JP-JFT-BASIC, or a beginning and *, as in BD-NTVQF-WELDING-*"
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-".utf8)
        let codes = try object.texts("achievement", what)
        for code in codes {
            let stem = code.utf8.last == UInt8(ascii: "*") ? code.utf8.dropLast() : code.utf8[...]
            guard !stem.isEmpty, stem.count <= 64, stem.allSatisfy(allowed.contains) else {
                throw object.wrong("achievement", what)
            }
        }
        return codes
    }

    /// A code, or `at-least` with one that a scale of the profile has.
    private func rank(_ word: String, _ object: YAMLObject) throws -> CertificateCriterion.Rank? {
        guard let node = object.node(word) else { return nil }
        guard node.mapping != nil else { return .exactly(try object.text(word)) }
        let inner = try YAMLObject(node, in: object.file, word)
        try inner.allowOnly(["at-least"])
        let code = try inner.text("at-least")
        let name = "\(try object.text("framework", "the framework that the \(word) is of")) \(word)"
        let scale = scales.first { $0.framework.hasSameBytes(as: name) }
        guard let scale, scale.order.contains(where: { $0.hasSameBytes(as: code) }) else {
            throw inner.wrong("at-least", "a code of the scale \(name) under scales")
        }
        return .atLeast(code)
    }

    private func kinds(_ object: YAMLObject) throws -> [EvidenceKind] {
        let what = "one of \(EvidenceKind.allCases.map(\.rawValue).joined(separator: ", "))"
        return try object.texts("kind", what).map { text in
            guard let kind = EvidenceKind(rawValue: text) else { throw object.wrong("kind", what) }
            return kind
        }
    }

    private func outcomes(_ object: YAMLObject) throws -> [String] {
        let all = EvidenceKind.allCases.flatMap(\.outcomes)
        let what = "one of \(all.joined(separator: ", "))"
        let outcomes = try object.texts("outcome", what)
        guard outcomes.allSatisfy(all.contains) else { throw object.wrong("outcome", what) }
        return outcomes
    }

    private func countries(_ object: YAMLObject) throws -> [String] {
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let what = "two capital letters, as in JP"
        let codes = try object.texts("issuer-country", what)
        guard codes.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(letters.contains) }) else {
            throw object.wrong("issuer-country", what)
        }
        return codes
    }

    private func check(_ criterion: CertificateCriterion, _ object: YAMLObject) throws {
        if criterion.framework == nil,
            let word = ["code", "field", "tier", "grade", "level"].first(where: { object.node($0) != nil })
        {
            throw object.wrong(word, "a framework beside it, with its version")
        }
        guard !criterion.achievements.isEmpty || criterion.framework != nil || !criterion.kinds.isEmpty else {
            throw object.wrong(
                "achievement",
                "an achievement, a framework or a kind, by which certificates are told apart"
            )
        }
    }
}
