import CenterOffice
import LedgerCore

/// What became of a file that was to be stapled.
struct StapleAnswer {
    let path: String
    let isChanged: Bool
    let verification: Verification

    /// What could not be had for it.
    private let trouble: Words?

    init(_ file: StapledFile, _ verification: Verification) {
        path = file.path
        isChanged = file.isChanged
        trouble = file.problem
        self.verification = verification
    }

    /// What becomes of a file that is no certificate's.
    init(refused path: String, _ why: Words) {
        self.path = path
        isChanged = false
        trouble = why
        var verification = Verification()
        verification.add(.unreadInput(Names(why)))
        self.verification = verification
    }

    /// Whether it carries a status that all vouch for whom the policy asks.
    var isDone: Bool { verification.snapshot?.isCountersigned == true }

    /// Why it is not done.
    var problem: Words? { isDone ? nil : trouble }

    /// What was done, in a line.
    func line(_ language: Language) -> String {
        let mark = isDone ? Style.green("✔") : Style.yellow("?")
        let none = verification.certificate.map { _ in language("no status", "অবস্থা অজানা", "状態情報なし") }
        let unchanged = language("nothing newer was to be had", "আরও নতুন কিছু পাওয়া যায়নি", "より新しいものはありません")
        let parts = [
            verification.snapshotSentence(language) ?? none, isChanged || !isDone ? nil : unchanged,
            problem.map { language($0) }, verification.unusedStatusSentence(language),
        ]
        return "\(mark) \(path.printable): \(parts.compactMap { $0?.printable }.joined(separator: "; "))"
    }
}

/// The same, as a program reads it.
struct StapleOutput: Encodable {
    let file: String
    let changed: Bool
    let answer: Answer
    let face: Face
    let status: SnapshotOutput?
    let problem: String?

    init(_ answer: StapleAnswer, _ language: Language) {
        file = answer.path
        changed = answer.isChanged
        self.answer = answer.verification.answer
        face = answer.verification.face
        status = answer.verification.snapshot.map(SnapshotOutput.init)
        problem = answer.problem.map { language($0) }
    }
}
