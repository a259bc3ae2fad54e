/// Whether `bytes` are one certificate, or one value of its extensions, in the
/// Distinguished Encoding Rules (ITU-T X.690 sections 10 and 11), with nothing after it.
///
/// OpenSSL reads the laxer BER too, in which one certificate has many spellings.
func isStrictDER(_ bytes: [UInt8]) -> Bool {
    var reader = DERReader(bytes: bytes, position: 0, end: bytes.count)
    return reader.skipValue(depth: 0) && reader.position == bytes.count
}

private struct DERReader {
    let bytes: [UInt8]
    var position: Int
    let end: Int

    /// Steps over one value and looks into it; false where its form is not DER.
    mutating func skipValue(depth: Int) -> Bool {
        guard depth < 32, let tag = next(), tag & 0x1F != 0x1F, let count = length(), count <= end - position
        else { return false }
        let start = position
        position += count
        let content = bytes[start..<start + count]
        guard tag & 0x20 != 0 else { return isMinimal(content, tag: tag) }
        // Of the universal types only SEQUENCE and SET are made of values.
        guard tag >= 0x40 || tag == 0x30 || tag == 0x31 else { return false }
        // Version 1 is the default of a certificate's [0], which DER leaves out.
        if tag == 0xA0, content.elementsEqual([0x02, 0x01, 0x00]) { return false }
        return isSequenceOfValues(content, isSet: tag == 0x31, depth: depth)
    }

    private mutating func next() -> UInt8? {
        guard position < end else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// A definite length in its shortest form.
    private mutating func length() -> Int? {
        guard let first = next() else { return nil }
        guard first & 0x80 != 0 else { return Int(first) }
        let size = Int(first & 0x7F)
        guard (1...3).contains(size) else { return nil }
        var count = 0
        for _ in 0..<size {
            guard let byte = next() else { return nil }
            count = count << 8 | Int(byte)
        }
        let isShortest = count > 0x7F && count >> (8 * (size - 1)) != 0
        return isShortest ? count : nil
    }

    private func isSequenceOfValues(_ content: ArraySlice<UInt8>, isSet: Bool, depth: Int) -> Bool {
        var inner = DERReader(bytes: bytes, position: content.startIndex, end: content.endIndex)
        var previous: ArraySlice<UInt8> = []
        while inner.position < inner.end {
            let start = inner.position
            guard inner.skipValue(depth: depth + 1) else { return false }
            let value = bytes[start..<inner.position]
            if isSet, value.lexicographicallyPrecedes(previous) { return false }
            previous = value
        }
        return true
    }

    private func isMinimal(_ content: ArraySlice<UInt8>, tag: UInt8) -> Bool {
        switch tag {
        // False is the default of every truth value in a certificate, so DER leaves it out.
        case 0x01: return content.elementsEqual([0xFF])
        case 0x02, 0x0A: return isShortestInteger(content)
        case 0x03: return isBitString(content)
        case 0x05: return content.isEmpty
        case 0x06: return isObjectIdentifier(content)
        case 0x17: return isTime(content, digits: 12)
        case 0x18: return isTime(content, digits: 14)
        case 0x00, 0x10, 0x11: return false
        default: return true
        }
    }

    /// With seconds, without fractions, in UTC (RFC 5280 section 4.1.2.5).
    private func isTime(_ content: ArraySlice<UInt8>, digits: Int) -> Bool {
        content.count == digits + 1 && content.last == UInt8(ascii: "Z")
            && content.dropLast().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private func isShortestInteger(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first else { return false }
        guard let second = content.dropFirst().first else { return true }
        return !(first == 0 && second < 0x80) && !(first == 0xFF && second >= 0x80)
    }

    private func isBitString(_ content: ArraySlice<UInt8>) -> Bool {
        guard let unused = content.first, unused < 8 else { return false }
        guard let last = content.dropFirst().last else { return unused == 0 }
        return last & ((1 << unused) - 1) == 0
    }

    private func isObjectIdentifier(_ content: ArraySlice<UInt8>) -> Bool {
        guard let last = content.last, last < 0x80 else { return false }
        var startsNumber = true
        for byte in content {
            if startsNumber, byte == 0x80 { return false }
            startsNumber = byte < 0x80
        }
        return true
    }
}
