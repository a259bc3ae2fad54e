import Credentials
import LedgerCore
import TransparencyLog

// What is said of the ledger that an answer rests on, and of the center that issued.

extension Verification {
    /// Where the ledger was read, when it was not at its own place.
    func provenanceSentence(_ language: Language) -> String? {
        guard let provenance, let origin, provenance.isKeptByAnother else { return nil }
        return language(
            "\(origin), read from the copy that another country keeps: \(provenance.place)",
            "\(origin), অন্য দেশের রাখা কপি থেকে পড়া: \(provenance.place)",
            "\(origin)（他国が保管する写しから読み取り：\(provenance.place)）"
        )
    }

    /// Who vouches for it, by the names of the policy, and since when.
    func vouchingSentence(_ language: Language) -> String? {
        guard let countersigned else { return nil }
        let names = countersigned.cosignatures.map(\.witness.name).joined(separator: ", ")
        let time = countersigned.quorumTime.map { " (\(LedgerTime(seconds: Int64($0))))" } ?? ""
        return language(
            "\(names), for the first \(countersigned.checkpoint.size) entries\(time)",
            "\(names), প্রথম \(countersigned.checkpoint.size)টি ভুক্তির জন্য\(time)",
            "\(names)、最初の \(countersigned.checkpoint.size) 件について\(time)"
        )
    }

    /// That the ledger contradicted itself, where that is no reason for the answer.
    func warning(_ language: Language) -> String? {
        let isReason = reasons.contains { if case .differentHistories = $0 { true } else { false } }
        guard let conflict = conflicts.first, !isReason else { return nil }
        return language(
            "Beware: the ledger has contradicted itself elsewhere",
            "সাবধান: খতিয়ানটি অন্যত্র নিজের বিরোধিতা করেছে",
            "注意：この台帳は別の箇所で矛盾した記録を示しました"
        ) + " [\(conflict)]"
    }
}

extension CenterEnd {
    /// How the center came to its end, and who looks after its certificates.
    func sentence(_ language: Language) -> String {
        [what(language), successorsText(language)].compactMap { $0 }.joined(separator: "; ")
    }

    private func what(_ language: Language) -> String {
        guard state != .suspended else {
            return language(
                "suspended since \(since.date), for \(reason.title(language))",
                "\(since.date) থেকে স্থগিত, কারণ: \(reason.title(language))",
                "\(since.date) から停止中（理由：\(reason.title(language))）"
            )
        }
        guard reason != .ceased else {
            return language(
                "ceased on \(since.date)",
                "\(since.date) তারিখে বন্ধ হয়েছে",
                "\(since.date) に廃止"
            )
        }
        return language(
            "its accreditation was revoked on \(since.date), for \(reason.title(language))",
            "\(since.date) তারিখে অনুমোদন বাতিল, কারণ: \(reason.title(language))",
            "\(since.date) に認定取消し（理由：\(reason.title(language))）"
        )
    }

    private func successorsText(_ language: Language) -> String? {
        guard !successors.isEmpty else { return nil }
        let names = successors.map { "\(language($0.names)) · \($0.id) (\($0.contact))" }.joined(separator: ", ")
        return language("its successor: \(names)", "উত্তরসূরি: \(names)", "後継：\(names)")
    }
}
