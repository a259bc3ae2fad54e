import Credentials
import PaperDrawing

/// Fonts and colors of a paper.
struct PaperStyle {
    static let serif = ["Noto Serif", "Noto Serif Bengali", "Noto Serif CJK JP"]
    static let sans = ["Noto Sans", "Noto Sans Bengali", "Noto Sans CJK JP"]
    static let display = ["Noto Serif Display", "Noto Serif Bengali", "Noto Serif CJK JP"]

    /// All that must be installed.
    static let families = Array(Set(serif + sans + display)).sorted()

    let accent: Ink
    let ornament: Ink
    let text = Ink(red: 0.1, green: 0.1, blue: 0.12)
    let quiet = Ink(red: 0.38, green: 0.38, blue: 0.42)
    let rule = Ink(red: 0.75, green: 0.75, blue: 0.78)

    init(_ template: TemplateDescription) throws {
        accent = try Self.ink(template.accent, "accent")
        ornament = try Self.ink(template.ornament, "ornament")
    }

    /// The style of a paper that honors nobody: without its template's colors.
    private init(plain ink: Ink) {
        accent = ink
        ornament = ink
    }

    static let plain = PaperStyle(plain: Ink(red: 0.2, green: 0.2, blue: 0.22))

    private static func ink(_ text: String, _ name: String) throws -> Ink {
        guard let ink = Ink(hex: text) else {
            throw PaperFailure(field: "template.json, \(name)", why: FailureWords.color(text))
        }
        return ink
    }

    func serif(_ size: Double, smallest: Double? = nil) -> TextStyle {
        TextStyle(families: Self.serif, size: size, smallestSize: smallest).with { $0.ink = text }
    }

    func sans(_ size: Double, smallest: Double? = nil) -> TextStyle {
        TextStyle(families: Self.sans, size: size, smallestSize: smallest).with { $0.ink = text }
    }

    func display(_ size: Double, smallest: Double? = nil) -> TextStyle {
        TextStyle(families: Self.display, size: size, smallestSize: smallest).with { $0.ink = accent }
    }

    /// What stands above a value.
    func label(_ size: Double = 5.6) -> TextStyle {
        sans(size, smallest: 4.5).with { $0.ink = quiet }
    }
}

extension TextStyle {
    func inLanguage(_ language: PaperLanguage?) -> TextStyle { with { $0.language = language?.rawValue } }
    var centered: TextStyle { with { $0.alignment = .center } }
    var bold: TextStyle { with { $0.isBold = true } }
    func inked(_ ink: Ink) -> TextStyle { with { $0.ink = ink } }
}
