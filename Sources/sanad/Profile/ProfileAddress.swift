import Credentials
import Yams

/// The address that a profile's QR code holds. It names a verification page, and carries the whole profile behind its #:
/// nothing of it is sent to the page's server.
struct ProfileAddress {
    let text: String

    /// - Parameters:
    ///   - profile: A profile that was checked.
    ///   - page: A page's host, and path if any.
    init(of profile: Node, on page: String) {
        text = "https://\(page)/v#profile=\(CompressedDigits.encode(Self.tree(profile).canonical))"
    }

    /// The same members as JSON. YAML's plain values are texts here, as the profile's reader takes them.
    static func tree(_ node: Node) -> JSONTree {
        switch node {
        case .mapping(let mapping): .object(mapping.map { ($0.key.scalar?.string ?? "", tree($0.value)) })
        case .sequence(let sequence): .array(sequence.map(tree))
        default: .string(node.scalar?.string ?? "")
        }
    }
}
