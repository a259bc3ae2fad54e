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

    /// Signs; what the registrar signs, the office remembers.
    func sign(_ drafts: [StatementDraft]) throws -> [[UInt8]] {
        let identity = try officer.map { try directory.officer($0).identity(office.passphrase) }
        let signer = try identity ?? office.identity(.registrar)
        let statements = try drafts.map { try $0.signed(by: signer) }
        if officer == nil { try office.open().noteSigned(statements.map { try Statement(parsing: $0) }) }
        return statements
    }
}
