import Testing

@testable import LedgerCrypto

@Suite struct `An ECDSA signature in DER` {
    /// r and s in four bytes each for short, and what a DER encoder makes of them.
    static let spellings: [(raw: [UInt8], der: [UInt8])] = [
        ([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08], [0x30, 12, 2, 4, 1, 2, 3, 4, 2, 4, 5, 6, 7, 8]),
        ([0x80, 0, 0, 0, 0x7F, 0, 0, 0], [0x30, 13, 2, 5, 0, 0x80, 0, 0, 0, 2, 4, 0x7F, 0, 0, 0]),
        ([0, 0x7F, 1, 2, 0, 0x80, 1, 2], [0x30, 11, 2, 3, 0x7F, 1, 2, 2, 4, 0, 0x80, 1, 2]),
        ([0, 0, 0, 0x80, 0, 0, 0, 1], [0x30, 7, 2, 2, 0, 0x80, 2, 1, 1]),
        ([0, 0, 0, 0, 0, 0, 0, 0], [0x30, 6, 2, 1, 0, 2, 1, 0]),
    ]

    @Test(arguments: spellings) func `has the shortest numbers that are not negative`(_ raw: [UInt8], _ der: [UInt8]) {
        #expect(ECDSASignature.der(raw: raw[...]) == der)
        #expect(ECDSASignature.der(raw: ([9, 9, 9] + raw)[3...]) == der)
    }

    @Test(arguments: [32, 48]) func `is read by OpenSSL as it is written`(size: Int) {
        for first: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
            // A low S stays as it is.
            let raw = [first] + [UInt8](repeating: 0xFF, count: size - 1) + [UInt8](repeating: 0x11, count: size)
            #expect(ECDSASignature.raw(trustedDER: ECDSASignature.der(raw: raw[...]), size: size) == raw)
        }
    }
}
