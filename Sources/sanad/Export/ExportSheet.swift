/// What was exported and what it is worth, as a person reads it in a terminal.
struct ExportSheet {
    let files: [ExportedFile]
    let language: Language

    var text: String { (files.map(line) + [""] + notes).joined(separator: "\n") }

    private func line(_ file: ExportedFile) -> String {
        "\(Style.green("✔")) \(language("Written", "লেখা হয়েছে", "書き出しました")): \(file.out.printable)"
    }

    private var notes: [String] {
        [
            language(
                "For tools that know only Open Badges 3.0. What the certificate's file shows stands in it in clear.",
                "যেসব প্রোগ্রাম শুধু Open Badges 3.0 জানে, তাদের জন্য। সনদের ফাইলে যা দেখা যায়, এতে তা খোলা লেখা আছে।",
                "Open Badges 3.0 だけに対応した道具のための形式です。証明書のファイルで開示されている内容がそのまま読めます。"
            ),
            language(
                "It has no proof of logging: nothing in it shows that the ledger holds the certificate, or that the "
                    + "other country countersigned it. Whoever can is to verify the .sanad file.",
                "এতে নথিভুক্তির কোনো প্রমাণ নেই: সনদটি খতিয়ানে আছে কি না, বা অন্য দেশ প্রতিস্বাক্ষর করেছে কি না, তা এতে "
                    + "দেখা যায় না। সম্ভব হলে .sanad ফাইলটি যাচাই করুন।",
                "台帳への記載の証明はありません。台帳にあることも、相手国が連署したことも、このファイルからは分かりません。"
                    + "できる限り .sanad ファイルを検証してください。"
            ),
        ]
    }
}
