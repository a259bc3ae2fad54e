import Foundation
import Testing

/// A file of `Vectors/`: published test vectors and where they were published.
struct VectorFile<Vector: Decodable & Sendable>: Decodable, Sendable {
    let source: String
    let vectors: [Vector]
}

/// Loads a JSON file of `Vectors/`.
func load<Content: Decodable>(_ name: String, as _: Content.Type = Content.self) throws -> Content {
    let folder = try #require(Bundle.module.url(forResource: "Vectors", withExtension: nil))
    return try JSONDecoder().decode(Content.self, from: Data(contentsOf: folder.appendingPathComponent(name)))
}

/// Bytes that JSON spells in hexadecimal.
struct Hex: Decodable, Sendable, CustomStringConvertible {
    let bytes: [UInt8]

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        bytes = try hex(text)
    }

    var description: String { bytes.map { String(format: "%02x", $0) }.joined() }
}

/// Reads hexadecimal digits.
func hex(_ text: String) throws -> [UInt8] {
    let digits = Array(text.utf8)
    try #require(digits.count.isMultiple(of: 2))
    return try stride(from: 0, to: digits.count, by: 2).map { index in
        try #require(UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16))
    }
}

/// The bytes inside the first PEM block of `text`.
func decodePEM(_ text: String) throws -> [UInt8] {
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix("-----BEGIN") }.dropFirst()
    let base64 = lines.prefix { !$0.hasPrefix("-----END") }.joined()
    return Array(try #require(Data(base64Encoded: base64)))
}

/// A PEM block.
func encodePEM(_ bytes: [UInt8], _ label: String) -> String {
    let base64 = Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN \(label)-----\n\(base64)\n-----END \(label)-----\n"
}
