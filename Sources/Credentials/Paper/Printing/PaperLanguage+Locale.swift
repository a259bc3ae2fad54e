extension PaperLanguage {
    /// The language of messages by POSIX's order of variables (POSIX.1-2024, XBD 8.2); English where it is no other
    /// that is spoken here.
    package init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self = locale.flatMap { PaperLanguage(rawValue: $0.prefix { $0.isLetter }.lowercased()) } ?? .en
    }
}
