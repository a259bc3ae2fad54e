/// A count of certificates or people as it may be published: one under five could point at somebody.
enum Figure: Equatable, Sendable {
    case exact(Int)

    /// 1 to 4.
    case few

    /// 5 or more, left out so that no figure under five can be worked out from a total.
    case withheld

    /// Under this a figure is not shown.
    static let least = 5

    /// A count that belongs to no list with a total.
    init(alone count: Int) { self = (1..<Self.least).contains(count) ? .few : .exact(count) }

    /// The number; nil when it is not shown.
    var shown: Int? {
        guard case .exact(let count) = self else { return nil }
        return count
    }

    var isHidden: Bool { shown == nil }
}

/// A number, `"<5"` or `"withheld"`.
extension Figure: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let count = try? container.decode(Int.self) {
            self = .exact(count)
            return
        }
        switch try container.decode(String.self) {
        case "<5": self = .few
        case "withheld": self = .withheld
        case let text:
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected a number, \"<5\" or \"withheld\", found \(text)"
            )
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .exact(let count): try container.encode(count)
        case .few: try container.encode("<5")
        case .withheld: try container.encode("withheld")
        }
    }
}
