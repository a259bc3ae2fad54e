import Credentials
import PaperDrawing

/// The page that tells a worker what is kept of them, in three languages.
struct PrivacyPage {
    let sheet: PaperSheet

    func draw() throws {
        let page = Box(x: 0, y: 0, width: 210, height: 297)
        let body = page.inset(20)
        try sheet.canvas.page(width: page.width, height: page.height) {
            try SampleMark(sheet: sheet).drawPlainly(x: body.x, y: 9, width: body.width, size: 8)
            try sheet.drawing("privacy notice") {
                for size in stride(from: 9.5, through: 6, by: -0.25) where try draw(size, in: body) {
                    return
                }
                throw DrawingError.tooLong(sheet.template.privacyNotice.en)
            }
        }
    }

    /// Returns false, and draws nothing, where it does not fit.
    private func draw(_ size: Double, in box: Box) throws -> Bool {
        let (canvas, style) = (sheet.canvas, sheet.style)
        let parts = try PaperLanguage.allCases.compactMap { language -> (title: SetText, body: SetText)? in
            guard let text = sheet.template.privacyNotice[language] else { return nil }
            let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true)
            let rest = lines.count > 1 ? String(lines[1]).trimmed : ""
            let title = style.display(size + 4).inLanguage(language)
            return (
                try canvas.set(lines.first.map(String.init) ?? "", title, width: box.width),
                try canvas.set(rest, style.serif(size).inLanguage(language), width: box.width)
            )
        }
        let gap = 9.0
        let height = parts.reduce(0) { $0 + $1.title.height + 2.5 + $1.body.height } + gap * Double(parts.count - 1)
        guard height <= box.height else { return false }
        var y = box.y
        for part in parts {
            canvas.draw(part.title, at: Point(box.x, y))
            y += part.title.height + 0.6
            canvas.stroke([Point(box.x, y), Point(box.x + 24, y)], width: 0.3, style.ornament)
            y += 1.9
            canvas.draw(part.body, at: Point(box.x, y))
            y += part.body.height + gap
        }
        return true
    }
}

extension String {
    fileprivate var trimmed: String {
        let visible = drop { $0.isNewline || $0 == " " }
        guard let last = visible.lastIndex(where: { !$0.isNewline && $0 != " " }) else { return "" }
        return String(visible[...last])
    }
}
