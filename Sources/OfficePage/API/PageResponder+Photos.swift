import CenterOffice
import Credentials
import HTTPTypes
import Hummingbird

// The photos that a roster names, each made small as it comes; in memory only, as the roster.
extension PageResponder {
    /// Takes one; that it is no picture is said of its row, as everything of a roster.
    func takePhoto(_ roster: String, _ call: PageCall, _ login: Login) async throws -> Response {
        _ = try held(roster, login)
        guard let name = call.query("name"), PhotoFolder.isFileName(name) else { throw PageProblem.badBody }
        let small = try await Self.small(call.body(atMost: PhotoFolder.largestOriginal))
        guard let count = await door.keep(small ?? [], named: name, in: roster, of: login.token) else {
            throw PageProblem.rosterGone
        }
        return .json(["photos": .integer(Int64(count))])
    }

    /// Away from what answers meanwhile: it waits for another process.
    @concurrent
    private static func small(_ picture: [UInt8]) async throws -> [UInt8]? {
        try PhotoProcess(PrintProgram(), picture).photo()
    }
}
