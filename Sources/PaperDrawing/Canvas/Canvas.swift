import CPango

/// A PDF that is drawn in memory, page by page.
///
/// All lengths are millimeters. What is drawn is vector; fonts are embedded as far as they are used.
package final class Canvas {
    private let output: Output
    private let surface: OpaquePointer
    let cairo: OpaquePointer
    /// One for all the texts of a document: fonts are looked up once.
    let context: OpaquePointer

    /// How many of a PDF's units make a millimeter.
    static let pointsPerMillimeter = 72 / 25.4

    /// Begins a document.
    ///
    /// - Parameter title: What a reader's window is called.
    package init(title: String) {
        output = Output()
        // The size is set by each page.
        surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
                output.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            },
            Unmanaged.passUnretained(output).toOpaque(),
            1,
            1
        )
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo = cairo_create(surface)
        context = pango_font_map_create_context(pango_cairo_font_map_get_default())
        pango_cairo_context_set_resolution(context, 72)
        // Letters stand where they belong, not at whole points.
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Draws a page of a size, and turns it.
    package func page<Failure: Error>(
        width: Double,
        height: Double,
        _ draw: () throws(Failure) -> Void
    ) throws(Failure) {
        let scale = Self.pointsPerMillimeter
        cairo_pdf_surface_set_size(surface, width * scale, height * scale)
        cairo_save(cairo)
        cairo_scale(cairo, scale, scale)
        defer { cairo_restore(cairo) }
        try draw()
        cairo_show_page(cairo)
    }

    /// Ends the document and returns its bytes; nothing can be drawn afterwards.
    package func finish() throws(DrawingError) -> [UInt8] {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .badDocument(String(cString: cairo_status_to_string(status)))
        }
        return output.bytes
    }

    func set(_ ink: Ink) { cairo_set_source_rgba(cairo, ink.red, ink.green, ink.blue, ink.alpha) }

    private final class Output {
        var bytes: [UInt8] = []
    }
}
