import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

// What a founding leaves on paper: statements and the policy.
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

    /// Whom a verifier trusts: every country's log, and a cosignature of each; of one country alone its word.
    func policy(log: NoteVerifierKey, witness: NoteVerifierKey) -> String {
        var lines = ["log \(log)\(url.map { " \($0)" } ?? "")"]
        lines += peers.map { "log \($0.log)" }
        lines.append("witness \(founders.country) \(witness)")
        lines += peers.map { "witness \($0.country) \($0.witness)" }
        if peers.isEmpty {
            lines.append("quorum none")
        } else {
            lines.append("group both all \(([founders.country] + peers.map(\.country)).joined(separator: " "))")
            lines.append("quorum both")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
