import CMalloc

/// Memory that was freed and will be needed again.
package enum FreedMemory {
    /// How much of it each core's heap keeps, in bytes: more than a replay holds at a time.
    private static let kept: CInt = 64 << 20

    /// Has the C library keep what is freed, for programs that replay a ledger.
    ///
    /// A replay frees what one share of entries took and takes as much for the next one. The C library would give the
    /// first back to the system and ask for the second page by page: that took some four percent of a replay's time.
    package static func keep() { _ = mallopt(M_TOP_PAD, kept) }
}
