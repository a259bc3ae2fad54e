import Testing

@Suite(.serialized, .enabled(if: BrowserProgram.python != nil, "needs chromium, chromedriver, and Python's packages"))
struct `The page's reader of QR codes` {
    private struct Versions: Decodable {
        let made: Int
        let wrong: [String]
    }

    private struct Oddities: Decodable {
        let wrong: [String]
    }

    private struct Damage: Decodable {
        let made: Int
        let right: Int
        let refused: Int
    }

    private struct Seen: Decodable {
        let made: Int
        let read: Int
        let misread: Int
        let zxing: Int
        let milliseconds: Int
        let most: Int
    }

    /// How many of thirty pictures of a kind must be read, where it is not nearly all.
    private static let floors = ["blurred": 21, "bent": 20]

    @Test func `reads every version at every level, as segno makes them`() throws {
        let found: Versions = try BrowserProgram.play("versions", BrowserProgram.Job())
        #expect(found.made == 160)
        #expect(found.wrong == [])
    }

    @Test func `reads mirrored and inverted codes and several at once, and refuses parts of several`() throws {
        let found: Oddities = try BrowserProgram.play("oddities", BrowserProgram.Job())
        #expect(found.wrong == [])
    }

    @Test func `puts as much damage right as a level can, and never reads something else beyond it`() throws {
        let found: Damage = try BrowserProgram.play("damage", BrowserProgram.Job())
        #expect(found.made == 216)
        #expect(found.right == found.made)
        #expect(found.refused == found.made)
    }

    @Test func `reads pictures as cameras take them, as well as zxing-cpp does`() throws {
        let found: [String: Seen] = try BrowserProgram.play("seen", BrowserProgram.Job())
        #expect(found.count == 10)
        for (kind, seen) in found.sorted(by: { $0.key < $1.key }) {
            #expect(seen.made == 30)
            #expect(seen.misread == 0, "\(kind)")
            #expect(seen.read >= Self.floors[kind] ?? 28, "\(kind): \(seen.read)")
            #expect(seen.read >= seen.zxing - 1, "\(kind): \(seen.read), zxing-cpp \(seen.zxing)")
            print(
                "\(kind): \(seen.read) of \(seen.made), zxing-cpp \(seen.zxing);",
                "\(seen.milliseconds) ms, at most \(seen.most)"
            )
        }
    }
}
