import Glibc

extension [UInt8] {
    /// The index of the first `byte` at or after `start`; nil where there is none.
    package func firstPlace(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBytes { bytes in
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            guard let base = rest.baseAddress, let found = memchr(base, CInt(byte), rest.count) else { return nil }
            return start + (UnsafeRawPointer(found) - base)
        }
    }

    /// The index of the last `byte`; nil where there is none.
    package func lastPlace(of byte: UInt8) -> Int? {
        let bytes = span
        var index = bytes.count - 1
        while index >= 0, bytes[index] != byte { index -= 1 }
        return index < 0 ? nil : index
    }
}
