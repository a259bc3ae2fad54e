import CenterOffice
import LedgerCore

/// What is said while a desk is set up.
enum SetUpWords {
    /// Whose key a passphrase is for.
    static func keyholder(_ role: KeyRole, _ code: String) -> Words {
        role == .issuer
            ? Words("the issuer, \(code)", "সনদদাতা, \(code)", "発行者 \(code)")
            : Words("the registrar, \(code)", "নিবন্ধক, \(code)", "登録者 \(code)")
    }

    static func backups(_ registrar: String) -> Words {
        Words(
            "backups, for the registrar, \(registrar)",
            "ব্যাকআপ, নিবন্ধক \(registrar)-এর জন্য",
            "バックアップ用（登録者 \(registrar)）"
        )
    }

    static func isSetUp(_ id: String, in folder: String) -> Words {
        Words(
            "The desk of \(id) is set up in \(folder).",
            "\(id)-এর ডেস্ক \(folder) ফোল্ডারে প্রস্তুত।",
            "\(id) の窓口を \(folder) に用意しました。"
        )
    }

    static let toAuthority = Words("To the authority", "কর্তৃপক্ষের কাছে যাবে", "当局へ送る")
    static let comesBack = Words("Comes back", "ফিরে আসবে", "戻ってくる")
    static let backUp = Words("Back up, show none", "ব্যাকআপ নিন, গোপন রাখুন", "控えを取り、誰にも見せない")
    static let offThisPC = Words("Off this PC", "এই পিসি থেকে সরান", "このPCの外で保管")

    static let registrarKeepsIt = Words(
        "(the registrar keeps it: it restores backups)",
        "(নিবন্ধক রাখবেন: এটি দিয়ে ব্যাকআপ ফেরানো হয়)",
        "（登録者が保管。バックアップの復元に使う）"
    )

    static let registrarAlone = Words(
        "Backups are for the registrar alone. For the authority too: sanad office backup-recipient add",
        "ব্যাকআপ শুধু নিবন্ধক খুলতে পারেন। কর্তৃপক্ষের জন্যও চাইলে: sanad office backup-recipient add",
        "バックアップを開けるのは登録者だけです。当局も開けるようにするには：sanad office backup-recipient add"
    )

    static func requested(_ code: String, of id: String, key: String, out: String?) -> Words {
        let place = out.map { ": \($0)" } ?? ""
        return Words(
            "Request of \(code) of \(id), key \(key)\(place)",
            "\(id)-এর \(code)-এর আবেদন, চাবি \(key)\(place)",
            "\(id) の \(code) の申請、鍵 \(key)\(place)"
        )
    }
}
