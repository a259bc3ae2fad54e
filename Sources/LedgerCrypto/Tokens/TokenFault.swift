/// Why a key on a token cannot be used.
package enum TokenFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// The URI is not one that this program reads; the text says why.
    case badURI(String)

    /// libp11, which speaks to tokens, cannot be loaded.
    case noLibrary(String)

    /// The module of the token's maker cannot be loaded.
    case noModule(String)

    /// No token fits; these are there.
    case noToken(found: [String])

    /// More than one token fits.
    case severalTokens([String])

    /// The token asks for a PIN, and none was given.
    case pinNeeded(token: String, isLastTry: Bool)

    case wrongPIN(token: String, isLastTry: Bool)
    case pinLocked(token: String)

    /// The PIN's file cannot be read, or is empty.
    case badPINSource(String)

    /// No private key on the token fits; these are there, by label.
    case noKey(token: String, found: [String])

    /// More than one key fits.
    case severalKeys(token: String, [String])

    /// The token answered with an error.
    case failed(String)

    /// The key can be used, not copied.
    case staysOnToken

    /// Decryption with a key on a token is not offered.
    case cannotDecrypt

    package var description: String {
        switch self {
        case .badURI(let why): "the pkcs11: URI cannot be used: \(why)"
        case .noLibrary(let why):
            "keys on tokens need the library libp11 (Debian: apt install libp11-3), which cannot be loaded: \(why)"
        case .noModule(let path):
            "the token's PKCS#11 module \(path) cannot be loaded; name it by ?module-path=/…/module.so in the URI"
        case .noToken(let found): "no token fits the URI; found: \(Self.list(found))"
        case .severalTokens(let found):
            "several tokens fit the URI: \(Self.list(found)); add token=… or serial=… to the URI"
        case .pinNeeded(let token, let isLastTry):
            "the token \(token) asks for its PIN\(isLastTry ? Self.lastTry : "")"
        case .wrongPIN(let token, let isLastTry):
            "the PIN of the token \(token) is wrong\(isLastTry ? Self.lastTry : "")"
        case .pinLocked(let token):
            "the token \(token) is locked after too many wrong PINs; who set it up can unlock it"
        case .badPINSource(let path): "\(path): expected a PIN on the first line"
        case .noKey(let token, let found):
            "no private key on the token \(token) fits the URI; found: \(Self.list(found))"
        case .severalKeys(let token, let found):
            "several keys on the token \(token) fit the URI: \(Self.list(found)); add object=… or id=… to the URI"
        case .failed(let what): "the token does not do what it is asked: \(what)"
        case .staysOnToken: "the key lies on a token, and cannot be copied"
        case .cannotDecrypt: "a key on a token cannot be used to decrypt here; expected a key file"
        }
    }

    private static let lastTry = "; one more wrong PIN locks it"

    private static func list(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }
}
