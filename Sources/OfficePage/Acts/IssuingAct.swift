import CenterOffice
import Credentials
import HTTPTypes
import LedgerCore
import LedgerCrypto

/// Certifying the workers of a roster, from the ledger's news to the workers' files.
///
/// Interrupted anywhere, the same roster goes on where it was; nothing is issued twice.
struct IssuingAct: Sendable {
    let held: HeldRoster
    let issuer: SigningIdentity
    let clockIsRight: Bool

    /// The last day on which the certificates are valid; nil where they do not end.
    let validUntil: CivilDate?

    /// The language of the table that comes back.
    let language: PageLanguage

    @concurrent
    func run(at desk: OfficeDesk, _ job: Job) async throws -> Job.Outcome {
        _ = try await desk.exchange(for: job)
        let signed = try await desk.acts.alone { try sign(at: desk, job) }
        _ = try await desk.exchange(for: job)
        let support = try await desk.support(of: signed.act)
        return try finish(signed, support, at: desk, job)
    }

    private struct Signed: Sendable {
        let act: Act
        let roster: Roster
    }

    private func sign(at desk: OfficeDesk, _ job: Job) throws -> Signed {
        job.at(StageWords.checking)
        try desk.checkClock(isConfirmed: clockIsRight)
        let reading = try RosterReading(held, validUntil: validUntil, at: desk)
        guard reading.isReady, let order = reading.order else {
            throw PageProblem("roster-not-ready", .conflict, reading.problem ?? RosterNotes.notReady)
        }
        let (known, now) = (try desk.seenLedger(), desk.now())
        try known.checkEnd(of: issuer.certificate, role: .issuer, achievement: order.achievement, at: now)
        let act = try desk.file.begin(order, at: now, using: randomBytes)
        try desk.file.sign(act, for: order.roster.workers, in: known, by: issuer, at: now, using: randomBytes) {
            job.at(StageWords.signing, $0, of: $1)
        }
        try desk.file.requeue(act)
        return Signed(act: act, roster: order.roster)
    }

    private func finish(
        _ signed: Signed,
        _ support: [CertificateFile.LoggedStatement],
        at desk: OfficeDesk,
        _ job: Job
    ) throws -> Job.Outcome {
        job.at(StageWords.writingFiles)
        let files = try desk.file.file(signed.act, in: CertificateFolder(desk.certificates), support: support)
        let lines = try desk.file.table(signed.act)
        let table = IssuedTable(lines: lines, files: files)
        let path = desk.temporary.path("\(job.id).csv")
        try NewFile.replace(path, with: table.file(signed.roster.sheet, language), access: .owner)
        let file = Job.File(name: held.tableName, path: path, type: "text/csv; charset=utf-8")
        return Job.Outcome(message: table.message, file: file, result: table.tree)
    }
}
