import COpenSSL
import Synchronization

/// A PKCS#11 module with its slots, open until the process ends: closing it would close every key of it.
final class TokenModule: Sendable {
    let library: TokenLibrary
    private nonisolated(unsafe) let context: OpaquePointer

    /// The slots as they were found last.
    private struct SlotList {
        var slots: UnsafeMutablePointer<shim_P11Slot>?
        var count: UInt32 = 0
    }

    private nonisolated(unsafe) var list = SlotList()

    /// The lists before: releasing one would end the sessions of the keys that were found by it.
    private nonisolated(unsafe) var formerLists: [SlotList] = []

    /// The PINs that opened a token in this process.
    nonisolated(unsafe) var rightPINs = RightPINs()

    private init(_ path: String?) throws(CryptoError) {
        library = try TokenLibrary()
        // What p11-kit knows are all modules that are configured on the machine.
        let names = path.map { [$0] } ?? ["p11-kit-proxy.so", "libp11-kit.so.0"]
        for name in names {
            guard let context = library.newContext() else { fatalError("out of memory") }
            defer { ERR_clear_error() }
            if library.load(context, name) == 0 {
                self.context = context
                return
            }
            library.free(context)
        }
        throw .token(.noModule(names[0]))
    }

    /// What opens modules and looks through them, one at a time.
    private static let opened = Mutex<[String: TokenModule]>([:])

    /// Does something with a module, opened once, while nobody else does.
    static func using<Result>(
        _ path: String?,
        _ body: (TokenModule) throws(CryptoError) -> sending Result
    ) throws(CryptoError) -> sending Result {
        try opened.withLock { (modules) throws(CryptoError) in
            let module: TokenModule
            if let known = modules[path ?? ""] {
                module = known
            } else {
                module = try TokenModule(path)
                modules[path ?? ""] = module
            }
            return try body(module)
        }
    }

    /// The slots that hold a token, as they were found last.
    func slots() throws(CryptoError) -> [UnsafeMutablePointer<shim_P11Slot>] {
        list.count == 0 ? try refreshedSlots() : slots(in: list)
    }

    /// The slots that hold a token, looked up anew.
    func refreshedSlots() throws(CryptoError) -> [UnsafeMutablePointer<shim_P11Slot>] {
        ERR_clear_error()
        var slots: UnsafeMutablePointer<shim_P11Slot>?
        var count: UInt32 = 0
        let result = library.enumerateSlots(context, &slots, &count)
        if list.slots != nil { formerLists.append(list) }
        list = SlotList(slots: slots, count: count)
        guard result == 0 else {
            throw .token(.failed(OpenSSLError.takeQueued(by: "TokenModule.slots").description))
        }
        return self.slots(in: list)
    }

    private func slots(in list: SlotList) -> [UnsafeMutablePointer<shim_P11Slot>] {
        guard let first = list.slots else { return [] }
        return (0..<Int(list.count)).map { first + $0 }.filter { slot in
            slot.pointee.token.map { $0.pointee.initialized != 0 } ?? false
        }
    }
}
