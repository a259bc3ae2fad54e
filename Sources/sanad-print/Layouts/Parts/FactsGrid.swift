import Credentials
import PaperDrawing

/// Facts in columns, their labels above them, as in a passport; a fine rule between one group of facts and the next.
struct FactsGrid {
    let sheet: PaperSheet
    let groups: [[Fact]]
    let box: Box
    /// The size of a value, in points.
    var size = 9.5

    /// How many columns, and how large as a part of the wished size, in the order in which they are tried.
    private static let forms: [(columns: Int, scale: Double)] = [
        (2, 1), (2, 0.94), (2, 0.88), (3, 0.94), (3, 0.88), (3, 0.82), (3, 0.76), (3, 0.7), (3, 0.64),
    ]

    private static let gutter = 6.0

    /// Sets the facts, closer where they are many, and returns how to draw them; nil where they do not fit.
    func plan() throws -> Plan? {
        for form in Self.forms {
            let groups = try groups.map { try FactRows($0, sheet, box, form.columns, Self.gutter, size * form.scale) }
            let gap = 2 * form.scale
            let height = groups.reduce(0) { $0 + $1.height(gap: gap) } + 2 * gap * Double(groups.count - 1)
            if height <= box.height { return Plan(grid: self, groups: groups, gap: gap) }
        }
        return nil
    }

    /// Why they do not fit.
    var failure: PaperFailure {
        let longest = groups.joined().max { $0.value.utf8.count < $1.value.utf8.count }
        return sheet.failure(
            longest?.field ?? "facts",
            FailureWords.factsTooLong
        )
    }

    /// Facts that are set and fit.
    struct Plan {
        fileprivate let grid: FactsGrid
        fileprivate let groups: [FactRows]
        fileprivate let gap: Double

        /// Draws them, and returns where they end.
        @discardableResult
        func draw() -> Double {
            let (canvas, box) = (grid.sheet.canvas, grid.box)
            var y = box.y
            for (index, group) in groups.enumerated() {
                if index > 0 {
                    canvas.stroke([Point(box.x, y), Point(box.right, y)], width: 0.12, grid.sheet.style.rule)
                    y += gap
                }
                y = group.draw(y: y, gap: gap, on: canvas) + gap
            }
            return y
        }
    }
}

/// A group of facts, set in rows.
struct FactRows {
    private struct Cell {
        let label: SetText
        let value: SetText
        let x: Double
        var height: Double { label.height + value.height }
    }

    private var rows: [[Cell]] = []

    init(_ facts: [Fact], _ sheet: PaperSheet, _ box: Box, _ columns: Int, _ gutter: Double, _ size: Double) throws {
        let width = (box.width - gutter * Double(columns - 1)) / Double(columns)
        var row: [Cell] = []
        for fact in facts {
            if fact.isWide || row.count == columns {
                if !row.isEmpty { rows.append(row) }
                row = []
            }
            let x = box.x + Double(row.count) * (width + gutter)
            let cell = try Self.cell(fact, sheet, x: x, width: fact.isWide ? box.width : width, size: size)
            if fact.isWide { rows.append([cell]) } else { row.append(cell) }
        }
        if !row.isEmpty { rows.append(row) }
    }

    private static func cell(_ fact: Fact, _ sheet: PaperSheet, x: Double, width: Double, size: Double) throws -> Cell {
        try sheet.drawing(fact.field) {
            let style = sheet.style
            // A value that is a little too long for its line becomes a little smaller.
            var value = style.serif(size, smallest: max(5.5, size * 0.8)).inLanguage(fact.language)
            if fact.isStrong { value = value.bold.inked(style.accent) }
            return Cell(
                label: try sheet.canvas.set(fact.label.joined, style.label(), width: width, lines: 1),
                value: try sheet.canvas.set(fact.value, value, width: width, lines: fact.isWide ? nil : 1),
                x: x
            )
        }
    }

    func height(gap: Double) -> Double {
        rows.reduce(0) { $0 + Self.height($1) } + gap * Double(max(rows.count - 1, 0))
    }

    private static func height(_ row: [Cell]) -> Double { row.map(\.height).max() ?? 0 }

    /// Draws the rows from `y` on, and returns where they end.
    func draw(y top: Double, gap: Double, on canvas: Canvas) -> Double {
        var y = top
        for row in rows {
            for cell in row {
                canvas.draw(cell.label, at: Point(cell.x, y))
                canvas.draw(cell.value, at: Point(cell.x, y + cell.label.height))
            }
            y += Self.height(row) + gap
        }
        return y - gap
    }
}
