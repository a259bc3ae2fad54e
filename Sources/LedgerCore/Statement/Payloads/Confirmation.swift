/// A second officer's word for what a first one signed.
package struct Confirmation: Sendable {
    /// The identity of the statement that is confirmed.
    package let confirms: String

    init(_ reader: inout MemberReader) throws(Refusal) {
        confirms = try reader.uuid("confirms")
    }
}
