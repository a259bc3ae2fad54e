import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

extension OfficeOptions {
    /// How long before an end it is announced, in days.
    private static let announcement: Int64 = 60

    /// What of this center's rights ends soon, by its keys' certificates as they lie in the folder.
    func endings(_ file: OfficeFile, at time: Int64) throws -> [Ending] {
        var endings: [Ending] = []
        let known = try file.seenSize > 0 ? file.known : nil
        for role in [KeyRole.issuer, .registrar] {
            let path = directory.certificate(role)
            guard NewFile.exists(path) else { continue }
            let certificate = try Certificate.read(path)
            endings +=
                known?.endings(of: certificate, role: role, at: time)
                ?? [Ending(subject: .certificate, role: role, time: certificate.notAfter + 1)]
        }
        return endings.filter { $0.time - time <= Self.announcement * 86_400 }
    }

    /// Says what ends soon, to whoever signs or sends.
    func announceEndings(_ file: OfficeFile, _ language: Language = .current) throws {
        let stop = language(".", "।", "。")
        for ending in try endings(file, at: secondsNow()) { Terminal.note(ending.sentence(language) + stop) }
    }
}

extension Desk {
    /// Refuses to sign where the key's right is about to end. Before the ledger was seen nothing
    /// is known of it.
    func checkEnd(of signer: SigningIdentity, _ role: KeyRole, _ achievement: String?) throws {
        let now = secondsNow()
        guard try file.seenSize > 0 else { return }
        try file.known.checkEnd(of: signer.certificate, role: role, achievement: achievement, at: now)
    }
}

extension Ending {
    /// What ends and when, without a full stop.
    func sentence(_ language: Language) -> String {
        let key =
            role == .issuer
            ? language("issuer", "সনদদাতার", "発行者") : language("registrar", "নিবন্ধকের", "登録者")
        return switch subject {
        case .certificate:
            language(
                "The certificate of the \(key)'s key ends on \(day): ask the authority for a new one",
                "\(key) চাবির সনদের মেয়াদ \(day) তারিখে শেষ হবে: কর্তৃপক্ষের কাছে নতুন সনদ চান",
                "\(key)の鍵の証明書は \(day) に失効します。当局に新しい証明書を求めてください"
            )
        case .accreditation:
            language(
                "The accreditation of the \(key)'s key ends on \(day): ask the authority to prolong it",
                "\(key) চাবির স্বীকৃতির মেয়াদ \(day) তারিখে শেষ হবে: কর্তৃপক্ষকে মেয়াদ বাড়াতে বলুন",
                "\(key)の鍵の認定は \(day) に失効します。当局に延長を求めてください"
            )
        }
    }
}
