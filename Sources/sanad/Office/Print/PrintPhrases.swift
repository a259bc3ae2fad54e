import CenterOffice

/// What is said of printing.
enum PrintPhrases {
    static func printing(_ language: Language) -> String { language("Printing", "ছাপা", "印刷") }

    static func printed(_ count: Int, to path: String, _ language: Language) -> String {
        guard count > 0 else {
            return language("There is nothing to print.", "ছাপার মতো কিছু নেই।", "印刷するものがありません。")
        }
        return language(
            "Printed \(count) certificate\(count == 1 ? "" : "s"): \(path)",
            "\(count)টি সনদ ছাপা হয়েছে: \(path)",
            "証明書\(count)件を印刷しました：\(path)"
        )
    }

    static func otherCertificate(_ path: String) -> Words {
        Words(
            "\(path) holds another certificate than this office signed under that number",
            "\(path)-এ এমন সনদ আছে যা এই অফিস ওই নম্বরে স্বাক্ষর করেনি",
            "\(path) には、この事務所がその番号で署名したものとは別の証明書が入っています"
        )
    }
}
