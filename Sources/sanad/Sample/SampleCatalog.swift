import CenterOffice
import LedgerSamples

/// The catalog of achievements, as a sample takes it.
enum SampleCatalog {
    static func achievements(in folder: String) throws -> [SampleAchievement] {
        try CatalogAchievement.all(from: "\(folder)/achievements.csv").map { row in
            SampleAchievement(
                code: row.code,
                version: row.version,
                kind: row.kind,
                names: row.names,
                descriptions: row.descriptions,
                purposes: row.purposes
            ) { row.achievement(origin: $0) }
        }
    }
}
