/// What kind of mistake or question it is, for programs.
package enum RosterCode: String, Sendable, CaseIterable {
    // The file.
    case fileFormat = "file-format"
    case encoding
    case quotation
    case emptyFile = "empty-file"
    case noRows = "no-rows"
    // The header and the shape of the table.
    case unknownColumn = "unknown-column"
    case repeatedColumn = "repeated-column"
    case missingColumn = "missing-column"
    case namelessColumn = "nameless-column"
    case cellCount = "cell-count"
    // One cell.
    case missingValue = "missing-value"
    case form
    case legacyFont = "legacy-font"
    case lostLetters = "lost-letters"
    case spreadsheetError = "spreadsheet-error"
    case dateForm = "date-form"
    case dateImpossible = "date-impossible"
    case dateOrder = "date-order"
    case dateRange = "date-range"
    case outcome
    // Rows that do not go together.
    case repeatedValue = "repeated-value"
    case supersedes
    case certifiedBefore = "certified-before"
    // A certificate's number.
    case certificateNumber = "certificate-number"
    case otherCenter = "other-center"
    case unknownNumber = "unknown-number"
    case state
    case notBackfill = "not-backfill"
    // A photo.
    case photo
    // What may be right: a question, but for a number that is mangled beyond reading.
    case ambiguousDate = "ambiguous-date"
    case digitInName = "digit-in-name"
    case mangledNumber = "mangled-number"
    case lostZeros = "lost-zeros"
    case unlikelyAge = "unlikely-age"
    case samePerson = "same-person"
}
