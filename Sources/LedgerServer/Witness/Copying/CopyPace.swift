package import LedgerClient

/// How often, how patiently and how much at a time other countries' ledgers are read.
package struct CopyPace: Sendable {
    /// How long from one look at a log's newest checkpoint to the next, on average.
    package var interval = Duration.seconds(30)

    /// How long a log may take to answer a request in full.
    package var patience = Duration.seconds(20)

    /// How long a log that asks for a cosignature waits while the copy comes up to its checkpoint.
    package var answer = Duration.seconds(5)

    /// How much is fetched before it is stored. So much is also fetched on the word of a key that may be in it.
    package var round = RoundLimits()

    package init() {}
}
