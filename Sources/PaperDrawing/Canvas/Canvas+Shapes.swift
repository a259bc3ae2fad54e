import CPango

extension Canvas {
    /// Draws a line through points.
    package func stroke(_ points: [Point], width: Double, _ ink: Ink, isClosed: Bool = false) {
        guard let first = points.first else { return }
        cairo_new_path(cairo)
        cairo_move_to(cairo, first.x, first.y)
        for point in points.dropFirst() { cairo_line_to(cairo, point.x, point.y) }
        if isClosed { cairo_close_path(cairo) }
        set(ink)
        cairo_set_line_width(cairo, width)
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER)
        cairo_stroke(cairo)
    }

    package func stroke(_ box: Box, width: Double, _ ink: Ink) {
        cairo_new_path(cairo)
        cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
        set(ink)
        cairo_set_line_width(cairo, width)
        cairo_stroke(cairo)
    }

    package func strokeCircle(_ center: Point, radius: Double, width: Double, _ ink: Ink) {
        cairo_new_path(cairo)
        cairo_arc(cairo, center.x, center.y, radius, 0, 2 * .pi)
        set(ink)
        cairo_set_line_width(cairo, width)
        cairo_stroke(cairo)
    }

    /// Fills an area between points.
    package func fill(_ points: [Point], _ ink: Ink) {
        guard let first = points.first else { return }
        cairo_new_path(cairo)
        cairo_move_to(cairo, first.x, first.y)
        for point in points.dropFirst() { cairo_line_to(cairo, point.x, point.y) }
        cairo_close_path(cairo)
        set(ink)
        cairo_fill(cairo)
    }

    package func fill(_ box: Box, _ ink: Ink) {
        cairo_new_path(cairo)
        cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
        set(ink)
        cairo_fill(cairo)
    }

    /// Draws with the page turned about a point, counter-clockwise, by an angle in degrees.
    package func turned<Failure: Error>(
        _ degrees: Double,
        about point: Point,
        _ draw: () throws(Failure) -> Void
    ) throws(Failure) {
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        cairo_translate(cairo, point.x, point.y)
        cairo_rotate(cairo, -degrees * .pi / 180)
        cairo_translate(cairo, -point.x, -point.y)
        try draw()
    }
}
