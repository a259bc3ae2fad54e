import Credentials
import PaperDrawing

/// Whom a certificate is for and what it certifies, set line by line before any of it is drawn.
struct PersonBlock {
    private static let photoHeight = 30.0

    private let layout: CertificateLayout
    private let scale: Double
    private var lines: [(text: SetText, point: Point)] = []

    /// Where it ends, with the space below it.
    private(set) var end: Double

    private var sheet: PaperSheet { layout.sheet }
    private var certificate: PrintedCertificate { layout.certificate }
    private var language: PaperLanguage { layout.language }

    /// - Parameters:
    ///   - layout: The certificate.
    ///   - scale: How large the letters are, as a part of their wished size.
    /// - Throws: `PaperFailure`.
    init(layout: CertificateLayout, scale: Double) throws {
        self.layout = layout
        self.scale = scale
        end = layout.dividerTop + 3 * scale
        let (style, words) = (layout.style, layout.words)
        let phrase = style.serif(10.5 * scale).inLanguage(language)
        try add(words.opening.inLanguage(language), phrase, "opening")
        try add(name, style.serif(24 * scale, smallest: 12).bold, "name", gap: 0.8)
        try addNativeNames()
        try add(words.deed.inLanguage(language), phrase, "outcome", gap: 1.6)
        try addAchievement()
        try addDescription()
    }

    /// The names in other scripts beside each other, or where they are long, below each other.
    private mutating func addNativeNames() throws {
        let names = certificate.claims.first { $0.name == .nativeName }?.parts.map(\.text) ?? []
        guard !names.isEmpty else { return }
        let style = layout.style.serif(13 * scale, smallest: 7.5)
        let joined = names.joined(separator: "　")
        let isShort = try layout.set(joined, style, "nativeName").size >= 10 * scale
        for name in isShort ? [joined] : names { try add(name, style, "nativeName", gap: 0.3) }
    }

    private mutating func addAchievement() throws {
        let style = layout.style
        let title = style.serif(17 * scale, smallest: 9).bold.inked(style.accent).inLanguage(language)
        try add(certificate.achievement.inLanguage(language), title, "achievement", gap: 0.8, lines: 2)
        for other in certificate.achievement.inOthers(than: language) {
            let small = style.serif(9.5 * scale, smallest: 6).inked(style.quiet).inLanguage(other.language)
            try add(other.text, small, "achievement")
        }
    }

    private mutating func addDescription() throws {
        let width = CertificateLayout.body.width - 20
        let style = layout.style.serif(8.6 * max(scale, 0.8), smallest: 5.8).centered.inLanguage(language)
            // Only Latin letters slope.
            .with { $0.isItalic = language == .en }
        let text = try sheet.drawing("description") {
            try layout.canvas.set(certificate.description.inLanguage(language), style, width: width, height: 17 * scale)
        }
        lines.append((text, Point(CertificateLayout.body.x + 10, end + 1.4 * scale)))
        end += text.height + 4.4 * scale
    }

    private mutating func add(
        _ text: String,
        _ style: TextStyle,
        _ field: String,
        gap: Double = 0,
        lines count: Int = 1
    ) throws {
        let text = try layout.set(text, style, field, lines: count)
        lines.append((text, Point(CertificateLayout.body.x, end + gap * scale)))
        end += gap * scale + text.height
    }

    func draw() throws {
        for line in lines { layout.canvas.draw(line.text, at: line.point) }
        guard let photo = certificate.photo else { return }
        try sheet.drawing("photo") {
            let width = Self.photoHeight * 35 / 45
            let right = CertificateLayout.body.right
            let box = Box(x: right - width, y: layout.dividerTop + 3, width: width, height: Self.photoHeight)
            try layout.canvas.draw(Picture(photo.bytes), in: box)
            layout.canvas.stroke(box, width: 0.15, layout.style.rule)
        }
    }

    /// The name as the passport has it, given name first; some people have one name only.
    private var name: String {
        [certificate.text(.givenName), certificate.text(.familyName)].compactMap(\.self).joined(separator: " ")
    }
}
