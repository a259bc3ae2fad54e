import CenterOffice

/// Why a requirement profile could not be asked.
enum ProfileWords {
    static func noField(_ profile: String) -> Words {
        Words(
            "--field: the profile \(profile) asks for no field that may be chosen",
            "--field: \(profile) প্রোফাইলে বেছে নেওয়ার মতো কোনো ক্ষেত্র নেই",
            "--field：要件 \(profile) には選べる分野がありません"
        )
    }

    static func noText(_ path: String, most: Int) -> Words {
        Words(
            "\(path): expected UTF-8 text of at most \(most) bytes",
            "\(path): সর্বোচ্চ \(most) বাইটের UTF-8 লেখা দরকার",
            "\(path)：\(most) バイト以内の UTF-8 テキストが必要です"
        )
    }

    static func empty(_ path: String) -> Words {
        Words(
            "\(path): expected a profile, found nothing",
            "\(path): একটি প্রোফাইল দরকার, কিছুই পাওয়া যায়নি",
            "\(path)：要件のファイルが必要ですが、何もありません"
        )
    }

    static func noYAML(_ path: String, line: Int, _ detail: String) -> Words {
        Words(
            "\(path), line \(line): expected YAML: \(detail)",
            "\(path), লাইন \(line): YAML দরকার [\(detail)]",
            "\(path) の\(line)行目：YAML が必要です [\(detail)]"
        )
    }
}
