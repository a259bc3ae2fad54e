import Credentials

/// How old workers are when they are certified.
enum WorkerAge {
    /// Who is younger or older is likely a slip of the pen.
    static let usual = 15...75

    /// The age in full years where it is unusual.
    static func doubtful(birth: CivilDate, on day: CivilDate) -> Int? {
        let hadBirthday = (birth.month, birth.day) <= (day.month, day.day)
        let age = day.year - birth.year - (hadBirthday ? 0 : 1)
        return usual.contains(age) ? nil : age
    }
}
