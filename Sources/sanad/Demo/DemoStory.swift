import Foundation
import LedgerCore

/// The story, told while it happens.
struct DemoStory {
    let stage: DemoStage
    let bangladesh: DemoCountry
    let japan: DemoCountry
    let line: DemoLine

    /// What is certified in the class in Khulna, and in the test in Dhaka.
    static let welding = "BD-NTVQF-WELDING-3"
    static let shipbuilding = "JP-SSW-SHIPBUILDING-1"

    init(stage: DemoStage) async throws {
        self.stage = stage
        let first = try await DemoRelay.freePort()
        var second = first
        while second == first { second = try await DemoRelay.freePort() }
        bangladesh = DemoCountry("BD", name: "Bangladesh", in: stage, port: first)
        japan = DemoCountry("JP", name: "Japan", in: stage, port: second)
        line = try await DemoLine(to: bangladesh, japan)
    }

    var countries: [DemoCountry] { [bangladesh, japan] }

    func play() async throws {
        say(Style.bold("Sanad · সনদ · 証明台帳") + "   SAMPLE / নমুনা / 見本: no one in this story exists.")
        try await found()
        try await accredit()
        let session = try await holdClass()
        let test = try await holdTest()
        try await verifyBoth(test)
        try await stapleOne()
        try await recognize()
        try await revokeAndCorrect(session)
        try await cutTheLine()
        try await refuse(session)
        try await slipIn()
        try await rewriteHistory()
        try await loseTheLedger()
        try await audit()
        tellWhatNext()
    }

    /// Ends everything that the story started.
    func end() async {
        for country in countries { await country.stop() }
        await line.close()
    }
}

/// The line between the two daemons: one relay each way.
struct DemoLine {
    private let relays: [String: DemoRelay]

    init(to countries: DemoCountry...) async throws {
        var relays: [String: DemoRelay] = [:]
        for country in countries { relays[country.code] = try await DemoRelay(to: country.port) }
        self.relays = relays
    }

    /// Where the other country finds a country's daemon.
    func url(of country: DemoCountry) -> String { "http://127.0.0.1:\(relays[country.code]?.port ?? 0)" }

    func cut() { for relay in relays.values { relay.cut() } }

    func mend() { for relay in relays.values { relay.mend() } }

    func close() async { for relay in relays.values { await relay.close() } }
}
