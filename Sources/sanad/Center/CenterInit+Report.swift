import CenterOffice
import Credentials
import LedgerCore

// What is said when a desk has been set up.
extension CenterInit {
    func report(_ office: OfficeDirectory) {
        if json { return printTree(office) }
        let language = language.language
        print(Style.bold(language(SetUpWords.isSetUp(id, in: directory)).printable) + "\n")
        for (label, value) in [
            (SetUpWords.toAuthority, "\(office.request(.issuer)), \(office.request(.registrar))"),
            (SetUpWords.comesBack, "\(office.certificate(.issuer)), \(office.certificate(.registrar))"),
            (SetUpWords.backUp, office.file),
            (SetUpWords.offThisPC, "\(office.backupKey) \(language(SetUpWords.registrarKeepsIt))"),
        ] { print("\(language(label).padded(toColumns: 28))\(value)".printable) }
        if authorityBackupCertificate == nil { Terminal.note(language(SetUpWords.registrarAlone)) }
    }

    private func printTree(_ office: OfficeDirectory) {
        printJSON([
            "id": .string(id), "office": .string(office.file), "issuerRequest": .string(office.request(.issuer)),
            "registrarRequest": .string(office.request(.registrar)),
            "backupCertificate": .string(office.backupCertificate),
        ])
    }
}
