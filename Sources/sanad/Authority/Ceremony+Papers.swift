import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

// The statements that a founding leaves on paper.
extension Ceremony {
    func writeStatements(genesis: StatementDraft, officers: [Certificate], root: SigningIdentity) throws {
        let today = CivilDate(containing: secondsNow())
        let accreditation = StatementDraft.accreditation(
            .now(founders.origin),
            center: .init(
                id: authority,
                name: Names(en: "Officers of \(founders.authorityName.en)"),
                country: founders.country,
                district: nil,
                contact: founders.contact
            ),
            keys: officers.map { (.officer, $0) },
            scope: [],
            validity: today.startOfDay..<today.adding(months: 60).startOfDay
        )
        try NewFile.write(genesis.signed(by: root) + [0x0A], to: directory.genesis, access: .everyone)
        try NewFile.write(accreditation.signed(by: root) + [0x0A], to: directory.officersStatement, access: .everyone)
    }
}
