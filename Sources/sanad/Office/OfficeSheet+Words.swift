import CenterOffice
import Credentials
import LedgerCore

extension OfficeSheet {
    func print(_ language: Language) {
        Swift.print(Style.bold(language("The desk of", "কেন্দ্রের ডেস্ক:", "センター") + " \(file.centerID)"))
        Swift.print("")
        for (label, value) in facts(language) { Swift.print("\(label.padded(toColumns: 28)) \(value)".printable) }
        Swift.print("")
        Swift.print(Style.bold(header(language)))
        line(language("everything", "সব", "合計"), summary.all)
        for group in summary.sessions { line(title(group, language), group.counts) }
        for correction in summary.corrections where correction.isOpen {
            line(correction.title(language), correction.counts)
        }
        let warnings = warnings(language)
        if !warnings.isEmpty { Swift.print("") }
        for warning in warnings { Swift.print(warning.printable) }
    }

    private func facts(_ language: Language) -> [(String, String)] {
        let never = language("never", "কখনও নয়", "なし")
        let free = freeBytes.map { "\($0 >> 20) MiB" } ?? language("not known", "জানা নেই", "不明")
        var facts = [
            (language("Ledger", "খতিয়ান", "台帳"), ledger ?? language("not known yet", "এখনও জানা নেই", "未設定")),
            (
                language("Last contact", "শেষ যোগাযোগ", "最後の接続"),
                lastContact.map { LedgerTime(seconds: $0).description } ?? never
            ),
            (language("Newest ledger time", "খতিয়ানের শেষ সময়", "最新の台帳時刻"), lastLedgerTime?.description ?? never),
            (language("Room on the disk", "ডিস্কে খালি জায়গা", "ディスクの空き"), free),
        ]
        if let hours = oldestHours {
            let age =
                hours < 48
                ? language("\(hours) hours", "\(hours) ঘণ্টা", "\(hours) 時間")
                : language("\(hours / 24) days", "\(hours / 24) দিন", "\(hours / 24) 日")
            facts.append((language("The oldest has waited", "সবচেয়ে পুরোনোটি অপেক্ষায়", "最も古い待ち"), age))
        }
        return facts
    }

    private static let columns = 14

    private func header(_ language: Language) -> String {
        [
            language("signed", "স্বাক্ষরিত", "署名済み"), language("waiting", "অপেক্ষায়", "送信待ち"),
            language("refused", "প্রত্যাখ্যাত", "拒否"), language("logged", "নথিভুক্ত", "記録済み"),
            language("countersigned", "প্রতিস্বাক্ষরিত", "連署済み"),
        ].map { $0.padded(toColumns: Self.columns) }.joined()
    }

    private func line(_ title: String, _ counts: OutboxCounts) {
        let numbers = counts.members.map { "\($0.count)".padded(toColumns: Self.columns) }.joined()
        Swift.print(numbers + title.printable)
    }

    private func title(_ group: OutboxSummary.OfSession, _ language: Language) -> String {
        guard let session = group.session else { return language("without a session", "সেশন ছাড়া", "セッションなし") }
        return [session, titles[session]].compactMap(\.self).joined(separator: "  ")
    }

    private func warnings(_ language: Language) -> [String] {
        var warnings = troubles.lines(language)
        if summary.expired > 0 {
            warnings.append(
                language(
                    "\(summary.expired) statements are more than 60 days old: the ledger takes them no more; sign again",
                    "\(summary.expired)টি বিবৃতির বয়স ৬০ দিনের বেশি: খতিয়ান আর নেবে না; আবার স্বাক্ষর করুন",
                    "\(summary.expired) 件は署名から 60 日を超え、台帳に入りません。署名し直してください"
                )
            )
        }
        if summary.expiring > 0 {
            warnings.append(
                language(
                    "\(summary.expiring) statements are more than 45 days old: send them before they are 60",
                    "\(summary.expiring)টি বিবৃতির বয়স ৪৫ দিনের বেশি: ৬০ দিন হওয়ার আগে পাঠান",
                    "\(summary.expiring) 件は署名から 45 日を超えています。60 日になる前に送信してください"
                )
            )
        }
        if let freeBytes, freeBytes < Self.scarce {
            warnings.append(
                language(
                    "The disk is nearly full: make room before anything is signed",
                    "ডিস্ক প্রায় ভরে গেছে: স্বাক্ষরের আগে জায়গা খালি করুন",
                    "ディスクの空きがほとんどありません。署名の前に空きを作ってください"
                )
            )
        }
        return warnings + endings.map { $0.sentence(language) }
            + [backup.sentence(language, at: now)].compactMap(\.self)
    }
}
