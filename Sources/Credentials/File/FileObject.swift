/// An object in a certificate's file or in a copy of status lists, whose members are read by name and kind.
struct FileObject {
    private let value: JSONValue

    init(_ value: JSONValue) { self.value = value }

    func allowOnly(_ names: [String]) throws(CertificateFileError) {
        for member in value.members where !names.contains(where: member.name.hasString) {
            throw .badMember(member.name.string ?? "")
        }
    }

    func has(_ name: String) -> Bool { value[name] != nil }

    func string(_ name: String) throws(CertificateFileError) -> String {
        guard let string = value[name]?.string else { throw .badMember(name) }
        return string
    }

    func text(_ name: String) throws(CertificateFileError) -> [UInt8] {
        guard let text = value[name]?.utf8 else { throw .badMember(name) }
        return text
    }

    func array(_ name: String) throws(CertificateFileError) -> [JSONValue] {
        guard let array = value[name], array.kind == .array else { throw .badMember(name) }
        return Array(array.elements)
    }

    /// Indexes of entries, ascending; none where there is no such member.
    func indexes(_ name: String) throws(CertificateFileError) -> [Int] {
        guard has(name) else { return [] }
        var indexes: [Int] = []
        for value in try array(name) {
            guard let index = value.integer, index > indexes.last ?? -1 else { throw .badMember(name) }
            indexes.append(Int(index))
        }
        return indexes
    }
}

extension JSONTree {
    /// Text that is held as its bytes in UTF-8.
    static func string(text: [UInt8]) -> JSONTree { .string(String(decoding: text, as: UTF8.self)) }

    /// Nil for none, which are left out.
    static func indexes(_ indexes: [Int]) -> JSONTree? {
        indexes.isEmpty ? nil : .array(indexes.map { .integer(Int64($0)) })
    }
}
