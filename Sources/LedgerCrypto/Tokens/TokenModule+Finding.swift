import COpenSSL

// One token, its PIN, one key: what fits none or several is refused with what is there.
extension TokenModule {
    typealias Slot = UnsafeMutablePointer<shim_P11Slot>

    /// The slot of the one token that fits.
    func token(_ uri: TokenURI) throws(CryptoError) -> Slot {
        var slots = try slots()
        if !slots.contains(where: uri.fits) { slots = try refreshedSlots() }
        let fitting = slots.filter(uri.fits)
        guard let slot = fitting.first else { throw .token(.noToken(found: slots.map(Self.name))) }
        guard fitting.count == 1 else { throw .token(.severalTokens(fitting.map(Self.name))) }
        return slot
    }

    /// Logs in, once a process. The token asks for no PIN after that: one that is given is held to the one that was right.
    func logIn(_ slot: Slot, pin: [UInt8]?) throws(CryptoError) {
        guard let found = slot.pointee.token?.pointee, found.login_required != 0 else { return }
        defer { ERR_clear_error() }
        let name = Self.name(slot)
        let place = Self.place(found)
        if let pin, let isRight = rightPINs.isRight(pin, at: place), !isRight {
            throw .token(.wrongPIN(token: name, isLastTry: false))
        }
        var isIn: CInt = 0
        if library.isLoggedIn(slot, 0, &isIn) == 0, isIn != 0 { return }
        // A reader with its own keys asks for the PIN itself.
        guard pin != nil || found.secure_login != 0 else {
            // Other programs may have tried PINs since the token was found.
            let token = try present(place) ?? found
            guard token.user_pin_locked == 0 else { throw .token(.pinLocked(token: name)) }
            throw .token(.pinNeeded(token: name, isLastTry: token.user_pin_final_try != 0))
        }
        guard found.user_pin_locked == 0 else { throw .token(.pinLocked(token: name)) }
        ERR_clear_error()
        let text = pin.map { $0.map(CChar.init(bitPattern:)) + [0] }
        guard library.logIn(slot, 0, text) == 0 else { throw try refusal(place, name) }
        if let pin { rightPINs.note(pin, at: place) }
    }

    /// What a token says of itself now; nil where it is gone.
    private func present(_ place: String) throws(CryptoError) -> shim_P11Token? {
        try refreshedSlots().compactMap { $0.pointee.token?.pointee }.first { Self.place($0).hasSameBytes(as: place) }
    }

    /// By what a token is known again.
    private static func place(_ token: shim_P11Token) -> String { "\(text(token.serial))/\(text(token.label))" }

    private func refusal(_ place: String, _ name: String) throws(CryptoError) -> CryptoError {
        let reason = ERR_GET_REASON(ERR_peek_last_error())
        let error = OpenSSLError.takeQueued(by: "TokenModule.logIn")
        switch UInt(reason) {
        case pinLocked: return .token(.pinLocked(token: name))
        case pinIncorrect, pinInvalid, pinLengthRange:
            // Now the token says how many tries are left.
            let flags = try present(place)
            if let flags, flags.user_pin_locked != 0 { return .token(.pinLocked(token: name)) }
            return .token(.wrongPIN(token: name, isLastTry: flags.map { $0.user_pin_final_try != 0 } ?? false))
        default: return .token(.failed(error.description))
        }
    }

    /// The one private key that fits.
    func key(_ uri: TokenURI, on slot: Slot) throws(CryptoError) -> TokenKey {
        ERR_clear_error()
        var first: UnsafeMutablePointer<shim_P11Key>?
        var count: UInt32 = 0
        guard library.enumerateKeys(slot.pointee.token, &first, &count) == 0 else {
            throw .token(.failed(OpenSSLError.takeQueued(by: "TokenModule.key").description))
        }
        let keys = first.map { first in (0..<Int(count)).map { first + $0 } } ?? []
        let fitting = keys.filter { key in
            uri.fits("object", key.pointee.label)
                && uri.fits("id", Array(UnsafeBufferPointer(start: key.pointee.id, count: key.pointee.id_len)))
        }
        let name = Self.name(slot)
        guard let key = fitting.first else { throw .token(.noKey(token: name, found: keys.map(Self.name))) }
        guard fitting.count == 1 else { throw .token(.severalKeys(token: name, fitting.map(Self.name))) }
        guard let pointer = library.privateKey(key) else {
            throw .token(.failed(OpenSSLError.takeQueued(by: "TokenModule.key").description))
        }
        return TokenKey(owning: pointer)
    }

    private static func name(_ slot: Slot) -> String { text(slot.pointee.token?.pointee.label) }

    private static func name(_ key: UnsafeMutablePointer<shim_P11Key>) -> String { text(key.pointee.label) }

    private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? "without a name"
    }
}

extension TokenURI {
    /// Whether a slot's token is one that the URI describes.
    fileprivate func fits(_ slot: TokenModule.Slot) -> Bool {
        guard let token = slot.pointee.token?.pointee else { return false }
        return fits("token", token.label) && fits("serial", token.serial)
            && fits("model", token.model) && fits("manufacturer", token.manufacturer)
    }

    fileprivate func fits(_ attribute: String, _ value: UnsafeMutablePointer<CChar>?) -> Bool {
        fits(attribute, value.map { Array(String(cString: $0).utf8) } ?? [])
    }

    /// Whether an attribute is left open, or is this, byte for byte.
    fileprivate func fits(_ attribute: String, _ value: [UInt8]) -> Bool {
        attributes[attribute].map { $0 == value } ?? true
    }
}

/// What a token says to a PIN (PKCS#11, CK_RV).
private let pinIncorrect: UInt = 0xA0
private let pinInvalid: UInt = 0xA1
private let pinLengthRange: UInt = 0xA2
private let pinLocked: UInt = 0xA4
