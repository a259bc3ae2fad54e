import AsyncHTTPClient
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import NIOCore
import NIOHTTP1
import Testing
import TransparencyLog

@testable import LedgerServer

@Suite struct `All status lists at once` {
    private let scene: StatusScene
    private let served: ServedLedger

    init() throws {
        scene = try StatusScene()
        served = try scene.open()
        try scene.found(served)
        try scene.append(scene.credential(1), to: served)
    }

    private func lists(_ query: String, of ledger: RunningLedger) async throws -> StatusLists {
        let answer = try await ledger.get("/v1/statuses\(query)")
        try #require(answer.status == 200, "\(answer.text)")
        #expect(answer.header("content-type") == "application/json")
        return try StatusLists(answer.json())
    }

    private func snapshot() throws -> Int {
        guard case .admitted(let place)? = try StatusDesk(served).appendSnapshot() else {
            throw Refusal(.malformed, "no snapshot")
        }
        return place.index
    }

    private func proven(_ lists: StatusLists) throws -> ProvenLists {
        try ProvenLists(lists, of: served.origin, by: scene.daemon.policy())
    }

    @Test func `are proven by the newest snapshot, and later those that changed`() async throws {
        let first = try snapshot()
        try await serving(served) { ledger in
            let whole = try await lists("", of: ledger)
            let shown = try proven(whole)
            #expect(whole.since == nil && shown.status.index == first && shown.status.lists.map(\.list[1]) == [.valid])
            let nothing = try await lists("?since=\(first)", of: ledger)
            #expect(nothing.since == first && nothing.lists.isEmpty)
            #expect(try proven(nothing.completed(with: whole)).status.index == first)
            let missing = try await ledger.get("/v1/statuses?countersigned")
            #expect(missing.status == 404)
            #expect(try missing.code() == "not-countersigned")
            for query in ["?since=-1", "?since=x"] {
                let refused = try await ledger.get("/v1/statuses\(query)")
                #expect(refused.status == 400)
            }
            // What is no snapshot is no beginning.
            let unknown = try await lists("?since=0", of: ledger)
            #expect(unknown.since == nil && unknown.lists.count == 1)
        }
    }

    @Test func `leave out what has not changed, whatever it was that changed`() throws {
        let desk = SnapshotShelf(served.store, origin: served.origin)
        let other = try scene.daemon.country.session(
            of: scene.daemon.centers[1],
            at: scene.clock.now,
            identity: uuidURN(random: randomBytes(16))
        )
        try scene.append(other, to: served)
        let session = try Statement(parsing: other).identity
        let credential = try scene.daemon.country.credential(
            of: scene.daemon.centers[1],
            serial: 1,
            session: session,
            at: scene.clock.now
        )
        try scene.append(credential.issuerJWT.bytes, to: served)
        var known = try snapshot()
        var whole = try #require(try desk.lists(isCountersigned: false, since: nil))
        #expect(whole.lists.count == 2)
        let changes: [(statement: [UInt8]?, lists: Int?)] = [
            (try scene.status([1], .suspend), 1), (try scene.status(.session, .suspend), 1), (nil, 0),
            (try scene.status(.key, .revoke, fromIndex: 1), nil),
        ]
        for (change, count) in changes {
            scene.later(hours: 2)
            if let change { try scene.append(change, to: served) }
            let next = try snapshot()
            let changes = try #require(try desk.lists(isCountersigned: false, since: known))
            #expect(changes.since == (count == nil ? nil : known))
            #expect(changes.lists.count == count ?? 2)
            whole = changes.since == nil ? changes : changes.completed(with: whole)
            #expect(try proven(whole).status.root == scene.summary(served, size: next).root)
            known = next
        }
        // Lists that were changed on the way prove nothing.
        var forged = whole.lists
        forged[0] = StatusLists.List(uri: forged[0].uri, compressed: StatusList().compressed)
        let changed = StatusLists(
            snapshot: whole.snapshot,
            proof: whole.proof,
            founding: whole.founding,
            lists: forged
        )
        #expect(throws: UnprovenLists.self) { try proven(changed) }
    }

    @Test(arguments: [
        "/v1/statuses", "/status/BD-TTC001/0", "/status/BD-TTC001/0/bitstring", "/status/BD-TTC001/0/proof",
    ])
    func `travel in gzip to those who take it`(_ path: String) async throws {
        #expect(scene.name.path == "/status/BD-TTC001/0")
        _ = try snapshot()
        try await serving(served) { ledger in
            var request = HTTPClientRequest(url: ledger.url + path)
            request.headers.add(name: "accept-encoding", value: "gzip")
            let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
            let packed = try await answer.body.collect(upTo: 1 << 24)
            #expect(answer.status == .ok)
            #expect(answer.headers.first(name: "content-encoding") == "gzip")
            #expect(answer.headers.first(name: "vary") == "accept-encoding")
            // The client has unpacked it.
            let plain = try await ledger.get(path)
            #expect(Array(packed.readableBytesView) == plain.body)
        }
    }

    @Test func `are dated on the metrics page`() async throws {
        let index = try snapshot()
        try await serving(served) { ledger in
            let lines = try await ledger.get("/metrics").text.split(separator: "\n").map(String.init)
            #expect(lines.contains("sanad_snapshot_size \(index)"), "\(lines)")
            #expect(lines.contains("sanad_snapshot_timestamp_seconds \(scene.clock.now.seconds)"))
        }
    }
}
