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
        case BackupError.noRecipients: self = .noRecipients
        case let error as LedgerClientError: self = .ledger(error)
        case let error as CryptoError: self.init("key", .conflict, error.account)
        case let refusal as Refusal:
            self.init("refused", .conflict, RefusalWords.account(refusal.code.rawValue, refusal.detail))
        case let error as any SpokenError: self.init(Self.code(of: error), Self.status(of: error), error.account)
        default: return nil
        }
    }

    private init(_ error: OfficeError) {
        switch error {
        case .busy: self.init("busy", .serviceUnavailable, StageWords.ledgerBusy)
        case .impossible: self.init("impossible", .conflict, error.account)
        case .notInLedger: self.init("not-in-ledger", .conflict, error.account)
        case .otherCountry: self = .badField("ledger", error.account)
        case .ledgerChanged, .badReceipt: self.init("wrong-ledger", .badGateway, StageWords.wrongLedger)
        case .badCenterID, .noOffice, .notDurable, .damaged:
            self.init("office-file", .internalServerError, error.account)
        }
    }

    private static func code(of error: any SpokenError) -> String {
        switch error {
        case is RosterRejected: "roster-rejected"
        case is NumbersRejected: "numbers-rejected"
        case is FileError: "file"
        case is BackupError: "backup"
        default: "impossible"
        }
    }

    /// That a file cannot be read or written is nobody's request's fault.
    private static func status(of error: any SpokenError) -> HTTPResponse.Status {
        error is FileError ? .internalServerError : .conflict
    }

    private static func ledger(_ error: LedgerClientError) -> PageProblem {
        switch error {
        case .badAddress: badField("ledger", LineWords.badAddress)
        case .unreachable, .tooSlow, .refused: PageProblem("line-down", .serviceUnavailable, StageWords.lineDown)
        case .notFound, .malformed, .tooLarge: PageProblem("no-ledger-there", .badGateway, LineWords.noLedgerThere)
        case .inconsistent, .forked: PageProblem("wrong-ledger", .badGateway, StageWords.wrongLedger)
        }
    }

    static let noRecipients = PageProblem(
        "no-recipients",
        .conflict,
        Words(
            "No backup can be made: nobody is named who could open it. The registrar names one below, by the "
                + "certificate for backups.",
            "ব্যাকআপ নেওয়া যাচ্ছে না: কে এটি খুলতে পারবেন তা বলা নেই। নিবন্ধক নিচে ব্যাকআপের সার্টিফিকেট দিয়ে কারও নাম দেবেন।",
            "バックアップを作成できません：開ける人が登録されていません。登録者が下でバックアップ用証明書を登録してください。"
        )
    )
}
