import Testing

/// How often an operator has snapshots taken.
@Suite struct SnapshotPeriodTests {
    /// How `sanadd serve` ends with a period, before it opens anything: there are no keys.
    private func exitCode(_ period: String) async throws -> Int32 {
        let keys = ["--data-directory", "/nowhere", "--log-key", "/nowhere/log", "--witness-key", "/nowhere/witness"]
        return try await Program("sanadd", ["serve"] + keys + ["--snapshot-every", period]).exitCode()
    }

    @Test(arguments: ["60m", "1h", "24h", "2d", "30d", "43200m"])
    func `is a number of minutes, hours or days`(_ period: String) async throws {
        let code = try await exitCode(period)
        // It gets as far as the keys.
        #expect(code == 1)
    }

    @Test(arguments: ["59m", "0h", "31d", "721h", "-1d", "1", "d", "1w", "1.5h", "1 h", "99999999999999999999d"])
    func `is no other text, and within what the rules take`(_ period: String) async throws {
        let code = try await exitCode(period)
        #expect(code == 64)
    }
}
