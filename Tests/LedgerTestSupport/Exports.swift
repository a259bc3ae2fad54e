// The sample countries serve tests and trials alike; whoever imports this module has them too.
@_exported public import LedgerSamples
