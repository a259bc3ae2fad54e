package import LedgerCrypto

// What a clerk is told of keys, in files and on tokens.

extension CryptoError {
    /// In three languages where a clerk can do something about it.
    package var account: Words {
        switch self {
        case .token(let fault): fault.account
        case .wrongPassphrase:
            Words("\(self)", "পাসফ্রেজ ভুল, অথবা কোনো পাসফ্রেজ দেওয়া হয়নি", "パスフレーズが違うか、入力されていません")
        case .noKey(let uri):
            Words("\(self)", "\(uri)-এ কোনো গোপন চাবি পাওয়া যায়নি", "\(uri) に秘密鍵が見つかりません")
        case .unsupportedKey(let what):
            Words(
                "\(self)",
                "এ ধরনের চাবি ব্যবহার করা যায় না: \(what) (প্রত্যাশিত P-256, P-384, Ed25519, অথবা ২০৪৮, ৩০৭২ বা ৪০৯৬ বিটের RSA)",
                "この鍵は使えません：\(what)（P-256、P-384、Ed25519、または2048・3072・4096ビットの RSA が必要です）"
            )
        case .keyDoesNotFit(let algorithm):
            Words(
                "\(self)",
                "এই চাবি দিয়ে \(algorithm.rawValue) স্বাক্ষর করা যায় না",
                "この鍵では \(algorithm.rawValue) の署名ができません"
            )
        case .sealed(let fault): fault.account
        case .openSSL: Words("\(self)", "OpenSSL এটি নেয়নি: \(self)", "OpenSSL が受け付けません：\(self)")
        }
    }
}

extension SealFault {
    /// What is wrong with what was encrypted for somebody.
    package var account: Words {
        switch self {
        case .tooLarge(let count):
            Words(
                "\(self)",
                "\(count) বাইট একবারে এনক্রিপ্ট করার জন্য বেশি; সর্বোচ্চ \(SealedFile.limit)",
                "\(count) バイトは一度に暗号化できません。上限は \(SealedFile.limit) バイトです"
            )
        case .notSealed:
            Words(
                "\(self)",
                "এটি যেভাবে এনক্রিপ্ট থাকার কথা সেভাবে নেই (CMS AuthEnvelopedData, DER), অথবা কাটা পড়েছে",
                "想定した形（CMS AuthEnvelopedData、DER）で暗号化されていないか、途中で切れています"
            )
        case .notForThisKey:
            Words(
                "\(self)",
                "এটি এই চাবির জন্য এনক্রিপ্ট করা নয়, অথবা পরে বদলানো হয়েছে",
                "この鍵に向けて暗号化されたものではないか、その後に変更されています"
            )
        case .damaged:
            Words(
                "\(self)",
                "এনক্রিপ্ট করার পর এটি বদলানো বা নষ্ট হয়েছে",
                "暗号化の後に変更されたか、壊れています"
            )
        }
    }
}

extension TokenFault {
    /// What is wrong with a token, and what to do.
    package var account: Words {
        switch self {
        case .badURI(let why): words("pkcs11: URI ব্যবহার করা যায় না: \(why)", "pkcs11: URI を使えません：\(why)")
        case .noLibrary(let why):
            words(
                "টোকেনের চাবির জন্য libp11 লাইব্রেরি দরকার (Debian: apt install libp11-3), যা চালু করা যাচ্ছে না: \(why)",
                "トークンの鍵には libp11 が必要です（Debian：apt install libp11-3）。読み込めません：\(why)"
            )
        case .noModule(let path):
            words(
                "টোকেনের PKCS#11 মডিউল \(path) চালু করা যাচ্ছে না; URI-তে ?module-path=/…/module.so দিয়ে বলুন",
                "トークンの PKCS#11 モジュール \(path) を読み込めません。URI に ?module-path=/…/module.so を付けてください"
            )
        case .noToken(let found):
            words("URI-র সঙ্গে কোনো টোকেন মেলে না; আছে: \(list(found).bn)", "URI に合うトークンがありません。あるもの：\(list(found).ja)")
        case .severalTokens(let found):
            words(
                "URI-র সঙ্গে কয়েকটি টোকেন মেলে: \(list(found).bn); token=… বা serial=… যোগ করুন",
                "URI に合うトークンが複数あります：\(list(found).ja)。token=… か serial=… を加えてください"
            )
        case .pinNeeded(let token, let isLastTry):
            words(
                "টোকেন \(token)-এর PIN লাগবে\(last(isLastTry).bn)",
                "トークン \(token) の PIN が必要です\(last(isLastTry).ja)"
            )
        case .wrongPIN(let token, let isLastTry):
            words("টোকেন \(token)-এর PIN ভুল\(last(isLastTry).bn)", "トークン \(token) の PIN が違います\(last(isLastTry).ja)")
        case .pinLocked(let token):
            words(
                "বারবার ভুল PIN দেওয়ায় টোকেন \(token) আটকে গেছে; যিনি এটি প্রস্তুত করেছেন তিনি খুলতে পারেন",
                "PIN の誤りが続いたため、トークン \(token) はロックされています。設定した人が解除できます"
            )
        case .badPINSource(let path): words("\(path): প্রথম লাইনে একটি PIN প্রত্যাশিত", "\(path)：1行目に PIN が必要です")
        case .noKey(let token, let found):
            words(
                "টোকেন \(token)-এ URI-র সঙ্গে মেলে এমন চাবি নেই; আছে: \(list(found).bn)",
                "トークン \(token) に URI に合う秘密鍵がありません。あるもの：\(list(found).ja)"
            )
        case .severalKeys(let token, let found):
            words(
                "টোকেন \(token)-এ URI-র সঙ্গে কয়েকটি চাবি মেলে: \(list(found).bn); object=… বা id=… যোগ করুন",
                "トークン \(token) に URI に合う鍵が複数あります：\(list(found).ja)。object=… か id=… を加えてください"
            )
        case .failed(let what): words("টোকেন যা বলা হয়েছে তা করে না: \(what)", "トークンが要求どおりに動きません：\(what)")
        case .staysOnToken: words("চাবিটি টোকেনে আছে, তা নকল করা যায় না", "鍵はトークンにあり、複製できません")
        case .cannotDecrypt:
            words(
                "টোকেনের চাবি দিয়ে এখানে ডিক্রিপ্ট করা যায় না; চাবির ফাইল প্রত্যাশিত",
                "トークンの鍵ではここで復号できません。鍵ファイルが必要です"
            )
        }
    }

    private func words(_ bengali: String, _ japanese: String) -> Words { Words("\(self)", bengali, japanese) }

    private func last(_ isLastTry: Bool) -> Words {
        isLastTry
            ? Words("", "; আর একবার ভুল হলে আটকে যাবে", "（もう一度間違えるとロックされます）") : Words(verbatim: "")
    }

    private func list(_ names: [String]) -> Words {
        names.isEmpty ? Words("none", "কিছুই না", "なし") : Words(verbatim: names.joined(separator: ", "))
    }
}
