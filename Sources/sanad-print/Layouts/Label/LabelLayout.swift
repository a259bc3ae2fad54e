import Credentials
import PaperDrawing

/// A label of 60 × 60 mm: the large code, number, verification code, and the claims that the code opens.
struct LabelLayout {
    private static let page = Box(x: 0, y: 0, width: 60, height: 60)
    private static let codeSide = 42.0

    let sheet: PaperSheet

    private var canvas: Canvas { sheet.canvas }
    private var style: PaperStyle { sheet.style }

    func draw() throws {
        let page = Self.page
        let text = page.inset(2.5)
        try canvas.page(width: page.width, height: page.height) {
            let claims = try claimLines(width: text.width)
            let instruction = try self.instruction(width: text.width)
            let top = sheet.certificate.isSample ? 3.2 : 1.5
            let side = min(Self.codeSide, page.height - top - 8.6 - claims.height - instruction.height)
            canvas.draw(try sheet.largeCode(), x: page.center.x - side / 2, y: top, side: side)
            try SampleMark(sheet: sheet).drawPlainly(x: text.x, y: 1.2, width: text.width, size: 5)
            var y = top + side - 0.4
            y = try line(sheet.certificate.number, 7.2, "number", y)
            y = try line(sheet.certificate.code, 6.4, "verification code", y - 0.3)
            canvas.draw(claims, at: Point(text.x, y))
            canvas.draw(instruction, at: Point(text.x, y + claims.height + 0.2))
        }
    }

    private func line(_ text: String, _ size: Double, _ field: String, _ y: Double) throws -> Double {
        try sheet.drawing(field) {
            let style = style.sans(size, smallest: 5).bold.centered
            return try canvas.draw(text, style, x: 2.5, y: y, width: Self.page.width - 5, lines: 1)
        }
    }

    private func claimLines(width: Double) throws -> SetText {
        let outcome = sheet.words.outcome.inLanguage(sheet.language)
        let facts = sheet.certificate.claims.flatMap { $0.parts.map(\.text) } + [outcome]
        return try sheet.drawing("printed facts") {
            let style = style.sans(4.8, smallest: 3.6).centered
            return try canvas.set(facts.joined(separator: " · "), style, width: width, height: 11, lines: 3)
        }
    }

    private func instruction(width: Double) throws -> SetText {
        let brief = HowToVerify.brief
        return try sheet.drawing("how to verify") {
            let style = style.sans(3.9, smallest: 3.4).centered.inked(style.quiet)
            return try canvas.set("\(brief.en)  \(brief.bn ?? "")\n\(brief.ja ?? "")", style, width: width, lines: 2)
        }
    }
}
