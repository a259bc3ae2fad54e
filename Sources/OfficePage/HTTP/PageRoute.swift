/// What a path of the page's interface names.
enum PageRoute: Equatable {
    case session, desk, sessions, rosters, jobs, send, print, status, reasons, backup, template, recipients, backupKey,
        erasure
    /// Before anybody can sign in.
    case look, authorityRequest
    case setUp(SetUpStep)
    case close(session: String)
    case certificates(session: String)
    case roster(String)
    case accept(roster: String)
    case photos(roster: String)
    case issue(roster: String)
    case job(String)
    case file(job: String)
    case companion(job: String)

    /// A step of the set-up.
    enum SetUpStep: String { case center, key, make }

    /// Reads the pieces of a path behind `/api`.
    init?(_ pieces: [String]) {
        switch pieces.count {
        case 1: self.init(pieces[0])
        case 2: self.init(pieces[0], pieces[1])
        case 3: self.init(pieces[0], pieces[1], pieces[2])
        default: return nil
        }
    }

    private init?(_ name: String) {
        switch name {
        case "session": self = .session
        case "desk": self = .desk
        case "sessions": self = .sessions
        case "rosters": self = .rosters
        case "jobs": self = .jobs
        case "send": self = .send
        case "print": self = .print
        case "status": self = .status
        case "reasons": self = .reasons
        case "backup": self = .backup
        case "roster-template": self = .template
        case "recipients": self = .recipients
        case "backup-key": self = .backupKey
        case "erasure": self = .erasure
        case "look": self = .look
        case "authority-request": self = .authorityRequest
        default: return nil
        }
    }

    private init?(_ name: String, _ id: String) {
        switch name {
        case "rosters": self = .roster(id)
        case "jobs": self = .job(id)
        case "set-up":
            guard let step = SetUpStep(rawValue: id) else { return nil }
            self = .setUp(step)
        default: return nil
        }
    }

    private init?(_ name: String, _ id: String, _ part: String) {
        switch (name, part) {
        case ("sessions", "close"): self = .close(session: id)
        case ("sessions", "certificates"): self = .certificates(session: id)
        case ("rosters", "accept"): self = .accept(roster: id)
        case ("rosters", "photos"): self = .photos(roster: id)
        case ("rosters", "issue"): self = .issue(roster: id)
        case ("jobs", "file"): self = .file(job: id)
        case ("jobs", "companion"): self = .companion(job: id)
        default: return nil
        }
    }

    /// Whether a page asks by itself how far something is: that is no use of a login.
    var isWatching: Bool {
        switch self {
        case .jobs, .job: true
        default: false
        }
    }
}
