import LedgerCore

extension ConcerningRecognition {
    /// What the qualification on the other side stands for, to compare with; nil where no ledger says.
    func otherText(_ language: Language) -> String? {
        guard let other else { return nil }
        let (name, description) = (language(other.names), language(other.descriptions))
        return language(
            "To compare, \(other.code) there: \(name): \(description)",
            "তুলনার জন্য, সেখানে \(other.code): \(name): \(description)",
            "比較のため、先方の \(other.code)：\(name)：\(description)"
        )
    }
}
