import Foundation
import LedgerCrypto

/// Where a key of a folder lies: in its file, or on a token that a file beside it names, `issuer.uri` for `issuer.key`.
package enum KeyPlace {
    /// The URI to open the key by.
    ///
    /// - Throws: `SetUpError.badPointer`, `FileError`.
    package static func uri(_ key: String) throws -> String {
        let pointer = pointer(key)
        guard NewFile.exists(pointer) else { return key }
        let text = String(decoding: try NewFile.read(pointer), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard TokenURI.isOne(text) else { throw SetUpError.badPointer(pointer) }
        return text
    }

    /// Notes that a key lies on a token.
    static func note(_ uri: String, for key: String) throws {
        try NewFile.write("\(uri)\n", to: pointer(key), access: .owner)
    }

    static func pointer(_ key: String) -> String {
        (key.hasSuffix(".key") ? String(key.dropLast(4)) : key) + ".uri"
    }
}
