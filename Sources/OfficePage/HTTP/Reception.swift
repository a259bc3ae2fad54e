package import Hummingbird
import NIOCore
import Synchronization

/// Answers every request: by the set-up as long as there is no office, and by the office's page from then on.
package struct Reception: HTTPResponder {
    /// The connection on which a request came.
    package struct Context: InitializableFromSource {
        let channel: any Channel

        package init(source: ApplicationRequestContextSource) { channel = source.channel }
    }

    let gate: PageGate
    let office: OpenOffice
    let setUp: SetUpResponder

    package func respond(to request: Request, context: Context) async throws -> Response {
        guard let page = office.page else { return await gate.respond(to: request, at: context.channel, by: setUp) }
        return await gate.respond(to: request, at: context.channel, by: page)
    }
}

/// The office whose page is served; there is none before it is set up.
final class OpenOffice: Sendable {
    private let held: Mutex<PageResponder?>

    init(_ page: PageResponder? = nil) { held = Mutex(page) }

    var page: PageResponder? { held.withLock { $0 } }

    func open(_ page: PageResponder) { held.withLock { $0 = page } }
}
