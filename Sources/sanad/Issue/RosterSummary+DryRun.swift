import Credentials

extension RosterSummary {
    /// Says that every row is in order, and how each was read.
    func reportDryRun(for achievement: String, json: Bool) {
        if json {
            let facts: [(name: String, value: JSONTree)] = [
                ("rows", .integer(Int64(count))), ("achievement", .string(achievement)),
            ]
            printJSON(.object(facts + members))
        } else {
            print(text)
            print(
                language(
                    "\(count) row\(count == 1 ? " is" : "s are") in order for \(achievement); nothing was signed.",
                    "\(achievement)-এর জন্য \(count)টি সারি ঠিক আছে; কিছুই স্বাক্ষর করা হয়নি।",
                    "\(achievement)の\(count)行に問題はありません。何も署名されていません。"
                )
            )
        }
    }
}
