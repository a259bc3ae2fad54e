/// The state of a credential as a status list shows it.
package enum StatusValue: UInt8, Sendable, CaseIterable {
    case valid = 0
    /// Revoked, or void because its key was.
    case revoked = 1
    case suspended = 2
    case superseded = 3

    /// The word that a credential's `statusMessage` gives for it.
    package var message: String {
        switch self {
        case .valid: "valid"
        case .revoked: "revoked"
        case .suspended: "suspended"
        case .superseded: "superseded"
        }
    }
}

/// 131,072 states of two bits each, as an IETF Token Status List packs them: entry i is the bits 2·(i mod 4) and up
/// of byte i div 4.
package struct StatusList: Hashable, Sendable {
    package static let entryCount = 131_072
    package static let byteCount = entryCount / 4

    package private(set) var bytes: [UInt8]

    /// Makes a list on which all is valid.
    package init() {
        bytes = [UInt8](repeating: 0, count: Self.byteCount)
    }

    /// Takes a list's raw bytes; nil if they are not 32,768.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// The state at `index`, which is 0 to 131,071.
    package subscript(index: Int) -> StatusValue {
        get {
            switch bytes[index / 4] >> (2 * (index % 4)) & 0b11 {
            case 0: .valid
            case 1: .revoked
            case 2: .suspended
            default: .superseded
            }
        }
        set {
            let shift = 2 * (index % 4)
            bytes[index / 4] = bytes[index / 4] & ~(0b11 << shift) | newValue.rawValue << shift
        }
    }

    /// The same states in the order of a W3C Bitstring Status List with a status size of 2, whose entry 0 is the two
    /// most significant bits of the first byte.
    package var bitstring: [UInt8] { bytes.map(Self.reversingEntries) }

    /// Takes states in the order of a W3C Bitstring Status List; nil if they are not 32,768 bytes.
    package init?(bitstring: [UInt8]) {
        self.init(bytes: bitstring.map(Self.reversingEntries))
    }

    private static func reversingEntries(of byte: UInt8) -> UInt8 {
        byte << 6 | byte << 2 & 0b0011_0000 | byte >> 2 & 0b0000_1100 | byte >> 6
    }
}
