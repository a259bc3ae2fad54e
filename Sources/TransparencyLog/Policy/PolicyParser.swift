/// Reads a policy line by line. Names are compared as bytes and may be any.
struct PolicyParser {
    /// What is wrong with a line.
    struct Fault: Error {
        let reason: String
    }

    private(set) var logs: [TrustPolicy.Log] = []
    private(set) var witnesses: [TrustPolicy.Witness] = []
    private(set) var quorum: Quorum?

    private var groupCount = 0

    /// What each name stands for, witnesses and groups alike.
    private var definitions: [[UInt8]: Quorum] = [:]

    /// The names that are members of a group already.
    private var members: Set<[UInt8]> = []

    mutating func read(_ line: ArraySlice<UInt8>) throws(Fault) {
        for byte in line where byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F {
            throw Fault(
                reason: byte == UInt8(ascii: "\r")
                    ? "it ends with a carriage return; lines end with a newline only"
                    : "it has the control character \(byte)"
            )
        }
        let items = line.split { $0 == space || $0 == UInt8(ascii: "\t") }
        guard let keyword = items.first, keyword.first != UInt8(ascii: "#") else { return }
        // `==` of strings will do here: nothing else is canonically equal to lower-case ASCII.
        switch show(keyword) {
        case "log": try readLog(items.dropFirst())
        case "witness": try readWitness(items.dropFirst())
        case "group": try readGroup(items.dropFirst())
        case "quorum": try readQuorum(items.dropFirst())
        default: throw Fault(reason: "\"\(show(keyword))\" is none of log, witness, group, quorum")
        }
    }

    private mutating func readLog(_ items: ArraySlice<ArraySlice<UInt8>>) throws(Fault) {
        let items = Array(items)
        guard (1...2).contains(items.count) else { throw Fault(reason: "a log line is: log <vkey> [<url>]") }
        let key = try verifierKey(items[0], kind: .ed25519, what: "a log's key")
        guard !logs.contains(where: { $0.key.hasSamePublicKey(as: key) }) else {
            throw Fault(reason: "the same log key is on an earlier line")
        }
        guard logs.count < TrustPolicy.mostDefinitions else { throw Fault(reason: "there are too many logs") }
        logs.append(TrustPolicy.Log(key: key, url: items.count == 2 ? show(items[1]) : nil))
    }

    private mutating func readWitness(_ items: ArraySlice<ArraySlice<UInt8>>) throws(Fault) {
        let items = Array(items)
        guard (2...3).contains(items.count) else {
            throw Fault(reason: "a witness line is: witness <name> <vkey> [<url>]")
        }
        let key = try verifierKey(items[1], kind: .cosignature, what: "a witness's key")
        guard !witnesses.contains(where: { $0.key.hasSamePublicKey(as: key) }) else {
            throw Fault(reason: "the same witness key is on an earlier line")
        }
        guard witnesses.count < TrustPolicy.mostDefinitions else { throw Fault(reason: "there are too many witnesses") }
        try define(items[0], as: .witness(key))
        let url = items.count == 3 ? show(items[2]) : nil
        witnesses.append(TrustPolicy.Witness(name: show(items[0]), key: key, url: url))
    }

    private mutating func readGroup(_ items: ArraySlice<ArraySlice<UInt8>>) throws(Fault) {
        let items = Array(items)
        guard items.count >= 3 else {
            throw Fault(reason: "a group line is: group <name> all|any|<number> <member>...")
        }
        let names = items[2...]
        let threshold: Int
        switch show(items[1]) {
        case "all": threshold = names.count
        case "any": threshold = 1
        default:
            guard let number = Int(canonicalDecimal: items[1]), (1...names.count).contains(number) else {
                throw Fault(reason: "\"\(show(items[1]))\" is none of all, any, or a number from 1 to \(names.count)")
            }
            threshold = number
        }
        var quorums: [Quorum] = []
        for name in names {
            let quorum = try definition(of: name)
            guard members.insert(Array(name)).inserted else {
                throw Fault(reason: "\"\(show(name))\" is a member of a group already")
            }
            quorums.append(quorum)
        }
        groupCount += 1
        guard groupCount <= TrustPolicy.mostDefinitions else { throw Fault(reason: "there are too many groups") }
        try define(items[0], as: .group(threshold: threshold, members: quorums))
    }

    private mutating func readQuorum(_ items: ArraySlice<ArraySlice<UInt8>>) throws(Fault) {
        guard let name = items.first, items.count == 1 else { throw Fault(reason: "a quorum line is: quorum <name>") }
        guard quorum == nil else { throw Fault(reason: "there is a quorum line already") }
        quorum = isNone(name) ? .notRequired : try definition(of: name)
    }

    private func verifierKey(
        _ item: ArraySlice<UInt8>,
        kind: NoteVerifierKey.Kind,
        what: String
    ) throws(Fault) -> NoteVerifierKey {
        guard let text = String(validating: item, as: UTF8.self) else { throw Fault(reason: "the key is not UTF-8") }
        let key: NoteVerifierKey
        do {
            key = try NoteVerifierKey(text)
        } catch {
            throw Fault(reason: error.description)
        }
        guard key.kind == kind else {
            throw Fault(reason: "\(what) is of type \(kind.rawValue), but \"\(text)\" of type \(key.kind.rawValue)")
        }
        return key
    }

    private mutating func define(_ name: ArraySlice<UInt8>, as quorum: Quorum) throws(Fault) {
        guard !isNone(name) else { throw Fault(reason: "the name \"none\" means that no cosignature is needed") }
        guard definitions.updateValue(quorum, forKey: Array(name)) == nil else {
            throw Fault(reason: "\"\(show(name))\" is defined already")
        }
    }

    private func definition(of name: ArraySlice<UInt8>) throws(Fault) -> Quorum {
        guard let quorum = definitions[Array(name)] else {
            throw Fault(reason: "\"\(show(name))\" is no witness or group of an earlier line")
        }
        return quorum
    }

    private func isNone(_ name: ArraySlice<UInt8>) -> Bool { name.elementsEqual("none".utf8) }

    private func show(_ item: ArraySlice<UInt8>) -> String { String(decoding: item, as: UTF8.self) }
}
