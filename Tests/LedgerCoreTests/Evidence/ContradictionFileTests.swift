import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `The file of a contradiction` {
    @Test(arguments: [5, 8])
    func `is read as it was written`(_ otherSize: Int) throws {
        let (file, key) = try sample(otherSize)
        let read = try ContradictionFile(parsing: file.bytes)
        #expect(read == file)
        #expect(read.keys == [key])
        try read.check(by: [key])
        let members = ["type", "origin", "keys", "first", "second"] + (otherSize == 8 ? [] : ["prefixRoot", "proof"])
        guard case .object(let written) = file.tree else { throw malformedSample }
        #expect(written.map(\.name) == members)
    }

    @Test func `names the keys that signed, and no others`() throws {
        let log = try ForkedLog(size: 8, shared: 3)
        let stranger = try NoteSigner(name: "bd.sanad.example", privateKey: .generate(.ed25519)).verifierKey
        let contradiction = try #require(try log.contradiction(otherSize: 5, size: 8))
        let file = try ContradictionFile(contradiction, signedBy: [stranger, log.signer.verifierKey])
        #expect(file.keys == [log.signer.verifierKey])
        #expect(throws: ContradictionFault.notSigned(origin: "bd.sanad.example", size: 5)) {
            try ContradictionFile(contradiction, signedBy: [stranger])
        }
    }

    @Test func `is refused with any member missing, added or of another form`() throws {
        let (file, _) = try sample(5)
        let wrong: [JSONTree] = [.null, 7, true, "x", "", [], [:], ["x"], [1]]
        for path in file.tree.memberPaths {
            for value in wrong.map(Optional.some) + [nil] {
                let changed = file.tree.replacing(path, with: value)
                // An array without elements is a proof in form; the check finds that it leads nowhere.
                guard path != "proof" || value?.canonical != Array("[]".utf8) else { continue }
                #expect(throws: ContradictionFault.self, "\(path)") {
                    try ContradictionFile(parsing: changed.canonical)
                }
            }
        }
        #expect(throws: ContradictionFault.malformed("contradiction has a member that is not listed")) {
            try ContradictionFile(parsing: file.tree.replacing("note", with: "x").canonical)
        }
        #expect(throws: ContradictionFault.self) { try ContradictionFile(parsing: file.bytes + [0x21]) }
        #expect(throws: ContradictionFault.self) {
            try ContradictionFile(parsing: Array(repeating: 0x20, count: ContradictionFile.largestSize) + file.bytes)
        }
    }

    @Test func `has the smaller tree first`() throws {
        let (file, _) = try sample(5)
        let (one, other) = (file.contradiction.first.description, file.contradiction.second.description)
        let swapped = file.tree.replacing("first", with: .string(other)).replacing("second", with: .string(one))
        #expect(
            throws: ContradictionFault.malformed(
                "contradiction: first must be the checkpoint of the smaller tree"
            )
        ) { try ContradictionFile(parsing: swapped.canonical) }
    }

    @Test func `names the origin of both checkpoints and of every key`() throws {
        let (file, _) = try sample(5)
        let stranger = try NoteSigner(name: "jp.example", privateKey: .generate(.ed25519)).verifierKey
        for (path, value) in [("origin", "jp.example"), ("keys.0", stranger.description)] {
            #expect(throws: ContradictionFault.self) {
                try ContradictionFile(parsing: file.tree.replacing(path, with: .string(value)).canonical)
            }
        }
    }

    private func sample(_ otherSize: Int) throws -> (ContradictionFile, NoteVerifierKey) {
        let log = try ForkedLog(size: 8, shared: 3)
        let contradiction = try #require(try log.contradiction(otherSize: otherSize, size: 8))
        return (try ContradictionFile(contradiction, signedBy: [log.signer.verifierKey]), log.signer.verifierKey)
    }

    private var malformedSample: ContradictionFault { .malformed("the sample is no object") }
}
