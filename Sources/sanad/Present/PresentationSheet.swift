import Credentials
import LedgerCore

/// What a file shows and what it reveals besides, as a person reads it in a terminal.
struct PresentationSheet {
    let certificates: [HeldCertificate]

    /// The file that was written; nil where nothing was, and what can be shown is listed.
    let path: String?
    let language: Language

    var text: String { (headLines + certificates.flatMap(lines) + footLines).joined(separator: "\n") }

    private var headLines: [String] {
        guard let path else {
            return [language("Can be shown, by --show:", "--show দিয়ে দেখানো যায়:", "--show で開示できるもの：")]
        }
        return ["\(Style.green("✔")) \(language("Written", "লেখা হয়েছে", "書き出しました")): \(path.printable)"]
    }

    private func lines(_ certificate: HeldCertificate) -> [String] {
        let shown = certificate.names.map { name in
            let label = "\(name.rawValue) (\(name.title(language)))"
            return "    \(label.padded(toColumns: 46)) \(certificate.claims[name]?.shownText.printable ?? "")"
        }
        let none = language("no personal claim", "কোনো ব্যক্তিগত তথ্য নয়", "個人に関する項目はありません")
        let revealed = certificate.revealed.map { part, value in
            "    \(part.title(language).padded(toColumns: 46)) \(value.printable)"
        }
        let label = language(
            "Always readable, whatever is hidden:",
            "যা-ই লুকানো থাকুক, সব সময় পড়া যায়:",
            "何を隠しても常に読み取れるもの："
        )
        return ["", Style.bold(certificate.number.printable)] + (shown.isEmpty ? ["    \(none)"] : shown)
            + ["  \(label)"] + revealed
    }

    private var footLines: [String] {
        var notes = [
            language(
                "The number leads to the public ledger's entry, which names no person, and to the certificate's status.",
                "নম্বরটি দিয়ে প্রকাশ্য খতিয়ানের ভুক্তি (যাতে কারও নাম নেই) ও সনদের অবস্থা পাওয়া যায়।",
                "番号からは、個人名のない公開台帳の記載と証明書の状態が分かります。"
            )
        ]
        if certificates.count > 1 {
            notes.append(
                language(
                    "Who gets the file learns that one hand holds all these certificates.",
                    "ফাইলটি যিনি পাবেন, তিনি জানবেন যে সব সনদ একই হাতে আছে।",
                    "受け取った人には、これらの証明書を一人が持っていることが分かります。"
                )
            )
        }
        if path != nil, certificates.contains(where: \.isNameless) {
            notes.append(
                language(
                    "With no name shown, a verifier answers: could not be confirmed.",
                    "নাম না দেখালে যাচাইয়ের উত্তর হবে: নিশ্চিত করা যায়নি।",
                    "氏名を示さないと、検証の答えは「確認できませんでした」になります。"
                )
            )
        }
        return [""] + notes
    }
}

extension JSONValue {
    /// A string's text, or any other value as it is written.
    var shownText: String { string ?? String(decoding: bytes, as: UTF8.self) }
}
