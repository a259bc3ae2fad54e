package import LedgerSamples

extension SampleLog {
    /// The log of a scene, as far as it has come.
    package init(_ scene: SampleScene) { self.init(scene.country, scene.ledger.entries) }
}
