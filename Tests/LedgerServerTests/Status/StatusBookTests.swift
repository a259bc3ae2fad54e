import Credentials
import LedgerCore
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import LedgerServer

@Suite struct `The book of status lists` {
    @Test func `is what the records give, after every statement`() throws {
        let scene = try StatusScene()
        let served = try scene.open()
        try scene.found(served)
        let book = StatusBook(served.store, origin: served.origin)
        #expect(try book.list(scene.name) == nil)
        let steps: [(String, () throws -> [UInt8])] = [
            ("a certificate", { try scene.credential(1) }),
            ("another", { try scene.credential(2) }),
            ("one in the second list", { try scene.credential(9000) }),
            ("a revocation", { try scene.status([2], .revoke) }),
            ("a suspension", { try scene.status([1, 9000], .suspend) }),
            ("a reinstatement", { try scene.status([1], .reinstate) }),
            ("a supersession", { try scene.credential(3, supersedes: 1) }),
            ("a suspended session", { try scene.status(.session, .suspend) }),
            ("a reinstated session", { try scene.status(.session, .reinstate) }),
            ("a key revoked from an index on", { try scene.status(.key, .revoke, fromIndex: served.store.size - 3) }),
            ("the key reinstated", { try scene.status(.key, .reinstate) }),
            ("one more certificate", { try scene.credential(4) }),
        ]
        var roots: Set<String> = []
        for (what, statement) in steps {
            try scene.append(statement(), to: served)
            let expected = try scene.summary(served)
            let (summary, size) = try book.summary()
            #expect(summary.root == expected.root, "\(what)")
            #expect(try size == served.store.size)
            #expect(try book.list(scene.name) == expected.lists.first?.list)
            roots.insert(summary.root.base64)
        }
        #expect(roots.count >= 7, "the steps change something")
        let other = StatusBook(served.store, origin: served.origin)
        #expect(try other.list(scene.name) == book.list(scene.name), "the first time one is asked for")
        #expect(try other.list(StatusListName(center: "BD-NOBODY", number: 0)) == nil)
        #expect(try other.list(StatusListName(center: scene.name.center, number: 3)) == nil)
    }

    @Test func `catches up over many statements at once`() throws {
        let scene = try StatusScene()
        let served = try scene.open()
        try scene.found(served)
        let book = StatusBook(served.store, origin: served.origin)
        var generator = SeededGenerator(seed: 5)
        for round in 0..<6 {
            for serial in round * 5 + 1...round * 5 + 5 { try scene.append(scene.credential(serial), to: served) }
            for _ in 0..<4 {
                let serial = Int.random(in: 1...round * 5 + 5, using: &generator)
                let action: StatusAction = [.suspend, .reinstate, .revoke].randomElement(using: &generator) ?? .revoke
                // What the rules refuse changes nothing.
                try? scene.append(scene.status([serial], action), to: served)
            }
            let (summary, _) = try book.summary()
            #expect(try summary.root == scene.summary(served).root, "round \(round)")
        }
    }
}
