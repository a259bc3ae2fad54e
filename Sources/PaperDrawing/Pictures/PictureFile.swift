/// What is looked at before a picture is decoded: how large it is, and whether it is there to its end, for the library
/// draws what is there of one that is cut short, and is silent.
enum PictureFile {
    /// How many points a PNG has by its header (ISO/IEC 15948, 11.2.2).
    static func pointsOfPNG(_ bytes: [UInt8]) -> UInt64 {
        guard bytes.count >= 24 else { return 0 }
        return UInt64(number(bytes[16..<20])) * UInt64(number(bytes[20..<24]))
    }

    /// Whether a PNG has its last chunk (ISO/IEC 15948, 5.3 and 11.2.5).
    static func isWholePNG(_ bytes: [UInt8]) -> Bool {
        var chunk = 8
        while chunk + 12 <= bytes.count {
            if bytes[(chunk + 4)..<(chunk + 8)].elementsEqual("IEND".utf8) { return true }
            chunk += 12 + number(bytes[chunk..<(chunk + 4)])
        }
        return false
    }

    /// Whether a JPEG has its last marker behind the pixels; a small picture within its notes has one too
    /// (ITU-T T.81, B.1.1.2 to B.1.1.4).
    static func isWholeJPEG(_ bytes: [UInt8]) -> Bool {
        var marker = 2
        while marker + 4 <= bytes.count, bytes[marker] == 0xFF {
            let kind = bytes[marker + 1]
            if kind == 0xFF {
                marker += 1
                continue
            }
            marker += 2 + number(bytes[(marker + 2)..<(marker + 4)])
            if kind == startOfScan { break }
        }
        // Among the pixels no other byte than 0 or a restart follows 0xFF.
        while marker < bytes.count, let found = bytes[marker...].firstIndex(of: 0xFF), found + 1 < bytes.count {
            if bytes[found + 1] == endOfImage { return true }
            marker = found + 1
        }
        return false
    }

    private static let startOfScan: UInt8 = 0xDA
    private static let endOfImage: UInt8 = 0xD9

    /// The most significant byte comes first.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
