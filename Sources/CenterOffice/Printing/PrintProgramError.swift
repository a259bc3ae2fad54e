/// Why nothing was printed.
package enum PrintProgramError: SpokenError, Equatable {
    case missing(beside: String)
    /// What was wrong, in the program's own words; nil where it ended without any.
    case ended(status: Int32, Words?)

    package var account: Words {
        switch self {
        case .missing(let own): Self.missing(PrintProgram.name, beside: own)
        case .ended(let status, let said): said ?? Self.ended(PrintProgram.name, status)
        }
    }

    private static func missing(_ program: String, beside own: String) -> Words {
        Words(
            "\(program) is found neither beside \(own) nor on the path: install it there",
            "\(program) না \(own)-এর পাশে, না PATH-এ পাওয়া গেছে: সেখানে ইনস্টল করুন",
            "\(program) が \(own) の隣にもパスにも見つかりません。インストールしてください"
        )
    }

    private static func ended(_ program: String, _ status: Int32) -> Words {
        Words(
            "\(program) ended with \(status), and did not say why",
            "\(program) \(status) দিয়ে শেষ হয়েছে, কারণ বলেনি",
            "\(program) が理由を示さずに \(status) で終了しました"
        )
    }
}
