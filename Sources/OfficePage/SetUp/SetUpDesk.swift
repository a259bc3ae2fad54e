import CenterOffice
import LedgerCore
import LedgerCrypto

/// A center that is being set up. Until everything is there it is in memory only: whoever breaks off leaves nothing.
actor SetUpDesk {
    /// What is known so far.
    struct Draft: Sendable {
        let center: NewCenter
        let ledgerURL: String?

        /// The authority's certificate for backups.
        let authorityBackup: Certificate?
        var keyholders: [NewKeyholder] = []
        var backup: BackupKey?

        /// Whose key comes next; nil where both are there.
        var next: KeyRole? {
            [KeyRole.registrar, .issuer].first { role in !keyholders.contains { $0.role == role } }
        }
    }

    /// The fewest characters of a passphrase.
    static let fewest = 8

    private let directory: OfficeDirectory
    private let now: @Sendable () -> Int64
    private var draft: Draft?

    /// What the tab has to bring along in which the set-up was begun: 32 random bytes.
    private var token: [UInt8] = []

    init(_ directory: OfficeDirectory, now: @escaping @Sendable () -> Int64) {
        self.directory = directory
        self.now = now
    }

    /// Begins, or begins anew: what another tab had begun is forgotten.
    ///
    /// - Returns: The token.
    /// - Throws: `FileError.exists` where there is a center already.
    func begin(_ center: NewCenter, ledgerURL: String?, authorityBackup: Certificate?) throws -> [UInt8] {
        try SetUpFolder(directory).checkFree()
        token = randomBytes(32)
        draft = Draft(center: center, ledgerURL: ledgerURL, authorityBackup: authorityBackup)
        return token
    }

    /// What the tab with a token has begun; nil where it has not.
    func draft(of token: [UInt8]?) -> Draft? {
        guard let token, token.isSameSecret(as: self.token) else { return nil }
        return draft
    }

    /// Makes the key of one of the two people, and the registrar's for backups, which the same passphrase opens.
    ///
    /// - Throws: `PageProblem` where the passphrase is too short, or the other person's.
    func makeKey(_ role: KeyRole, passphrase: String, of token: [UInt8]?) throws {
        guard var draft = draft(of: token) else { throw PageProblem.setUpGone }
        guard passphrase.count >= Self.fewest else { throw PageProblem.badField("passphrase", SetUpWords.short) }
        let secret = Array(passphrase.utf8)
        let others = draft.keyholders.filter { $0.role != role }
        guard !others.contains(where: { $0.isOpened(by: secret) }) else {
            throw PageProblem.badField("passphrase", SetUpWords.shared)
        }
        let keyholder = try NewKeyholder(role, draft.center.subject(role), making: .p256, passphrase: secret)
        if role == .registrar {
            draft.backup = try BackupKey(draft.center.subject(role), passphrase: secret, at: now())
        }
        draft.keyholders = others + [keyholder]
        self.draft = draft
    }

    /// Writes all of it.
    ///
    /// - Throws: `PageProblem` where something is missing, and `FileError`; then nothing is written.
    func make(of token: [UInt8]?) throws {
        guard let draft = draft(of: token), draft.next == nil, let backup = draft.backup else {
            throw PageProblem.setUpGone
        }
        var setUp = CenterSetUp(draft.center, draft.keyholders, backup: backup)
        setUp.ledgerURL = draft.ledgerURL
        setUp.authorityBackup = draft.authorityBackup
        try setUp.make(in: directory)
        self.draft = nil
    }
}
