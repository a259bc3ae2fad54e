import Credentials
import PaperDrawing

/// Dates at the left, the seal in the middle, the signature at the right.
struct SignatureRow {
    let sheet: PaperSheet
    let box: Box

    private var canvas: Canvas { sheet.canvas }
    private var style: PaperStyle { sheet.style }
    private var template: TemplateDescription { sheet.template.description }

    func draw() throws {
        let third = box.width / 3
        try drawDates(Box(x: box.x, y: box.y, width: third, height: box.height))
        try drawSeal(Box(x: box.x + third, y: box.y, width: third, height: box.height))
        try drawSignature(Box(x: box.x + 2 * third, y: box.y, width: third, height: box.height))
    }

    private func drawDates(_ box: Box) throws {
        let dates = sheet.dateFacts
        let texts = try dates.map { fact in
            let date = try sheet.date(fact.value, fact.field)
            return try sheet.drawing(fact.field) {
                (
                    label: try canvas.set(fact.label.joined, style.label(), width: box.width),
                    value: try canvas.set(
                        "\(date.words(sheet.language))  (\(date))",
                        style.serif(dates.count > 2 ? 8 : 10, smallest: 6.5).inLanguage(sheet.language),
                        width: box.width,
                        lines: 1
                    )
                )
            }
        }
        let height = texts.reduce(0) { $0 + $1.label.height + $1.value.height + 1 }
        var y = box.bottom - height
        for text in texts {
            canvas.draw(text.label, at: Point(box.x, y))
            canvas.draw(text.value, at: Point(box.x, y + text.label.height))
            y += text.label.height + text.value.height + 1
        }
    }

    private func drawSeal(_ box: Box) throws {
        if let seal = sheet.template.pictures.seal, let placed = template.seal {
            let height = min(placed.height, box.height)
            return try sheet.drawing("template.json, seal") {
                try canvas.draw(seal, in: Box(x: box.x, y: box.bottom - height, width: box.width, height: height))
            }
        }
        try sheet.drawing("seal") {
            let radius = 12.5
            let center = Point(box.center.x, box.bottom - radius - 1)
            canvas.strokeCircle(center, radius: radius, width: 0.15, style.rule)
            let text = try canvas.set(Label.seal.joined, style.label().centered.inked(style.rule), width: box.width)
            canvas.draw(text, at: Point(box.x, center.y - text.height / 2))
        }
    }

    private func drawSignature(_ box: Box) throws {
        let signatory = template.signatory
        let name = signatory.map { "\($0.name)\n\($0.office.inLanguage(sheet.language))" } ?? Label.signature.joined
        try sheet.drawing("signature") {
            let caption = try canvas.set(
                name,
                (signatory == nil ? style.label() : style.serif(8, smallest: 6)).centered,
                width: box.width
            )
            let electronic = try sheet.certificate.issuer.map { issuer in
                try canvas.set(
                    "\(Label.issuer.joined): \(issuer)",
                    style.label(5).centered,
                    width: box.width + 6,
                    lines: 1
                )
            }
            var y = box.bottom - 1 - caption.height - (electronic?.height ?? 0)
            canvas.stroke([Point(box.x + 3, y), Point(box.right, y)], width: 0.2, style.text)
            try drawPicture(above: y, box)
            canvas.draw(caption, at: Point(box.x + 1.5, y + 0.4))
            y += caption.height + 0.4
            if let electronic { canvas.draw(electronic, at: Point(box.x - 3, y)) }
        }
    }

    private func drawPicture(above y: Double, _ box: Box) throws {
        guard let signature = sheet.template.pictures.signature, let placed = template.signature else { return }
        let height = min(placed.height, y - box.y + 2)
        try canvas.draw(signature, in: Box(x: box.x + 3, y: y - height + 1, width: box.width - 3, height: height))
    }
}
