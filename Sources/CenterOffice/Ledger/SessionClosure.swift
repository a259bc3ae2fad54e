/// What bars new certificates in a session.
enum SessionClosure {
    case suspended, revoked, closed
}
