package import Credentials
package import LedgerCore

extension SigningIdentity {
    /// Signs any payload as any kind of statement, whether or not the rules know its form.
    package func sign(_ payload: JSONTree, as type: StatementType) throws -> [UInt8] {
        try sign(payload, typ: type.rawValue)
    }

    package func sign(_ payload: JSONTree, typ: String) throws -> [UInt8] {
        try CompactJWS.sign(payload: payload, typ: typ, key: key, certificate: certificate)
    }

    /// Signs a statement again after changes to its payload, each a path and a new value or nil.
    package func resign(_ statement: [UInt8], _ changes: [(path: String, value: JSONTree?)]) throws -> [UInt8] {
        let jws = try CompactJWS(parsing: statement)
        let changed = changes.reduce(JSONTree(jws.payload.root)) { $0.replacing($1.path, with: $1.value) }
        return try sign(changed, typ: jws.header.typ)
    }

    package func resign(_ statement: [UInt8], _ path: String, _ value: JSONTree?) throws -> [UInt8] {
        try resign(statement, [(path, value)])
    }
}
