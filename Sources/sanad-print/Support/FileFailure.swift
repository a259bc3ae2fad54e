import Credentials

/// A file that cannot be read or written.
struct FileFailure: SpokenFailure {
    let account: PrintedText
    var isInTheWay = false

    static func inTheWay(_ path: String) -> FileFailure {
        FileFailure(
            account: PrintedText(
                en: "\(path) exists already, and is not overwritten",
                bn: "\(path) আগে থেকেই আছে, এর ওপর লেখা হয় না",
                ja: "\(path) はすでにあり、上書きされません"
            ),
            isInTheWay: true
        )
    }

    /// What the system says stands in brackets, as it came.
    static func unwritable(_ path: String, _ why: String) -> FileFailure {
        FileFailure(
            account: PrintedText(
                en: "\(path) cannot be written: \(why)",
                bn: "\(path) লেখা যায় না (\(why))",
                ja: "\(path) に書き込めません（\(why)）"
            )
        )
    }

    static func unreadable(_ path: String, _ why: String) -> FileFailure {
        FileFailure(
            account: PrintedText(
                en: "\(path) cannot be read: \(why)",
                bn: "\(path) পড়া যায় না (\(why))",
                ja: "\(path) を読み取れません（\(why)）"
            )
        )
    }
}
