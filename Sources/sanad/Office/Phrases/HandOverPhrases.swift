/// What is said when certificates go from a center to its successor.
enum HandOverPhrases {
    static func handedOver(_ count: Int, to center: String, in file: String, _ language: Language) -> String {
        language(
            "\(count) certificate\(count == 1 ? "" : "s") for \(center): \(file)",
            "\(center)-এর জন্য \(count)টি সনদ: \(file)",
            "\(center) への証明書\(count)件：\(file)"
        )
    }

    static func key(_ thumbprint: String, _ language: Language) -> String {
        language(
            "Encrypted to the key \(thumbprint)",
            "যে চাবির জন্য এনক্রিপ্ট করা: \(thumbprint)",
            "暗号化の宛先の鍵：\(thumbprint)"
        )
    }

    static func takenOver(_ count: Int, of center: String, _ language: Language) -> String {
        language(
            "\(count) certificate\(count == 1 ? "" : "s") of \(center) taken over.",
            "\(center)-এর \(count)টি সনদ গ্রহণ করা হয়েছে।",
            "\(center) の証明書\(count)件を引き継ぎました。"
        )
    }
}
