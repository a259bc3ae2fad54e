import Credentials
import Foundation
import PaperDrawing

/// What went wrong, in the three languages of those who print.
protocol SpokenFailure: Error, CustomStringConvertible {
    var account: PrintedText { get }
}

extension SpokenFailure {
    var description: String { account.en }
}

extension PrintedText {
    /// What an error says; one that is nobody's concern but a programmer's says the same in every language.
    init(of error: any Error) {
        switch error {
        case let failure as any SpokenFailure: self = failure.account
        case let error as DrawingError: self = error.account
        default: self.init(en: "\(error)")
        }
    }

    /// As one line of JSON, for the program that ran this one and knows its person's language.
    var line: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
