import ArgumentParser
import Credentials
import LedgerCore

/// `sanad profile check`
struct ProfileCheck: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Answer a profile item by item: met, not met, unknown; by which certificate and recognition.",
        discussion: """
            Each certificate is verified first, as by `sanad verify`; one that is not valid meets nothing. Certificates \
            count together only if they themselves show that they are one person's: the same name, birth date, and a \
            passport, national or issuer's number, or an identity link among them. A certificate of one country counts \
            for the other's qualification only by a recognition that is in force in both ledgers.

            A profile is a small YAML file; ready ones lie in deploy/profiles, with a page on how to write one. This \
            is no decision of any office.

            EXAMPLES
              sanad profile check deploy/profiles/ssw-2-by-experience.yaml test.sanad work.sanad \\
                --keys demo/demo.json
              sanad profile check deploy/profiles/caregiver.yaml *.sanad --keys Keys --language ja
              sanad profile check wishes.yaml all.sanad --keys Keys --field CONSTRUCTION --json

            EXIT CODES
              0  every item is met
              1  at least one item is not met
              3  none is unmet, and at least one is not known
              64 wrong usage · 65 a profile, policy or root that cannot be read · 74 a file that is missing
            """
    )

    @Argument(help: "The profile, a YAML file.")
    var profile: String

    @Argument(help: "Certificates, as .sanad files.")
    var files: [String]

    @OptionGroup var trust: TrustOptions

    @Option(
        name: .customLong("ledger"),
        help: ArgumentHelp(
            "A ledger: a URL, a folder of tiles, or a data directory; may be repeated.",
            valueName: "ledger"
        )
    )
    var ledgers: [String] = []

    @Option(help: ArgumentHelp("The field that is meant, where the profile asks for one field.", valueName: "code"))
    var field: String?

    @Flag(help: "Use no network: only what lies on this machine.")
    var offline = false

    @Option(help: ArgumentHelp("Answer as of this time instead of now.", valueName: "time"))
    var at: LedgerTime?

    @Option(help: ArgumentHelp("The oldest status to rely on, in days.", valueName: "days"))
    var maxStatusAge: Int?

    @Flag(name: .customLong("no-report"), help: "Hand in no checkpoints to other countries' servers.")
    var reportsNothing = false

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print the answers as JSON.")
    var json = false

    func validate() throws {
        guard !offline || !ledgers.contains(where: { $0.contains("://") }) else {
            throw ValidationError("--offline and a ledger's address exclude each other")
        }
        guard (0...36_500).contains(maxStatusAge ?? 0) else {
            throw ValidationError("--max-status-age is 0 to 36500 days")
        }
    }

    func run() async throws {
        let wanted = try ProfileFile.read(profile)
        guard field == nil || wanted.asksForOneField else {
            throw Failure(.usage, ProfileWords.noField(wanted.id))
        }
        let anchors = try trust.anchors()
        let desk = VerifyingDesk(
            anchors: anchors,
            places: try LedgerPlaces(named: ledgers, trust: trust, policy: anchors.policy, offline: offline),
            now: at ?? .now,
            until: at,
            purpose: nil,
            maximumStatusAge: maxStatusAge,
            language: language.language
        )
        let shown = files.flatMap { ShownFile.all(at: $0) }
        let outcome = try await desk.verify(shown.map(\.file))
        if !reportsNothing { _ = await HandIn.all(of: outcome, at: desk.places) }
        let examination = ProfileExamination(
            wanted,
            by: outcome.verifications,
            field: field,
            on: at?.date ?? today()
        )
        let answered = AnsweredProfile(
            profile: wanted,
            examination: examination,
            names: shown.map(\.name),
            verifications: outcome.verifications,
            language: language.language
        )
        if json { try printReadableJSON(ProfileOutput(answered)) } else { print(ProfileSheet(answered).text) }
        if examination.count(.notMet) > 0 { throw ExitCode(1) }
        if examination.count(.unknown) > 0 { throw ExitCode(ExitStatus.unfinished.rawValue) }
    }
}

/// A profile with its answers, and what they rest on.
struct AnsweredProfile {
    let profile: RequirementProfile
    let examination: ProfileExamination

    /// What was shown, and what was found out about each.
    let names: [String]
    let verifications: [Verification]
    let language: Language
}
