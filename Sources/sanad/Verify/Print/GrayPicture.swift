/// A picture in shades of gray, as PGM has it (`P5`, one byte a pixel).
struct GrayPicture {
    let width: Int
    let height: Int
    private let pixels: ArraySlice<UInt8>

    /// Nil for anything else.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: "P5".utf8) else { return nil }
        var rest = bytes.dropFirst(2)
        var numbers: [Int] = []
        while numbers.count < 3, let byte = rest.first {
            if Self.isSpace(byte) {
                rest = rest.dropFirst()
                continue
            }
            let digits = rest.prefix { !Self.isSpace($0) }
            guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
            numbers.append(number)
            rest = rest.dropFirst(digits.count)
        }
        guard numbers.count == 3, numbers[2] == 255, rest.count == 1 + numbers[0] * numbers[1] else { return nil }
        width = numbers[0]
        height = numbers[1]
        pixels = rest.dropFirst()
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

    /// How light a pixel is, from 0 to 255.
    subscript(column: Int, row: Int) -> Int { Int(pixels[pixels.startIndex + row * width + column]) }
}
