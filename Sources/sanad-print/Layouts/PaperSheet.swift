import Credentials
import PaperDrawing

/// One certificate on its way to paper: what to draw, and with what.
struct PaperSheet {
    /// A QR code that is larger is hard to read from paper.
    static let highestVersion = 20

    let certificate: PrintedCertificate
    let job: PrintJob
    let template: Template
    let canvas: Canvas
    let style: PaperStyle
    let words: OutcomeWords
    let kind: PrintedText

    init(_ certificate: PrintedCertificate, job: PrintJob, template: Template, on canvas: Canvas) throws {
        guard let words = OutcomeWords(certificate.outcome) else {
            throw PaperFailure(
                number: certificate.number,
                field: "outcome",
                why: FailureWords.unknown(certificate.outcome)
            )
        }
        guard let kind = KindWords.text(certificate.kind) else {
            throw PaperFailure(number: certificate.number, field: "kind", why: FailureWords.unknown(certificate.kind))
        }
        self.certificate = certificate
        self.job = job
        self.template = template
        self.canvas = canvas
        self.words = words
        self.kind = kind
        style = words.isHonor ? try PaperStyle(template.description) : .plain
    }

    /// Draws the pages of the job's layout.
    func draw() throws {
        switch job.layout {
        case .certificate: try CertificateLayout(sheet: self).draw()
        case .companion: try CompanionLayout(sheet: self).draw()
        case .label: try LabelLayout(sheet: self).draw()
        }
        if certificate.isFirst, job.layout != .label { try PrivacyPage(sheet: self).draw() }
    }

    var language: PaperLanguage { job.language }

    /// A date of the certificate.
    func date(_ text: String, _ field: String) throws -> CivilDate {
        guard let date = CivilDate(parsing: text) else {
            throw failure(field, FailureWords.date)
        }
        return date
    }

    /// Does a part of the drawing, and says which part it was when that cannot be.
    func drawing<Result>(_ field: String, _ draw: () throws -> Result) throws -> Result {
        do {
            return try draw()
        } catch let error as DrawingError {
            throw failure(field, error.account)
        }
    }

    func failure(_ field: String, _ why: PrintedText) -> PaperFailure {
        PaperFailure(number: certificate.number, field: field, why: why)
    }
}
