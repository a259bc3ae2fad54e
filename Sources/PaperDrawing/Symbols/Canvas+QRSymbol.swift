import CPango

extension Canvas {
    /// Draws a QR code with its quiet zone, on white, into a square.
    package func draw(_ symbol: QRSymbol, x: Double, y: Double, side: Double) {
        fill(Box(x: x, y: y, width: side, height: side), Ink(red: 1, green: 1, blue: 1))
        let module = side / Double(symbol.width + 2 * QRSymbol.quietZone)
        let left = x + module * Double(QRSymbol.quietZone)
        let top = y + module * Double(QRSymbol.quietZone)
        cairo_new_path(cairo)
        for row in 0..<symbol.width {
            for run in symbol.runs(row: row) {
                cairo_rectangle(
                    cairo,
                    left + Double(run.start) * module,
                    top + Double(row) * module,
                    Double(run.length) * module,
                    module
                )
            }
        }
        set(.black)
        // All in one path: no light seams between its rows.
        cairo_fill(cairo)
    }
}
