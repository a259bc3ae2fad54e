import ArgumentParser
import Credentials

/// What a clerk types from a paper.
struct PaperOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A certificate's number; alone, it says nothing of the holder.", valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp("The verification code beside it.", valueName: "code"))
    var code: String?

    @Option(
        name: .customLong("value"),
        help: ArgumentHelp(
            "A value as it is printed: familyName=RAHMAN, nativeName.bn=…; may be repeated.",
            valueName: "name=value"
        )
    )
    var values: [String] = []

    func validate() throws {
        guard code == nil || number != nil else { throw ValidationError("--code takes --number") }
        guard code == nil || !values.isEmpty else {
            throw ValidationError("--code takes what the paper shows, as in --value familyName=RAHMAN")
        }
        guard number == nil || code != nil || values.isEmpty else {
            throw ValidationError("--value takes the paper's --code: a number alone opens nothing")
        }
    }

    /// What was typed, as claims.
    ///
    /// - Throws: `Failure` with what is wrong with a value.
    func claims() throws -> [PaperClaim] {
        do {
            return try TypedClaim.claims(values)
        } catch {
            throw Failure(.usage, "--value \(error)")
        }
    }

    /// The paper whose number was typed; nil where none was.
    ///
    /// - Throws: `Failure` for a number, code or value that is mistyped.
    func item() throws -> ShownItem? {
        guard let number else { return nil }
        let read: CertificateNumber
        do {
            read = try CertificateNumber(parsing: number.uppercased())
        } catch {
            throw Failure(.usage, "--number \(number): \(error)")
        }
        guard let code else {
            return ShownItem(name: read.description, file: .paper(ShownPaper(number: read)), isPrint: true)
        }
        let seed: Seed
        do {
            seed = try Seed(verificationCode: code)
        } catch {
            throw Failure(.usage, "--code: \(error)")
        }
        let paper = ShownPaper(number: read, seed: seed, claims: try claims())
        return ShownItem(name: read.description, file: .paper(paper), isPrint: true)
    }
}
