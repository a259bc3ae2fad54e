import ArgumentParser
import CenterOffice
import LedgerCore

/// Who changes a status: a center's registrar, or an officer of the authority.
struct StatusSigner: ParsableArguments {
    @OptionGroup var office: OfficeOptions

    @Option(help: "An officer signs instead of the registrar: the staff code.")
    var officer: String?

    @Option(help: "The authority's folder, for an officer.")
    var authority = "authority"

    private var directory: AuthorityDirectory { AuthorityDirectory(path: authority) }

    func issuer() throws -> String {
        officer == nil
            ? try office.open().centerID : try AuthorityDescription(reading: directory.description).authority
    }

    /// Signs what is to be done, and sends it: what the registrar signs by way of the center's outbox.
    func sign(_ drafts: [StatementDraft], _ delivery: OfficeDelivery, _ summary: String) async throws {
        guard let officer else { return try await delivery.deliver(drafts, from: office, summary) }
        var direct = Delivery()
        direct.ledger = delivery.line.ledger
        direct.out = delivery.out
        direct.json = delivery.json
        try direct.validate()
        let signer = try directory.officer(officer).identity(office.passphrase)
        try await direct.deliver(drafts.map { try $0.signed(by: signer) }, summary)
    }
}
