import Credentials
import PaperDrawing

/// The certificate, A4 upright, from top to bottom: the center, the title, the person, what was certified, the facts,
/// the signature, and how to verify.
struct CertificateLayout {
    static let page = Box(x: 0, y: 0, width: 210, height: 297)
    /// Between the frame and what it holds.
    static let body = page.inset(21)
    private static let panelHeight = 46.0
    private static let signatureHeight = 27.0

    let sheet: PaperSheet

    var canvas: Canvas { sheet.canvas }
    var style: PaperStyle { sheet.style }
    var certificate: PrintedCertificate { sheet.certificate }
    var language: PaperLanguage { sheet.language }
    var words: OutcomeWords { sheet.words }

    func draw() throws {
        let body = Self.body
        try canvas.page(width: Self.page.width, height: Self.page.height) {
            CertificateFrame(sheet: sheet, page: Self.page).draw()
            try SampleMark(sheet: sheet).drawAcross(Self.page)
            try SampleMark(sheet: sheet).drawPlainly(x: body.x, y: 14.6, width: body.width, size: 8)
            let panelTop = body.bottom - Self.panelHeight + 5
            let signatureTop = panelTop - Self.signatureHeight - 1.5
            try drawHead()
            try drawMiddle(until: signatureTop - 1)
            try SignatureRow(
                sheet: sheet,
                box: Box(x: body.x, y: signatureTop, width: body.width, height: Self.signatureHeight)
            ).draw()
            canvas.stroke(
                [Point(body.x, panelTop - 0.8), Point(body.right, panelTop - 0.8)],
                width: 0.25,
                style.ornament
            )
            try VerifyPanel(
                sheet: sheet,
                box: Box(x: body.x, y: panelTop, width: body.width, height: Self.panelHeight - 1)
            ).draw()
            try drawFooter()
        }
    }

    /// The person and the facts: the one smaller where the others need the room.
    private func drawMiddle(until bottom: Double) throws {
        var grid: FactsGrid?
        for scale in [1, 0.86, 0.72] {
            let person = try PersonBlock(layout: self, scale: scale)
            let box = Box(x: Self.body.x, y: person.end, width: Self.body.width, height: bottom - person.end)
            let candidate = FactsGrid(sheet: sheet, groups: sheet.factGroups, box: box)
            grid = candidate
            guard let plan = try candidate.plan() else { continue }
            try person.draw()
            plan.draw()
            return
        }
        if let grid { throw grid.failure }
    }

    private func drawFooter() throws {
        guard let footer = sheet.template.description.footer else { return }
        try sheet.drawing("template.json, footer") {
            let text = style.sans(6, smallest: 4.5).inked(style.quiet).centered
            try canvas.draw(footer, text, x: Self.body.x, y: 281.4, width: Self.body.width, lines: 1)
        }
    }
}
