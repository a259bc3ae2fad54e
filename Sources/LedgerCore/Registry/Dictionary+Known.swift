extension Dictionary {
    /// What is known of a key, or else what `ask` says, which is then known.
    package mutating func known(_ key: Key, _ ask: (Key) throws -> Value) rethrows -> Value {
        if let answer = self[key] { return answer }
        let answer = try ask(key)
        self[key] = answer
        return answer
    }
}
