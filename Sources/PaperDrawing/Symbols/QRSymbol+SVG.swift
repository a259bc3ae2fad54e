extension QRSymbol {
    /// The symbol with its quiet zone as a picture (SVG 1.1), dark on white, as wide as its modules unless it is scaled.
    package var svg: String {
        let side = width + 2 * Self.quietZone
        let bars = (0..<width).flatMap { row in
            runs(row: row).map { run in
                "M\(run.start + Self.quietZone) \(row + Self.quietZone)h\(run.length)v1h-\(run.length)z"
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">
            <path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/>
            <path fill="#000" d="\(bars.joined())"/>
            </svg>

            """
    }
}
