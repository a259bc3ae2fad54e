import Credentials
import LedgerCore

/// A center, with what a story has to remember of it.
struct StoryCenter {
    let id: String
    let name: Names
    let district: String
    private(set) var achievements: [SampleAchievement]
    var issuer: SigningIdentity
    var registrar: SigningIdentity

    /// Whether it goes on certifying.
    var isActive = true

    /// The day on which its accreditation ends; nil where that is after the story.
    var end: CivilDate?
    var nextSerial = 1

    /// How many keyholders it has had.
    var staff = 2

    /// The sessions that were finished last, newest first.
    private(set) var finished: [StorySession] = []

    init(
        id: String,
        name: Names,
        district: String,
        achievements: [SampleAchievement],
        issuer: SigningIdentity,
        registrar: SigningIdentity
    ) {
        self.id = id
        self.name = name
        self.district = district
        self.achievements = achievements
        self.issuer = issuer
        self.registrar = registrar
    }

    /// Stops certifying once the accreditation ends by a day.
    mutating func retire(before day: CivilDate) {
        if let end, end <= day { isActive = false }
    }

    mutating func finish(_ session: StorySession) { finished = [session] + finished.prefix(3) }

    /// Takes note of what has become of a session.
    mutating func keep(_ session: StorySession) {
        if let place = finished.firstIndex(where: { $0.id == session.id }) { finished[place] = session }
    }

    /// Certifies an achievement in its new version from now on.
    mutating func replace(_ old: SampleAchievement, with new: SampleAchievement) {
        if let place = achievements.firstIndex(where: { $0.key == old.key }) { achievements[place] = new }
    }

    mutating func forget(_ session: StorySession) { finished.removeAll { $0.id == session.id } }
}

/// A session, as long as a story may come back to it.
struct StorySession {
    let id: String
    let achievement: SampleAchievement
    let date: CivilDate
    let closes: CivilDate
    let authorized: Int

    /// What was certified in it.
    var serials: [Int] = []

    /// The year in the certificates' numbers.
    var year = 0
    var passed = 0
    var isClosed = false
}
