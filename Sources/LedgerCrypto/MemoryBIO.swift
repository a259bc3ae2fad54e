import COpenSSL

/// Owns a `BIO` that reads from or writes to memory.
struct MemoryBIO: ~Copyable {
    let pointer: OpaquePointer

    /// Makes an empty BIO to write to.
    init() { pointer = allocate(BIO_new(BIO_s_mem())) }

    /// Makes a BIO that holds a copy of `bytes`.
    init(_ bytes: [UInt8]) {
        self.init()
        precondition(bytes.isEmpty || BIO_write(pointer, bytes, CInt(bytes.count)) == CInt(bytes.count))
    }

    deinit { BIO_free_all(pointer) }

    /// The bytes written so far.
    var bytes: [UInt8] {
        var start: UnsafeMutablePointer<CChar>?
        let count = shim_BIO_get_mem_data(pointer, &start)
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }
}
