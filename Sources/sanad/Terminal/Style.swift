import Foundation

/// Text with a color or weight, where a person reads it.
enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"

    private static let isUsed = Terminal.isOutput && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

    func callAsFunction(_ text: String) -> String {
        Self.isUsed ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
