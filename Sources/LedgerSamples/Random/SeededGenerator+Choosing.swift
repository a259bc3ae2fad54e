import Credentials
import LedgerCore

extension SeededGenerator {
    /// A number from 0 on, below `count`.
    package mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    /// Whether something happens that happens once in `count` times.
    package mutating func chance(_ count: Int) -> Bool { pick(count) == 0 }

    package mutating func uuid() -> String { uuidURN(random: bytes(16)) }

    /// A generator of its own for a part of the work, so that the order in which parts are done changes nothing.
    package mutating func branch() -> SeededGenerator { SeededGenerator(seed: next()) }
}
