/// Bytes as they stand behind the # of an address that is printed as a QR code: compressed with zlib (RFC 1950), and then
/// as decimal digits, which such a code stores in the least room.
package enum CompressedDigits {
    package static func encode(_ bytes: [UInt8]) -> String { DecimalDigits.encode(Zlib.compress(bytes)) }
}
