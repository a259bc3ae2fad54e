import Foundation

/// The same characters in another width or script, of which nothing is lost when they are written the usual way.
enum Spelling {
    /// Digits of Bengali and of full width, Latin letters and signs of full width, and the spaces and hyphens that
    /// programs put in the place of the usual ones.
    static func plainNumber(_ text: String) -> String {
        mapped(text) { scalar in
            switch scalar.value {
            case 0x9E6...0x9EF: scalar.value - 0x9E6 + 0x30
            case 0x2010...0x2014, 0x2212: 0x2D
            default: ordinaryWidth(scalar)
            }
        }
    }

    /// Latin letters and signs of full width, and unusual spaces.
    static func plainLatin(_ text: String) -> String { mapped(text, ordinaryWidth) }

    /// Katakana of half width, its voicing marks put on the letters before them.
    static func fullKatakana(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0xFF65...0xFF9F).contains($0.value) }) else { return text }
        let full = mapped(text) { scalar in
            switch scalar.value {
            case 0xFF65: 0x30FB
            case 0xFF66...0xFF9D: katakana[Int(scalar.value) - 0xFF66].value
            case 0xFF9E: 0x3099
            case 0xFF9F: 0x309A
            default: scalar.value
            }
        }
        return full.precomposedStringWithCanonicalMapping
    }

    /// Line breaks within a cell as spaces.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func ordinaryWidth(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0xFF01...0xFF5E: scalar.value - 0xFEE0
        case 0x3000, 0xA0, 0x2007, 0x202F: 0x20
        default: scalar.value
        }
    }

    private static func mapped(_ text: String, _ map: (Unicode.Scalar) -> UInt32) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text.unicodeScalars.map { Unicode.Scalar(map($0)) ?? $0 })
        return String(scalars)
    }

    /// From U+FF66 to U+FF9D.
    private static let katakana = Array(
        "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars
    )
}
