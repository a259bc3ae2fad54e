// A finding as programs read it: times in RFC 3339, and the sentence for people beside it.
extension AuditFinding: Codable {
    private enum CodingKeys: CodingKey { case kind, index, detail, sentence, rule, expected, found, since, meaning }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let since = try container.decodeIfPresent(String.self, forKey: .since)
        self.init(
            kind: try container.decode(Kind.self, forKey: .kind),
            index: try container.decodeIfPresent(Int.self, forKey: .index),
            sentence: try container.decodeIfPresent(FindingSentence.self, forKey: .sentence)
                ?? FindingSentence(.asItStands, [try container.decode(String.self, forKey: .detail)]),
            rule: try container.decodeIfPresent(RefusalCode.self, forKey: .rule),
            expected: try container.decodeIfPresent(String.self, forKey: .expected),
            found: try container.decodeIfPresent(String.self, forKey: .found),
            since: since.flatMap { LedgerTime($0) }
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(index, forKey: .index)
        try container.encode(detail, forKey: .detail)
        try container.encode(sentence, forKey: .sentence)
        try container.encodeIfPresent(rule, forKey: .rule)
        try container.encodeIfPresent(expected, forKey: .expected)
        try container.encodeIfPresent(found, forKey: .found)
        try container.encodeIfPresent(since?.description, forKey: .since)
        try container.encode(meaning, forKey: .meaning)
    }
}
