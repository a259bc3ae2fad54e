import Credentials
import LedgerTestSupport
import Testing

struct CertificateNumberTests {
    @Test(arguments: [
        ("BD-TTC014", 2026, 123, "BD-TTC014-26-000123-67"), ("JP-P27", 2026, 1_234_567, "JP-P27-26-1234567-11"),
        ("BD-TTC014", 2026, 3, "BD-TTC014-26-000003-39"), ("BD-TTC015", 2026, 1, "BD-TTC015-26-000001-93"),
    ])
    func `numbers are written with their check digits and read again`(
        center: String,
        year: Int,
        serial: Int,
        text: String
    ) throws {
        let number = try CertificateNumber(centerID: center, year: year, serial: serial)
        #expect(number.description == text)
        #expect(try CertificateNumber(parsing: text) == number)
    }

    @Test func `paper.json's check digits are reproduced`() throws {
        let vectors = try #require(try Vectors.json("paper.json")["checkDigits"])
        for vector in vectors.members {
            let (stem, digits) = (try #require(vector.name.string), try #require(vector.value.string))
            #expect(try CertificateNumber(parsing: "\(stem)-\(digits)").description.hasSuffix("-\(digits)"))
        }
    }

    @Test func `every number survives writing and reading and leaves 1 modulo 97`() throws {
        var generator = SeededGenerator(seed: 5)
        let symbols = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        for round in 0..<2000 {
            let name = String((0..<(2 + round % 15)).map { _ in symbols.randomElement(using: &generator) ?? "A" })
            let serial =
                round < 20
                ? [1, Int(Int32.max), 999_999, 1_000_000][round % 4]
                : Int.random(in: CertificateNumber.serials, using: &generator)
            let number = try CertificateNumber(
                centerID: "BD-\(name)",
                year: Int.random(in: 2000...2099, using: &generator),
                serial: serial
            )
            #expect(try CertificateNumber(parsing: number.description) == number)
            let digits = number.description.filter { $0 != "-" }.map { String(Int(String($0), radix: 36) ?? 0) }
                .joined()
            #expect(digits.utf8.reduce(0) { ($0 * 10 + Int($1 - 48)) % 97 } == 1)
        }
    }

    @Test func `every single mistyped digit is caught`() throws {
        for good in ["BD-TTC014-26-000123-67", "JP-P27-26-1234567-11", "BD-TTC015-26-000001-93"] {
            let symbols = Array(good)
            for index in symbols.indices where symbols[index].isNumber {
                for digit in "0123456789" where digit != symbols[index] {
                    var mistyped = symbols
                    mistyped[index] = digit
                    #expect(throws: CertificateNumberError.self) { try CertificateNumber(parsing: String(mistyped)) }
                }
            }
        }
    }

    @Test func `two neighboring digits that changed places are caught`() throws {
        let symbols = Array("BD-TTC014-26-019283-" + (try check("BD-TTC014", 26, 19_283)))
        for index in symbols.indices.dropLast() {
            let (one, other) = (symbols[index], symbols[index + 1])
            guard one != other, one.isNumber, other.isNumber else { continue }
            var mistyped = symbols
            mistyped.swapAt(index, index + 1)
            #expect(throws: CertificateNumberError.self) { try CertificateNumber(parsing: String(mistyped)) }
        }
    }

    @Test func `only the check digits from 02 to 98 are accepted`() throws {
        var found: Set<String> = []
        for serial in 1...2000 {
            let digits = try check("BD-TTC014", 26, serial)
            found.insert(digits)
            guard let value = Int(digits), [2, 97, 98].contains(value) else { continue }
            // The other two digits with the same remainder.
            let twin = value == 2 ? "99" : value == 97 ? "00" : "01"
            let stem = try CertificateNumber(centerID: "BD-TTC014", year: 26, serial: serial).description.dropLast(2)
            #expect(throws: CertificateNumberError.badCheckDigits) { try CertificateNumber(parsing: stem + twin) }
        }
        #expect(found.count == 97)
        #expect(found.isDisjoint(with: ["00", "01", "99"]))
    }

    @Test(
        arguments: [
            ("", .wrongParts), ("BD-TTC014-26-000123", .wrongParts), ("BD-TTC014-26-000123-67-1", .wrongParts),
            ("BDTTC014-26-000123-67", .wrongParts), ("bd-TTC014-26-000123-67", .badCenterID),
            ("BD-ttc014-26-000123-67", .badCenterID), ("BD-T-26-000123-67", .badCenterID),
            ("BDX-TTC014-26-000123-67", .badCenterID), ("BD-TTC0140000000000-26-000123-67", .badCheckDigits),
            ("BD-TTC014000000000000-26-000123-67", .badCenterID), ("BD-TTC_14-26-000123-67", .badCenterID),
            ("BD-TTC014-2026-000123-67", .badYear), ("BD-TTC014-6-000123-67", .badYear),
            ("BD-TTC014-2x-000123-67", .badYear),
            ("BD-TTC014-26-123-67", .badSerial), ("BD-TTC014-26-0000123-67", .badSerial),
            ("BD-TTC014-26-000000-67", .badSerial), ("BD-TTC014-26--67", .badSerial),
            ("BD-TTC014-26-00012３-67", .badSerial),
            ("BD-TTC014-26-2147483648-67", .badSerial), ("BD-TTC014-26-99999999999999999999-67", .badSerial),
            ("BD-TTC014-26-000123-6", .badCheckDigits), ("BD-TTC014-26-000123-067", .badCheckDigits),
            ("BD-TTC014-26-000123-68", .badCheckDigits), ("BD-TTC014-26-000123-67 ", .badCheckDigits),
        ] as [(String, CertificateNumberError)]
    )
    func `what is no number is refused and the reason said`(text: String, error: CertificateNumberError) {
        #expect(throws: error) { try CertificateNumber(parsing: text) }
    }

    @Test func `a serial tells list and entry`() throws {
        let number = try CertificateNumber(centerID: "BD-TTC014", year: 26, serial: 131_072 * 3 + 5)
        #expect(number.statusPosition.list == 3)
        #expect(number.statusPosition.index == 5)
        #expect(
            number.statusPosition.uri(origin: "bd.sanad.example", centerID: number.centerID)
                == "https://bd.sanad.example/status/BD-TTC014/3"
        )
    }

    private func check(_ center: String, _ year: Int, _ serial: Int) throws -> String {
        try String(CertificateNumber(centerID: center, year: year, serial: serial).description.suffix(2))
    }
}
