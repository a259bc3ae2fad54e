import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// The steps that led to an answer, with the hashes that each rests on, for whoever wants to do them again.
struct Explanation: Encodable {
    /// One step: what was looked at, and what it came to.
    struct Step: Encodable {
        let name: String
        let value: String
    }

    private(set) var steps: [Step] = []

    /// - Parameters:
    ///   - item: What was shown.
    ///   - verification: What was found out about it.
    ///   - ledgers: The ledgers that were read.
    ///   - language: Picks the names of the steps.
    init(_ item: ShownItem, _ verification: Verification, _ ledgers: [ReadLedger], _ language: Language) {
        if case .paper(let paper) = item.file { addPaper(paper, language) }
        if case .certificate(let file) = item.file { addFile(file, language) }
        for disclosure in verification.claims?.disclosures ?? [] {
            add(language("Claim", "দাবি", "項目") + " \(disclosure.name), SHA-256", disclosure.digest)
        }
        let ledger = ledgers.first { verification.origin?.hasSameBytes(as: $0.origin) ?? false }
        if let ledger { addLedger(ledger, verification, language) }
        if let countersigned = verification.countersigned { addVouching(countersigned, language) }
        if let snapshot = verification.snapshot { addSnapshot(snapshot, language) }
        for detail in verification.unusedStatus {
            add(language("Status list not used", "অব্যবহৃত অবস্থা-তালিকা", "使わなかった状態一覧"), detail)
        }
        for reason in verification.reasons {
            add(reason.answer.title(language), reason.sentence(language))
        }
    }

    private mutating func add(_ name: String, _ value: String) { steps.append(Step(name: name, value: value)) }

    private mutating func addPaper(_ paper: ShownPaper, _ language: Language) {
        guard let payload = paper.payload else { return }
        add(language("Code: ledger", "কোড: খতিয়ান", "コード：台帳"), hex(payload.originHash) + "…")
        let content = language("Code: signed content", "কোড: স্বাক্ষরিত বিষয়", "コード：署名内容")
        add(content + ", SHA-256", hex(payload.contentHash) + "…")
    }

    private mutating func addFile(_ file: CertificateFile, _ language: Language) {
        guard let jws = (try? SDJWT(parsing: file.credential))?.issuerJWT else { return }
        addContent(jws, language)
    }

    private mutating func addContent(_ jws: CompactJWS, _ language: Language) {
        let content = language("Signed content", "স্বাক্ষরিত বিষয়", "署名内容")
        add(content + ", SHA-256", hex(sha256(jws.signingInput)))
        add(language("Signing key", "স্বাক্ষরের চাবি", "署名鍵") + ", RFC 7638", jws.header.kid)
    }

    private mutating func addLedger(_ ledger: ReadLedger, _ verification: Verification, _ language: Language) {
        let replayed = language("Replayed", "পুনরায় চালানো", "再実行")
        add("\(replayed) \(ledger.origin)", "\(ledger.head.checkpoint.size), \(ledger.head.checkpoint.root.base64)")
        guard let index = verification.certificate?.index, let bytes = ledger.result.entries[index],
            let entry = try? Entry(parsing: bytes)
        else { return }
        let name = language("Entry", "ভুক্তি", "記録") + " \(index)"
        add(name + ", RFC 6962", entry.leafHash.base64)
        add(name + ", " + language("chained to", "আগের সঙ্গে যুক্ত", "直前"), entry.previous.base64)
        guard let statement = try? Statement(parsing: entry.statement) else { return }
        addContent(statement.jws, language)
    }

    private mutating func addVouching(_ verified: VerifiedCheckpoint, _ language: Language) {
        let checkpoint = verified.checkpoint
        let name = language("Vouched for", "সাক্ষ্য দেওয়া", "保証")
        add(name, "\(checkpoint.origin), \(checkpoint.size), \(checkpoint.root.base64)")
        for cosigned in verified.cosignatures {
            add("\(name): \(cosigned.witness.name)", "\(LedgerTime(seconds: Int64(cosigned.timestamp)))")
        }
    }

    private mutating func addSnapshot(_ snapshot: SnapshotStatus, _ language: Language) {
        let name = language("Status list in entry", "অবস্থার তালিকা, ভুক্তি", "状態一覧、記録") + " \(snapshot.index)"
        add(name, "\(snapshot.value), \(snapshot.checkpoint.checkpoint.root.base64), \(snapshot.asOf)")
    }

    /// The steps as lines, each for itself.
    var text: String {
        steps.enumerated().map { place, step in
            "    \(place + 1). " + Style.bold(step.name.printable) + ": " + step.value.printable
        }.joined(separator: "\n")
    }
}
