package import LedgerCore

/// An empty roster for an office to fill in and to change: only its headers have to be known ones.
package enum RosterTemplate {
    /// The columns that certificates of a kind have use for. Those of corrections and of former names can be added.
    package static func columns(for kind: EvidenceKind) -> [RosterColumn] {
        let person: [RosterColumn] = [
            .familyName, .givenName, .nativeNameBn, .nativeNameJa, .birthDate, .passportNumber, .nationalId,
            .issuerNumber,
        ]
        let facts: [RosterColumn] =
            switch kind {
            case .tested: [.outcome, .result]
            case .attended: [.activityStartDate, .activityEndDate]
            case .observed: [.employer, .tasks, .activityStartDate, .activityEndDate]
            case .sighted: RosterColumn.sighting + [.basedOn]
            }
        return person + facts + [.photo]
    }

    /// A header row as CSV in UTF-8, with the byte order mark that spreadsheet programs know UTF-8 by.
    package static func file(for kind: EvidenceKind, in language: (Words) -> String) -> [UInt8] {
        CSVText.file([columns(for: kind).map { language(RosterHeaders.header(of: $0)) }])
    }
}
