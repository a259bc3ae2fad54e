import Credentials

/// Which of day and month comes first in a column, as far as its dates show.
struct DateColumn: Sendable {
    enum Order: Sendable, Equatable { case dayFirst, monthFirst }

    /// Nil where no date of the column can be read in one order only.
    let order: Order?

    /// Where nothing shows the order: the row of the first date that can be read both ways.
    let firstDoubtful: Int?

    /// How many dates can be read both ways.
    let doubtful: Int

    /// - Parameter cells: The column's cells with their rows.
    init(_ cells: [(row: Int, text: String)]) {
        var (dayFirst, monthFirst, doubtful) = (0, 0, [Int]())
        for cell in cells {
            guard case .numeric(let one, let other) = DateReading(Spelling.plainNumber(cell.text)) else { continue }
            if one == nil {
                monthFirst += 1
            } else if other == nil {
                dayFirst += 1
            } else {
                doubtful.append(cell.row)
            }
        }
        // Where both orders occur, the fewer rows are named as mistakes.
        order = dayFirst + monthFirst == 0 ? nil : dayFirst >= monthFirst ? .dayFirst : .monthFirst
        firstDoubtful = order == nil ? doubtful.first : nil
        self.doubtful = doubtful.count
    }
}
