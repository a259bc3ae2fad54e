import Credentials
import Foundation

extension PaperLanguage {
    /// The language of messages by POSIX's order of variables (POSIX.1-2024, XBD 8.2); English where it is no other
    /// that is spoken here.
    static var ofLocale: PaperLanguage {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale.flatMap { PaperLanguage(rawValue: $0.prefix { $0.isLetter }.lowercased()) } ?? .en
    }
}
