import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// An entry that breaks the rules ends the countersigning until its own authority declares it void.
@Suite struct `A refused entry in a copy` {
    /// Submits the newest checkpoint and expects the problem that names the entry.
    private func expectFault(
        _ other: OtherLedger,
        at index: Int,
        _ code: RefusalCode,
        from old: Int,
        _ scene: WitnessScene,
        _ ledger: RunningLedger
    ) async throws {
        scene.log.publish(other.entries, try other.note())
        let answer = try await ledger.addCheckpoint(other.request(from: old))
        #expect(answer.status == 422)
        #expect(answer.header("content-type") == "application/problem+json")
        let problem = try answer.json()
        #expect(problem["index"]?.integer == Int64(index))
        #expect(problem["code"]?.string == code.rawValue)
        #expect(try answer.code() == "open-fault")
        let copy = try await copy(ledger)
        #expect(copy["origin"]?.string == other.origin)
        #expect(copy["size"]?.integer == Int64(other.size))
        #expect(copy["cosigned"]?.integer == Int64(old))
        let open = try #require(copy["open"]?.elements.first { _ in true })
        #expect(open["index"]?.integer == Int64(index))
        #expect(open["code"]?.string == code.rawValue)
        #expect(try await ledger.get("/readyz").status == 200)
        #expect(try await ledger.get("/readyz?verbose").text.contains("1 refused entries stand open"))
        #expect(
            try await ledger.get("/metrics").text.contains("sanad_copy_open_faults{origin=\"\(other.origin)\"} 1\n")
        )
    }

    /// What the daemon says of the refused entries in its one copy.
    private func copy(_ ledger: RunningLedger) async throws -> JSONValue {
        let faults = try await ledger.get("/v1/faults").json()
        return try #require(faults["copies"]?.elements.first { _ in true })
    }

    private func expectNoFault(_ other: OtherLedger, void index: Int, _ ledger: RunningLedger) async throws {
        let copy = try await copy(ledger)
        #expect(copy["open"]?.count == 0)
        #expect(copy["void"]?.elements.map { $0.integer } == [Int64(index)])
        #expect(
            try await ledger.get("/metrics").text.contains("sanad_copy_open_faults{origin=\"\(other.origin)\"} 0\n")
        )
    }

    @Test func `is named until it is void and a second officer confirms that`() async throws {
        var other = try OtherLedger(needsConfirmations: true)
        let scene = try WitnessScene(other)
        let start = other
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
        }
        let fault = other.size
        try other.appendFault()
        try other.grow()
        let refused = other
        let identity = uuidURN(random: randomBytes(16))
        other.append(
            try other.country.void(
                fault,
                leaf: other.entries[fault],
                code: .wrongRole,
                at: other.time,
                identity: identity
            )
        )
        let declared = other
        other.append(try other.country.confirmation(of: identity, at: other.time))
        let confirmed = other
        scene.log.publish(refused.entries, try refused.note())
        try await scene.serving { ledger in
            // What is below it is in order.
            try await ledger.wait(for: scene.copyPath + "/tile/0/000.p/\(refused.size)") { $0.status == 200 }
            try await expectFault(refused, at: fault, .wrongRole, from: start.size, scene, ledger)
            try await expectFault(declared, at: fault, .wrongRole, from: start.size, scene, ledger)
            scene.log.publish(confirmed.entries, try confirmed.note())
            try await ledger.cosign(confirmed.request(from: start.size), scene.witnessKey)
            try await expectNoFault(confirmed, void: fault, ledger)
        }
    }

    @Test func `that does not follow from the entry before it`() async throws {
        let start = try OtherLedger()
        var other = start
        let statement = try other.openSession()
        other.append(Entry(index: other.size, time: other.time, previous: .leaf([0]), statement: statement))
        let broken = other
        other.append(try other.country.void(start.size, leaf: other.entries[start.size], at: other.time))
        let mended = other
        let scene = try WitnessScene(start)
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            try await expectFault(broken, at: start.size, .malformed, from: start.size, scene, ledger)
            scene.log.publish(mended.entries, try mended.note())
            try await ledger.cosign(mended.request(from: start.size), scene.witnessKey)
            try await expectNoFault(mended, void: start.size, ledger)
        }
    }

    @Test func `bars what is above it, and not what is below`() async throws {
        let start = try OtherLedger()
        var other = try start.growing(by: 2)
        let fault = other.size
        try other.appendFault()
        try other.grow(by: 2)
        other.append(try other.country.void(fault, leaf: other.entries[fault], code: .wrongRole, at: other.time))
        let whole = other
        let scene = try WitnessScene(whole)
        try await scene.serving { ledger in
            try await ledger.cosign(whole.request(from: 0, to: fault), scene.witnessKey)
            // At these sizes it had not been declared void yet.
            for size in fault + 1..<whole.size {
                let answer = try await ledger.addCheckpoint(whole.request(from: fault, to: size))
                #expect(answer.status == 422)
                #expect(try answer.json()["index"]?.integer == Int64(fault))
            }
            try await ledger.cosign(whole.request(from: fault), scene.witnessKey)
        }
    }

    @Test func `that is from the future waits for the clock`() async throws {
        let start = try OtherLedger()
        var other = start
        other.later(seconds: 301)
        try other.grow()
        let ahead = other
        let scene = try WitnessScene(ahead)
        try await scene.serving { ledger in
            try await ledger.cosign(ahead.request(from: 0, to: start.size), scene.witnessKey)
            let early = try await ledger.addCheckpoint(ahead.request(from: start.size))
            #expect(early.status == 503)
            #expect(try early.code() == "from-the-future")
            #expect(early.header("retry-after") == "2")
            scene.clock.now = LedgerTime(seconds: scene.daemon.time.seconds + 1)
            try await ledger.cosign(ahead.request(from: start.size), scene.witnessKey)
        }
    }
}
