import HTTPTypes
import Hummingbird
import NIOCore

/// Where the page is served, and by which names it may be asked for there.
///
/// A page of another site whose name was made to point here is told apart by the host that it names.
struct ServedPlace: Sendable {
    /// Whether it is served under TLS.
    let isSecure: Bool

    /// Whether other computers reach it.
    let isForNetwork: Bool

    /// The hosts by which browsers reach it.
    let names: [String]

    /// 0 for the one that the system picked.
    let port: Int

    /// Whether a request names this place as the one that it goes to.
    func isAddressed(by request: Request, at channel: any Channel) -> Bool {
        guard let host = request.head.authority?.lowercased() else { return false }
        return authorities(at: channel).contains(host)
    }

    /// Whether a request comes from this page itself, as far as its browser tells.
    ///
    /// One of the two fields is always sent by a browser with a request that changes something; with one that reads, at
    /// least by newer browsers.
    func isOwn(_ request: Request, at channel: any Channel) -> Bool {
        let origin = request.headers[.origin]?.lowercased()
        let site = request.headers[Self.fetchSite]
        let isReading = request.method == .get || request.method == .head
        if let origin, !origins(at: channel).contains(origin) { return false }
        if let site { return site == "same-origin" }
        return isReading || origin != nil
    }

    private func origins(at channel: any Channel) -> [String] {
        authorities(at: channel).map { "\(isSecure ? "https" : "http")://\($0)" }
    }

    private func authorities(at channel: any Channel) -> [String] {
        let port = port == 0 ? channel.localAddress?.port ?? 0 : port
        let isUsual = port == (isSecure ? 443 : 80)
        return names.flatMap { isUsual ? ["\($0):\(port)", $0] : ["\($0):\(port)"] }
    }

    private static let fetchSite = HTTPField.Name.named("sec-fetch-site")
}

extension HTTPField.Name {
    /// A field that the library has no constant for.
    static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no field's name") }
        return name
    }
}
