import Credentials
import PaperDrawing

/// What marks the paper of a center that only shows how it is done.
struct SampleMark {
    static let text = "SAMPLE / নমুনা / 見本"

    let sheet: PaperSheet

    /// Large across the page, under all else.
    func drawAcross(_ page: Box) throws {
        guard sheet.certificate.isSample else { return }
        let ink = Ink(red: 0.75, green: 0.1, blue: 0.1)
        let style = sheet.style.sans(62).bold.centered.inked(ink.faded(0.13))
        try sheet.drawing("sample mark") {
            let length = page.width * 1.25
            let text = try sheet.canvas.set(Self.text, style, width: length)
            sheet.canvas.turned(50, about: page.center) {
                sheet.canvas.draw(text, at: Point(page.center.x - length / 2, page.center.y - text.height / 2))
            }
        }
    }

    /// In plain letters, where no printer leaves it out.
    func drawPlainly(x: Double, y: Double, width: Double, size: Double) throws {
        guard sheet.certificate.isSample else { return }
        try sheet.drawing("sample mark") {
            let style = sheet.style.sans(size, smallest: 4).bold.centered.inked(Ink(red: 0.7, green: 0.05, blue: 0.05))
            try sheet.canvas.draw(Self.text, style, x: x, y: y, width: width, lines: 1)
        }
    }
}
