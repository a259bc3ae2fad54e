package import LedgerCore

/// An empty roster for an office to fill in and to change: only its headers have to be known ones.
package enum RosterTemplate {
    /// The columns that certificates of a kind have use for. Those of corrections and of former names can be added.
    package static func columns(for kind: EvidenceKind) -> [RosterColumn] {
        let person: [RosterColumn] = [
            .familyName, .givenName, .nativeNameBn, .nativeNameJa, .birthDate, .passportNumber, .nationalId,
            .issuerNumber,
        ]
        return switch kind {
        case .tested: person + [.outcome, .result]
        case .attended: person + [.activityStartDate, .activityEndDate]
        case .observed: person + [.employer, .tasks, .activityStartDate, .activityEndDate]
        case .sighted: person + RosterColumn.sighting + [.basedOn]
        }
    }

    /// A header row as CSV in UTF-8, with the byte order mark that spreadsheet programs know UTF-8 by.
    package static func file(for kind: EvidenceKind, in language: (Words) -> String) -> [UInt8] {
        CSVText.file([columns(for: kind).map { language(RosterHeaders.header(of: $0)) }])
    }
}
