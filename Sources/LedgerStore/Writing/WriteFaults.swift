/// The steps by which a batch becomes durable, in order.
package enum WriteStep: String, Sendable, CaseIterable {
    case begin, entries, records, tiles, checkpoint, commit
}

/// Makes steps of writing fail, in tests.
package struct WriteFaults: Sendable {
    package enum Moment: String, Sendable, CaseIterable {
        /// The step fails and has no effect.
        case before
        /// The step takes effect and fails all the same.
        case after
    }

    private let inject: @Sendable (WriteStep, Moment) throws -> Void

    package init(_ inject: @escaping @Sendable (WriteStep, Moment) throws -> Void) { self.inject = inject }

    static let none = WriteFaults { _, _ in }

    func around<Result>(_ step: WriteStep, _ body: () throws -> Result) throws -> Result {
        try inject(step, .before)
        let result = try body()
        try inject(step, .after)
        return result
    }
}
