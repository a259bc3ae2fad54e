import Credentials
import LedgerCore

/// The recognitions that some ledgers hold, for people and for programs.
struct RecognitionList {
    let book: RecognitionBook
    let ledgers: [ReplayedLedger]
    let showsAll: Bool
    let language: Language

    /// What is in force first, then what waits for something, then what is over.
    private var listed: [RecognitionAgreement] {
        let groups = Dictionary(grouping: book.agreements, by: \.standing)
        let standings: [RecognitionAgreement.Standing] = showsAll ? [.inForce, .waiting, .over] : [.inForce, .waiting]
        return standings.flatMap { groups[$0] ?? [] }
    }

    private var hidden: Int { book.agreements.count - listed.count }

    var text: String {
        let rows = listed.isEmpty ? [nothing] : listed.flatMap(rows)
        return (ledgers.map(row) + [""] + rows + notes).joined(separator: "\n")
    }

    private var nothing: String {
        language(
            "No recognition is in force or waits for something.",
            "কার্যকর বা অপেক্ষমাণ কোনো স্বীকৃতি নেই।",
            "有効または手続中の相互承認はありません。"
        )
    }

    private func row(_ ledger: ReplayedLedger) -> String {
        let country = countryName(ledger.state.country, language)
        let entries = language("\(ledger.size) entries", "\(ledger.size)টি এন্ট্রি", "\(ledger.size) 件")
        let alone = language(
            "by its own word alone so far",
            "এখন পর্যন্ত শুধু নিজের কথায়",
            "現在のところ自国のみの保証"
        )
        let time = language("as of \(ledger.asOf)", "\(ledger.asOf) পর্যন্ত", "\(ledger.asOf) 時点")
        let words = [ledger.state.origin, entries, time] + (ledger.isCountersigned ? [] : [alone])
        return "\(Style.bold(country))  \(words.joined(separator: " · ").printable)"
    }

    private func rows(_ agreement: RecognitionAgreement) -> [String] {
        let mark =
            switch agreement.standing {
            case .inForce: Style.green("✔")
            case .waiting: Style.yellow("!")
            case .over: Style.red("✘")
            }
        let halves = agreement.halves.map { half in
            let entry = language("entry \(half.index)", "এন্ট্রি \(half.index)", "エントリ \(half.index)")
            return "\(half.country) \(half.origin) \(entry), \(half.time.date)"
        }
        let basis = agreement.body.legalBasis.map { basis in
            language("rests on: \(basis)", "ভিত্তি: \(basis)", "根拠：\(basis)")
        }
        let details = ([agreement.id] + [basis].compactMap(\.self) + halves) + differences(agreement)
        return ["\(mark) \(agreement.sentence(language).printable)"] + details.map { "    \(Style.dim($0.printable))" }
    }

    /// What each half says in the members in which they differ.
    private func differences(_ agreement: RecognitionAgreement) -> [String] {
        guard case .differs(let members) = agreement.state else { return [] }
        return members.map { member in
            let values = agreement.halves.map { "\($0.country) \($0.body.text(of: member))" }
            return "\(member): \(values.joined(separator: " / "))"
        }
    }

    private var notes: [String] {
        guard hidden > 0 else { return [] }
        return [
            "",
            language(
                "\(hidden) that are revoked or over: --all lists them.",
                "বাতিল বা মেয়াদোত্তীর্ণ আরও \(hidden)টি: --all দিলে দেখা যাবে।",
                "取消しまたは終了したものが他に \(hidden) 件あります（--all で表示）。"
            ),
        ]
    }
}

extension RecognitionAgreement {
    /// Whether something is still to be done about it.
    enum Standing: Hashable {
        case inForce, waiting, over
    }

    var standing: Standing {
        switch state {
        case .inForce: .inForce
        case .halfMade, .unseen, .differs, .unconfirmed, .notYetInForce, .suspended: .waiting
        case .expired, .revoked: .over
        }
    }
}

extension Recognition {
    /// A member's value by its path, as people read it.
    fileprivate func text(of path: String) -> String {
        if path == "nbf" { return "\(LedgerTime(seconds: notBefore))" }
        if path == "exp" { return "\(LedgerTime(seconds: expires))" }
        let value = path.split(separator: ".").reduce(Optional(tree)) { $0?[String($1)] }
        return value?.string ?? "–"
    }
}
