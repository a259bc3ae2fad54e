import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

/// Where goes what a center's registrar signs: into the outbox, and from there to the ledger when the line is up.
struct OfficeDelivery: ParsableArguments {
    @OptionGroup var line: LineOptions

    @OptionGroup var language: LanguageOption

    @Option(help: "A file to write the signed statement to as well; the outbox keeps it all the same.")
    var out: String?

    @Flag(help: "Print JSON.")
    var json = false

    /// Signs as the center's registrar, queues, and sends what waits in order.
    ///
    /// - Parameters:
    ///   - drafts: What to sign.
    ///   - achievement: Whose accreditation it rests on, as `code/version`; nil for any.
    ///   - office: The center's desk.
    ///   - summary: What the statements did, once they are in the ledger.
    /// - Throws: Where the ledger refused one of them.
    func deliver(
        _ drafts: [StatementDraft],
        for achievement: String? = nil,
        from office: OfficeOptions,
        _ summary: String
    ) async throws {
        var desk = try desk(of: office)
        try await desk.connectAndSend()
        let report = try await deliver(drafts, for: achievement, from: office, at: &desk)
        try report.print(summary)
        try report.check()
    }

    func desk(of office: OfficeOptions) throws -> Desk {
        try Desk(office, effectiveLine, speaking: language.language)
    }

    /// The same at a desk that has looked at the ledger.
    ///
    /// - Returns: What became of the statements.
    func deliver(
        _ drafts: [StatementDraft],
        for achievement: String? = nil,
        from office: OfficeOptions,
        at desk: inout Desk
    ) async throws -> OutboxReport {
        let statements = try queue(drafts, for: achievement, from: office, at: desk)
        try await desk.send()
        return try OutboxReport(of: statements, in: desk.file, language.language, json: json, out: out)
    }

    /// Signs, and puts what was signed into the outbox.
    private func queue(
        _ drafts: [StatementDraft],
        for achievement: String?,
        from office: OfficeOptions,
        at desk: Desk
    ) throws -> [Statement] {
        try desk.checkClock()
        try office.announceEndings(desk.file, desk.language)
        let registrar = try office.identity(.registrar, speaking: desk.language)
        try desk.checkEnd(of: registrar, .registrar, achievement)
        let statements = try drafts.map { try Statement(parsing: $0.signed(by: registrar)) }
        try desk.file.enqueue(statements, at: secondsNow())
        if let out {
            let lines = statements.reduce(into: []) { $0 += $1.jws.bytes + [0x0A] }
            try NewFile.write(lines, to: out, access: .everyone)
        }
        return statements
    }

    /// With a file to write to and no ledger named, nothing is sent.
    private var effectiveLine: LineOptions {
        var line = line
        if out != nil, line.ledger == nil { line.offline = true }
        return line
    }
}
