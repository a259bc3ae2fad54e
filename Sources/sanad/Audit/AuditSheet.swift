import LedgerCore
import TransparencyLog

/// The result of an audit as a person reads it in a terminal.
struct AuditSheet {
    let audit: LedgerAudit

    /// The time up to which entries were judged; nil for all.
    let until: LedgerTime?

    var language: Language = .en

    var text: String { (facts + notes + verdict).joined(separator: "\n") }

    /// What two countries' ledgers say in a recognition.
    static func row(_ recognition: RecognitionAgreement, _ language: Language = .en) -> String {
        let mark = recognition.isInForce ? Style.green("✔") : Style.yellow("!")
        return "\(mark) \(recognition.sentence(language).printable)"
    }

    private var facts: [String] {
        let head = audit.ledger.head.checkpoint
        return [
            row(language("Ledger", "খতিয়ান", "台帳"), head.origin),
            row(language("Read at", "যেখানে পড়া", "読み取り元"), audit.ledger.sight.provenance.place),
            row(language("Entries", "ভুক্তি", "記載数"), String(audit.ledger.result.auditor.size)),
            row(language("Root", "মূল হ্যাশ", "ルート"), head.root.base64),
            row(language("Vouched by", "প্রতিস্বাক্ষর", "副署"), vouching),
        ] + audit.copies.map { row(language("Copy", "কপি", "写し"), copy($0.place, $0.size)) }
            + (audit.awaiting.map { [row("", waiting($0))] } ?? [])
    }

    private func row(_ label: String, _ value: String) -> String {
        Style.bold(label) + "".padded(toColumns: max(1, 12 - label.displayWidth)) + value.printable
    }

    private func copy(_ place: String, _ size: Int) -> String {
        language(
            "\(place), the same for \(size) entries but for what is named",
            "\(place), যা নিচে বলা হয়েছে তা ছাড়া \(size)টি ভুক্তি একই",
            "\(place)、下記を除き\(size)件が一致"
        )
    }

    private var vouching: String {
        guard let countersigned = audit.countersigned else {
            return language("nobody whom the policy asks for", "নীতি যাদের চায় তাদের কেউ নয়", "ポリシーの求める者はなし")
        }
        let names = countersigned.cosignatures.map(\.witness.name).joined(separator: ", ")
        guard let time = countersigned.quorumTime.map({ LedgerTime(seconds: Int64($0)) }) else {
            return names.isEmpty ? onlyItself : names
        }
        let size = countersigned.checkpoint.size
        return language(
            "\(names), for the first \(size) entries (\(time))",
            "\(names), প্রথম \(size)টি ভুক্তির জন্য (\(time))",
            "\(names)、最初の\(size)件（\(time)）"
        )
    }

    private var onlyItself: String {
        language(
            "the country itself; the policy asks for nobody else",
            "দেশটি নিজে; নীতি আর কাউকে চায় না",
            "当該国のみ（ポリシーはほかを求めていません）"
        )
    }

    private func waiting(_ awaiting: (count: Int, since: LedgerTime?)) -> String {
        let count = awaiting.count
        let entries = count == 1 ? "1 entry" : "\(count) entries"
        let since = awaiting.since.map { language(" since \($0)", ", \($0) থেকে", "（\($0)から）") } ?? ""
        let words = language(
            "not yet countersigned: \(entries)",
            "এখনও প্রতিস্বাক্ষরিত নয়: \(count)টি ভুক্তি",
            "未副署：\(count)件"
        )
        return words + since
    }

    private var notes: [String] { audit.notes.map { "\(Style.yellow("!")) \($0.printable)" } }
}

// What was found.
extension AuditSheet {
    private var verdict: [String] {
        guard !audit.findings.isEmpty else { return ["\(Style.green("✔")) \(clean)"] }
        let count = audit.findings.count
        let heading = language(
            "✘ \(count) finding\(count == 1 ? "" : "s"):",
            "✘ \(count)টি অনিয়ম পাওয়া গেছে:",
            "✘ 指摘事項\(count)件："
        )
        return [Style.red(heading)] + audit.findings.flatMap(lines)
    }

    private func lines(of finding: AuditFinding) -> [String] {
        let since = finding.since.map { language(" (since \($0))", " (\($0) থেকে)", "（\($0)から）") } ?? ""
        let entry = finding.index.map { language("entry \($0): ", "ভুক্তি \($0): ", "記載\($0)：") } ?? ""
        let sentence = "\(entry)\(finding.kind.rawValue): \(finding.sentence.text(language))"
        let meaning = FindingMeaning(language: language)(finding)
        return ["  \(sentence.printable)", Style.dim("    \(meaning)\(since)")]
    }

    private var clean: String {
        guard !audit.ledger.result.isHashesOnly else {
            return language(
                "Nothing found in chain, leaf hashes, tiles, root and checkpoint signatures. Nothing else was checked.",
                "শিকল, পাতার হ্যাশ, টাইল, মূল হ্যাশ ও চেকপয়েন্টের স্বাক্ষরে কোনো অনিয়ম নেই। আর কিছু যাচাই করা হয়নি।",
                "連鎖、葉のハッシュ値、タイル、ルート、チェックポイントの署名に指摘事項はありません。ほかは確認していません。"
            )
        }
        guard let until else {
            return language(
                "Nothing found: every entry, signature and rule is in order.",
                "কোনো অনিয়ম পাওয়া যায়নি: প্রতিটি ভুক্তি, স্বাক্ষর ও নিয়ম ঠিক আছে।",
                "指摘事項なし。すべての記載、署名、規則に問題はありません。"
            )
        }
        return language(
            "Nothing found up to \(until); what came later was hashed and not judged.",
            "\(until) পর্যন্ত কোনো অনিয়ম পাওয়া যায়নি; পরের ভুক্তি হ্যাশ করা হয়েছে, বিচার করা হয়নি।",
            "\(until)までに指摘事項はありません。それより後はハッシュ値のみ確認しました。"
        )
    }
}
