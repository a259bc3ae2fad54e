import CenterOffice
import Credentials
import Foundation
import HTTPTypes
import LedgerCore
import LedgerCrypto
import Synchronization

// What has to hold before something is signed, and signing what is no certificate.
extension OfficeDesk {
    /// Holds this computer's clock to what is known of the time.
    ///
    /// - Parameter isConfirmed: Whether somebody has compared the clock with another one.
    /// - Throws: `PageProblem` where the clock is wrong, or doubtful and nobody says that it is right.
    func checkClock(isConfirmed: Bool) throws {
        let now = now()
        let line = lineState.withLock { $0 }
        let ledgerNow = line.isOnline ? line.ledgerAhead.map { now + $0 } : nil
        switch try file.clockCheck(at: now, ledgerNow: ledgerNow).verdict {
        case .right: return
        case .wrong(let doubt):
            throw PageProblem("clock-wrong", .conflict, .sentences([doubt.sentence, ClockDoubt.nothingSigned]))
        case .doubtful(let doubt):
            guard !isConfirmed else { return }
            throw PageProblem("clock-doubtful", .conflict, .sentences([doubt.sentence, ClockDoubt.question(now)]))
        }
    }

    /// Signs as the registrar, and puts what was signed into the outbox.
    ///
    /// - Parameters:
    ///   - drafts: What to sign.
    ///   - achievement: Whose accreditation it rests on, as `code/version`; nil for any.
    ///   - registrar: The registrar's key.
    ///   - clockIsRight: Whether somebody has compared the clock.
    /// - Throws: `PageProblem` and `OfficeError` where it must not be signed; then nothing is.
    func queue(
        _ drafts: [StatementDraft],
        for achievement: String? = nil,
        by registrar: SigningIdentity,
        clockIsRight: Bool
    ) throws {
        try checkClock(isConfirmed: clockIsRight)
        let known = try seenLedger()
        try known.checkEnd(of: registrar.certificate, role: .registrar, achievement: achievement, at: now())
        let statements = try drafts.map { try Statement(parsing: $0.signed(by: registrar)) }
        try file.enqueue(statements, at: now())
    }
}

extension ClockDoubt {
    static let nothingSigned = Words(
        "Nothing was signed: set the clock right.",
        "কিছুই স্বাক্ষর করা হয়নি: ঘড়ি ঠিক করুন।",
        "何も署名されていません。時計を合わせてください。"
    )

    /// Asks whether a time, in seconds since 1970, is right.
    static func question(_ time: Int64) -> Words {
        // As the clock on the wall has it.
        let offset = TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(time)))
        let shown = LedgerTime(seconds: time + Int64(offset)).description.prefix(16).replacing("T", with: " ")
        return Words(
            "It shows \(shown). Compare it with another clock; if it is right, say so and repeat the step.",
            "এতে \(shown) দেখাচ্ছে। অন্য ঘড়ির সাথে মিলিয়ে দেখুন; ঠিক থাকলে তা জানিয়ে ধাপটি আবার করুন।",
            "表示は\(shown)です。ほかの時計と比べ、正しければ確認してやり直してください。"
        )
    }
}
