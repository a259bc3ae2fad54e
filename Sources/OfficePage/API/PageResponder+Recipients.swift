import CenterOffice
import Credentials
import Foundation
import Hummingbird
import LedgerCore
import LedgerCrypto

// Who can open backups, and the registrar's key for it.
extension PageResponder {
    private static let shortName = Words(
        "Expected a short name, of at most 64 bytes.",
        "ছোট একটি নাম দিন, সর্বোচ্চ ৬৪ বাইট।",
        "64バイト以内の短い名前を入力してください。"
    )

    func recipients() throws -> Response {
        .json([
            "recipients": .array(
                try desk.file.recipients.map { recipient in
                    [
                        "name": .string(recipient.name),
                        "organization": .string(recipient.certificate.subject.organization),
                        "thumbprint": .string(recipient.certificate.publicKey.thumbprint),
                    ]
                }
            ), "hasKey": .boolean(NewFile.exists(desk.directory.backupKey)),
        ])
    }

    func addRecipient(_ call: PageCall, _ login: Login) async throws -> Response {
        try require(.registrar, login)
        let fields = FormFields(object: try await call.fields())
        let name = try fields.text("name").trimmingCharacters(in: .whitespaces)
        guard BackupRecipient.nameLength.contains(name.utf8.count) else {
            throw PageProblem.badField("name", Self.shortName)
        }
        let certificate = try SetUpForm.backupCertificate(try fields.text("certificate"), in: "certificate")
        do {
            try desk.file.addRecipient(certificate, as: name)
        } catch let error as BackupError {
            guard case .recipientExists = error else { throw error }
            throw PageProblem.badField("name", error.account)
        }
        return try recipients()
    }

    /// The key as it lies on the disk, encrypted with the registrar's passphrase.
    ///
    /// - Throws: `PageProblem` where it would open without one.
    func backupKey(_ login: Login) throws -> Response {
        try require(.registrar, login)
        let path = desk.directory.backupKey
        guard NewFile.exists(path) else { throw PageProblem.notFound }
        guard (try? PrivateKey.open(path)) == nil else { throw PageProblem.openBackupKey }
        return .download(try NewFile.read(path), name: "backup.key", type: "application/x-pem-file")
    }
}

extension PageProblem {
    fileprivate static let openBackupKey = PageProblem(
        "open-backup-key",
        .conflict,
        Words(
            "The backup key opens without a passphrase, so that it is not given to a browser. Carry it off this PC by hand.",
            "ব্যাকআপ-চাবি গোপন বাক্য ছাড়াই খোলে, তাই এটি ব্রাউজারে দেওয়া হয় না। হাতে করে এই কম্পিউটার থেকে সরান।",
            "バックアップ鍵がパスフレーズなしで開くため、ブラウザーには渡しません。手作業でこのPCの外へ移してください。"
        )
    )
}
