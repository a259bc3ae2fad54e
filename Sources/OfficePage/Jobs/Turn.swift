/// Lets one at a time do something, in the order in which they came.
actor Turn {
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func take() async {
        guard isTaken else {
            isTaken = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func give() {
        if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
    }

    /// Does something alone that takes no time of others.
    @concurrent
    nonisolated func alone<Value: Sendable>(_ act: @Sendable () throws -> Value) async throws -> Value {
        await take()
        let result = Result { try act() }
        await give()
        return try result.get()
    }
}
