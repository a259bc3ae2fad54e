/// Reads a JSON text in one pass and lays its values out as nodes.
struct JSONParser {
    private(set) var nodes: [JSONNode] = []
    private var position = 0

    /// The name nodes of all objects that are still open, outermost first.
    private(set) var names: [Int] = []

    mutating func parse(_ bytes: [UInt8]) throws(JSONError) {
        guard bytes.count <= UInt32.max else { throw JSONError(problem: .tooLong, offset: 0) }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw JSONError(problem: .byteOrderMark, offset: 0) }
        nodes.reserveCapacity(bytes.count / 16 + 8)
        names.reserveCapacity(32)
        let bytes = bytes.span
        skipSpace(bytes)
        try parseValue(bytes, depth: 0)
        skipSpace(bytes)
        guard position == bytes.count else { throw failure(.trailingBytes) }
    }

    /// Reads the value at `position`, which lies in `depth` objects and arrays.
    private mutating func parseValue(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) {
        switch try currentByte(bytes) {
        case UInt8(ascii: "\""): try parseString(bytes)
        case UInt8(ascii: "{"): try parseObject(bytes, depth: depth + 1)
        case UInt8(ascii: "["): try parseArray(bytes, depth: depth + 1)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseInteger(bytes)
        case UInt8(ascii: "t"): try parseLiteral(bytes, "true", .boolean)
        case UInt8(ascii: "f"): try parseLiteral(bytes, "false", .boolean)
        case UInt8(ascii: "n"): try parseLiteral(bytes, "null", .null)
        default: throw failure(.unexpectedByte)
        }
    }

    private mutating func parseObject(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) {
        let object = try open(.object, bytes, depth: depth)
        let outerNames = names.count
        if try !closes(bytes, with: UInt8(ascii: "}")) {
            repeat {
                guard try currentByte(bytes) == UInt8(ascii: "\"") else { throw failure(.unexpectedByte) }
                names.append(nodes.count)
                try parseString(bytes)
                skipSpace(bytes)
                guard try currentByte(bytes) == UInt8(ascii: ":") else { throw failure(.unexpectedByte) }
                position += 1
                skipSpace(bytes)
                try parseValue(bytes, depth: depth)
            } while try continues(bytes, until: UInt8(ascii: "}"))
        }
        close(object, count: names.count - outerNames)
        try checkNames(bytes, from: outerNames)
        names.removeLast(names.count - outerNames)
    }

    private mutating func parseArray(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) {
        let array = try open(.array, bytes, depth: depth)
        var count = 0
        if try !closes(bytes, with: UInt8(ascii: "]")) {
            repeat {
                try parseValue(bytes, depth: depth)
                count += 1
            } while try continues(bytes, until: UInt8(ascii: "]"))
        }
        close(array, count: count)
    }

    private mutating func parseString(_ bytes: Span<UInt8>) throws(JSONError) {
        let string = try JSONStringScan(bytes, from: position + 1)
        append(.string, position + 1..<string.end, isEscaped: string.isEscaped)
        position = string.end + 1
    }

    private mutating func parseInteger(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = position
        let isNegative = bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let digits = position
        var magnitude: Int64 = 0
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
            magnitude = magnitude * 10 + Int64(digit)
            guard magnitude <= JSON.maximumInteger else { throw JSONError(problem: .integerTooLarge, offset: start) }
            position += 1
        }
        guard position > digits else { throw position < bytes.count ? failure(.notAnInteger) : failure(.unexpectedEnd) }
        if position < bytes.count, Self.continuesNumber(bytes[position]) {
            throw failure(.notAnInteger)
        }
        if bytes[digits] == UInt8(ascii: "0") {
            guard position == digits + 1 else { throw JSONError(problem: .leadingZero, offset: digits) }
            guard !isNegative else { throw JSONError(problem: .negativeZero, offset: start) }
        }
        append(.integer, start..<position)
    }

    /// Whether a byte after an integer would make it another number.
    private static func continuesNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
    }

    private mutating func parseLiteral(
        _ bytes: Span<UInt8>,
        _ literal: StaticString,
        _ kind: JSONKind
    ) throws(JSONError) {
        let start = position
        for byte in literal.description.utf8 {
            guard try currentByte(bytes) == byte else { throw failure(.unexpectedByte) }
            position += 1
        }
        append(kind, start..<position)
    }
}

// MARK: - Steps

extension JSONParser {
    private func failure(_ problem: JSONError.Problem) -> JSONError { JSONError(problem: problem, offset: position) }

    private func currentByte(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        return bytes[position]
    }

    private mutating func skipSpace(_ bytes: Span<UInt8>) {
        while position < bytes.count, case let byte = bytes[position], byte <= 0x20 {
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    /// Steps over the bracket at `position` and the space behind it, and returns the index of its node.
    private mutating func open(_ kind: JSONKind, _ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> Int {
        guard depth <= JSON.maximumDepth else { throw failure(.tooDeep) }
        append(kind, position..<position)
        position += 1
        skipSpace(bytes)
        return nodes.count - 1
    }

    /// Steps over `bracket` if nothing stands before it.
    private mutating func closes(_ bytes: Span<UInt8>, with bracket: UInt8) throws(JSONError) -> Bool {
        guard try currentByte(bytes) == bracket else { return false }
        position += 1
        return true
    }

    /// Steps over a comma and the space around it, after which another element is due, or over `bracket`, after which
    /// none is.
    private mutating func continues(_ bytes: Span<UInt8>, until bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace(bytes)
        let byte = try currentByte(bytes)
        guard byte == UInt8(ascii: ",") || byte == bracket else { throw failure(.unexpectedByte) }
        position += 1
        guard byte != bracket else { return false }
        skipSpace(bytes)
        return true
    }

    private mutating func close(_ node: Int, count: Int) {
        nodes[node].end = UInt32(position)
        nodes[node].next = UInt32(nodes.count)
        nodes[node].count = UInt32(count)
    }

    private mutating func append(_ kind: JSONKind, _ range: Range<Int>, isEscaped: Bool = false) {
        nodes.append(
            JSONNode(
                kind: kind,
                isEscaped: isEscaped,
                start: UInt32(truncatingIfNeeded: range.lowerBound),
                end: UInt32(truncatingIfNeeded: range.upperBound),
                next: UInt32(truncatingIfNeeded: nodes.count + 1)
            )
        )
    }
}
