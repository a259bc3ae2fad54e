import Foundation

/// JSON for programs that people can read too: indented, members in the order of their names.
func readableJSON(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
}

/// Prints a value so.
func printReadableJSON(_ value: some Encodable) throws {
    print(String(decoding: try readableJSON(value), as: UTF8.self))
}
