import Hummingbird

/// Answers what has come through the gate.
protocol PageInterface: Sendable {
    /// - Throws: `PageProblem`, and whatever else becomes one.
    func answer(_ route: PageRoute, _ call: PageCall) async throws -> Response
}
