import Glibc

// Comparisons by bytes: what `==` on strings does not say, and on arrays says slowly.

extension String {
    /// Whether both are the same bytes; `==` asks only whether they read the same.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return utf8.span.withUnsafeBytes { one in other.utf8.span.withUnsafeBytes { areSame(one, $0) } }
    }

    /// Whether the first bytes are those of `other`.
    package func begins(with other: String) -> Bool {
        let answer = utf8.withContiguousStorageIfAvailable { one in
            other.utf8.withContiguousStorageIfAvailable { other in
                areSame(
                    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(one).prefix(other.count)),
                    UnsafeRawBufferPointer(other)
                )
            }
        }
        return (answer ?? nil) ?? utf8.starts(with: other.utf8)
    }

    /// Feeds the bytes to a hash.
    package func hashBytes(into hasher: inout Hasher) {
        let done: Void? = utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        if done == nil { Array(utf8).withUnsafeBytes { hasher.combine(bytes: $0) } }
    }
}

extension ArraySlice<UInt8> {
    /// Whether these are the bytes of `text`.
    package func spells(_ text: String) -> Bool {
        guard count == text.utf8.count else { return false }
        let answer = text.utf8.withContiguousStorageIfAvailable { text in
            withUnsafeBytes { areSame($0, UnsafeRawBufferPointer(text)) }
        }
        return answer ?? elementsEqual(text.utf8)
    }

    package func hasSameBytes(as other: ArraySlice<UInt8>) -> Bool {
        withUnsafeBytes { one in other.withUnsafeBytes { areSame(one, $0) } }
    }
}

extension [UInt8] {
    /// Whether the bytes of a range are those of `text`.
    package func spells(_ text: String, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8.count else { return false }
        let answer = text.utf8.withContiguousStorageIfAvailable { text in
            withUnsafeBytes { areSame(UnsafeRawBufferPointer(rebasing: $0[range]), UnsafeRawBufferPointer(text)) }
        }
        return answer ?? self[range].elementsEqual(text.utf8)
    }
}

private func areSame(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    guard one.count == other.count else { return false }
    guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start, otherStart, one.count) == 0
}
