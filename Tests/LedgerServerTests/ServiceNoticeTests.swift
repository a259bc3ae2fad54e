import Foundation
import Glibc
import LedgerServer
import LedgerTestSupport
import Testing

@Suite struct ServiceNoticeTests {
    @Test func `without a service manager nobody is told`() {
        #expect(ServiceNotice(environment: [:]) == nil)
        #expect(ServiceNotice(environment: ["NOTIFY_SOCKET": "@abstract"]) == nil)
    }

    @Test func `the service manager learns when the daemon is ready and when it stops`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let path = daemon.directory.path(of: "notify")
        let manager = try ServiceManager(socket: path)
        let process = try await DaemonProcess(daemon, environment: ["NOTIFY_SOCKET": path])
        #expect(manager.next() == "READY=1")
        process.program.send(SIGTERM)
        #expect(manager.next() == "STOPPING=1")
        #expect(try await process.program.exitCode() == 0)
    }
}

/// The end of the socket that a service manager listens on.
private final class ServiceManager: Sendable {
    private let descriptor: Int32

    init(socket path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        try #require(bytes.count < room, "the path is too long for a socket")
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        let isLimited = unsafe setsockopt(
            descriptor,
            SOL_SOCKET,
            SO_RCVTIMEO,
            &patience,
            socklen_t(MemoryLayout<timeval>.size)
        )
        let isBound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(isLimited == 0 && isBound == 0)
    }

    deinit { close(descriptor) }

    /// Waits for the next datagram; nil when none comes.
    func next() -> String? {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }
}
