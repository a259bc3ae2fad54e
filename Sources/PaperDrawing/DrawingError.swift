/// Why something cannot be drawn.
package enum DrawingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The text, even in its smallest size, is larger than its place.
    case tooLong(String)
    /// No installed font has a character of the text.
    case missingGlyphs(String)
    /// None of the fonts that the paper is set in is installed under this name.
    case missingFont(String)
    /// The QR code would need a version above the highest that a phone reads well on paper.
    case codeTooLarge(version: Int)
    /// The QR code's content cannot be encoded at all.
    case badCode
    /// A picture that is neither PNG nor JPEG, or a damaged one; the text is the library's.
    case badPicture(String)
    /// The PDF could not be written; the text is the library's.
    case badDocument(String)

    package var description: String {
        switch self {
        // The text itself may be personal, and is left out.
        case .tooLong(let text): "\(text.count) letters do not fit their place, even in the smallest readable size"
        case .missingGlyphs: "no installed font has all its letters: install fonts-noto-core and fonts-noto-cjk"
        case .missingFont(let name): "the font \(name) is not installed: install fonts-noto-core and fonts-noto-cjk"
        case .codeTooLarge(let version): "the QR code would be of version \(version)"
        case .badCode: "this cannot be written as a QR code"
        case .badPicture(let why): "expected a PNG or JPEG picture: \(why)"
        case .badDocument(let why): "the PDF could not be written: \(why)"
        }
    }
}
