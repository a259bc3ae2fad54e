import ArgumentParser

/// `sanad profile`
struct Profile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Hold certificates against what a program or an employer asks for.",
        discussion: """
            EXAMPLES
              sanad profile check deploy/profiles/caregiver.yaml one.sanad two.sanad --keys Keys
              sanad profile qr deploy/profiles/caregiver.yaml --page verify.bd.sanad.example --out caregiver.svg

            EXIT CODES
              0  every item is met
              1  at least one item is not met
              3  none is unmet, and at least one is not known
              64 wrong usage · 65 a profile, policy or root that cannot be read · 74 a file that is missing
            """,
        subcommands: [ProfileCheck.self, ProfileQR.self]
    )
}
