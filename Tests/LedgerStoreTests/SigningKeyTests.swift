import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `The ledger's own keys` {
    private let directory: TemporaryDirectory
    private let store: LedgerStore
    private let country: SampleCountry
    private let time = SampleCountry.start

    init() throws {
        directory = try TemporaryDirectory()
        store = try LedgerStore(directory: directory.path, mode: .writer)
        country = try SampleCountry()
        let genesis = try Story.checked(country.genesis())
        _ = try store.append([genesis], clock: time, signer: country.log, cosigner: nil)
    }

    private func officers() throws -> CheckedStatement { try Story.checked(country.officersAccreditation(at: time)) }

    @Test func `another log key signs nothing`() throws {
        let stranger = try NoteSigner(name: country.origin, privateKey: .generate(.ed25519))
        let expected = LedgerStoreError.wrongKey(
            purpose: .log,
            expected: country.log.verifierKey.description,
            found: stranger.verifierKey.description
        )
        #expect(throws: expected) {
            try store.append([officers()], clock: time, signer: stranger, cosigner: nil)
        }
        #expect(try store.size == 1)
        _ = try store.append([officers()], clock: time, signer: country.log, cosigner: nil)
        try audit(store)
    }

    @Test func `another witness key cosigns nothing`() throws {
        let stranger = try Cosigner(name: "\(country.origin)/witness", privateKey: .generate(.ed25519))
        #expect(throws: LedgerStoreError.self) {
            try store.append([officers()], clock: time, signer: country.log, cosigner: stranger)
        }
        #expect(try store.size == 1)
        try audit(store)
    }

    @Test func `from a transition on the new log key signs`() throws {
        let new = try NoteSigner(name: country.origin, privateKey: .generate(.ed25519))
        let transition = try Story.checked(country.transition(at: time) { $0.log = new.verifierKey })
        #expect(throws: LedgerStoreError.self) {
            try store.append([transition], clock: time, signer: country.log, cosigner: nil)
        }
        let keys = SigningKeys(signers: [country.log, new], cosigner: nil)
        _ = try store.append([officers(), transition], clock: time, keys: keys)
        let note = try #require(try store.checkpoint())
        #expect(note.verification(by: [new.verifierKey]).isAccepted)
        #expect(!note.verification(by: [country.log.verifierKey]).isAccepted)
        try audit(store)
    }
}
