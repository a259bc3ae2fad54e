import Credentials
import PaperDrawing

/// The foot of a page: both codes, number, verification code, and how to verify.
struct VerifyPanel {
    let sheet: PaperSheet
    let box: Box

    /// The large code's side with its quiet zone.
    static let codeSide = 45.0
    private static let smallSide = 17.0

    func draw() throws {
        let (canvas, style, certificate) = (sheet.canvas, sheet.style, sheet.certificate)
        let side = min(Self.codeSide, box.height)
        let code = try sheet.largeCode()
        // What is seen of the code, not its quiet zone, stands in line with the text above.
        let quiet = side * Double(QRSymbol.quietZone) / Double(code.width + 2 * QRSymbol.quietZone)
        canvas.draw(code, x: box.x - quiet, y: box.y, side: side)
        let left = box.x + side - quiet + 2
        let column = Box(x: left, y: box.y, width: box.right - left, height: box.height)
        let textWidth = column.width - Self.smallSide - 3
        var y = column.y + 1
        y = try pair(Label.number, certificate.number, 12, x: column.x, y: y, width: textWidth)
        y = try pair(Label.code, certificate.code, 10.5, x: column.x, y: y + 1, width: textWidth)
        try drawSmallCode(x: column.right - Self.smallSide, y: column.y)
        y = max(y, column.y + Self.smallSide + 3.4) + 0.8
        canvas.stroke([Point(column.x, y), Point(column.right, y)], width: 0.12, style.rule)
        try drawInstructions(Box(x: column.x, y: y + 1, width: column.width, height: box.bottom - y - 1))
    }

    private func pair(
        _ label: PrintedText,
        _ value: String,
        _ size: Double,
        x: Double,
        y: Double,
        width: Double
    ) throws -> Double {
        try sheet.drawing(label.en) {
            let end = try sheet.canvas.draw(label.joined, sheet.style.label(), x: x, y: y, width: width)
            // Digits and letters that are typed again stand apart from each other.
            let style = sheet.style.sans(size, smallest: 7).bold.with { $0.letterSpacing = 0.5 }
            return try sheet.canvas.draw(value, style, x: x, y: end - 0.2, width: width, lines: 1)
        }
    }

    private func drawSmallCode(x: Double, y: Double) throws {
        sheet.canvas.draw(try sheet.smallCode(), x: x, y: y, side: Self.smallSide)
        try sheet.drawing("small QR code") {
            let style = sheet.style.label(4.8).centered
            let text = Label.numberOnly
            try sheet.canvas.draw(
                [text.en, [text.bn, text.ja].compactMap(\.self).joined(separator: " · ")].joined(separator: "\n"),
                style,
                x: x - 3,
                y: y + Self.smallSide - 0.6,
                width: Self.smallSide + 6
            )
        }
    }

    private func drawInstructions(_ box: Box) throws {
        let text = HowToVerify.text(page: sheet.job.page)
        try sheet.drawing("how to verify") {
            for size in stride(from: 6.2, through: 4.6, by: -0.2) {
                let parts = try PaperLanguage.allCases.compactMap { language in
                    try text[language].map { text in
                        try sheet.canvas.set(text, sheet.style.sans(size).inLanguage(language), width: box.width)
                    }
                }
                guard parts.map(\.height).reduce(0, +) + 1.2 <= box.height else { continue }
                var y = box.y
                for part in parts {
                    sheet.canvas.draw(part, at: Point(box.x, y))
                    y += part.height + 0.6
                }
                return
            }
            throw DrawingError.tooLong(text.en)
        }
    }
}
