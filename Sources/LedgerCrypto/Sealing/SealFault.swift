/// Why something sealed could not be opened, or not be sealed.
package enum SealFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// More than can be sealed at once, in bytes.
    case tooLarge(Int)

    /// No sealed file: not CMS, or not its authenticated and encrypted kind.
    case notSealed

    /// Sealed, but not for this key; or changed since, which looks the same where a recipient's part is concerned.
    case notForThisKey

    /// Sealed for this key, and changed or cut off since.
    case damaged

    package var description: String {
        switch self {
        case .tooLarge(let count):
            "\(count) bytes are too many to encrypt at once; expected at most \(SealedFile.limit)"
        case .notSealed: "it is not encrypted as expected (CMS AuthEnvelopedData in DER), or is cut off"
        case .notForThisKey: "it is not encrypted for this key, or was changed since"
        case .damaged: "it was changed or damaged since it was encrypted"
        }
    }
}
