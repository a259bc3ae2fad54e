import CenterOffice
import HTTPTypes
import LedgerCore
import LedgerCrypto

// Who may not come in, and why.
extension PageProblem {
    static let wrongHost = PageProblem(
        "wrong-host",
        .misdirectedRequest,
        Words(
            "This page is opened under another address. Open it under the address that the office page named at its start.",
            "এই পৃষ্ঠা অন্য ঠিকানায় খোলা হয়েছে। শুরুতে অফিস-পৃষ্ঠা যে ঠিকানা দেখিয়েছে, সেটিতে খুলুন।",
            "別のアドレスで開かれています。事務所ページの起動時に表示されたアドレスで開いてください。"
        )
    )

    static let foreignOrigin = PageProblem(
        "foreign-origin",
        .forbidden,
        Words(
            "Another site asked for this; nothing was done.",
            "অন্য একটি সাইট থেকে এই অনুরোধ এসেছে; কিছুই করা হয়নি।",
            "別のサイトからの要求です。何も実行されていません。"
        )
    )

    static let signedOut = PageProblem(
        "signed-out",
        .unauthorized,
        Words(
            "You are signed out. Sign in with your passphrase.",
            "আপনি সাইন আউট অবস্থায় আছেন। আপনার গোপন বাক্য দিয়ে সাইন ইন করুন।",
            "サインアウトしています。パスフレーズでサインインしてください。"
        )
    )

    static func needed(_ role: KeyRole) -> PageProblem {
        role == .issuer
            ? PageProblem(
                "issuer-needed",
                .forbidden,
                Words(
                    "The issuer signs this. Let the issuer sign in.",
                    "এটিতে সনদদাতার স্বাক্ষর লাগে। সনদদাতাকে সাইন ইন করতে বলুন।",
                    "これには発行者の署名が必要です。発行者がサインインしてください。"
                )
            )
            : PageProblem(
                "registrar-needed",
                .forbidden,
                Words(
                    "The registrar signs this. Let the registrar sign in.",
                    "এটিতে নিবন্ধকের স্বাক্ষর লাগে। নিবন্ধককে সাইন ইন করতে বলুন।",
                    "これには登録者の署名が必要です。登録者がサインインしてください。"
                )
            )
    }

    static func notCertified(_ role: KeyRole) -> PageProblem {
        PageProblem(
            "not-certified",
            .conflict,
            Words(
                "This role's certificate has not come back from the authority yet: \(role.rawValue).pem is missing.",
                "কর্তৃপক্ষের কাছ থেকে এই ভূমিকার সনদ এখনও আসেনি: \(role.rawValue).pem নেই।",
                "この役割の証明書がまだ当局から届いていません：\(role.rawValue).pem がありません。"
            )
        )
    }

    /// What was wrong, and where a token counts the tries, what is left of them.
    static func wrongPassphrase(_ role: KeyRole, _ error: CryptoError) -> PageProblem {
        var words = [
            Words(
                "The passphrase is wrong. Nothing was opened.",
                "গোপন বাক্যটি ভুল। কিছুই খোলা হয়নি।",
                "パスフレーズが違います。何も開かれていません。"
            )
        ]
        if case .token(.wrongPIN(_, isLastTry: true)) = error {
            words.append(
                lastTry.words
            )
        }
        return PageProblem("wrong-passphrase", .forbidden, .sentences(words), field: "passphrase")
    }

    /// Whoever reaches the page may try a PIN, and the token would be locked for good.
    static let lastTry = PageProblem(
        "token-last-try",
        .conflict,
        Words(
            "One more wrong PIN locks the token for good, so this page tries none. Give the right PIN once in the token maker's own program at this computer; then sign in here.",
            "আর একবার ভুল PIN দিলে টোকেনটি চিরতরে তালাবদ্ধ হবে, তাই এই পৃষ্ঠা কোনো PIN চেষ্টা করে না। এই কম্পিউটারে টোকেন-নির্মাতার নিজের প্রোগ্রামে একবার সঠিক PIN দিন, তারপর এখানে সাইন ইন করুন।",
            "あと一度PINを間違えるとトークンが完全にロックされるため、このページではPINを試しません。このコンピューターでトークンのメーカーのソフトに正しいPINを一度入力してから、ここでサインインしてください。"
        ),
        field: "passphrase"
    )

    static func locked(_ role: KeyRole, seconds: Int64) -> PageProblem {
        let minutes = (seconds + 59) / 60
        return PageProblem(
            "locked",
            .tooManyRequests,
            Words(
                "Too many wrong passphrases. Try again in \(minutes) minute\(minutes == 1 ? "" : "s").",
                "অনেকবার ভুল গোপন বাক্য দেওয়া হয়েছে। \(minutes) মিনিট পরে আবার চেষ্টা করুন।",
                "パスフレーズの誤りが多すぎます。\(minutes)分後にもう一度お試しください。"
            ),
            retryAfter: seconds
        )
    }
}
