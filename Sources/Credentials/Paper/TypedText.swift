import Foundation

/// What people type from a paper, on whatever keyboard: a Bengali one has its own digits, a Japanese one wide letters.
package enum TypedText {
    /// The long vowel mark, which stands where a hyphen does on a Japanese keyboard, and the minus sign.
    private static let strayHyphens: Set<Unicode.Scalar> = ["\u{30FC}", "\u{2212}"]

    /// The same with narrow letters, European digits and plain hyphens, and without spaces around it.
    package static func plain(_ text: String) -> String {
        let scalars = text.precomposedStringWithCompatibilityMapping.unicodeScalars.map { scalar -> Unicode.Scalar in
            if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
            }
            let isHyphen = scalar.properties.generalCategory == .dashPunctuation || strayHyphens.contains(scalar)
            return isHyphen ? "-" : scalar
        }
        return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A certificate's number in its one spelling, where spaces may stand for hyphens; what else it may be is not said.
    package static func number(_ text: String) -> String {
        plain(text).uppercased().split { $0 == "-" || $0.isWhitespace }.joined(separator: "-")
    }
}

extension CertificateNumber {
    /// Reads a number as people type it: in any case, with spaces for hyphens, in the digits of any script.
    package init(typed text: String) throws(CertificateNumberError) {
        try self.init(parsing: TypedText.number(text))
    }
}
