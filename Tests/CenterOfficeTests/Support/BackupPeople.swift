import CenterOffice
import Credentials
import Foundation
import LedgerCrypto
import LedgerTestSupport

/// Someone whom backups can be encrypted to.
struct BackupPerson {
    let key: PrivateKey
    let certificate: Certificate

    init(_ organization: String = "BD-TTC014") throws {
        key = try PrivateKey.generate(.p256)
        certificate = try Certificate.selfSignedForKeyAgreement(
            subject: CertificateSubject(organization: organization, staffCode: "T-14-2"),
            key: key,
            validity: 1_600_000_000...4_000_000_000
        )
    }
}

extension SampleDesk {
    var stick: String { folder.file("stick") }

    /// Has backups encrypted to a registrar and an authority.
    func nameRecipients() throws -> (registrar: BackupPerson, authority: BackupPerson) {
        let people = (registrar: try BackupPerson(center.id), authority: try BackupPerson("BD-AUTHORITY"))
        try office.addRecipient(people.registrar.certificate, as: "registrar")
        try office.addRecipient(people.authority.certificate, as: "authority")
        return people
    }

    /// Issues to one worker of each name, and logs what was signed.
    mutating func issue(_ names: String...) throws -> Act {
        let act = try sign(order(Self.roster(names)))
        guard try log(act).isEmpty else {
            throw OfficeError.impossible(Words(verbatim: "the sample ledger refused a certificate"))
        }
        return act
    }

    static func roster(_ names: [String]) -> String {
        names.enumerated().reduce("familyName,givenName,birthDate,passportNumber,outcome\n") { text, row in
            let passport = "ZZ" + row.element.utf8.reduce(10_000_000) { ($0 &* 31 &+ Int($1)) % 90_000_000 }.description
            return text + "\(row.element),SHIRIN,2001-02-28,\(passport),passed\n"
        }
    }

    /// Every byte of every file that the desk's folder has, but for what lies under some name.
    func bytes(exceptIn skipped: String) throws -> [UInt8] {
        let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        return try files.compactMap { $0 as? String }.filter { !$0.hasPrefix(skipped) }.flatMap { name in
            var isFolder = ObjCBool(false)
            let path = folder.file(name)
            guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
            else {
                return [UInt8]()
            }
            return try NewFile.read(path)
        }
    }
}

extension [UInt8] {
    /// Whether `part` stands anywhere in these bytes.
    func holds(_ part: [UInt8]) -> Bool { Data(self).range(of: Data(part)) != nil }
}
