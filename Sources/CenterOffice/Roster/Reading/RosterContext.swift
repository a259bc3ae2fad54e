import Credentials
import LedgerCore

/// What has to be known of a roster as a whole to read one of its cells.
struct RosterContext: Sendable {
    let kind: EvidenceKind
    /// The day of issue.
    let issued: CivilDate
    let encoding: RosterEncoding
    let dates: [RosterColumn: DateColumn]
    let numbers: [RosterColumn: NumberColumn]

    init(_ table: RosterTable, encoding: RosterEncoding, kind: EvidenceKind, issued: CivilDate) {
        self.kind = kind
        self.issued = issued
        self.encoding = encoding
        let columns = table.columns.compactMap(\.self)
        let dates = columns.filter { $0.content == .date }.map { ($0, DateColumn(table.cells(of: $0))) }
        let numbered: Set<RosterColumn> = [.passportNumber, .nationalId, .issuerNumber, .formerPassportNumber]
        let numbers = columns.filter(numbered.contains).map { ($0, NumberColumn($0, table.cells(of: $0))) }
        // A column that stands there twice is refused elsewhere.
        self.dates = Dictionary(dates) { first, _ in first }
        self.numbers = Dictionary(numbers) { first, _ in first }
    }
}
