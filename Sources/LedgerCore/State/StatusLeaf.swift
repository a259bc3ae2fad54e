package import Credentials
import TransparencyLog

/// A status list as a leaf of the tree whose root a snapshot states.
package struct StatusLeaf: Sendable {
    package let uri: String
    package let list: StatusList

    /// The hash of the leaf `uri || 0x00 || raw list`.
    let hash: TreeHash

    package init(_ list: StatusList, uri: String) {
        self.uri = uri
        self.list = list
        hash = StatusSummary.leaf(list, uri: uri)
    }
}
