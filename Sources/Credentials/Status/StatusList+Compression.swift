extension StatusList {
    /// The raw bytes, compressed with zlib (RFC 1950).
    package var compressed: [UInt8] { Zlib.compress(bytes) }

    /// The states in the order of a W3C Bitstring Status List, compressed with gzip (RFC 1952).
    package var compressedBitstring: [UInt8] { Zlib.gzip(bitstring) }

    /// Takes what `compressed` gave; nil for anything else.
    package init?(compressed: [UInt8]) {
        guard let bytes = Zlib.decompress(compressed, count: Self.byteCount) else { return nil }
        self.init(bytes: bytes)
    }
}
