/// Statements that are admitted at a steady pace for as long as something else is measured.
struct Writing {
    /// Statements a second.
    static let pace = 500
    private static let requestsPerSecond = 10

    private let loads: [StatementLoad]
    private let port: Int

    /// Takes as many statements as the pace asks for in all the time that is measured.
    init(_ statements: [[UInt8]], to port: Int) {
        let batch = Self.pace / Self.requestsPerSecond
        loads = stride(from: 0, to: statements.count, by: batch).map { start in
            StatementLoad(Array(statements[start..<min(start + batch, statements.count)]), batch: batch)
        }
        self.port = port
    }

    /// Measures while statements are admitted.
    func during(_ body: () async throws -> BenchRow) async throws -> BenchRow {
        let writer = Task { [loads, port] in
            for load in loads where !Task.isCancelled {
                _ = try await load.send(to: port, connections: 1)
                try? await Task.sleep(for: .seconds(1) / Self.requestsPerSecond)
            }
            guard Task.isCancelled else { throw BenchError("there were too few statements to write") }
        }
        let row: BenchRow
        do {
            row = try await body()
        } catch {
            writer.cancel()
            _ = await writer.result
            throw error
        }
        writer.cancel()
        try await writer.value
        return row
    }
}
