import Glibc

// Comparisons by bytes: what `==` on strings does not say, and on arrays says slowly.

extension Span<UInt8> {
    package func hasSameBytes(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        return withUnsafeBytes { one in
            other.withUnsafeBytes { other in
                guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
                return memcmp(start, otherStart, one.count) == 0
            }
        }
    }
}

extension String {
    /// Whether both are the same bytes; `==` asks only whether they read the same.
    package func hasSameBytes(as other: String) -> Bool { utf8.span.hasSameBytes(as: other.utf8.span) }

    /// Whether the first bytes are those of `other`.
    package func begins(with other: String) -> Bool {
        utf8.span.extracting(first: other.utf8.count).hasSameBytes(as: other.utf8.span)
    }

    /// Feeds the bytes to a hash.
    package func hashBytes(into hasher: inout Hasher) { utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension ArraySlice<UInt8> {
    /// Whether these are the bytes of `text`.
    package func spells(_ text: String) -> Bool { span.hasSameBytes(as: text.utf8.span) }

    package func hasSameBytes(as other: ArraySlice<UInt8>) -> Bool { span.hasSameBytes(as: other.span) }
}
