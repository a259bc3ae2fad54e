import LedgerCore
import TransparencyLog

/// A text that is ready to send to the authority when something was found. It names no person.
struct WatchLetter {
    let report: WatchReport
    let language: Language

    var text: String { ([opening] + history + [""] + entries + [""] + [request]).joined(separator: "\n") }

    private var opening: String {
        let name = report.subject.id
        return language(
            "\(name) to the authority of the ledger \(report.origin):\n\nThe ledger holds what we did not sign.",
            "\(report.origin) লেজারের কর্তৃপক্ষের প্রতি, \(name) থেকে:\n\nলেজারে এমন কিছু আছে যা আমরা স্বাক্ষর করিনি।",
            "台帳 \(report.origin) の管理機関 御中\n\(name) より\n\n当方が署名していないものが台帳に記載されています。"
        ) + "\n" + seen
    }

    private var seen: String {
        let (size, root) = (report.checkpoint.size, report.checkpoint.root)
        return language(
            "Seen at \(report.place) under the signed checkpoint of \(size) entries, root \(root).",
            "\(report.place)-এ দেখা, \(size)টি এন্ট্রির স্বাক্ষরিত চেকপয়েন্ট, রুট \(root)।",
            "確認場所：\(report.place)。署名済みチェックポイント \(size) 件、ルート \(root)。"
        )
    }

    private var history: [String] { report.rewriting.map { ["", $0.sentence(language)] } ?? [] }

    private var entries: [String] {
        report.alarms.map { sighting in
            let entry = language("entry \(sighting.index)", "এন্ট্রি \(sighting.index)", "エントリ \(sighting.index)")
            return "- \(entry), \(sighting.time): \(sighting.sentence(language))".printable
        }
    }

    private var request: String {
        language(
            "Please suspend these entries, and the key that signed them, until it is clear who signed.",
            "কে স্বাক্ষর করেছে তা স্পষ্ট না হওয়া পর্যন্ত অনুগ্রহ করে এগুলো এবং স্বাক্ষরকারী চাবি স্থগিত করুন।",
            "署名者が判明するまで、これらの記載と署名に用いられた鍵の停止をお願いします。"
        )
    }
}

extension WatchedLog.Rewriting {
    func sentence(_ language: Language) -> String {
        language(
            "The ledger's history was changed: its first \(seen.size) entries had the root \(seen.root), and what it "
                + "shows now (\(shown.size) entries, root \(shown.root)) does not begin with them.",
            "লেজারের ইতিহাস বদলানো হয়েছে: প্রথম \(seen.size)টি এন্ট্রির রুট ছিল \(seen.root); এখন যা দেখানো হচ্ছে "
                + "(\(shown.size)টি এন্ট্রি, রুট \(shown.root)) তা সেগুলো দিয়ে শুরু হয় না।",
            "台帳の履歴が書き換えられています：最初の \(seen.size) 件のルートは \(seen.root) でしたが、"
                + "現在示されている \(shown.size) 件（ルート \(shown.root)）はそれで始まっていません。"
        )
    }
}
