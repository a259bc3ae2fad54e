/// Why an office cannot do what it is asked.
package enum OfficeError: SpokenError, Equatable {
    case badCenterID(String)
    case noOffice(String)
    case notDurable(String)
    /// What the office file holds cannot be read back.
    case damaged(String)
    /// The ledger differs from what this office has seen of it before.
    case ledgerChanged(index: Int)
    /// A ledger is another country's than the center.
    case otherCountry(String, center: String)
    case notInLedger(Words)
    /// What is asked for cannot be admitted; the words say why.
    case impossible(Words)
    /// A receipt does not show what it should.
    case badReceipt(index: Int, String)
    /// The ledger takes nothing for now; what was done is kept.
    case busy(String)

    package var account: Words {
        switch self {
        case .badCenterID(let id): OfficeWords.badCenterID(id)
        case .noOffice(let path): OfficeWords.noOffice(path)
        case .damaged(let what): OfficeWords.damaged(what)
        case .notDurable(let path): OfficeWords.notDurable(path)
        case .ledgerChanged(let index): OfficeWords.ledgerChanged(index)
        case .otherCountry(let country, let center): OfficeWords.otherCountry(country, center)
        case .notInLedger(let what): OfficeWords.notInLedger(what)
        case .impossible(let why): why
        case .busy(let detail): OfficeWords.busy(detail)
        case .badReceipt(let index, let why): OfficeWords.badReceipt(index, why)
        }
    }
}
