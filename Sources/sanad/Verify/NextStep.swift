import LedgerCore

extension Verification {
    /// What to do next, in one sentence.
    func nextStep(_ language: Language) -> String {
        guard face == .couldNotBeConfirmed else { return face.nextStep(language) }
        if otherAnswers.contains(.revoked) { return Self.revoked(language) }
        if answer == .notCountersigned { return Self.waiting(language) }
        if reasons.contains(.noName) { return Self.noHolder(language) }
        return reasons.contains(where: \.asksForLedger) ? Self.newerLedger(language) : face.nextStep(language)
    }

    private static func revoked(_ language: Language) -> String {
        language(
            "Whoever shows it: what has this number was revoked, so do not accept it.",
            "যে-ই দেখাক: এই নম্বরের সনদ বাতিল, তাই গ্রহণ করবেন না।",
            "誰が提示しても、この番号の証明書は取り消されています。受理しないでください。"
        )
    }

    private static func waiting(_ language: Language) -> String {
        language(
            "Try again in a day or two: until then it is one country's word alone.",
            "এক-দুই দিন পরে আবার চেষ্টা করুন: ততদিন এটি শুধু এক দেশের কথা।",
            "一両日後にもう一度お試しください。それまでは一国のみの保証です。"
        )
    }

    private static func noHolder(_ language: Language) -> String {
        language(
            "Ask for its file, its PDF or a picture of the paper; or type the number with the paper's code and the name on it.",
            "এর ফাইল, PDF বা কাগজের ছবি চেয়ে নিন; অথবা নম্বরের সঙ্গে কাগজের কোড ও নাম টাইপ করুন।",
            "ファイル、PDF、または書面の写真を求めるか、番号とともに書面の確認コードと氏名を入力してください。"
        )
    }

    private static func newerLedger(_ language: Language) -> String {
        language(
            "This says neither yes nor no: try again with a connection, or with a newer copy of the ledgers.",
            "এটি হ্যাঁ বা না কোনোটিই বলে না: ইন্টারনেট সংযোগসহ, অথবা খতিয়ানের নতুন কপি নিয়ে আবার চেষ্টা করুন।",
            "真偽いずれとも言えません。接続のある状態で、または台帳の新しい写しを使って、再度お試しください。"
        )
    }
}

extension Reason {
    /// Whether a newer or other copy of the ledger would answer it.
    fileprivate var asksForLedger: Bool {
        switch self {
        case .statusUnknown, .statusTooOld, .copyTooOld, .noEntriesAtHand, .ledgerNotRead: true
        default: false
        }
    }
}
