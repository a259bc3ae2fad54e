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

@Suite struct `The routes below /status` {
    /// Waits for the snapshot that the daemon takes by itself.
    private func proof(_ path: String, of ledger: RunningLedger) async throws -> StatusEvidence {
        while true {
            let answer = try await ledger.get("\(path)/proof")
            if answer.status == 200 { return try StatusEvidence(answer.json()) }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    @Test func `serve lists in both standards, signed anew as entries come`() async throws {
        let scene = try StatusScene()
        let served = try scene.open()
        try scene.found(served)
        try await serving(served) { ledger in
            let path = scene.name.path
            let missing = try await ledger.get(path)
            #expect(missing.status == 404)
            #expect(try missing.code() == "not-found")
            let posted = try await ledger.post(scene.credential(1))
            #expect(posted.status == 201)
            var seen: Set<String> = []
            for (statement, state) in [
                (nil, StatusValue.valid), (try scene.status([1], .suspend), .suspended),
                (try scene.status([1], .revoke), .revoked),
            ] {
                if let statement {
                    let status = try await ledger.post(statement).status
                    #expect(status == 201)
                }
                let answer = try await ledger.get(path)
                #expect(answer.status == 200)
                #expect(answer.header("content-type") == "application/statuslist+jwt")
                #expect(answer.header("cache-control").contains("max-age"))
                let payload = try payload(answer, of: scene, typ: "statuslist+jwt")
                #expect(payload["sub"]?.string == scene.name.uri(origin: served.origin))
                #expect(payload["exp"]?.integer == scene.clock.now.seconds + 86_400)
                #expect(payload["ttl"]?.integer == 3600)
                let packed = try #require(payload["status_list"]?["lst"]?.string.flatMap(Base64URL.decode))
                #expect(try #require(StatusList(compressed: packed))[1] == state)
                let bitstring = try await ledger.get("\(path)/bitstring")
                #expect(bitstring.header("content-type") == "application/vc+jwt")
                _ = try self.payload(bitstring, of: scene, typ: "vc+jwt")
                let again = try await get("\(ledger.url)\(path)", ifNoneMatch: answer.header("etag"))
                #expect(again == 304)
                seen.insert(answer.header("etag"))
            }
            #expect(seen.count == 3)
            // An hour later the same list is signed anew.
            scene.later(hours: 1)
            let fresh = try await ledger.get(path)
            #expect(!seen.contains(fresh.header("etag")))
        }
    }

    private func payload(_ answer: RunningLedger.Answer, of scene: StatusScene, typ: String) throws -> JSONValue {
        let jws = try CompactJWS(parsing: answer.body)
        #expect(jws.header.typ == typ)
        #expect(jws.isSigned(by: scene.daemon.country.statusKey.key.publicKey))
        return jws.payload.root
    }

    private func get(_ url: String, ifNoneMatch tag: String) async throws -> Int {
        var request = HTTPClientRequest(url: url)
        request.headers.add(name: "if-none-match", value: tag)
        return Int(try await HTTPClient.shared.execute(request, timeout: .seconds(60)).status.code)
    }

    @Test func `prove a list by the snapshot that the first certificate brings about`() async throws {
        let scene = try StatusScene()
        let served = try scene.open()
        try scene.found(served)
        try await serving(served) { ledger in
            let posted = try await ledger.post(scene.credential(1))
            #expect(posted.status == 201)
            let evidence = try await proof(scene.name.path, of: ledger)
            let size = try served.store.size
            let transparency = try TransparencyProof(evidence.proof)
            #expect(transparency.inclusion.index == size - 1, "nothing but one snapshot came after the certificate")
            let entry = transparency.extra + evidence.snapshot + [UInt8(ascii: "\n")]
            #expect(try served.store.entry(size - 1) == entry)
            let status = try await ledger.get("\(scene.name.path)/proof?countersigned")
            #expect(status.status == 404)
            #expect(try status.code() == "not-countersigned")
        }
    }

    @Test(arguments: [
        "/status", "/status/", "/status/X", "/status/X/-1", "/status/X/01", "/status/X/16384", "/status/X/0/",
    ])
    func `have one spelling for each list`(_ path: String) throws {
        #expect(Route(path: path) == nil)
    }
}
