import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad audit sample` {
    private let countries: PublishedCountries
    private var sanad: Command { countries.sanad }
    private let size: Int

    /// Eight certificates, of which the last two are not countersigned yet.
    init() throws {
        var story = try TwoCountries()
        try story.certify(2...6)
        size = story.log.size
        let agreed = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try story.certify(7...8)
        countries = try PublishedCountries(story)
        try countries.publish(story.log, under: story.log.checkpoint(), at: "bd")
        try countries.show(agreed, of: story.bangladesh, at: "bd")
    }

    private struct Drawn: Decodable {
        let ledgers: [Ledger]

        struct Ledger: Decodable {
            let size: Int
            let root: String
            let certificates: Int
            let drawn: [Certificate]
        }

        struct Certificate: Decodable, Equatable {
            let entry: Int
            let number: String
            let center: String
            let session: String?
        }
    }

    private func draw(_ arguments: String) throws -> Drawn.Ledger {
        let result = try sanad("audit sample bd --keys keys --json \(arguments)")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        return try #require(JSONDecoder().decode(Drawn.self, from: Data(result.output.utf8)).ledgers.first)
    }

    @Test func `draws by the countersigned root among what lies under it`() throws {
        let drawn = try draw("--count 3")
        #expect(drawn.size == size)
        #expect(drawn.certificates == 6)
        let root = try #require(TreeHash(base64: drawn.root))
        #expect(root == countries.story.log.tree.root(size: size))
        let places = FairDraw.places(3, root: root, population: 6)
        #expect(drawn.drawn.map(\.entry) == places.map { size - 6 + $0 })
        #expect(try draw("--count 3").drawn == drawn.drawn)
        let all = try draw("--count 100 --center BD-TTC001")
        #expect(Set(all.drawn.map(\.entry)) == Set(size - 6..<size))
        #expect(all.drawn.allSatisfy { $0.session == countries.story.scene.sessions[0] })
        #expect(try draw("--count 5 --center BD-TTC002").drawn == [])
    }

    @Test func `lists them for people and for spreadsheets`() throws {
        let csv = try sanad("audit sample bd --keys keys --count 2 --csv").output.split(separator: "\n")
        #expect(csv.first == "ledger,entry,number,center,session")
        #expect(csv.count == 3)
        let text = try sanad("audit sample bd --keys keys --count 2").output
        #expect(text.contains("2 of 6 certificates"))
        #expect(text.contains("BD-TTC001-26-"))
    }

    @Test func `draws nothing where nobody vouches`() throws {
        try FileManager.default.removeItem(atPath: "\(sanad.folder)/\(countries.copy(at: "bd"))")
        #expect(try sanad("audit sample bd --keys keys --count 2").status == 3)
        #expect(try sanad("audit sample bd --keys keys --count 0").status == 64)
    }
}
