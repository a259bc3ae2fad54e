import Credentials
import LedgerCore
import LedgerCrypto
import Testing
import TransparencyLog

@Suite struct `An audit of the golden ledger` {
    @Test func `finds nothing`() throws {
        let note = try SignedNote(Array(Golden.data("ledger/checkpoint")))
        let (auditor, findings) = try Golden.audit(Golden.entries(), note)
        #expect(findings == [])
        #expect(auditor.size == 34)
    }

    @Test(arguments: 0..<34)
    func `names the entry in which a byte was changed, and no other`(_ index: Int) throws {
        let note = try SignedNote(Array(Golden.data("ledger/checkpoint")))
        var entries = try Golden.entries()
        entries[index][entries[index].count / 2] ^= 1
        let (_, findings) = try Golden.audit(entries, note)
        #expect(findings.filter { $0.kind == .alteredEntry }.map(\.index) == [index])
    }

    @Test func `names an entry that the rules refuse until it is void`() throws {
        let entries = Array(try Golden.entries().prefix(30))
        var auditor = Auditor(RegistryMemory(), anchors: try Golden.anchors())
        for entry in entries { try auditor.replay(entry, leaf: nil, nextLink: nil) }
        let findings = try auditor.finish(checkpoint: nil)
        #expect(findings.map(\.kind) == [.refusedEntry])
        #expect(findings.map(\.index) == [29])
    }

    @Test func `says of each entry what the rules say, as long as it judges`() throws {
        let entries = try Golden.entries()
        let limit = try Entry(parsing: entries[31]).time
        var auditor = Auditor(RegistryMemory(), anchors: try Golden.anchors(), until: limit)
        let verdicts = try entries.map { try auditor.replay($0, leaf: nil, nextLink: nil) }
        let judged = verdicts.compactMap(\.self)
        let last = try entries.lastIndex { try Entry(parsing: $0).time <= limit }
        #expect(judged.count == last.map { $0 + 1 })
        #expect(judged.indices.filter { !judged[$0].isAdmitted } == [29])
        #expect(verdicts.dropFirst(judged.count).allSatisfy { $0 == nil })
    }

    @Test func `refuses a checkpoint of another size or root`() throws {
        let note = try SignedNote(Array(Golden.data("ledger/checkpoint")))
        var auditor = Auditor(RegistryMemory(), anchors: try Golden.anchors())
        for entry in try Golden.entries().dropLast() { try auditor.replay(entry, leaf: nil, nextLink: nil) }
        #expect(try auditor.finish(checkpoint: note).map(\.kind) == [.sizeDiffers])
    }

    @Test func `checks signatures ahead of their turn with the same result`() async throws {
        let entries = try Golden.entries()
        let certificates = try Golden.replayed().facts.allCertificates(in: entries)
        let checked = await precheck(entries, certificates: certificates, width: 3).statements
        #expect(checked.count == entries.count)
        var registry = Registry(RegistryMemory())
        for (entry, checked) in zip(entries, checked) {
            #expect(checked?.certificate != nil)
            try registry.admit(entry, preliminaries: checked)
        }
        #expect(registry.facts.voidedFaults() == [29])
    }
}

extension RegistryMemory {
    /// The certificates that the statements in `entries` name.
    fileprivate func allCertificates(in entries: [[UInt8]]) throws -> [String: CertificateRecord] {
        var certificates: [String: CertificateRecord] = [:]
        for entry in entries {
            let statement = try Statement(parsing: Entry(parsing: entry).statement)
            let fingerprint = statement.jws.header.certificateThumbprint
            certificates[fingerprint] = certificate(fingerprint)
        }
        return certificates
    }
}
