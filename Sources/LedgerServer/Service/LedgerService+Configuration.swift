extension LedgerService {
    /// Where to listen, and with what limits.
    package struct Configuration: Sendable {
        package var host = "127.0.0.1"
        /// 0 for any that is free.
        package var port = 0
        package var mostConnections = 4096
        package var queueCapacity = Sequencer.queueCapacity
        /// How long a request's body may take to arrive.
        package var bodyPatience = Duration.seconds(60)
        /// How long the newest checkpoint goes without a fresh cosignature. At least hourly is
        /// promised; half of it forgives one that failed.
        package var recosigningInterval = Duration.seconds(1800)
        /// How often witnesses are asked whether they have seen more of this log than is held here.
        package var vigilanceInterval = Duration.seconds(60)
        /// Whether the log signs without any witness having answered: the operator knows that it is safe.
        package var isAlone = false
        /// Whether the operator has confirmed that the clock is right.
        package var isClockConfirmed = false
        package var copying = CopyPace()
        /// How long after a snapshot the next one is taken; the rules want an hour at least.
        package var snapshotInterval = Duration.seconds(86_400)
        /// Served at `/` and `/v`; nil for a plain landing page.
        package var verificationPage: VerificationPage?

        package init() {}
    }
}
