import Foundation
import Testing

@testable import sanad

/// Combining marks behind the letters that have a meaning in a format: Swift makes one `Character` of both, and other
/// programs do not.
@Suite struct CombiningMarkTests {
    private static let mark = "\u{301}"

    @Test func `break out of no cell of a table of applicants`() throws {
        var desk = try EmployersDesk()
        let paper = try desk.issue(2)
        let countries = try desk.published()
        let row = "\"x\"\"\(Self.mark),FAKE,GENUINE,valid\",\(try paper.number(desk)),\"\u{600}\"\"y\""
        try countries.sanad.write("name,number,note\r\n\(row)\r\n", to: "list.csv")
        let result = try countries.verify("list.csv --table-out out.csv")
        #expect(result.status == 3, "\(result.errors)")
        let table = try Data(contentsOf: URL(filePath: "\(countries.sanad.folder)/out.csv"))
        #expect(table.range(of: Data("\r\n\(row),COULD NOT BE CONFIRMED,".utf8)) != nil)
    }

    @Test func `are refused behind a quotation mark that ends nothing`() throws {
        let countries = try EmployersDesk().published()
        try countries.sanad.write("name;number\r\nx\"\(Self.mark),GENUINE;BD-TTC001-26-000002-99\r\n", to: "list.csv")
        let result = try countries.verify("list.csv --table-out out.csv")
        #expect(result.status == 65, "\(result.output)\(result.errors)")
    }

    @Test func `break out of no cell of a report's figures`() {
        let text = CSVTable(name: "t", header: ["a"], rows: [["x\"\(Self.mark),y"]]).text
        #expect(text.utf8.elementsEqual("a\r\n\"x\"\"\(Self.mark),y\"\r\n".utf8))
    }

    @Test func `hide no word of a page`() throws {
        let text = """
            <page width="595" height="842">
              <word xMin="1" yMin="2" xMax="3" yMax="4">\(Self.mark)KHATUN&lt;\(Self.mark)</word>
            </page>
            """
        let sheet = try #require(PrintedSheet.all(text).first)
        #expect(sheet.words.map { Array($0.text.utf8) } == [Array("\(Self.mark)KHATUN<\(Self.mark)".utf8)])
    }
}
