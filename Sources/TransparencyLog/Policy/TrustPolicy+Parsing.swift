extension TrustPolicy {
    /// A longer policy is not read.
    package static let largestSize = 100_000

    /// A policy with more logs, witnesses or groups is not read; the specification asks for 32 of each at least.
    package static let mostDefinitions = 100

    /// Reads a policy file.
    package init(_ bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= Self.largestSize else { throw .tooLarge(bytes: bytes.count, limit: Self.largestSize) }
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
        var parser = PolicyParser()
        for (index, line) in lines.dropLast().enumerated() {
            do {
                try parser.read(line)
            } catch {
                throw .malformedPolicy(line: index + 1, error.reason)
            }
        }
        guard lines.last?.isEmpty == true else {
            throw .malformedPolicy(line: lines.count, "the last line does not end with a newline")
        }
        guard let quorum = parser.quorum else {
            throw .malformedPolicy(line: lines.count, "the file ends without a quorum line")
        }
        self.init(logs: parser.logs, witnesses: parser.witnesses, quorum: quorum)
    }

    /// Reads a policy file.
    package init(_ text: String) throws(TransparencyLogError) { try self.init(Array(text.utf8)) }
}
