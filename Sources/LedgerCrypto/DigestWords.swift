/// The 32 bytes of a SHA-256 in four words, so that an array of them is one block of memory.
///
/// A vector (`SIMD4`) would say the same in less. But it wants to lie at a multiple of 32 bytes, and the frame of an
/// asynchronous function lies at a multiple of 16: Swift 6.3's optimizer then writes behind the frame's end.
package struct DigestWords: Hashable, Sendable {
    package let first: UInt64
    package let second: UInt64
    package let third: UInt64
    package let fourth: UInt64

    package init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
    }

    /// Each word with its bytes the other way round, on a machine that is little-endian.
    var bigEndian: DigestWords { DigestWords(first.bigEndian, second.bigEndian, third.bigEndian, fourth.bigEndian) }
}
