import ArgumentParser
import CenterOffice
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
            throw Failure(.usage, error.account.named("--value"))
        }
    }

    /// The paper whose number was typed; nil where none was.
    ///
    /// - Throws: `Failure` for a number, code or value that is mistyped.
    func item() throws -> ShownItem? {
        guard let number else { return nil }
        let read: CertificateNumber
        do {
            read = try CertificateNumber(typed: number)
        } catch {
            throw Failure(.usage, error.account.named("--number \(number)"))
        }
        guard let code else {
            return ShownItem(name: read.description, file: .paper(ShownPaper(number: read)), isPrint: true)
        }
        let seed: Seed
        do {
            seed = try Seed(verificationCode: TypedText.plain(code))
        } catch {
            throw Failure(.usage, error.account.named("--code"))
        }
        let paper = ShownPaper(number: read, seed: seed, claims: try claims())
        return ShownItem(name: read.description, file: .paper(paper), isPrint: true)
    }
}

extension Words {
    /// The same behind the option that it is about.
    fileprivate func named(_ option: String) -> Words {
        Words("\(option): \(en)", "\(option): \(bn)", "\(option)：\(ja)")
    }
}
