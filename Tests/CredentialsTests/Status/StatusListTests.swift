import Credentials
import LedgerTestSupport
import Testing

struct StatusListTests {
    @Test func `entries are packed as the IETF's Token Status List says`() {
        var list = StatusList()
        #expect(list.bytes.count == 32_768)
        // Its example of two bits an entry: 1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3.
        for (index, value) in [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3].enumerated() {
            list[index] = StatusValue.allCases[value]
        }
        #expect(Array(list.bytes.prefix(4)) == [0xC9, 0x44, 0xF9, 0x00])
    }

    @Test func `every entry keeps what was set and touches no other`() throws {
        var generator = SeededGenerator(seed: 8)
        var list = StatusList()
        var expected: [Int: StatusValue] = [:]
        for _ in 0..<5000 {
            let index = Int.random(in: 0..<StatusList.entryCount, using: &generator)
            let value = StatusValue.allCases.randomElement(using: &generator) ?? .valid
            list[index] = value
            expected[index] = value
        }
        for index in 0..<StatusList.entryCount { #expect(list[index] == expected[index] ?? .valid) }
        #expect(StatusList(bytes: list.bytes) == list)
    }

    @Test func `the bitstring has entry 0 in its first bits`() throws {
        var list = StatusList()
        list[0] = .suspended
        list[3] = .revoked
        list[4] = .superseded
        #expect(Array(list.bytes.prefix(2)) == [0b01_00_00_10, 0b00_00_00_11])
        #expect(Array(list.bitstring.prefix(2)) == [0b10_00_00_01, 0b11_00_00_00])
        #expect(StatusList(bitstring: list.bitstring) == list)
    }

    @Test func `a list has 32,768 bytes`() {
        #expect(StatusList(bytes: [UInt8](repeating: 0, count: 32_767)) == nil)
        #expect(StatusList(bitstring: [UInt8](repeating: 0, count: 32_769)) == nil)
    }
}
