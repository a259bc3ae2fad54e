import ArgumentParser

/// How long after a snapshot the next one is taken, as an operator writes it: `90m`, `24h`, `2d`.
struct SnapshotPeriod: ExpressibleByArgument {
    static let day = SnapshotPeriod(text: "1d", duration: .seconds(86_400))

    /// The rules take no two snapshots within an hour, and none after 30 days of nothing else.
    private static let allowed = Duration.seconds(3600)...Duration.seconds(30 * 86_400)

    private static let units = ["m": 60, "h": 3600, "d": 86_400]

    private let text: String
    let duration: Duration

    private init(text: String, duration: Duration) {
        self.text = text
        self.duration = duration
    }

    init?(argument: String) {
        guard let unit = Self.units[String(argument.suffix(1))], let number = Int(argument.dropLast()),
            (1...43_200).contains(number), Self.allowed.contains(.seconds(number * unit))
        else { return nil }
        self.init(text: argument, duration: .seconds(number * unit))
    }

    var defaultValueDescription: String { text }
}
