import CenterOffice
import LedgerClient

/// What is said of statements on their way to a ledger.
enum DeliveryPhrases {
    static func inLedger(_ count: Int) -> Words {
        Words(
            "\(count) statement\(count == 1 ? "" : "s") in the ledger.",
            "\(count)টি বিবৃতি খতিয়ানে আছে।",
            "\(count)件の文書が台帳に記載されています。"
        )
    }

    static func placed(_ placement: SubmissionAnswer.Placement) -> Words {
        let (index, time) = (placement.index, placement.time)
        let again =
            placement.isDuplicate
            ? Words(" (it was there already)", " (আগে থেকেই ছিল)", "（すでにありました）") : Words(verbatim: "")
        return Words(
            "entry \(index), \(time)\(again.en)",
            "ভুক্তি \(index), \(time)\(again.bn)",
            "記載 \(index)、\(time)\(again.ja)"
        )
    }

    /// By its code, which the documentation of the ledger lists.
    static func refused(_ code: String, _ detail: String) -> Words {
        let meaning = RefusalWords.account(code, detail)
        return Words("\(code): \(detail)", meaning.bn, meaning.ja)
    }

    static func busy(_ detail: String, seconds: Int) -> Words {
        Words(
            "the ledger takes nothing now: \(detail); try again in \(seconds) seconds",
            "খতিয়ান এখন কিছু নিচ্ছে না (\(detail)); \(seconds) সেকেন্ড পরে আবার চেষ্টা করুন",
            "台帳は今は受け付けていません（\(detail)）。\(seconds) 秒後にもう一度お試しください"
        )
    }
}
