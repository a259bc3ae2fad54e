import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// What has become of certain statements, in words for people and programs.
struct OutboxReport {
    private let items: [OutboxItem]
    private let receipts: [String: Receipted]
    private let language: Language
    private let json: Bool
    private let out: String?

    /// Where a statement stands.
    private struct Receipted {
        let time: LedgerTime
        let leafHash: TreeHash
    }

    /// What joins the statements, where they are one change of status.
    let act: String?

    init(
        of statements: [Statement],
        in file: OfficeFile,
        _ language: Language,
        json: Bool,
        out: String? = nil
    ) throws {
        act = statements.first.map { $0.jws.payload.root["act"]?.string ?? $0.identity }
        items = try statements.compactMap { try file.outboxItem($0.identity) }
        var receipts: [String: Receipted] = [:]
        for item in items where item.state.index != nil {
            guard let proof = try file.proof(of: item) else { continue }
            let bytes = try TransparencyProof(proof).extra + item.statement + [0x0A]
            receipts[item.identity] = Receipted(time: try Entry(parsing: bytes).time, leafHash: .leaf(bytes))
        }
        self.receipts = receipts
        self.language = language
        self.json = json
        self.out = out
    }

    /// Prints what became of each.
    ///
    /// `summary` says what they did, once all are in the ledger.
    func print(_ summary: String) throws {
        if json {
            printJSON(.array(items.map(tree)))
        } else {
            if items.allSatisfy({ $0.state.index != nil }) { Swift.print(Style.bold(summary)) }
            if let out {
                Swift.print(language("Signed, written to \(out)", "স্বাক্ষরিত, \(out)-এ লেখা হয়েছে", "署名し、\(out) に書き込みました"))
            }
            for item in items { Swift.print("  \(item.identity)  \(words(item))".printable) }
        }
    }

    /// - Throws: Where the ledger refused one.
    func check() throws {
        let refused = items.count { if case .refused = $0.state { true } else { false } }
        guard refused == 0 else {
            throw Failure(.refused, DeskPhrases.refused(refused, of: items.count))
        }
    }

    private func words(_ item: OutboxItem) -> String {
        switch item.state {
        case .waiting(let notice):
            language("signed, waits in the outbox", "স্বাক্ষরিত, আউটবক্সে অপেক্ষায়", "署名済み、送信箱で待機中")
                + (notice.map { " (\($0))" } ?? "")
        case .refused(let code, let detail): "\(code): \(detail)"
        case .replaced: language("signed anew", "নতুন করে স্বাক্ষরিত", "署名し直し済み")
        case .logged(let index), .countersigned(let index):
            language("entry \(index)", "ভুক্তি \(index)", "記載 \(index)")
                + (receipts[item.identity].map { ", \($0.time)" } ?? "")
        }
    }

    private func tree(_ item: OutboxItem) -> JSONTree {
        var members: [(name: String, value: JSONTree?)] = [
            ("identity", .string(item.identity)), ("state", .string(item.state.word)),
        ]
        switch item.state {
        case .waiting(let notice): members.append(("notice", notice.map(JSONTree.string)))
        case .refused(let code, let detail):
            members += [("refused", .string(code)), ("detail", .string(detail))]
        case .replaced: break
        case .logged(let index), .countersigned(let index):
            let receipt = receipts[item.identity]
            members += [
                ("index", .integer(Int64(index))), ("timestamp", receipt.map { .string($0.time.description) }),
                ("leafHash", receipt.map { .string($0.leafHash.base64) }),
            ]
        }
        if let out { members.append(("out", .string(out))) }
        return .object(omittingNil: members)
    }
}

extension OutboxState {
    /// The state for programs.
    var word: String {
        switch self {
        case .waiting: "waiting"
        case .refused: "refused"
        case .logged: "logged"
        case .countersigned: "countersigned"
        case .replaced: "replaced"
        }
    }
}
