import CenterOffice
import Credentials
import Foundation
import HTTPTypes

/// Making the paper of certificates, whether the ledger has them or not.
struct PrintingAct: Sendable {
    let selection: PrintSelection
    let layout: PaperLayout
    let language: PaperLanguage

    /// Whether the photos in the workers' files are printed.
    let showsPhoto: Bool

    @concurrent
    func run(at desk: OfficeDesk, _ job: Job) async throws -> Job.Outcome {
        let chosen = try desk.file.numbers(of: selection)
        guard !chosen.isEmpty else { throw PageProblem("nothing-to-print", .conflict, Self.nothing) }
        job.at(StageWords.printing, 0, of: chosen.count)
        let path = desk.temporary.path("\(job.id).pdf")
        do {
            try print(chosen, to: path, at: desk, job)
        } catch let error as PrintProgramError {
            throw PageProblem("print-failed", .internalServerError, Self.failed(error))
        }
        let file = Job.File(name: "\(layout.rawValue)s-\(desk.today).pdf", path: path, type: "application/pdf")
        return Job.Outcome(
            message: StageWords.printed(chosen.count),
            file: file,
            result: ["printed": .integer(Int64(chosen.count))]
        )
    }

    private func print(
        _ chosen: [CertificateNumber],
        to path: String,
        at desk: OfficeDesk,
        _ job: Job
    ) throws {
        let program = try PrintProgram()
        let maker = PaperMaker(ledger: try desk.seenLedger(), page: nil, showsPhoto: showsPhoto)
        let first = try desk.file.firstCertificates()
        let template = desk.template.map { ["--template", $0] } ?? []
        let arguments = ["papers", "--quiet", "--failures-as-json", "--job", "-", "--out", path] + template
        let crew = PrintCrew(program, arguments, for: chosen.count, isOneFile: true)
        let papers = maker.job(layout: layout, language: language, count: chosen.count)
        let make: (CertificateNumber) throws -> PrintedCertificate = { number in
            try maker.certificate(
                desk.file.signedCertificate(number),
                file: desk.workerFile(number),
                isFirst: first.contains(number.description)
            )
        }
        try crew.print(papers, of: chosen, making: make) {
            job.at(StageWords.printing, $0, of: $1)
        }
    }

    private static let nothing = Words(
        "There is nothing to print.",
        "ছাপার মতো কিছু নেই।",
        "印刷するものがありません。"
    )

    private static func failed(_ error: PrintProgramError) -> Words {
        let why = error.account
        return Words(
            "Nothing was printed. \(why.en)",
            "কিছুই ছাপা হয়নি। \(why.bn)",
            "印刷用ファイルを作成できませんでした。\(why.ja)"
        )
    }
}

extension OfficeDesk {
    /// The file that was written for the worker; nil where there is none, or another one under that name.
    fileprivate func workerFile(_ number: CertificateNumber) throws -> CertificateFile? {
        let path = "\(certificates)/\(number).sanad"
        guard NewFile.exists(path) else { return nil }
        let worker = try CertificateFile(parsing: NewFile.read(path))
        let own = try file.signedCertificate(number).credential.bytes
        return worker.credential == own ? worker : nil
    }
}
