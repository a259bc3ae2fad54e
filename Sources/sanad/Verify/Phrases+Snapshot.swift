import Credentials
import LedgerCore
import TransparencyLog

// What is said of a status that a snapshot shows.

extension Verification {
    /// What the snapshot shows, as of when, by whose word, and where it was found; nil where the status is not known
    /// by a snapshot.
    func snapshotSentence(_ language: Language) -> String? {
        snapshot.map { snapshot in
            let state = snapshot.value.sentence(language, asOf: snapshot.asOf)
            return "\(state)\(language(", ", ", ", "、"))\(word(of: snapshot, language)) "
                + language(
                    "(snapshot \(snapshot.index), \(snapshot.source.title(language)))",
                    "(স্ন্যাপশট \(snapshot.index), \(snapshot.source.title(language)))",
                    "（スナップショット \(snapshot.index)、\(snapshot.source.title(language))）"
                )
        }
    }

    /// Why lists at hand beside its file were not used; nil where all were.
    func unusedStatusSentence(_ language: Language) -> String? {
        guard !unusedStatus.isEmpty else { return nil }
        return language(
            "a status list at hand was not used",
            "হাতে থাকা একটি অবস্থা-তালিকা ব্যবহার করা হয়নি",
            "手元の状態一覧の一つは使いませんでした"
        ) + " [\(unusedStatus.joined(separator: "; "))]"
    }

    private func word(of snapshot: SnapshotStatus, _ language: Language) -> String {
        let names = snapshot.checkpoint.cosignatures.map(\.witness.name)
        guard snapshot.isCountersigned, !isOneCountrysWord else {
            return language("by one country's word", "এক দেশের কথায়", "一国の保証による")
        }
        guard names.count == 2 else {
            let list = names.joined(separator: ", ")
            return language("by the word of \(list)", "\(list)-এর কথায়", "\(list) の保証による")
        }
        return language("by both countries' word", "দুই দেশেরই কথায়", "両国の保証による")
    }
}

extension StatusValue {
    fileprivate func sentence(_ language: Language, asOf time: LedgerTime) -> String {
        switch self {
        case .valid:
            language("not revoked as of \(time)", "\(time) পর্যন্ত বাতিল হয়নি", "\(time) 時点で取り消されていません")
        case .revoked: language("revoked as of \(time)", "\(time)-এ বাতিল", "\(time) 時点で取消し済み")
        case .suspended: language("suspended as of \(time)", "\(time)-এ স্থগিত", "\(time) 時点で停止中")
        case .superseded:
            language("superseded as of \(time)", "\(time)-এ অন্য সনদে প্রতিস্থাপিত", "\(time) 時点で差替え済み")
        }
    }
}

extension StatusSource {
    fileprivate func title(_ language: Language) -> String {
        switch self {
        case .file: language("in its own file", "এর নিজের ফাইলে", "証明書ファイル内")
        case .cache: language("kept on this machine", "এই যন্ত্রে রাখা", "この端末に保存")
        case .copy: language("in the copy of the lists", "তালিকার কপিতে", "一覧の写し")
        case .ledger(let address): language("from \(address)", "\(address) থেকে", "\(address) から取得")
        }
    }
}

extension ListedStatus {
    /// What a list says against a certificate, which tells no reason.
    func sentence(_ language: Language, asOf time: LedgerTime) -> String {
        let state =
            switch self {
            case .revoked: language("revoked", "বাতিল", "取消し")
            case .suspended: language("suspended", "স্থগিত", "停止")
            case .superseded: language("superseded by a later certificate", "পরের সনদে প্রতিস্থাপিত", "後の証明書への差替え")
            }
        return language(
            "The status list of \(time) says that it is \(state); why, only the ledger or its center tells",
            "\(time)-এর অবস্থা-তালিকা বলছে এটি \(state); কারণ শুধু খতিয়ান বা কেন্দ্র জানাতে পারে",
            "\(time) の状態一覧では「\(state)」です。理由は台帳またはセンターに確認してください"
        )
    }
}
