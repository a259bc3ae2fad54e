import Credentials

/// Why a certificate cannot be printed.
enum PrintingWords {
    static func notOurs(_ number: CertificateNumber) -> Words {
        Words(
            "\(number) is no certificate of this office",
            "\(number) এই অফিসের সনদ নয়",
            "\(number) はこの事務所の証明書ではありません"
        )
    }

    static func notSigned(_ number: CertificateNumber) -> Words {
        Words(
            "\(number) cannot be printed: it is not signed, or was erased",
            "\(number) ছাপা যায় না: এটি স্বাক্ষরিত নয়, অথবা মুছে ফেলা হয়েছে",
            "\(number) は印刷できません。署名されていないか、消去されています"
        )
    }

    static func unprintable(_ number: CertificateNumber, _ claim: String) -> Words {
        Words(
            "\(number): \(claim) cannot be put on paper",
            "\(number): \(claim) কাগজে দেওয়া যায় না",
            "\(number)：\(claim) を紙に載せることができません"
        )
    }

    static func otherPhoto(_ number: CertificateNumber) -> Words {
        Words(
            "\(number): the photo in its file is not the one that was signed",
            "\(number): এর ফাইলের ছবিটি স্বাক্ষরিত ছবি নয়",
            "\(number)：ファイル内の写真が署名されたものと異なります"
        )
    }
}
