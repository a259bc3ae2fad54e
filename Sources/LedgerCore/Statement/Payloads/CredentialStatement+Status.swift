import Credentials

// The member `credentialStatus`, whose values the protocol fixes.
extension CredentialStatement {
    static func credentialStatus(_ reader: inout MemberReader) throws(Refusal) -> CredentialStatusMember {
        try checkMessages(&reader)
        return CredentialStatusMember(
            type: try reader.textValue("type"),
            purpose: try reader.textValue("statusPurpose"),
            size: try reader.integer("statusSize"),
            id: try reader.textValue("id"),
            index: try reader.stringValue("statusListIndex", "an index in decimal") { text in
                (1...6).contains(text.count) && decimal(text) != nil
                    && (text.count == 1 || text.first != UInt8(ascii: "0"))
            },
            listCredential: try reader.textValue("statusListCredential")
        )
    }

    private static let fixedMessages = [
        (status: "0x0", message: "valid"), (status: "0x1", message: "revoked"), (status: "0x2", message: "suspended"),
        (status: "0x3", message: "superseded"),
    ]

    private static func checkMessages(_ reader: inout MemberReader) throws(Refusal) {
        let messages = fixedMessages
        let values = try reader.arrayValue("statusMessage")
        let areFixed =
            values.count == messages.count
            && zip(values.elements, messages).allSatisfy { value, fixed in
                value.kind == .object && value.count == 2 && value["status"]?.hasString(fixed.status) == true
                    && value["message"]?.hasString(fixed.message) == true
            }
        guard areFixed else { throw malformed("credentialStatus.statusMessage must hold the four fixed messages") }
    }
}
