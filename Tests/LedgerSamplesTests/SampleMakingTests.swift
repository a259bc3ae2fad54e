import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerSamples
import LedgerStore
import Testing
import TransparencyLog

@Suite struct `A sample` {
    @Test(arguments: [2, 3, 17, 60, 300], [1] as [UInt64])
    func `has as many entries as ordered, and both ledgers are in order`(entries: Int, seed: UInt64) async throws {
        let sample = try await MadeSample(entries, seed: seed)
        #expect(sample.summary.ledgers.map(\.country) == ["BD", "JP"])
        #expect(sample.summary.ledgers.map(\.size).reduce(0, +) == entries)
        for ledger in sample.summary.ledgers {
            let country = ledger.country.lowercased()
            let store = try sample.store(country)
            let (size, root) = (try store.size, try store.root(size: ledger.size)?.base64)
            #expect(size == ledger.size)
            #expect(root == ledger.root)
            #expect(try sample.findings(in: "\(country)/data") == [])
        }
    }

    @Test func `keeps in each country a copy of the other's ledger, countersigned`() async throws {
        let sample = try await MadeSample(200)
        for (keeper, origin) in [("bd", "jp.sanad.example"), ("jp", "bd.sanad.example")] {
            let copy = LedgerStore.copyDirectory(of: origin, in: "\(keeper)/data")
            #expect(try sample.findings(in: copy) == [])
            let cosigned = try sample.store(keeper).cosigned(origin)
            let note = try LedgerStore(directory: sample.path(copy), mode: .reader).checkpoint()
            #expect(cosigned != nil && cosigned == note)
        }
    }

    @Test func `is the same again, byte by byte, for the same seed and size`() async throws {
        let (one, other) = (try await MadeSample(700, seed: 5), try await MadeSample(700, seed: 5))
        for country in ["BD", "JP"] {
            let contents = [try one.content(country), try other.content(country)]
            #expect(contents[0] == contents[1])
        }
        for name in ["sample.json", "keys/policy", "keys/BD.pem", "bd/authority/officers/O-001.key"] {
            let files = [one, other].map { FileManager.default.contents(atPath: $0.path(name)) }
            #expect(files[0] != nil && files[0] == files[1], "\(name)")
        }
    }

    @Test func `is another one for another seed`() async throws {
        let (one, other) = (try await MadeSample(100, seed: 5), try await MadeSample(100, seed: 6))
        #expect(one.summary.ledgers.map(\.root) != other.summary.ledgers.map(\.root))
    }

    @Test func `of one country stands alone`() async throws {
        let sample = try await MadeSample(120, countries: ["JP"])
        #expect(sample.summary.ledgers.map(\.country) == ["JP"])
        #expect(try sample.findings(in: "jp/data") == [])
        #expect(!FileManager.default.fileExists(atPath: sample.path("jp/data/copies")))
    }

    @Test(arguments: [3] as [UInt64])
    func `of some size has everything that may happen in it`(seed: UInt64) async throws {
        let sample = try await MadeSample(4_000, seed: seed)
        for ledger in sample.summary.ledgers {
            for type in StatementType.allCases {
                #expect(ledger.counts[type.rawValue, default: 0] > 0, "\(ledger.country): \(type)")
            }
            #expect(ledger.counts["refused"] == 1)
            #expect(ledger.counts.values.reduce(0, +) == ledger.size)
            #expect(ledger.counts["sanad-transition+jwt", default: 0] >= 4)
            let store = try sample.store(ledger.country)
            let faults = try store.faults()
            #expect(faults.count == 1 && faults[0].closedBy != nil)
            let happened = try Happened(store)
            #expect(happened.missing.isEmpty, "\(ledger.country): \(happened.missing)")
        }
    }

    @Test func `shows in clear no member that the protocol does not list, and says that it is a sample`() async throws {
        let sample = try await MadeSample(300)
        for country in ["BD", "JP"] {
            for center in try sample.store(country).read({ facts in try facts.centers().map(\.id) }) {
                #expect(center.hasPrefix("\(country)-"))
            }
            let genesis = try sample.content(country)[0]
            let payload = try Statement(parsing: Entry(parsing: Array(genesis.utf8)).statement).jws.payload.root
            #expect(payload["authority"]?["name"]?["en"]?.string?.contains("Sample") == true)
        }
        #expect(sample.summary.mark == "SAMPLE / নমুনা / 見本")
    }

    @Test func `is made in no folder that holds something`() async throws {
        let sample = try await MadeSample(2)
        let order = SampleOrder(entries: 2, achievements: try MadeSample.achievements())
        await #expect(throws: SampleError.exists(sample.folder.path)) {
            _ = try await SampleMaking(order, in: sample.folder.path).run()
        }
    }

    @Test(arguments: [1, 0, -5]) func `has an entry a country at least`(entries: Int) throws {
        let order = SampleOrder(entries: entries, achievements: try MadeSample.achievements())
        #expect(throws: SampleError.self) { _ = try SampleMaking(order, in: "nowhere") }
    }
}
