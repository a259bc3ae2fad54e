/// A cell that was read otherwise than it was written, without losing anything.
package struct RosterConversion: Equatable, Sendable {
    /// As a spreadsheet counts: the header is row 1.
    package let row: Int
    package let column: RosterColumn
    /// As the office wrote it.
    package let from: String
    /// As it is signed.
    package let to: String
}
