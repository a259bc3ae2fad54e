extension DemoStory {
    /// The line between the countries is cut, and mended.
    func cutTheLine() async throws {
        scene(9, "The line between the two countries is cut")
        line.cut()
        tell("Bangladesh goes on issuing: a class of 3 in Bogura.")
        let session = try await hold(Self.welding, by: "BD-TTC015", in: bangladesh, at: ("BD", "Bogura"), 30..<33)
        tell("Only one country vouches for these so far, and the answer says so:")
        try await verify(certificate(session.numbers[0]), expecting: 3, showing: ["Vouched by"])
        line.mend()
        tell("The line is mended.")
        try await awaitCountersignature(of: bangladesh)
        try await verify(certificate(session.numbers[0]), expecting: 0, showing: ["Vouched by"])
    }
}
