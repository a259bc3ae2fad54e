import Testing

@Suite(.serialized, .enabled(if: BrowserProgram.python != nil, "needs chromium, chromedriver, and selenium for Python"))
struct `The page in use` {
    @Test func `names who serves it, and how to check on the other country's page`() throws {
        struct Found: Decodable {
            let host: String
            let below: [String: String]
            let strangeHost: String
            let strange: [String: String]
        }
        let found: Found = try BrowserProgram.play("serving", BrowserProgram.Job())
        for language in ["en", "bn", "ja"] {
            let below = try #require(found.below[language])
            #expect(below.contains(found.host))
            #expect(below.contains("https://jp.sanad.example/"))
            let strange = try #require(found.strange[language])
            #expect(strange.contains(found.strangeHost))
            #expect(strange.contains("https://jp.sanad.example/"))
        }
        #expect(Set(found.below.values).count == 3)
        #expect(Set(found.strange.values).count == 3)
    }

    @Test func `says that a part of it has not arrived, and answers once it has`() throws {
        struct Found: Decodable {
            let said: [String: String]
            let broken: String
            let answers: Int
            let then: String
            let wordless: String
        }
        let found: Found = try BrowserProgram.play("parts", BrowserProgram.Job())
        #expect(found.said["en"]?.contains("A part of this page has not arrived") == true)
        #expect(Set(found.said.values).count == 3)
        #expect(!found.broken.isEmpty)
        #expect(found.answers == 0)
        #expect(found.then == "valid")
        #expect(found.wordless.contains("This page broke off without an answer"))
    }

    @Test func `is used by keys alone, and tells a screen reader what it answers`() throws {
        struct Found: Decodable {
            let first: String
            let skipped: String
            let fault: [[String]]
            let answered: String
            let read: [[String]]
            let opened: String
        }
        let found: Found = try BrowserProgram.play("keyboard", BrowserProgram.Job())
        #expect(found.first == "skip")
        #expect(found.skipped == "content")
        #expect(found.fault.count == 1)
        #expect(found.answered == "results")
        #expect(found.opened == "content")
        let read = Set(found.read)
        for landmark in ["banner", "navigation", "main", "contentinfo"] {
            #expect(read.contains { $0[0] == landmark }, "\(landmark)")
        }
        #expect(read.contains(["heading", "COULD NOT BE CONFIRMED"]))
    }
}
