import Foundation

extension OfficeFile {
    /// Brings the lists of erasures beside all backups up to date.
    ///
    /// - Returns: The folders that are not there now: a stick that is out.
    package func spreadErasures() throws -> [String] {
        let byFolder = Dictionary(grouping: try backups) { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        var unreachable: [String] = []
        for (folder, files) in byFolder.sorted(by: { $0.key < $1.key }) {
            // Where a stick was there is a folder still, with none of its backups.
            if files.contains(where: NewFile.exists) {
                try ErasureList.update(in: folder, with: self)
            } else {
                unreachable.append(folder)
            }
        }
        return unreachable
    }
}
