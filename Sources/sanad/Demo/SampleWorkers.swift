/// Workers who do not exist. Their names are put together from syllables, the same
/// ones in Latin, Bengali and katakana letters.
struct SampleWorker {
    let familyName: String
    let givenName: String
    let bengali: String
    let katakana: String
    let birthDate: String
    let passportNumber: String

    private typealias Syllable = (latin: String, bengali: String, katakana: String)

    private static let openings: [Syllable] = [
        ("RA", "রা", "ラ"), ("KA", "কা", "カ"), ("SHA", "শা", "シャ"), ("NA", "না", "ナ"), ("MA", "মা", "マ"),
        ("SA", "সা", "サ"), ("TA", "তা", "タ"),
    ]

    private static let endings: [Syllable] = [
        ("HIM", "হিম", "ヒム"), ("RIM", "রিম", "リム"), ("MIN", "মিন", "ミン"), ("LEM", "লেম", "レム"), ("JIB", "জিব", "ジブ"),
    ]

    private static let families: [Syllable] = [
        ("AKTER", "আক্তার", "アクテル"), ("HOSSAIN", "হোসেন", "ホセイン"), ("RAHMAN", "রহমান", "ラフマン"),
        ("SARKAR", "সরকার", "ショルカル"),
    ]

    /// The worker with a number from 0 on, the same every time.
    init(_ number: Int) {
        let opening = Self.openings[number % Self.openings.count]
        let ending = Self.endings[number / 2 % Self.endings.count]
        let family = Self.families[number % Self.families.count]
        givenName = number % 5 == 3 ? "MD. \(opening.latin)\(ending.latin)" : opening.latin + ending.latin
        familyName = family.latin
        bengali = (number % 5 == 3 ? "মোঃ " : "") + "\(opening.bengali)\(ending.bengali) \(family.bengali)"
        katakana = (number % 5 == 3 ? "モハンマド・" : "") + "\(opening.katakana)\(ending.katakana)・\(family.katakana)"
        birthDate = number == 7 ? "2000-02-29" : "\(1990 + number % 15)-0\(1 + number % 9)-1\(number % 10)"
        let digits = String(number + 1)
        passportNumber = "ZZ" + String(repeating: "0", count: 7 - digits.count) + digits
    }

    static let header = "familyName,givenName,nativeNameBn,nativeNameJa,birthDate,passportNumber,outcome"

    /// A roster of some workers, as CSV.
    static func roster(_ workers: [SampleWorker]) -> String {
        ([header] + workers.map(\.row)).joined(separator: "\n") + "\n"
    }

    private var row: String {
        [familyName, givenName, bengali, katakana, birthDate, passportNumber, "passed"].joined(separator: ",")
    }
}
