import LedgerCrypto

/// A claim as the paper shows it: its value is spelled there so that it can be typed again from the paper.
package struct PrintedClaim: Codable, Sendable, Equatable {
    package var name: ClaimName
    /// The value's parts in the order of the paper: one for most, one for each number or task of a list.
    package var parts: [Part]

    /// A text, and the language it is written in where the claim names one.
    package struct Part: Codable, Sendable, Equatable {
        package var text: String
        package var language: PaperLanguage?

        package init(_ text: String, language: PaperLanguage? = nil) {
            self.text = text
            self.language = language
        }
    }

    /// Takes a claim that can be put on paper; nil for one that is no text, list of texts or object of them.
    package init?(name: ClaimName, value: JSONTree) {
        self.name = name
        switch value {
        case .string(let text): parts = [Part(text)]
        case .array(let values):
            parts = values.compactMap { ($0.string ?? $0["value"]?.string).map { Part($0) } }
            guard parts.count == values.count else { return nil }
        case .object(let members):
            parts = members.compactMap { member in
                guard let language = PaperLanguage(rawValue: member.name) else { return nil }
                return member.value.string.map { Part($0, language: language) }
            }
            guard parts.count == members.count else { return nil }
        default: return nil
        }
    }

    /// The parts on one line.
    package var text: String { parts.map(\.text).joined(separator: "; ") }
}

extension ClaimName: Codable {}

/// Bytes that are base64 in JSON.
package struct EncodedBytes: Codable, Sendable, Equatable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let bytes = Base64.decode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected base64")
        }
        self.bytes = bytes
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Base64.encode(bytes))
    }
}
