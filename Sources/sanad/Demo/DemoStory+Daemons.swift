import LedgerCore

// The daemons, and what each says of the other's ledger.
extension DemoStory {
    /// Starts a country's daemon on its own ledger.
    func start(_ country: DemoCountry) async throws {
        country.daemon = try await DemoDaemon(
            stage.programs.sanadd,
            serving(country, country.data, port: country.port)
                + ["--genesis", "\(country.authority)/genesis.jws"],
            log: country.log
        )
    }

    /// What `sanadd` is told that serves a ledger with a country's keys and policy.
    func serving(_ country: DemoCountry, _ data: String, port: Int) -> [String] {
        [
            "serve", "--data-directory", data, "--log-key", "\(country.authority)/log.key", "--witness-key",
            "\(country.authority)/witness.key", "--status-key", "\(country.authority)/status.key", "--policy",
            country.policy, "--port", "\(port)", "--log-level", "notice",
        ]
    }

    /// The other one of the two.
    func other(than country: DemoCountry) -> DemoCountry { country === bangladesh ? japan : bangladesh }

    /// Waits until the other country vouches for all that a country's ledger holds.
    func awaitCountersignature(of country: DemoCountry) async throws {
        let (witness, size) = (other(than: country), try await country.size())
        let start = ContinuousClock.now
        try await wait(for: "\(witness.name)'s countersignature", in: witness.log) {
            try await country.vouchedSize(of: country.origin) >= size
        }
        let seconds = Double((ContinuousClock.now - start).components.seconds)
        let waited = seconds < 1 ? "" : ", after \(Int(seconds)) s"
        succeed("\(witness.name) has examined the \(size) entries of \(country.name) and cosigns\(waited)")
    }
}

extension DemoCountry {
    func stop() async {
        await daemon?.stop()
        daemon = nil
    }
}
