/// Columns over time, the series on top of each other.
struct ColumnDrawing {
    private let chart: Chart
    private let rows: [Chart.Row]
    private let scale: Scale

    private static let height = 240.0
    private static let top = 14.0
    private static let left = 56.0
    /// The height of what stands for a figure that is not shown.
    private static let stub = 7.0

    init(_ chart: Chart) {
        self.chart = chart
        rows = Array(chart.rows.suffix(chart.maximumRows))
        scale = Scale(upTo: chart.largest)
    }

    private var width: Double { max(480, 24 * Double(rows.count) + Self.left + 4) }
    private var slot: Double { (width - Self.left - 4) / Double(max(1, rows.count)) }
    private var base: Double { Self.top + Self.height }

    var svg: Drawing {
        Drawing(width: Int(width), height: Int(base + 40), parts: grid + rows.enumerated().flatMap(column))
    }

    private var grid: [Markup] {
        scale.ticks.flatMap { tick in
            let y = base - height(of: tick)
            return [
                Markup.line(tick == 0 ? "axis" : "grid", from: (Self.left, y), to: (width - 4, y)),
                .label(chart.numerals(tick), x: Self.left - 6, y: y + 4, anchor: "end"),
            ]
        }
    }

    private func height(of count: Int) -> Double { Self.height * Double(count) / Double(scale.top) }

    private func column(_ place: Int, _ row: Chart.Row) -> [Markup] {
        let thickness = min(44, slot * 0.72)
        let x = Self.left + slot * (Double(place) + 0.5)
        var y = base
        var parts: [Markup] = []
        for (series, figure) in row.figures.enumerated() {
            let tall = figure.isHidden ? Self.stub : height(of: figure.shown ?? 0)
            guard tall > 0 else { continue }
            y -= tall
            let kind = figure.isHidden ? "few" : "s\(series % 4)"
            parts.append(.rectangle(kind, x: x - thickness / 2, y: y, width: thickness, height: tall))
        }
        return parts + labels(row, x)
    }

    /// Not under every column where there are many.
    private func labels(_ row: Chart.Row, _ x: Double) -> [Markup] {
        var parts: [Markup] = []
        if slot >= 30 || row.isMarked { parts.append(.label(row.label, x: x, y: base + 17, anchor: "middle")) }
        if !row.sublabel.isEmpty { parts.append(.label(row.sublabel, x: x, y: base + 34, anchor: "middle", kind: "y")) }
        return parts
    }
}

/// A scale of round numbers.
struct Scale {
    /// Where it ends: at the largest number, or a little above it.
    let top: Int
    let ticks: [Int]

    init(upTo largest: Int) {
        let steps = Self.roundNumbers.lazy.map { step in (step, (largest + step - 1) / step) }
        let (step, count) = steps.first { $0.1 <= 4 } ?? (largest, 1)
        top = step * max(1, count)
        ticks = (0...max(1, count)).map { $0 * step }
    }

    /// 1, 2, 5, 10, 20, 50 …
    private static let roundNumbers: [Int] = (0..<15).flatMap { power -> [Int] in
        let unit = (0..<power).reduce(1) { product, _ in product * 10 }
        return [unit, 2 * unit, 5 * unit]
    }
}
