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

    static func isThere(_ path: String) -> Words {
        Words(
            "\(path) exists already, and nothing was printed: name another --out, or give --replace to print it anew",
            "\(path) আগে থেকেই আছে, কিছুই ছাপা হয়নি: --out-এ অন্য নাম দিন, অথবা নতুন করে ছাপতে --replace দিন",
            "\(path) はすでにあり、何も印刷していません。--out に別の名前を指定するか、--replace で印刷し直してください"
        )
    }

    static func areThere(_ count: Int, _ first: String) -> Words {
        let others = count == 1 ? "" : " and \(count - 1) more"
        return Words(
            "\(first)\(others) exist\(count == 1 ? "s" : "") already, and nothing was printed: --unprinted prints the "
                + "others, --replace prints all anew",
            "\(first)\(count == 1 ? "" : " এবং আরও \(count - 1)টি") আগে থেকেই আছে, কিছুই ছাপা হয়নি: --unprinted বাকিগুলো ছাপে, "
                + "--replace সব নতুন করে ছাপে",
            "\(first)\(count == 1 ? "" : " ほか\(count - 1)件") はすでにあり、何も印刷していません。--unprinted は残りを、"
                + "--replace はすべてを印刷します"
        )
    }

    static func noCertificateFile(_ path: String, _ why: String) -> Words {
        Words(
            "\(path) is no certificate file: \(why)",
            "\(path) কোনো সনদের ফাইল নয় (\(why))",
            "\(path) は証明書のファイルではありません（\(why)）"
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
