import ArgumentParser
import Credentials
import Foundation
import PaperDrawing

struct PrintPapers: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: "Print the certificates of a job.",
        discussion: """
            A job is JSON lines: first what to print, then each certificate. A folder gets one PDF for each, named by \
            its number; a name that ends in .pdf gets all of them in one PDF, for one run of the printer.

            EXAMPLES
              sanad-print --job class.jsonl --out papers
              sanad-print --job - --out class.pdf --template template --replace <class.jsonl

            \(exitCodes)
            """
    )

    @Option(help: "The job, a file of JSON lines; - is standard input.")
    var job = "-"

    @Option(help: "A folder for one PDF each, or a file that ends in .pdf for all of them.")
    var out: String

    @Option(help: "The folder with the center's template.json and pictures. Without it, a plain one.")
    var template: String?

    @Flag(help: "Put new papers in the place of those that are there.")
    var replace = false

    @Flag(help: "Draw no progress: whoever runs this draws it.")
    var quiet = false

    @OptionGroup var failures: FailureOptions

    func run() throws {
        try Fonts.require(PaperStyle.families)
        let template = try template.map(Template.init(reading:)) ?? Template.plain()
        let reader = try JobReader(job)
        if out.hasSuffix(".pdf") { try printOne(reader, template) } else { try printEach(reader, template) }
    }

    private func printEach(_ reader: JobReader, _ template: Template) throws {
        try PaperFile.makeFolder(out)
        var done = 0
        try reader.readEach { certificate in
            let number = try certificate.checkedNumber()
            let canvas = Canvas(title: number)
            try PaperSheet(certificate, job: reader.job, template: template, on: canvas).draw()
            let pdf = try PDFAttachment.attach([certificate.attachment], to: canvas.finish())
            try PaperFile.write(pdf, to: "\(out)/\(number).pdf", replacing: replace)
            done += 1
            drawProgress(done, of: reader.job.count)
        }
    }

    private func printOne(_ reader: JobReader, _ template: Template) throws {
        let canvas = Canvas(title: "\(reader.job.count) certificates")
        var attachments: [PDFAttachment] = []
        try reader.readEach { certificate in
            _ = try certificate.checkedNumber()
            try PaperSheet(certificate, job: reader.job, template: template, on: canvas).draw()
            attachments.append(certificate.attachment)
            drawProgress(attachments.count, of: reader.job.count)
        }
        let pdf = try PDFAttachment.attach(attachments, to: canvas.finish())
        try PaperFile.write(pdf, to: out, replacing: replace)
    }

    private func drawProgress(_ done: Int, of count: Int) {
        if !quiet { Terminal.progress("Printing", done, of: count) }
    }
}

extension PrintedCertificate {
    fileprivate var attachment: PDFAttachment {
        PDFAttachment(name: "\(number).sanad", mediaType: "application/json", bytes: file.bytes)
    }

    /// The number, which becomes a file's name, and is therefore never what somebody made up.
    fileprivate func checkedNumber() throws -> String {
        do {
            return try CertificateNumber(parsing: number).description
        } catch {
            throw PaperFailure(number: number, field: "number", why: "\(error)")
        }
    }
}
