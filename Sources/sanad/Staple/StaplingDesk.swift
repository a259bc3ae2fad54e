import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// Adds proof, support and status to certificates' files.
struct StaplingDesk {
    let anchors: TrustAnchors
    let places: LedgerPlaces
    let cache: StatusCache
    let now: LedgerTime

    /// The oldest status in the cache that is used without asking a ledger, in days.
    let oldestKept: Int

    /// The language of what is said on the way.
    let language: Language

    func staple(_ files: [StapledFile]) async throws -> [StapledFile] {
        let lists = Set(files.compactMap(\.shown.statusList))
        let kept = lists.compactMap { cache.status(of: $0, language) }
        let wanted = lists.filter { list in !isFresh(list, kept, files) }
        let (fetched, missing) = await StatusFetch(places: places, policy: anchors.policy).statuses(of: wanted)
        var files = files.map { file in
            var file = file
            file.certificate.status = best(for: file.certificate, among: kept + fetched)
            return file
        }
        try await renew(&files)
        for (place, file) in files.enumerated() where verification(of: file.certificate).snapshot == nil {
            let reason = file.shown.statusList.flatMap { missing[$0] } ?? StapleWords.tooNew
            files[place].problem = file.problem ?? reason
        }
        try keep(files)
        return files
    }

    /// What a file is worth with nothing but what it carries.
    func verification(of file: CertificateFile, beside statuses: [ShownStatus] = []) -> Verification {
        var verifier = Verifier(anchors: anchors, now: now)
        verifier.statuses = statuses
        do {
            return try verifier.verify(file, ledgers: [LedgerCopy<RegistryMemory>]())
        } catch {
            var verification = Verification()
            verification.add(.ledgerDamaged("\(error)"))
            return verification
        }
    }

    /// Whether what is kept of a list is new enough for every file that stands in it.
    private func isFresh(_ list: StatusListPlace, _ kept: [ShownStatus], _ files: [StapledFile]) -> Bool {
        files.filter { $0.shown.statusList == list }.allSatisfy { file in
            guard let snapshot = verification(of: file.certificate, beside: kept).snapshot, snapshot.isCountersigned
            else {
                return false
            }
            return now.milliseconds - snapshot.asOf.milliseconds <= Int64(oldestKept) * 86_400_000
        }
    }

    /// The status that says most about a file: by the word of all, then the newest. Its own where none is better.
    private func best(for file: CertificateFile, among statuses: [ShownStatus]) -> StatusEvidence? {
        let own = file.status.map { [$0] } ?? []
        var bare = file
        let judged = (own + statuses.map(\.evidence)).compactMap { evidence -> (StatusEvidence, SnapshotStatus)? in
            bare.status = evidence
            return verification(of: bare).snapshot.map { (evidence, $0) }
        }
        let best = judged.max { one, other in
            one.1.isCountersigned == other.1.isCountersigned
                ? one.1.index < other.1.index : other.1.isCountersigned
        }
        return best?.0 ?? file.status
    }

    /// Reads ledgers whole for the files that need more than a list.
    private func renew(_ files: inout [StapledFile]) async throws {
        let needy = files.indices.filter { needsLedger(files[$0].certificate) }
        guard !needy.isEmpty else { return }
        let ledgers = try await read(for: needy.map { files[$0] })
        for place in needy {
            guard let origin = files[place].shown.origin else { continue }
            guard let ledger = ledgers.first(where: { $0.origin.hasSameBytes(as: origin) }) else {
                files[place].problem = StapleWords.unreadLedger(origin)
                continue
            }
            do {
                var file = try ledger.renewed(files[place].certificate)
                let status = files[place].shown.statusList.flatMap { ledger.status(of: $0) }
                file.status = best(for: file, among: status.map { [$0] } ?? [])
                files[place].certificate = file
                // The whole ledger was at hand: then it is no matter that its lists could not be fetched.
                if verification(of: file).snapshot == nil { files[place].problem = StapleWords.tooNew }
            } catch let failure as Failure {
                files[place].problem = failure.account
            }
        }
    }

    /// Whether a file lacks the proof that all ask for, what it rests on, or a countersigned status.
    private func needsLedger(_ file: CertificateFile) -> Bool {
        let verification = verification(of: file)
        return verification.snapshot?.isCountersigned != true
            || verification.reasons.contains { reason in
                switch reason {
                case .materialMissing, .notLogged, .signerUnknown, .awaitingCosignatures, .cosignaturesOverdue: true
                default: false
                }
            }
    }

    private func read(for files: [StapledFile]) async throws -> [WholeLedger] {
        let origins = Set(files.compactMap(\.shown.origin))
        let material = StapleMaterial(wanted: Set(files.compactMap(\.shown.identity).map { Array($0.utf8) }))
        var search = LedgerSearch(places, policy: anchors.policy)
        var ledgers: [WholeLedger] = []
        for found in try await search.run(wanted: origins.sorted()) where origins.contains(found.origin) {
            var reading = LedgerReading(anchors: anchors, until: nil)
            reading.observer = material
            do {
                ledgers.append(try WholeLedger(await reading.read(found), policy: anchors.policy))
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                Terminal.note(language(LedgerWords.unread(found.origin, "\(error)")).printable)
            }
        }
        search.noteSilent(language)
        return ledgers
    }

    /// Keeps the statuses that hold, for those who are shown other certificates of the same lists.
    private func keep(_ files: [StapledFile]) throws {
        var newest: [StatusListPlace: SnapshotStatus] = [:]
        for file in files {
            guard let list = file.shown.statusList, let snapshot = verification(of: file.certificate).snapshot,
                snapshot.isCountersigned, snapshot.index > newest[list]?.index ?? -1
            else { continue }
            newest[list] = snapshot
        }
        for (list, snapshot) in newest { try cache.keep(snapshot.shown.evidence, as: list) }
    }
}
