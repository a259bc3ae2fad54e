import CZlib

/// Compression as status lists use it.
enum Zlib {
    /// Compresses as RFC 1950 says, as small as it gets.
    static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(uLong(bytes.count))
        var compressed = [UInt8](repeating: 0, count: Int(length))
        let result = unsafe compress2(&compressed, &length, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
        precondition(result == Z_OK, "the bound has room for every result, so only memory can have run out")
        return Array(compressed.prefix(Int(length)))
    }

    /// Compresses as RFC 1952 says: what zlib makes, in gzip's frame.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        // Deflate, no flags, no time, best compression, written by an unknown system.
        let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255]
        let checksum = unsafe UInt32(truncatingIfNeeded: crc32(0, bytes, uInt(bytes.count)))
        let deflated = compress(bytes).dropFirst(2).dropLast(4)
        return header + deflated + littleEndian(checksum) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Decompresses what becomes `count` bytes; nil for what does not, and when anything follows it.
    static func decompress(_ bytes: [UInt8], count: Int) -> [UInt8]? {
        var length = uLongf(count)
        var consumed = uLong(bytes.count)
        var decompressed = [UInt8](repeating: 0, count: count)
        guard unsafe uncompress2(&decompressed, &length, bytes, &consumed) == Z_OK, Int(length) == count,
            Int(consumed) == bytes.count
        else { return nil }
        return decompressed
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
