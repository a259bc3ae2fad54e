import LedgerCore
import TransparencyLog

/// What came of a look, as a person reads it in a terminal.
struct WatchSheet {
    let report: WatchReport
    let language: Language

    /// Whether what is the office's own is listed too.
    let showsAll: Bool

    var text: String {
        ([head] + history + alarms + listed + [quiet].compactMap(\.self) + letter).joined(separator: "\n")
    }

    private var head: String {
        let (size, before) = (report.checkpoint.size, report.before)
        let entries = language(
            "entries \(before) to \(size) are new; \(report.countersigned) of \(size) are countersigned",
            "এন্ট্রি \(before) থেকে \(size) নতুন; \(size)টির মধ্যে \(report.countersigned)টি প্রতিস্বাক্ষরিত",
            "エントリ \(before)～\(size) が新着。\(size) 件中 \(report.countersigned) 件が副署済み"
        )
        return "\(Style.bold(report.subject.id)) · \(report.origin.printable) · \(report.place.printable)\n\(entries)"
    }

    private var history: [String] { report.rewriting.map { [Style.red("✘ \($0.sentence(language))")] } ?? [] }

    private var alarms: [String] {
        block(
            report.unknown,
            Style.red("✘"),
            language(
                "in your name, and not signed by your office:",
                "আপনার নামে, কিন্তু আপনার অফিস স্বাক্ষর করেনি:",
                "貴機関の名義だが、事務所では署名していないもの："
            )
        )
            + block(
                report.open,
                Style.red("✘"),
                language(
                    "found before, and still open (--acknowledge ENTRY closes it):",
                    "আগে পাওয়া, এখনও অমীমাংসিত (--acknowledge দিয়ে বন্ধ করুন):",
                    "以前に見つかり未解決のもの（--acknowledge で解決済みにする）："
                )
            )
    }

    private var listed: [String] {
        block(
            report.notices,
            Style.yellow("!"),
            language("done by others, and concerning you:", "অন্যরা করেছে, আপনার সঙ্গে সম্পর্কিত:", "他者による、貴機関に関わるもの：")
        )
            + block(
                report.uncompared,
                Style.yellow("!"),
                language(
                    "in your name (no office file to compare with):",
                    "আপনার নামে (তুলনার জন্য অফিস ফাইল নেই):",
                    "貴機関の名義（照合する事務所ファイルなし）："
                )
            ) + (showsAll ? block(report.own, Style.green("✔"), ownText) : own)
    }

    private var own: [String] { report.own.isEmpty ? [] : ["\(Style.green("✔")) \(report.own.count) \(ownText)"] }

    private var ownText: String {
        language("signed by your own office", "আপনার অফিসের নিজের স্বাক্ষর", "貴事務所自身の署名")
    }

    private var quiet: String? {
        guard report.isQuiet else { return nil }
        return Style.green("✔") + " "
            + language("Nothing that you need to answer.", "আপনার করণীয় কিছু নেই।", "対応が必要なものはありません。")
    }

    private var letter: [String] {
        guard !report.isQuiet else { return [] }
        let title = language("Ready to send", "পাঠানোর জন্য প্রস্তুত", "送付用の文面")
        return ["", Style.bold("--- \(title) ---"), WatchLetter(report: report, language: language).text]
    }

    private func block(_ sightings: [Sighting], _ mark: String, _ title: String) -> [String] {
        guard !sightings.isEmpty else { return [] }
        return ["\(mark) \(sightings.count) \(title)"]
            + sightings.map { sighting in
                "    \(sighting.index)  \(sighting.time)  \(sighting.sentence(language).printable)"
            }
    }
}
