package import LedgerCrypto

extension CertificateFault {
    /// What a clerk is told of a certificate that does not serve.
    package var account: Words {
        switch self {
        case .unreadable(let error):
            words("সনদটি পড়া যায় না: \(error.account.bn)", "証明書を読み取れません：\(error.account.ja)")
        case .issuerIsAnother:
            words("সনদটির প্রদানকারী অন্য কেউ", "証明書の発行者が、発行元の証明書の主体者と異なります")
        case .signature:
            words("সনদটি যে চাবিতে স্বাক্ষরিত হওয়ার কথা তাতে নয়", "証明書に署名した鍵が、署名すべき鍵ではありません")
        case .signatureAlgorithm:
            words(
                "সনদটি ECDSA ও SHA-256 বা SHA-384 দিয়ে স্বাক্ষরিত নয়",
                "証明書の署名が ECDSA と SHA-256 または SHA-384 ではありません"
            )
        case .isAuthority:
            words("সনদটি নিজেই সনদ দেওয়ার অধিকার দাবি করে", "証明書が、自ら証明書を発行できると述べています")
        case .isNotAuthority:
            words("সনদটি সনদ দেওয়ার অধিকার দেয় না", "証明書が、証明書を発行できると述べていません")
        case .keyUsage:
            words(
                "সনদের চাবিটি এ কাজের জন্য নয় (key usage)",
                "証明書の鍵の用途（key usage）が、この目的に合いません"
            )
        case .criticalExtension:
            words(
                "সনদে basic constraints ও key usage ছাড়া অন্য আবশ্যিক (critical) অংশ আছে",
                "証明書に basic constraints と key usage 以外の重要な拡張（critical）があります"
            )
        case .subject(let what): words("সনদের subject: \(what)", "証明書の subject：\(what)")
        }
    }

    private func words(_ bengali: String, _ japanese: String) -> Words { Words("\(self)", bengali, japanese) }
}
