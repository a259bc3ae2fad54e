/// In whose name one looks.
enum WatchSubject: Codable, Equatable, CustomStringConvertible {
    case center(String)

    /// The authority of a country, by its code.
    case authority(String)

    /// What its people sign under.
    var id: String {
        switch self {
        case .center(let id): id
        case .authority(let country): "\(country)-AUTHORITY"
        }
    }

    var description: String { id }
}
