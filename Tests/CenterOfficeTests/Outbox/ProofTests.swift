import CenterOffice
import Credentials
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// From the ledger's own word to the word of all.
@Suite
struct ProofTests {
    @Test func `a file is written when it is signed, and gets its proofs in place`() throws {
        var desk = try SampleDesk()
        let act = try desk.sign(desk.order(sampleRoster(2)))
        let folder = try CertificateFolder(desk.folder.file("certificates"))
        let files = try desk.office.file(act, in: folder)
        let before = try files.values.map { try CertificateFile(parsing: NewFile.read($0)) }
        #expect(before.allSatisfy { $0.proof == nil })
        #expect(try desk.office.unfinishedFiles().isEmpty)

        #expect(try desk.deliver().isEmpty)
        let filed = try #require(try desk.office.unfinishedFiles().first)
        #expect(filed.act == act)
        #expect(filed.folder == folder.path)
        try desk.catchUp()
        #expect(try desk.office.file(act, in: folder, support: desk.support(act)) == files)
        #expect(try desk.office.unfinishedFiles().isEmpty)
        for (path, old) in zip(files.values, before) {
            let file = try CertificateFile(parsing: NewFile.read(path))
            #expect(file.credential == old.credential)
            #expect(file.proof != nil)
            #expect(!file.support.isEmpty)
            #expect(try TemporaryFolder.mode(path) == 0o600)
        }
    }

    @Test func `what else a file holds stays when its proof comes`() throws {
        var desk = try SampleDesk()
        let act = try desk.sign(desk.order(sampleRoster(1)))
        let folder = try CertificateFolder(desk.folder.file("certificates"))
        let path = try #require(try desk.office.file(act, in: folder).values.first)
        var file = try CertificateFile(parsing: NewFile.read(path))
        file.photo = [0xFF, 0xD8, 0xFF, 0xE0]
        try NewFile.replace(path, with: file.bytes, access: .owner)
        #expect(try desk.deliver().isEmpty)
        try desk.office.file(act, in: folder, support: desk.support(act))
        let after = try CertificateFile(parsing: NewFile.read(path))
        #expect(after.photo == file.photo)
        #expect(after.proof != nil)
    }

    @Test func `the ledger's peers tell whose word is waited for, unless a policy does`() throws {
        let other = try SampleCountry(origin: "jp.sanad.example", country: "JP")
        let alone = try SampleDesk()
        #expect(try alone.office.policy(in: alone.office.known).quorum == .notRequired)
        let desk = try SampleDesk(peers: [other.peer])
        let policy = try desk.office.policy(in: desk.office.known)
        #expect(policy.witnesses.map(\.key) == [other.witness.verifierKey])

        let statement = try Entry(parsing: desk.ledger.entries[2]).statement
        for (cosigners, isAccepted) in [([], false), ([desk.country.witness], false), ([other.witness], true)] {
            let proof = try desk.proof(2, cosigned: cosigners)
            let receipt = try Receipt(index: 2, proof: proof, of: statement, log: desk.country.log.verifierKey)
            #expect(try receipt.isAccepted(by: policy) == isAccepted)
        }
        let text = "log \(desk.country.log.verifierKey)\nwitness BD \(desk.country.witness.verifierKey)\nquorum BD\n"
        try desk.office.remember(policy: Array(text.utf8))
        #expect(try desk.office.policy(in: desk.office.known).witnesses.map(\.name) == ["BD"])
        #expect(throws: TransparencyLogError.self) { try desk.office.remember(policy: Array("nonsense\n".utf8)) }
    }
}
