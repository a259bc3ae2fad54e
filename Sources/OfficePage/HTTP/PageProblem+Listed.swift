import CenterOffice
import Credentials
import HTTPTypes
import LedgerClient
import LedgerCore
import LedgerCrypto

// The one place where an error becomes a status and a sentence.
extension PageProblem {
    /// What is told of an error; of one that is not listed, that it is the program's own fault.
    init(of error: any Error) { self = PageProblem(listed: error) ?? .internalError }

    /// Nil for an error that is not listed.
    init?(listed error: any Error) {
        switch error {
        case let problem as PageProblem: self = problem
        case let error as OfficeError: self.init(error)
        case let rejected as RosterRejected: self.init("roster-rejected", .conflict, rejected.account)
        case let rejected as NumbersRejected: self.init("numbers-rejected", .conflict, rejected.account)
        case BackupError.noRecipients: self = .noRecipients
        case let error as LedgerClientError: self = .ledger(error)
        case let error as CryptoError: self.init("key", .conflict, Words(verbatim: error.description))
        case let error as FileError: self.init("file", .internalServerError, Words(verbatim: error.description))
        case let refusal as Refusal: self.init("refused", .conflict, Words(verbatim: "\(refusal)"))
        default: return nil
        }
    }

    private init(_ error: OfficeError) {
        switch error {
        case .busy: self.init("busy", .serviceUnavailable, StageWords.ledgerBusy)
        case .impossible: self.init("impossible", .conflict, Words(verbatim: error.description))
        case .notInLedger: self.init("not-in-ledger", .conflict, Words(verbatim: error.description))
        case .ledgerChanged, .badReceipt: self.init("wrong-ledger", .badGateway, StageWords.wrongLedger)
        case .badCenterID, .noOffice, .notDurable, .damaged:
            self.init("office-file", .internalServerError, Words(verbatim: error.description))
        }
    }

    private static func ledger(_ error: LedgerClientError) -> PageProblem {
        if case .badAddress = error {
            return badField(
                "ledger",
                Words(
                    "Expected the ledger's address, as in https://bd.sanad.example/",
                    "খতিয়ানের ঠিকানা দিন, যেমন https://bd.sanad.example/",
                    "台帳のアドレスを入力してください（例：https://bd.sanad.example/）"
                )
            )
        }
        return PageProblem("line-down", .serviceUnavailable, StageWords.lineDown)
    }

    static let noRecipients = PageProblem(
        "no-recipients",
        .conflict,
        Words(
            "No backup can be made: nobody is named who could open it. Ask whoever set this PC up to name one "
                + "(sanad office backup-recipient add).",
            "ব্যাকআপ নেওয়া যাচ্ছে না: কে এটি খুলতে পারবেন তা বলা নেই। যিনি এই কম্পিউটার প্রস্তুত করেছেন তাঁকে বলুন "
                + "(sanad office backup-recipient add)।",
            "バックアップを作成できません：開ける人が登録されていません。このPCを設定した人に依頼してください"
                + "（sanad office backup-recipient add）。"
        )
    )
}
