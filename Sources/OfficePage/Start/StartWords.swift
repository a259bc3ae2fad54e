import CenterOffice
import LedgerCore

/// Why the page is not served, and what to do.
enum StartWords {
    static func unprotected(_ role: KeyRole, _ uri: String) -> Words {
        let whose =
            role == .issuer
            ? Words("issuer", "সনদদাতার", "発行者") : Words("registrar", "নিবন্ধকের", "登録者")
        return Words(
            "the \(whose.en)'s key \(uri) opens without a passphrase, so that whoever sits at this PC could sign with it; "
                + "protect it first: sanad keys protect \(uri)",
            "\(whose.bn) চাবি \(uri) গোপন বাক্য ছাড়াই খোলে, তাই এই কম্পিউটারে যে-ই বসুক সে এটি দিয়ে স্বাক্ষর করতে পারবে; "
                + "আগে এটি সুরক্ষিত করুন: sanad keys protect \(uri)",
            "\(whose.ja)の鍵 \(uri) はパスフレーズなしで開くため、このPCを使う誰でも署名できてしまいます。"
                + "先に保護してください：sanad keys protect \(uri)"
        )
    }

    static func badTLS(_ certificate: String, _ key: String) -> Words {
        Words(
            "\(certificate) and \(key): expected a certificate and its own key, both in PEM and without passphrase",
            "\(certificate) ও \(key): একটি সার্টিফিকেট ও তার নিজের চাবি প্রত্যাশিত, দুটিই PEM-এ এবং গোপন বাক্য ছাড়া",
            "\(certificate) と \(key)：証明書とその鍵（どちらもPEM、パスフレーズなし）が必要です"
        )
    }

    static func noSite(_ program: String) -> Words {
        Words(
            "the page's own files are found neither beside \(program) nor above it, as share/sanad/OfficePage: install "
                + "Sanad anew (make install)",
            "পৃষ্ঠার নিজের ফাইলগুলো \(program)-এর পাশে বা ওপরের ফোল্ডারে share/sanad/OfficePage নামে পাওয়া যায়নি: "
                + "Sanad আবার ইনস্টল করুন (make install)",
            "ページのファイルが \(program) の隣にも上位にも share/sanad/OfficePage として見つかりません。"
                + "Sanadを再インストールしてください（make install）"
        )
    }

    /// How many of the files are named.
    private static let named = 5

    static func siteAltered(_ folder: String, _ files: [String]) -> Words {
        let more = files.count > named ? ", …" : ""
        let names = files.prefix(named).joined(separator: ", ") + more
        return Words(
            "the page's own files in \(folder) are not those that came with this program, and passphrases are typed into "
                + "them: \(names). Install Sanad anew (make install), and ask who changed them",
            "\(folder)-এ পৃষ্ঠার ফাইলগুলো এই প্রোগ্রামের সঙ্গে আসা ফাইল নয়, অথচ এতেই গোপন বাক্য লেখা হয়: \(names)। "
                + "Sanad আবার ইনস্টল করুন (make install), এবং কে বদলেছে তা খোঁজ নিন",
            "\(folder) にあるページのファイルは、このプログラムに付属のものではありません（パスフレーズを入力するページです）："
                + "\(names)。Sanadを再インストールし（make install）、変更した人を確認してください"
        )
    }

    static func served(_ address: String) -> Words {
        Words(
            "this office's page is served already, at \(address): open that",
            "এই অফিসের পৃষ্ঠা আগে থেকেই \(address) ঠিকানায় চলছে: সেটি খুলুন",
            "この事務所のページはすでに \(address) で動いています。それを開いてください"
        )
    }

    static func noPort(_ port: Int) -> Words {
        Words(
            "port \(port) cannot be listened on, as another program has it: close that one, or give another --port",
            "পোর্ট \(port) ব্যবহার করা যাচ্ছে না, কারণ অন্য প্রোগ্রাম এটি ব্যবহার করছে: সেটি বন্ধ করুন, অথবা অন্য --port দিন",
            "ポート \(port) はほかのプログラムが使っているため使えません。それを終了するか、別の --port を指定してください"
        )
    }
}
