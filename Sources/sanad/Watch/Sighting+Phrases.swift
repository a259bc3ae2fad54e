import LedgerCore

// What was seen, in three languages. What an entry says is shown as it is.

extension Sighting {
    /// What was logged, and what is wrong with it.
    func sentence(_ language: Language) -> String {
        guard case .unknown(let doubt) = standing else { return event.sentence(language) }
        return "\(event.sentence(language)) — \(doubt.sentence(language))"
    }
}

extension Sighting.Doubt {
    fileprivate func sentence(_ language: Language) -> String {
        switch self {
        case .notInOffice:
            language(
                "signed with this office's key, and the office knows nothing of it",
                "এই অফিসের চাবি দিয়ে স্বাক্ষরিত, কিন্তু অফিসের নথিতে নেই",
                "当事務所の鍵で署名されているが、事務所の記録にない"
            )
        case .differs:
            language(
                "the office signed something else under this number",
                "এই নম্বরে অফিস অন্য কিছু স্বাক্ষর করেছিল",
                "事務所はこの番号で別の内容に署名した"
            )
        case .otherKey(let key):
            language(
                "signed with a key that is not this office's: \(key)",
                "এমন চাবি দিয়ে স্বাক্ষরিত যা এই অফিসের নয়: \(key)",
                "当事務所のものではない鍵で署名されている：\(key)"
            )
        }
    }
}

extension WatchedEvent {
    fileprivate func sentence(_ language: Language) -> String {
        switch self {
        case .certificate(let number): language("certificate \(number)", "সনদ \(number)", "証明書 \(number)")
        case .session(let identity, let center, let achievement, let seats):
            language(
                "session of \(center) for \(achievement), \(seats) seats, \(identity)",
                "\(center)-এর সেশন, \(achievement), \(seats)টি আসন, \(identity)",
                "\(center) のセッション、\(achievement)、定員 \(seats)、\(identity)"
            )
        case .status(let action, let reason, let targets):
            language(
                "\(action) (\(reason)): \(targets)",
                "অবস্থা পরিবর্তন: \(action) (\(reason)): \(targets)",
                "状態の変更：\(action)（\(reason)）：\(targets)"
            )
        case .accreditation(let center, let isNew, let keys, let scope, let succeeds):
            accreditation(language, center, isNew, keys, scope, succeeds)
        case .confirmation(let identity):
            language(
                "a second officer confirmed \(identity)",
                "দ্বিতীয় কর্মকর্তা নিশ্চিত করেছেন: \(identity)",
                "別の担当官が確認した：\(identity)"
            )
        case .achievement(let key): language("achievement \(key)", "অর্জন \(key)", "資格 \(key)")
        case .recognition(let identity, let from, let to):
            language(
                "half of a recognition: \(from) → \(to), \(identity)",
                "স্বীকৃতির এক পক্ষ: \(from) → \(to), \(identity)",
                "承認の片側：\(from) → \(to)、\(identity)"
            )
        case .transition(let parts):
            language(
                "the ledger's own keys or rules change: \(parts.joined(separator: ", "))",
                "লেজারের নিজের চাবি বা নিয়ম বদলেছে: \(parts.joined(separator: ", "))",
                "台帳自身の鍵または規則の変更：\(parts.joined(separator: "、"))"
            )
        case .void(let index):
            language(
                "entry \(index) was declared void",
                "এন্ট্রি \(index) বাতিল ঘোষিত হয়েছে",
                "エントリ \(index) は無効と宣言された"
            )
        }
    }

    private func accreditation(
        _ language: Language,
        _ center: String,
        _ isNew: Bool,
        _ keys: [Key],
        _ scope: [String],
        _ succeeds: String?
    ) -> String {
        let who =
            isNew
            ? language("new center \(center)", "নতুন কেন্দ্র \(center)", "新しい機関 \(center)")
            : language("accreditation of \(center)", "\(center)-এর অনুমোদন", "\(center) の認定")
        let successor = succeeds.map { language(", successor of \($0)", ", \($0)-এর উত্তরসূরি", "、\($0) の後継") }
        let keys = keys.map { "\($0.role) \($0.thumbprint)" }.joined(separator: ", ")
        let scope = scope.joined(separator: ", ")
        return who + (successor ?? "")
            + language("; keys: \(keys); scope: \(scope)", "; চাবি: \(keys); পরিধি: \(scope)", "；鍵：\(keys)；範囲：\(scope)")
    }
}
