import CenterOffice
import LedgerCore

extension Names {
    /// What is said in the three languages, as an answer holds it.
    init(_ words: Words) { self.init(en: words.en, bn: words.bn, ja: words.ja) }
}
