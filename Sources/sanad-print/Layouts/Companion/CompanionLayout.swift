import Credentials
import PaperDrawing

/// A sheet beside a certificate whose form the law prescribes: the same facts, soberly.
struct CompanionLayout {
    private static let page = Box(x: 0, y: 0, width: 210, height: 297)
    private static let body = page.inset(20)
    private static let panelHeight = 46.0

    let sheet: PaperSheet

    private var canvas: Canvas { sheet.canvas }
    private var style: PaperStyle { sheet.style }

    func draw() throws {
        let body = Self.body
        try canvas.page(width: Self.page.width, height: Self.page.height) {
            canvas.stroke(Self.page.inset(12), width: 0.35, style.accent)
            try SampleMark(sheet: sheet).drawAcross(Self.page)
            try SampleMark(sheet: sheet).drawPlainly(x: body.x, y: 14, width: body.width, size: 8)
            var y = try drawHead(y: body.y + 1)
            y = try drawBlanks(y: y + 5)
            let panelTop = body.bottom - Self.panelHeight
            let groups = [subjectFacts] + sheet.factGroups + [sheet.dateFacts]
            let box = Box(x: body.x, y: y + 6, width: body.width, height: panelTop - y - 9)
            let grid = FactsGrid(sheet: sheet, groups: groups, box: box, size: 10.5)
            guard let plan = try grid.plan() else { throw grid.failure }
            let end = plan.draw()
            try drawPhoto(y: end + 2, bottom: panelTop - 3)
            canvas.stroke([Point(body.x, panelTop - 1), Point(body.right, panelTop - 1)], width: 0.25, style.ornament)
            try VerifyPanel(
                sheet: sheet,
                box: Box(x: body.x, y: panelTop, width: body.width, height: Self.panelHeight)
            ).draw()
        }
    }

    private func drawHead(y: Double) throws -> Double {
        try sheet.drawing("title") {
            let (language, width, x) = (sheet.language, Self.body.width, Self.body.x)
            let title = style.display(22, smallest: 14).inLanguage(language)
            var y = try canvas.draw(CompanionWords.title.inLanguage(language), title, x: x, y: y, width: width)
            let others = CompanionWords.title.inOthers(than: language).map(\.text).joined(separator: "   ·   ")
            y = try canvas.draw(others, style.serif(10).inked(style.quiet), x: x, y: y - 0.5, width: width)
            canvas.stroke([Point(x, y + 1.6), Point(x + 30, y + 1.6)], width: 0.4, style.ornament)
            y += 3.4
            for language in PaperLanguage.allCases {
                let text = CompanionWords.purpose.inLanguage(language)
                y = try canvas.draw(text, style.sans(7.5).inLanguage(language), x: x, y: y, width: width) + 0.4
            }
            return y
        }
    }

    /// Two lines to be filled in by hand: which certificate this sheet belongs to.
    private func drawBlanks(y: Double) throws -> Double {
        try sheet.drawing("title") {
            let body = Self.body
            let split = body.x + body.width * 0.62
            for (label, x, end) in [
                (CompanionWords.prescribedTitle, body.x, split - 6),
                (CompanionWords.prescribedNumber, split, body.right),
            ] {
                try canvas.draw(label.joined, style.label(), x: x, y: y, width: end - x, lines: 1)
                canvas.stroke([Point(x, y + 11), Point(end, y + 11)], width: 0.2, style.text)
            }
            return y + 11
        }
    }

    private var subjectFacts: [Fact] {
        let certificate = sheet.certificate
        let names = [sheet.words.title, certificate.achievement]
        let achievement = names.map { $0.inLanguage(sheet.language) }.joined(separator: ": ")
        let others = certificate.achievement.inOthers(than: sheet.language).map(\.text)
        return [
            Fact(
                label: Label.achievement,
                value: ([achievement] + others).joined(separator: "\n"),
                field: "achievement",
                isWide: true,
                isStrong: true
            ),
            Fact(label: Label.center, value: certificate.center.joined, field: "center", isWide: true),
        ]
    }

    private func drawPhoto(y: Double, bottom: Double) throws {
        guard let photo = sheet.certificate.photo else { return }
        try sheet.drawing("photo") {
            let height = min(40, bottom - y)
            guard height >= 20 else { throw DrawingError.tooLong("the facts and the photo") }
            let box = Box(x: Self.body.x, y: y, width: height * 35 / 45, height: height)
            try canvas.draw(Picture(photo.bytes), in: box)
            canvas.stroke(box, width: 0.15, style.rule)
        }
    }
}
