import CPango

/// A text whose lines and size are settled.
package final class SetText {
    let layout: OpaquePointer

    /// Its extent in millimeters.
    package let width: Double
    package let height: Double

    /// The distance from its top to the baseline of its first line, in millimeters.
    package let baseline: Double

    package let lineCount: Int

    /// The size it came to, in points.
    package let size: Double

    let ink: Ink
    let alignment: TextStyle.Alignment

    /// Sets a text in one size; a line ends at a word's end, or where a word is longer than a line, within it.
    ///
    /// - Throws: `missingGlyphs`.
    init(
        _ text: String,
        _ style: TextStyle,
        size: Double,
        width: Double?,
        in context: OpaquePointer
    ) throws(DrawingError) {
        layout = pango_layout_new(context)
        self.size = size
        ink = style.ink
        alignment = style.alignment
        let font = pango_font_description_new()
        defer { pango_font_description_free(font) }
        pango_font_description_set_family(font, style.families.joined(separator: ","))
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_layout_set_attributes(layout, SetText.attributes(style))
        pango_layout_set_text(layout, text, -1)
        pango_layout_set_auto_dir(layout, 0)
        if style.lineHeight != 1 { pango_layout_set_line_spacing(layout, Float(style.lineHeight)) }
        if let width {
            pango_layout_set_width(layout, CInt((width * Canvas.pointsPerMillimeter * Double(PANGO_SCALE)).rounded()))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
            pango_layout_set_alignment(layout, style.alignment.pango)
        }
        var extents = PangoRectangle()
        pango_layout_get_extents(layout, nil, &extents)
        self.width = SetText.millimeters(extents.width)
        self.height = SetText.millimeters(extents.height)
        baseline = SetText.millimeters(pango_layout_get_baseline(layout))
        lineCount = Int(pango_layout_get_line_count(layout))
        guard pango_layout_get_unknown_glyphs_count(layout) == 0 else { throw .missingGlyphs(text) }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    private static func millimeters(_ units: CInt) -> Double {
        Double(units) / Double(PANGO_SCALE) / Canvas.pointsPerMillimeter
    }

    /// The layout takes a reference of its own; ours ends with the list's owner, the layout.
    private static func attributes(_ style: TextStyle) -> OpaquePointer? {
        let list = pango_attr_list_new()
        if style.letterSpacing != 0 {
            pango_attr_list_insert(
                list,
                pango_attr_letter_spacing_new(CInt((style.letterSpacing * Double(PANGO_SCALE)).rounded()))
            )
        }
        if let language = style.language {
            pango_attr_list_insert(list, pango_attr_language_new(pango_language_from_string(language)))
        }
        return list
    }
}

extension TextStyle.Alignment {
    fileprivate var pango: PangoAlignment {
        switch self {
        case .start: PANGO_ALIGN_LEFT
        case .center: PANGO_ALIGN_CENTER
        case .end: PANGO_ALIGN_RIGHT
        }
    }
}
