import Glibc
import Synchronization

/// Ports of this machine that nobody uses, to be known before those who will listen there are started.
///
/// They lie below those that the system gives to outgoing connections, so that a program that was stopped finds its
/// port free when it starts again.
enum FreePorts {
    private static let range: Range<UInt16> = 20_000..<32_000
    private static let given = Mutex<Set<UInt16>>([])

    /// A port that was given to nobody else.
    static func next() throws -> Int {
        for _ in 0..<1000 {
            let port = UInt16.random(in: range)
            let isNew = given.withLock { $0.insert(port).inserted }
            if isNew, isFree(port) { return Int(port) }
        }
        throw Program.Failure(description: "no port is free")
    }

    private static func isFree(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, size) == 0 }
        }
    }
}
