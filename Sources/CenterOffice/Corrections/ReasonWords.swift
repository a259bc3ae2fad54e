package import LedgerCore

// The one place where the reasons for a change of status have their words.
extension StatusReason {
    /// The kind of act, as it stands behind "for"; it never says what a person did.
    package var words: Words {
        switch self {
        case .error: Words("an error", "ভুল", "誤り")
        case .correction: Words("a correction", "সংশোধন", "訂正")
        case .irregular: Words("an irregularity", "অনিয়ম", "不正・不備")
        case .complete: Words("completion", "সমাপ্তি", "完了")
        case .keyLost: Words("a lost key", "হারানো চাবি", "鍵の紛失")
        case .keyStolen: Words("a stolen key", "চুরি যাওয়া চাবি", "鍵の盗難")
        case .ceased: Words("the center ceased", "কেন্দ্র বন্ধ", "センターの廃止")
        case .revokedInError: Words("revoked in error", "ভুলবশত বাতিল", "誤った取消し")
        case .other: Words("another reason", "অন্য কারণ", "その他")
        }
    }

    /// The reasons that go with a change of certificates or of a session, the likeliest first.
    package static func offered(for action: StatusAction) -> [StatusReason] {
        switch action {
        case .suspend: [.correction, .irregular, .error, .other]
        case .reinstate: [.error, .correction, .irregular, .revokedInError, .other]
        case .revoke: [.error, .irregular, .keyStolen, .keyLost, .ceased, .other]
        case .close: [.complete, .ceased, .other]
        }
    }
}

extension StatusAction {
    /// What is done, as a noun.
    package var words: Words {
        switch self {
        case .suspend: Words("suspension", "স্থগিতকরণ", "停止")
        case .reinstate: Words("reinstatement", "পুনর্বহাল", "復帰")
        case .revoke: Words("revocation", "বাতিল", "取消し")
        case .close: Words("close", "সমাপ্তি", "終了")
        }
    }
}
