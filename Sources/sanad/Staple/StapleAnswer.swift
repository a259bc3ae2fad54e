import LedgerCore

/// What became of a file that was to be stapled.
struct StapleAnswer {
    let file: StapledFile
    let verification: Verification

    init(_ file: StapledFile, _ verification: Verification) {
        self.file = file
        self.verification = verification
    }

    /// Whether it carries a status that all vouch for whom the policy asks.
    var isDone: Bool { verification.snapshot?.isCountersigned == true }

    /// What was done, in a line.
    func line(_ language: Language) -> String {
        let mark = isDone ? Style.green("✔") : Style.yellow("?")
        let status = verification.snapshotSentence(language)
        let unchanged = language("nothing newer was to be had", "আরও নতুন কিছু পাওয়া যায়নি", "より新しいものはありません")
        let parts = [
            status ?? language("no status", "অবস্থা অজানা", "状態情報なし"),
            file.isChanged ? nil : unchanged,
            isDone ? nil : file.problem, verification.unusedStatusSentence(language),
        ]
        return "\(mark) \(file.path.printable): \(parts.compactMap { $0?.printable }.joined(separator: "; "))"
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

    init(_ answer: StapleAnswer) {
        file = answer.file.path
        changed = answer.file.isChanged
        self.answer = answer.verification.answer
        face = answer.verification.face
        status = answer.verification.snapshot.map(SnapshotOutput.init)
        problem = answer.isDone ? nil : answer.file.problem
    }
}
