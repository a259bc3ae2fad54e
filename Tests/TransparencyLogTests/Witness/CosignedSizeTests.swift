import Testing
import TransparencyLog

@Suite struct CosignedSizeTests {
    @Test(arguments: [0, 1, 20_852_014, Int.max]) func `a size is read as it is written`(size: Int) {
        #expect(CosignedSize(parsing: CosignedSize(size).bytes) == CosignedSize(size))
    }

    @Test(arguments: ["7", "7\n", "7\r\n"]) func `the end of the line does not matter`(body: String) {
        #expect(CosignedSize(parsing: Array(body.utf8)) == CosignedSize(7))
    }

    @Test(
        arguments: [
            "", "\n", "-1\n", "+1\n", "07\n", " 7\n", "7 \n", "7\n\n", "7\n8\n", "7\n\r", "0x7\n", "1e3\n", "seven\n",
            "9223372036854775808\n", "{\"size\":7}", "\u{667}\n",
        ]
    )
    func `anything else is no size`(body: String) {
        #expect(CosignedSize(parsing: Array(body.utf8)) == nil)
    }
}
