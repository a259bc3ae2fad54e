import Credentials

/// A column that a roster may have; its raw value is its name for programs, and a header too.
package enum RosterColumn: String, Sendable, CaseIterable {
    case familyName, givenName
    case nativeNameBn, nativeNameJa
    case birthDate
    case passportNumber, nationalId, issuerNumber
    case formerFamilyName, formerGivenName, formerPassportNumber
    case outcome, result
    case activityStartDate, activityEndDate
    case employer, tasks
    case basedOn
    /// The number of the certificate that the row's replaces.
    case supersedes
    /// When it was awarded, in a session for what was awarded before.
    case awardedDate
    /// The name of the file with the worker's photo, in the folder of photos.
    case photo

    /// What is told of a paper that was seen: which it was, and when it was seen.
    static let sighting: [RosterColumn] = [.tasks, .activityEndDate]

    /// What a column's cells are, which says how they may be written.
    enum Content { case latinName, bengaliName, japaneseName, date, number, outcome, prose }

    var content: Content {
        switch self {
        case .familyName, .givenName, .formerFamilyName, .formerGivenName: .latinName
        case .nativeNameBn: .bengaliName
        case .nativeNameJa: .japaneseName
        case .birthDate, .activityStartDate, .activityEndDate, .awardedDate: .date
        case .passportNumber, .nationalId, .issuerNumber, .formerPassportNumber, .result, .basedOn, .supersedes: .number
        case .outcome: .outcome
        case .employer, .tasks, .photo: .prose
        }
    }

    /// The column that a header names in any of the languages, in any case, and with spaces, hyphens, underscores or
    /// parentheses between its words.
    package init?(header: String) {
        guard let column = RosterHeaders.columns[RosterHeaders.key(header)] else { return nil }
        self = column
    }

    /// What a cell of this column is expected to hold.
    var expectation: Words {
        switch self {
        case .familyName, .givenName, .formerFamilyName, .formerGivenName: CellWords.latinName
        case .nativeNameBn: CellWords.bengaliName
        case .nativeNameJa: CellWords.japaneseName
        case .birthDate, .activityStartDate, .activityEndDate, .awardedDate: CellWords.date
        case .passportNumber, .formerPassportNumber: CellWords.passport
        case .nationalId: CellWords.nationalId
        case .issuerNumber: CellWords.issuerNumber
        case .outcome: OutcomeSpelling.choices(Outcome.allCases.map(\.rawValue))
        case .result: CellWords.result
        case .employer, .tasks: CellWords.prose
        case .photo: PhotoWords.fileName
        case .basedOn: CellWords.certificates
        case .supersedes: CellWords.certificate
        }
    }

    /// What such a cell is expected to hold where a paper was seen.
    var sightingExpectation: Words { self == .tasks ? CellWords.sightedPaper : CellWords.sightingDate }
}
