import CPango

extension Canvas {
    /// How much smaller each trial is, in points.
    private static let step = 0.25

    /// Sets a text so that it fits: in its wished size if it can be, smaller where it must.
    ///
    /// A text is never cut. Where it should stand on few lines, it is made smaller for that first, then broken into
    /// more lines.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - style: Its style, with the sizes to try.
    ///   - width: Where its lines end, in millimeters.
    ///   - height: How high it may become; nil for as high as it comes to be.
    ///   - lines: On how many lines it should stand, if it can be.
    /// - Returns: The text in its settled size, to be drawn.
    /// - Throws: `tooLong`, `missingGlyphs`.
    package func set(
        _ text: String,
        _ style: TextStyle,
        width: Double,
        height: Double? = nil,
        lines: Int? = nil
    ) throws(DrawingError) -> SetText {
        let sizes = Array(stride(from: style.size, through: style.smallestSize - 0.001, by: -Self.step))
        var trials: [SetText] = []
        for size in sizes {
            let trial = try SetText(text, style, size: size, width: width, in: context)
            let fits = trial.height <= height ?? .infinity
            if fits, trial.lineCount <= lines ?? .max { return trial }
            if fits { trials.append(trial) }
        }
        // On as few lines as it comes to, and then as large as it can be.
        guard let least = trials.map(\.lineCount).min(), let best = trials.first(where: { $0.lineCount == least })
        else { throw .tooLong(text) }
        return best
    }

    /// Draws a text with its upper left corner, or for other alignments the middle or end of its lines' space, there.
    package func draw(_ text: SetText, at point: Point) {
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        cairo_translate(cairo, point.x, point.y)
        // Texts are measured in points.
        cairo_scale(cairo, 1 / Self.pointsPerMillimeter, 1 / Self.pointsPerMillimeter)
        set(text.ink)
        cairo_move_to(cairo, 0, 0)
        pango_cairo_show_layout(cairo, text.layout)
    }

    /// Sets a text in a column that begins at `x`, draws it with its top at `y`, and returns where it ends.
    @discardableResult
    package func draw(
        _ text: String,
        _ style: TextStyle,
        x: Double,
        y: Double,
        width: Double,
        height: Double? = nil,
        lines: Int? = nil
    ) throws(DrawingError) -> Double {
        let text = try set(text, style, width: width, height: height, lines: lines)
        draw(text, at: Point(x, y))
        return y + text.height
    }
}

/// The fonts that are installed.
package enum Fonts {
    /// Checks that each family is there: else another would be taken in its place without a word.
    package static func require(_ families: [String]) throws(DrawingError) {
        var list: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
        var count: CInt = 0
        pango_font_map_list_families(pango_cairo_font_map_get_default(), &list, &count)
        defer { g_free(list) }
        var names: Set<String> = []
        for index in 0..<Int(count) {
            if let family = list?[index], let name = pango_font_family_get_name(family) {
                names.insert(String(cString: name))
            }
        }
        for family in families where !names.contains(family) { throw .missingFont(family) }
    }
}
