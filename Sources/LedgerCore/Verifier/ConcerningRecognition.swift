/// A recognition that concerns a certificate, in force or not.
package struct ConcerningRecognition: Sendable {
    package let agreement: RecognitionAgreement

    /// What the qualification on the other side stands for, as its country's ledger describes it; nil where no ledger
    /// at hand does.
    package let other: AchievementDefinition?
}
