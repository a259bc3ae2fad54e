import Credentials
import PaperDrawing

extension CertificateLayout {
    /// Where the title begins, whatever stands above it.
    private var titleTop: Double { sheet.template.pictures.logo == nil ? 41 : 48 }

    /// The center's logo and names, and the paper's title.
    func drawHead() throws {
        try drawCenter(Box(x: Self.body.x, y: 18.5, width: Self.body.width, height: titleTop - 20))
        try drawTitle()
    }

    private func drawCenter(_ box: Box) throws {
        var y = box.y
        if let logo = sheet.template.pictures.logo, let placed = sheet.template.description.logo {
            let height = min(placed.height, 16)
            try sheet.drawing("template.json, logo") {
                try canvas.draw(logo, in: Box(x: box.x, y: y, width: box.width, height: height))
            }
            y += height + 1
        }
        let heading = try sheet.template.description.heading.map { heading in
            try set(
                heading.inLanguage(language),
                style.sans(8, smallest: 6).inked(style.quiet),
                "template.json, heading"
            )
        }
        let name = try set(
            certificate.center.inLanguage(language),
            style.serif(13, smallest: 8).bold.inked(style.accent).inLanguage(language),
            "center"
        )
        let others = certificate.center.inOthers(than: language).map(\.text).joined(separator: "  ·  ")
        let more = others.isEmpty ? nil : try set(others, style.serif(9, smallest: 6).inked(style.quiet), "center")
        let lines = [heading, name, more].compactMap(\.self)
        // Without a logo the names stand in the middle of what is theirs.
        y += max(0, (box.bottom - y - lines.map(\.height).reduce(0, +)) / 2)
        for line in lines {
            canvas.draw(line, at: Point(box.x, y))
            y += line.height
        }
    }

    private func drawTitle() throws {
        let size = words.isHonor ? 29.0 : 20.0
        let title = try set(
            words.title.inLanguage(language),
            style.display(size, smallest: 14).inLanguage(language),
            "title"
        )
        let others = words.title.inOthers(than: language).map(\.text).joined(separator: "   ·   ")
        let more = try set(others, style.serif(11, smallest: 8).inked(style.quiet), "title")
        let y = dividerTop - 1.6 - more.height
        canvas.draw(title, at: Point(Self.body.x, y - title.height + 0.5))
        canvas.draw(more, at: Point(Self.body.x, y))
        drawDivider(y: dividerTop)
    }

    var dividerTop: Double { titleTop + 24 }

    private func drawDivider(y: Double) {
        let center = Self.page.center.x
        for side in [-1.0, 1.0] {
            canvas.stroke([Point(center + side * 3, y), Point(center + side * 34, y)], width: 0.25, style.ornament)
        }
        canvas.fill(
            [Point(center - 1.5, y), Point(center, y - 1.1), Point(center + 1.5, y), Point(center, y + 1.1)],
            style.ornament
        )
    }

    /// Sets a line across the page, in its middle.
    func set(
        _ text: String,
        _ style: TextStyle,
        _ field: String,
        height: Double? = nil,
        lines: Int = 1
    ) throws
        -> SetText
    {
        try sheet.drawing(field) {
            try canvas.set(text, style.centered, width: Self.body.width, height: height, lines: lines)
        }
    }
}
