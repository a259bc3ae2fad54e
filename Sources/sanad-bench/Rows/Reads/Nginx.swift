import Foundation
import Glibc

/// nginx on a folder of plain files, on a port that the system chose.
struct Nginx {
    let port: Int
    private let child: Child

    /// How long it may take until it answers, in seconds.
    private static let patience = 10.0

    init(serving folder: String, in home: String) async throws {
        let program = try Programs.system("nginx", package: "nginx-light")
        port = try Self.freePort()
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let configuration = "\(home)/nginx.conf"
        try Data(Self.configuration(folder, home, port).utf8).write(to: URL(filePath: configuration))
        child = try Child(program, ["-p", home, "-c", configuration, "-e", "\(home)/error.log"])
        let deadline = ContinuousClock.now + .seconds(Self.patience)
        while !Self.answers(port) {
            guard ContinuousClock.now < deadline else {
                child.stop()
                throw BenchError("nginx did not start")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    func stop() { child.stop() }

    private static func configuration(_ folder: String, _ home: String, _ port: Int) -> String {
        // Started by root it would give up its rights, and with them the right to read the folder.
        let user = geteuid() == 0 ? "user root;" : ""
        let stores = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        return """
            \(user)
            daemon off;
            worker_processes auto;
            pid \(home)/nginx.pid;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000000;
                default_type application/octet-stream;
                \(stores.map { "\($0)_temp_path \(home)/\($0);" }.joined(separator: "\n    "))
                server {
                    listen 127.0.0.1:\(port);
                    root \(folder);
                }
            }

            """
    }

    /// A port that nobody listened on a moment ago: nginx cannot be told to choose one.
    private static func freePort() throws -> Int {
        let descriptor = try socket()
        defer { close(descriptor) }
        var address = Self.address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(descriptor, pointer, length) == 0 ? getsockname(descriptor, pointer, &length) : -1
            }
        }
        guard code == 0 else { throw BenchError("the system gives no port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private static func answers(_ port: Int) -> Bool {
        guard let descriptor = try? socket() else { return false }
        defer { close(descriptor) }
        var address = Self.address(port: port)
        return unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static func socket() throws -> Int32 {
        let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw BenchError("the system gives no socket") }
        return descriptor
    }

    private static func address(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        return address
    }
}
