import CenterOffice
import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import LedgerCrypto

// Erasing a person, which needs nobody's signature: the ledger names nobody, and stays as it is.
extension PageResponder {
    /// Whom it would concern.
    func concerned(_ call: PageCall) throws -> Response {
        let number = try number(call.query("number"), in: "number")
        guard let person = try desk.file.concerned(by: number) else { throw unknown }
        return .json([
            "number": .string("\(number)"), "name": .string(person.name), "erased": .boolean(person.isErased),
            "files": .integer(Int64(try WorkerFiles(desk.certificates).of(number).count)),
            "backups": .integer(Int64(try desk.file.backups.count { NewFile.exists($0) })),
        ])
    }

    /// - Throws: `PageProblem` where the number was not typed again.
    func erase(_ call: PageCall) async throws -> Response {
        let fields = FormFields(object: try await call.fields())
        let number = try number(fields.optionalText("number"), in: "number")
        guard try desk.file.has(number) else { throw unknown }
        guard try self.number(fields.optionalText("typed"), in: "typed") == number else {
            throw PageProblem.badField("typed", ErasureWords.otherNumber)
        }
        let reference = fields.optionalText("reference")?.trimmingCharacters(in: .whitespacesAndNewlines)
        guard reference?.utf8.count ?? 0 <= Erasure.longestReference else {
            throw PageProblem.badField("reference", ErasureWords.long)
        }
        let act = ErasingAct(number: number, reference: reference)
        let desk = desk
        return started(await desk.jobs.start(.erase) { try await act.run(at: desk, $0) })
    }

    private func number(_ text: String?, in field: String) throws -> CertificateNumber {
        let typed = (text ?? "").trimmingCharacters(in: .whitespaces).uppercased()
        guard let number = try? CertificateNumber(parsing: typed) else {
            throw PageProblem.badField(field, ErasureWords.number)
        }
        return number
    }

    private var unknown: PageProblem { .badField("number", ErasureWords.unknown) }
}
