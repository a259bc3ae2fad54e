import LedgerCrypto

/// A path under which a log serves a part of its tree or of its entries (C2SP tlog-tiles).
package enum TilePath: Hashable, Sendable {
    /// `tile/<level>/<index>[.p/<width>]`
    case hashes(Tile)

    /// `tile/entries/<index>[.p/<width>]`
    case entries(index: Int, width: Int)

    /// Reads a path in its one spelling, without a leading slash; nil for anything else.
    package init?(_ path: String) {
        let elements = Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard elements.count >= 3, elements[0].elementsEqual("tile".utf8),
            let (index, width) = Self.place(elements[2...])
        else { return nil }
        if elements[1].elementsEqual("entries".utf8) {
            self = .entries(index: index, width: width)
        } else if let level = Int(canonicalDecimal: elements[1]), level <= 63 {
            self = .hashes(Tile(level: level, index: index, width: width))
        } else {
            return nil
        }
        // Leading groups of zeros would make a second spelling.
        guard description.hasSameBytes(as: path) else { return nil }
    }

    /// Reads `x001/x234/067`, or `x001/x234/067.p/34`.
    private static func place(_ elements: ArraySlice<ArraySlice<UInt8>>) -> (index: Int, width: Int)? {
        var groups = elements
        var width = Tile.fullWidth
        if let partial = groups.dropLast().last, partial.suffix(2).elementsEqual(".p".utf8), let last = groups.last {
            guard let number = Int(canonicalDecimal: last), (1..<Tile.fullWidth).contains(number) else { return nil }
            width = number
            groups = groups.dropLast(2) + [partial.dropLast(2)]
        }

        var digits: ArraySlice<UInt8> = []
        for (position, group) in groups.enumerated() {
            let isLast = position == groups.count - 1
            guard let three = isLast ? group : group.dropping(prefix: "x"), three.count == 3 else { return nil }
            digits += three
        }
        let significant = digits.drop { $0 == UInt8(ascii: "0") }
        guard let index = Int(canonicalDecimal: significant.isEmpty ? digits.suffix(1) : significant) else {
            return nil
        }
        return (index, width)
    }
}

extension TilePath: CustomStringConvertible {
    package var description: String {
        switch self {
        case .hashes(let tile): "tile/\(tile.level)/" + Self.place(index: tile.index, width: tile.width)
        case .entries(let index, let width): "tile/entries/" + Self.place(index: index, width: width)
        }
    }

    private static func place(index: Int, width: Int) -> String {
        var path = threeDigits(index % 1000)
        var rest = index / 1000
        while rest > 0 {
            path = "x" + threeDigits(rest % 1000) + "/" + path
            rest /= 1000
        }
        return width == Tile.fullWidth ? path : path + ".p/\(width)"
    }

    private static func threeDigits(_ number: Int) -> String {
        var digits: [UInt8] = []
        digits.append(number, digits: 3)
        return String(decoding: digits, as: UTF8.self)
    }
}
