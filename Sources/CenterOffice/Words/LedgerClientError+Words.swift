package import LedgerClient

extension LedgerClientError {
    /// What a clerk is told of a ledger that did not give what was asked of it.
    ///
    /// What the line or the ledger itself said stands in brackets, as it came.
    package var account: Words {
        switch self {
        case .badAddress(let address):
            words("\(address) কোনো http বা https ঠিকানা নয়", "\(address) は http や https の URL ではありません")
        case .unreachable(let url, let reason):
            words("\(url) সাড়া দিচ্ছে না (\(reason))", "\(url) が応答しません（\(reason)）")
        case .notFound(let url): words("\(url)-এ কিছু নেই", "\(url) には何もありません")
        case .refused(let url, let status, let detail):
            words("\(url)-এর উত্তর \(status) (\(detail))", "\(url) の応答は \(status) です（\(detail)）")
        case .tooLarge(let url, let limit):
            words("\(url) \(limit) বাইটের বেশি পাঠাচ্ছে", "\(url) が \(limit) バイトを超えて送ってきます")
        case .tooSlow(let url, let limit):
            words("\(limit) পরেও \(url)-এর পুরো উত্তর আসেনি", "\(limit) を過ぎても \(url) の応答が終わりません")
        case .malformed(let url, let reason):
            words("\(url) যা পাঠানোর কথা তা পাঠাচ্ছে না (\(reason))", "\(url) が正しい内容を送ってきません（\(reason)）")
        case .inconsistent(let url, let reason):
            words(
                "\(url) লগের স্বাক্ষর করা বিষয়ের অংশ নয় (\(reason))",
                "\(url) はログが署名したものの一部ではありません（\(reason)）"
            )
        case .forked(let url, let held, let prefix):
            words(
                "\(url)-এর ইতিহাস এই লগের রাখা \(prefix.size)টি ভুক্তি দিয়ে শুরু হয় না: রাখা মূল \(held), স্বাক্ষরিত মূল \(prefix.root)",
                "\(url) の履歴は、手元にあるこのログの \(prefix.size) 件の記載で始まっていません。手元のルートは \(held)、"
                    + "署名されたルートは \(prefix.root) です"
            )
        }
    }

    private func words(_ bengali: String, _ japanese: String) -> Words { Words("\(self)", bengali, japanese) }
}
