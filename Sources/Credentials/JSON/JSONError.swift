/// Why a text is not JSON as the protocol wants it.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Problem: Equatable, Sendable {
        case unexpectedEnd
        case unexpectedByte
        case byteOrderMark
        case invalidUTF8
        case controlCharacter
        case nullCharacter
        case unknownEscape
        case loneSurrogate
        case duplicateName
        case notAnInteger
        case negativeZero
        case leadingZero
        case integerTooLarge
        case tooDeep
        case trailingBytes
        case tooLong
    }

    package let problem: Problem

    /// Where in the text, counted in bytes from 0.
    package let offset: Int

    package init(problem: Problem, offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    package var description: String { "byte \(offset): \(problem)" }
}

extension JSONError.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unexpectedEnd: "the text ends too early"
        case .unexpectedByte: "this byte cannot stand here"
        case .byteOrderMark: "the text begins with a byte order mark"
        case .invalidUTF8: "this is not UTF-8"
        case .controlCharacter: "a control character in a string must be escaped"
        case .nullCharacter: "a string holds U+0000"
        case .unknownEscape: "this escape does not exist"
        case .loneSurrogate: "half of a surrogate pair stands alone"
        case .duplicateName: "the object has this name twice"
        case .notAnInteger: "this number is not an integer written in plain digits"
        case .negativeZero: "zero has a minus sign"
        case .leadingZero: "this number begins with a needless zero"
        case .integerTooLarge: "this integer lies outside ±(2^53−1)"
        case .tooDeep: "objects and arrays are nested more than \(JSON.maximumDepth) deep"
        case .trailingBytes: "something follows the value"
        case .tooLong: "the text is longer than 4 GiB"
        }
    }
}
