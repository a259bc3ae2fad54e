package import LedgerCrypto
import TransparencyLog

// What the entries so far mean, in records that a store keeps and finds again by
// their keys. Nothing here is personal: a record holds what the ledger holds.

/// A certificate that was registered, by its fingerprint in base64url.
package struct CertificateRecord: Sendable {
    package let fingerprint: String
    /// The RFC 7638 thumbprint of its key.
    package let key: String
    package let certificate: Certificate

    package init(fingerprint: String, key: String, certificate: Certificate) {
        self.fingerprint = fingerprint
        self.key = key
        self.certificate = certificate
    }
}

/// A public key, which belongs for good to one owner, one role and one person.
package struct KeyRecord: Sendable, Codable, Equatable {
    package let thumbprint: String
    package let owner: KeyOwner
    /// The keyholder's staff code; nil for root and status key.
    package let staffCode: String?
    /// The identities of the accreditations that list it.
    package var accreditations: [String] = []
    package var events: [StatusEvent] = []
    /// When the newest of a keyholder's certificates for it begins, in seconds since 1970; nil for root and status key,
    /// and in files of earlier versions.
    package var newestStart: Int64?
}

extension KeyRecord {
    /// Whether something that the key signed may be void.
    package var mayVoid: Bool { events.contains(where: \.isVoiding) }

    /// Whether the keyholder has a staff code, compared by its bytes.
    func isOf(staffCode: String) -> Bool { self.staffCode?.hasSameBytes(as: staffCode) ?? false }

    func isOfSamePerson(as other: KeyRecord) -> Bool {
        other.staffCode.map(isOf) ?? (staffCode == nil)
    }
}

/// Whose key it is.
package enum KeyOwner: Sendable, Codable, Equatable {
    case root
    case statusKey
    case center(id: String, role: KeyRole)
}

/// A center, from its first accreditation on.
package struct CenterRecord: Sendable, Codable, Equatable {
    package let id: String
    /// The identities of its accreditations, oldest first.
    package var accreditations: [String] = []
    /// The identities of other centers' accreditations that succeed it.
    package var successions: [String] = []
    package var events: [StatusEvent] = []
}

/// One accreditation.
package struct AccreditationRecord: Sendable, Codable, Equatable {
    package let id: String
    package let index: Int
    package let time: LedgerTime
    package let signer: String
    package let center: CenterDescription
    /// Thumbprints.
    package let keys: [String]
    package let scope: [String]
    package let notBefore: Int64
    package let expires: Int64
    package let succeeds: String?
    package var events: [StatusEvent] = []

    /// Whether a code is one of those that may be issued.
    package func covers(_ code: String) -> Bool {
        scope.contains { pattern in
            pattern.utf8.last == UInt8(ascii: "*")
                ? code.utf8.starts(with: pattern.utf8.dropLast())
                : code.hasSameBytes(as: pattern)
        }
    }
}

/// A statement that counts for nothing before a second officer confirms it, with
/// the confirmations that it has.
package struct ConfirmableRecord: Sendable, Codable, Equatable {
    package let id: String
    package let index: Int
    package let time: LedgerTime
    package let signer: String
    package let staffCode: String
    package let subject: Subject
    package var confirmations: [Confirmed] = []

    package enum Subject: Sendable, Codable, Equatable {
        case accreditation, recognition, keyRevocation
        case void(first: Int, last: Int)
    }

    package struct Confirmed: Sendable, Codable, Equatable {
        package let index: Int
        package let time: LedgerTime
        package let signer: String
    }
}

/// A registered achievement, by `code/version`.
package struct AchievementRecord: Sendable {
    package let key: String
    package let index: Int
    package let time: LedgerTime
    package let definition: AchievementDefinition
    /// The statement's payload, which `definition` is read from again.
    package let payload: [UInt8]

    package init(index: Int, time: LedgerTime, definition: AchievementDefinition, payload: [UInt8]) {
        key = definition.key
        self.index = index
        self.time = time
        self.definition = definition
        self.payload = payload
    }
}

/// A session.
package struct SessionRecord: Sendable, Codable, Equatable {
    package let id: String
    package let index: Int
    package let time: LedgerTime
    package let signer: String
    package let staffCode: String
    package let center: String
    package let achievement: String
    /// Day numbers of `date` and `closes`.
    package let date: Int
    package let closes: Int
    package let authorized: Int
    package let isBackfill: Bool
    /// How many seats are taken; never fewer.
    package var seatsTaken = 0
    package var events: [StatusEvent] = []
}

/// A credential, by its center and serial.
package struct CredentialRecord: Sendable, Equatable {
    package let center: String
    package let serial: Int
    package let number: String
    package let index: Int
    package let time: LedgerTime
    package let signer: String
    package let session: String?
    package var events: [StatusEvent]

    package init(
        center: String,
        serial: Int,
        number: String,
        index: Int,
        time: LedgerTime,
        signer: String,
        session: String?,
        events: [StatusEvent] = []
    ) {
        self.center = center
        self.serial = serial
        self.number = number
        self.index = index
        self.time = time
        self.signer = signer
        self.session = session
        self.events = events
    }
}

/// One half of a recognition.
package struct RecognitionRecord: Sendable, Codable, Equatable {
    package let recognition: Recognition
    package let id: String
    package let index: Int
    package let time: LedgerTime
    package let signer: String
    package var events: [StatusEvent] = []
}

/// An entry that the rules refused.
package struct FaultRecord: Sendable, Codable, Equatable {
    package let index: Int
    package let leafHash: String
    package let time: LedgerTime
    package let code: RefusalCode
    package let detail: String
    /// The entry by which it was closed; nil while it is open.
    package var closedBy: Int?
}

/// Something that happened to what a record describes.
package struct StatusEvent: Sendable, Codable, Equatable {
    package let index: Int
    package let time: LedgerTime
    /// The thumbprint of the key that signed it.
    package let signer: String
    package let isOfficers: Bool
    /// The identity of the statement.
    package let statement: String
    package let change: Change

    package enum Change: Sendable, Codable, Equatable {
        case status(StatusAction, StatusReason)
        /// A revocation that makes void what the key signed from a time or an index on.
        case voiding(StatusReason, effective: LedgerTime?, fromIndex: Int?)
        /// Another credential took this one's place.
        case superseded(center: String, serial: Int)
    }
}
