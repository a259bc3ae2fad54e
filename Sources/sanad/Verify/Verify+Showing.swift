import ArgumentParser
import CenterOffice
import LedgerCore

// The answers as they are shown, and how the command ends.
extension Verify {
    /// Writes the table of applicants with the answers.
    func write(
        _ table: ApplicantTable,
        _ outcome: VerifyingDesk.Outcome,
        _ items: [ShownItem],
        to path: String
    ) throws {
        var answers: [Int: [Verification]] = [:]
        for (item, verification) in zip(items, outcome.verifications) {
            if let row = item.row { answers[row, default: []].append(verification) }
        }
        try NewFile.write(table.file(answers: answers, language.language), to: path, access: .owner)
    }

    func show(_ outcome: VerifyingDesk.Outcome, _ items: [ShownItem], _ handedIn: [HandIn]) throws {
        let language = language.language
        let answers = zip(items, outcome.verifications)
        if json {
            let outputs = answers.map { item, verification in
                var output = VerificationOutput(item, verification, language, handedIn: handedIn)
                output.steps = explain ? Explanation(item, verification, outcome.ledgers, language).steps : nil
                return output
            }
            return print(try VerificationOutput.json(outputs))
        }
        for (item, verification) in answers {
            print(AnswerSheet(item: item, verification: verification, language: language).text)
            if explain { print(Explanation(item, verification, outcome.ledgers, language).text + "\n") }
        }
        for remark in items.compactMap(\.remark) { print("\(Style.yellow("!")) \(language(remark).printable)") }
        guard items.count > 1 else { return }
        print(AnswerSummary(faces: outcome.verifications.map(\.face), language: language).text)
    }

    func end(with faces: [Face]) throws {
        if faces.contains(where: { $0 == .doNotAccept || $0 == .genuineBut }) { throw ExitCode(1) }
        if faces.contains(.couldNotBeConfirmed) { throw ExitCode(3) }
    }
}
