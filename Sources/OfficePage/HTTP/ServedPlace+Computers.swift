import Glibc
import NIOCore

// Which computer a request comes from.
extension ServedPlace {
    /// The address of another computer of the office's network; nil for this PC, by whichever of its addresses.
    func computer(at channel: any Channel) -> String? {
        guard isForNetwork, let remote = channel.remoteAddress, let address = remote.ipAddress, !remote.isLoopback,
            address != channel.localAddress?.ipAddress
        else { return nil }
        guard case .v6(let socket) = remote else { return address }
        // One computer has as many addresses as it likes below a prefix of 64 bits (RFC 4291 section 2.5.4).
        let groups = unsafe socket.address.sin6_addr.__in6_u.__u6_addr16
        return [groups.0, groups.1, groups.2, groups.3].map { String(UInt16(bigEndian: $0), radix: 16) }
            .joined(separator: ":")
    }
}

extension SocketAddress {
    fileprivate var isLoopback: Bool {
        guard let address = ipAddress else { return true }
        return address == "::1" || address.hasPrefix("127.")
    }
}
