/// What can go wrong with a file.
package enum FileError: SpokenError, Equatable {
    case exists(String)
    case unreadable(String, Words)
    case unwritable(String, Words)
    /// Others than the owner may read a file that holds secrets.
    case tooOpen(String)

    package var account: Words {
        switch self {
        case .exists(let path):
            Words(
                "\(path) exists already, and is not overwritten",
                "\(path) আগে থেকেই আছে, এর ওপর লেখা হয় না",
                "\(path) はすでにあり、上書きされません"
            )
        case .unreadable(let path, let why):
            Words(
                "\(path) cannot be read: \(why.en)",
                "\(path) পড়া যায় না: \(why.bn)",
                "\(path) を読み取れません：\(why.ja)"
            )
        case .unwritable(let path, let why):
            Words(
                "\(path) cannot be written: \(why.en)",
                "\(path) লেখা যায় না: \(why.bn)",
                "\(path) に書き込めません：\(why.ja)"
            )
        case .tooOpen(let path):
            Words(
                "\(path) can be read by others than its owner; expected: chmod 600 \(path)",
                "মালিক ছাড়া অন্যরাও \(path) পড়তে পারে; প্রত্যাশিত: chmod 600 \(path)",
                "\(path) を所有者以外も読めます。必要な設定：chmod 600 \(path)"
            )
        }
    }
}
