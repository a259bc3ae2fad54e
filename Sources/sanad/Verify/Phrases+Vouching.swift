import LedgerCore

extension Reason {
    /// Who does not vouch for the certificate, or contradicts it; any other reason where that is not it.
    func vouchingSentence(_ language: Language) -> String {
        switch self {
        case .differentHistories(let conflict):
            language(
                "The ledger shows different histories to different people",
                "খতিয়ান ভিন্ন মানুষকে ভিন্ন ইতিহাস দেখাচ্ছে",
                "台帳が人によって異なる履歴を示しています"
            ) + " [\(conflict)]"
        case .awaitingCosignatures(let time, let witnesses):
            language(
                "Not all who must vouch for it have done so since \(time); still to come: \(listed(witnesses))",
                "\(time) থেকে যাদের সাক্ষ্য প্রয়োজন তাদের সবার সাক্ষ্য আসেনি; বাকি: \(listed(witnesses))",
                "\(time) 以降、必要な保証がそろっていません。未了：\(listed(witnesses))"
            )
        case .cosignaturesOverdue(let time, let witnesses):
            language(
                "For more than 14 days, since \(time), these have not vouched for it: \(listed(witnesses))",
                "\(time) থেকে ১৪ দিনেরও বেশি সময় ধরে এদের সাক্ষ্য আসেনি: \(listed(witnesses))",
                "\(time) 以降14日を超えて、次の保証がありません：\(listed(witnesses))"
            )
        default: statusSentence(language)
        }
    }

    private func listed(_ witnesses: [String]) -> String { witnesses.joined(separator: ", ") }
}
