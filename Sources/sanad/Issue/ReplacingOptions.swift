import ArgumentParser
import CenterOffice
import LedgerCore
import LedgerCrypto

/// What an order replaces, and by whose leave where the session is over.
struct ReplacingOptions: ParsableArguments {
    @Option(help: "For a roster of one row: the number of the certificate that it corrects.")
    var supersedes: NumberArgument?

    @Option(
        help: ArgumentHelp(
            "The roster is the table that --table wrote for this session, corrected: each row replaces the certificate "
                + "of its number.",
            valueName: "session"
        )
    )
    var supersedesSession: String?

    @Option(
        help: ArgumentHelp(
            "A file whose first line is the passphrase of the registrar's key, where that is needed and another one.",
            valueName: "file"
        )
    )
    var registrarPassphraseFile: String?

    func validate() throws {
        guard supersedes == nil || supersedesSession == nil else {
            throw ValidationError(DeskUsage.eitherReplaced)
        }
    }

    /// Says how many certificates are replaced, and how many of them the registrar suspends for it.
    func announce(_ order: IssuingOrder, suspended: Int, _ language: Language) {
        let count = order.roster.workers.count { $0.supersedes != nil }
        guard count > 0 else { return }
        Terminal.note(
            language(
                "\(count) of \(order.roster.workers.count) rows replace a certificate.",
                "\(order.roster.workers.count)টি সারির মধ্যে \(count)টি আগের সনদ প্রতিস্থাপন করে।",
                "\(order.roster.workers.count)行のうち\(count)行が以前の証明書を差し替えます。"
            )
        )
        guard suspended > 0 else { return }
        Terminal.note(
            language(
                "Their session is over: \(suspended) are suspended for correction first, by the registrar's signature.",
                "সেশন শেষ: আগে নিবন্ধকের স্বাক্ষরে \(suspended)টি সংশোধনের জন্য স্থগিত হবে।",
                "セッションは終了しています。先に登録者の署名で\(suspended)件を訂正のため停止します。"
            )
        )
    }

    /// Has the registrar sign what an order needs before its certificates can take others' places.
    ///
    /// - Parameters:
    ///   - serials: What has to be suspended for correction.
    ///   - order: What is to be certified.
    ///   - desk: Where it is queued.
    ///   - office: The center's keys.
    /// - Throws: Where the registrar's key is not to be had, or its right ends too soon.
    func suspend(_ serials: [Int], for order: IssuingOrder, at desk: Desk, of office: OfficeOptions) throws {
        guard !serials.isEmpty else { return }
        var options = office
        if let registrarPassphraseFile { options.passphrase.passphraseFile = registrarPassphraseFile }
        let registrar: SigningIdentity
        do {
            registrar = try options.identity(.registrar, speaking: desk.language)
        } catch {
            throw Failure(ExitStatus(of: error) ?? .data, Self.needsRegistrar(serials.count, error))
        }
        try desk.checkEnd(of: registrar, .registrar, order.achievement)
        let center = desk.file.centerID
        let act = StatusAct(center: center, serials: serials, action: .suspend, reason: .correction)
        let statements = try act.drafts { .now(center) }.map { try Statement(parsing: $0.signed(by: registrar)) }
        try desk.file.enqueue(suspensions: statements, at: secondsNow())
    }

    private static func needsRegistrar(_ count: Int, _ error: any Error) -> Words {
        Words(
            "\(count) of the replaced certificates have to be suspended for correction first, as their session is "
                + "over, and the registrar's key is not to be had here (\(Language.en.account(of: error))); nothing was "
                + "signed. The registrar can do it by `sanad status suspend --reason correction`",
            "প্রতিস্থাপিত সনদের \(count)টি আগে সংশোধনের জন্য স্থগিত করতে হবে, কারণ তাদের সেশন শেষ, আর নিবন্ধকের চাবি এখানে পাওয়া যাচ্ছে না "
                + "(\(Language.bn.account(of: error))); কিছুই স্বাক্ষর করা হয়নি। নিবন্ধক তা `sanad status suspend --reason correction` দিয়ে করতে পারেন",
            "差し替える証明書のうち\(count)件は、セッションが終わっているため先に訂正のための停止が必要ですが、登録者の鍵がここにありません"
                + "（\(Language.ja.account(of: error))）。何も署名されていません。登録者が `sanad status suspend --reason correction` で行えます"
        )
    }
}
