import CQREncode

/// A QR code (ISO/IEC 18004) at error correction level M.
package struct QRSymbol: Sendable {
    /// The empty border that readers need, in modules.
    package static let quietZone = 4

    /// 1 to 40.
    package let version: Int

    /// The number of modules on each side, without the quiet zone.
    package let width: Int

    /// Row by row.
    private let modules: [Bool]

    /// Encodes text, with its last part of decimal digits in 3⅓ bits each.
    ///
    /// - Parameters:
    ///   - text: What comes before the digits.
    ///   - digits: Decimal digits only; empty for none.
    ///   - highestVersion: The largest symbol that is taken.
    /// - Throws: `codeTooLarge`, `badCode`.
    package init(_ text: String, digits: String = "", highestVersion: Int = 40) throws(DrawingError) {
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { throw .badCode }
        defer { QRinput_free(input) }
        let head = Array(text.utf8)
        let tail = Array(digits.utf8)
        guard QRinput_append(input, QR_MODE_8, CInt(head.count), head) == 0,
            tail.isEmpty || QRinput_append(input, QR_MODE_NUM, CInt(tail.count), tail) == 0
        else { throw .badCode }
        guard let code = QRcode_encodeInput(input) else { throw .codeTooLarge(version: 41) }
        defer { QRcode_free(code) }
        version = Int(code.pointee.version)
        guard version <= highestVersion else { throw .codeTooLarge(version: version) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { throw .badCode }
        self.width = width
        // The lowest bit of a module is its color; the others are the library's own.
        modules = (0..<width * width).map { data[$0] & 1 == 1 }
    }

    package func isDark(row: Int, column: Int) -> Bool { modules[row * width + column] }

    /// The dark parts of a row: where each begins, and of how many modules it is.
    func runs(row: Int) -> [(start: Int, length: Int)] {
        var runs: [(start: Int, length: Int)] = []
        var column = 0
        while column < width {
            guard isDark(row: row, column: column) else {
                column += 1
                continue
            }
            let start = column
            while column < width, isDark(row: row, column: column) { column += 1 }
            runs.append((start, column - start))
        }
        return runs
    }
}
