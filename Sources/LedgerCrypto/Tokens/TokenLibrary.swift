import COpenSSL
import Glibc

/// The functions of libp11 that are used, found when the first key on a token is opened.
struct TokenLibrary: Sendable {
    typealias Slots = UnsafeMutablePointer<UnsafeMutablePointer<shim_P11Slot>?>
    typealias Keys = UnsafeMutablePointer<UnsafeMutablePointer<shim_P11Key>?>
    typealias Count = UnsafeMutablePointer<UInt32>

    let newContext: @convention(c) () -> OpaquePointer?
    let load: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> CInt
    let free: @convention(c) (OpaquePointer?) -> Void
    let enumerateSlots: @convention(c) (OpaquePointer?, Slots?, Count?) -> CInt
    let isLoggedIn: @convention(c) (UnsafeMutablePointer<shim_P11Slot>?, CInt, UnsafeMutablePointer<CInt>?) -> CInt
    let logIn: @convention(c) (UnsafeMutablePointer<shim_P11Slot>?, CInt, UnsafePointer<CChar>?) -> CInt
    let enumerateKeys: @convention(c) (UnsafeMutablePointer<shim_P11Token>?, Keys?, Count?) -> CInt
    let privateKey: @convention(c) (UnsafeMutablePointer<shim_P11Key>?) -> OpaquePointer?

    /// Loads the library, which stays loaded until the process ends.
    init() throws(CryptoError) {
        // The name of the interface that tokens.h describes; Debian has it in the package libp11-3.
        guard let library = dlopen("libp11.so.3", RTLD_NOW | RTLD_LOCAL) else {
            throw .token(.noLibrary(dlerror().map { String(cString: $0) } ?? "libp11.so.3"))
        }
        newContext = unsafeBitCast(
            try Self.find("PKCS11_CTX_new", in: library),
            to: (@convention(c) () -> OpaquePointer?).self
        )
        load = unsafeBitCast(
            try Self.find("PKCS11_CTX_load", in: library),
            to: (@convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> CInt).self
        )
        free = unsafeBitCast(
            try Self.find("PKCS11_CTX_free", in: library),
            to: (@convention(c) (OpaquePointer?) -> Void).self
        )
        enumerateSlots = unsafeBitCast(
            try Self.find("PKCS11_enumerate_slots", in: library),
            to: (@convention(c) (OpaquePointer?, Slots?, Count?) -> CInt).self
        )
        isLoggedIn = unsafeBitCast(
            try Self.find("PKCS11_is_logged_in", in: library),
            to: (@convention(c) (UnsafeMutablePointer<shim_P11Slot>?, CInt, UnsafeMutablePointer<CInt>?) -> CInt).self
        )
        logIn = unsafeBitCast(
            try Self.find("PKCS11_login", in: library),
            to: (@convention(c) (UnsafeMutablePointer<shim_P11Slot>?, CInt, UnsafePointer<CChar>?) -> CInt).self
        )
        enumerateKeys = unsafeBitCast(
            try Self.find("PKCS11_enumerate_keys", in: library),
            to: (@convention(c) (UnsafeMutablePointer<shim_P11Token>?, Keys?, Count?) -> CInt).self
        )
        privateKey = unsafeBitCast(
            try Self.find("PKCS11_get_private_key", in: library),
            to: (@convention(c) (UnsafeMutablePointer<shim_P11Key>?) -> OpaquePointer?).self
        )
    }

    private static func find(
        _ name: String,
        in library: UnsafeMutableRawPointer
    ) throws(CryptoError) -> UnsafeMutableRawPointer {
        guard let function = dlsym(library, name) else { throw .token(.noLibrary("it has no \(name)")) }
        return function
    }
}
