import CenterOffice
import Foundation

/// This PC's browser, for people who start the office page by its icon and see no terminal.
enum PageBrowser {
    /// Programs that open an address in the browser that somebody uses, the usual one first.
    private static let openers = ["xdg-open", "sensible-browser", "x-www-browser"]

    /// - Throws: `Failure` where no browser is found; it says the address.
    static func open(_ address: String) throws {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let places = openers.flatMap { name in path.split(separator: ":").map { "\($0)/\(name)" } }
        guard let opener = places.first(where: FileManager.default.isExecutableFile) else {
            throw Failure(
                .unavailable,
                Words(
                    "no browser was found; open \(address) in one",
                    "কোনো ব্রাউজার পাওয়া যায়নি; একটি ব্রাউজারে \(address) খুলুন",
                    "ブラウザーが見つかりません。ブラウザーで \(address) を開いてください"
                )
            )
        }
        let process = Process()
        process.executableURL = URL(filePath: opener)
        process.arguments = [address]
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    /// Shows what keeps the page from being served.
    static func show(_ error: any Error) throws {
        // Browsers that may see no hidden and no temporary files see this one.
        let file = FileManager.default.homeDirectoryForCurrentUser.appending(path: "sanad-office-problem.html")
        try NewFile.replace(file.path, with: Array(page(error).utf8), access: .owner)
        try open(file.path)
    }

    /// In all three languages: nobody was asked yet for theirs.
    private static func page(_ error: any Error) -> String {
        let sections = Language.allCases.map { language in
            """
            <section lang="\(language.rawValue)">
            <h1>\(language(title))</h1>
            <p>\(Markup.escaped(language.account(of: error)))</p>
            <p>\(language(whom))</p>
            </section>
            """
        }
        return """
            <!DOCTYPE html>
            <html lang="\(Language.current.rawValue)">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Sanad</title>
            <style>
            body { font: 1.1rem/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 42rem; padding: 0 1rem }
            h1 { font-size: 1.3rem } p { overflow-wrap: anywhere }
            </style>
            \(sections.joined(separator: "\n"))
            </html>

            """
    }

    private static let title = Words(
        "The office page could not be started",
        "অফিস-পৃষ্ঠা চালু করা যায়নি",
        "事務所ページを開始できませんでした"
    )

    private static let whom = Words(
        "What was signed is not lost. Show this to whoever set this computer up.",
        "যা স্বাক্ষরিত হয়েছে তা হারায়নি। যিনি এই কম্পিউটার প্রস্তুত করেছেন তাঁকে এটি দেখান।",
        "署名済みのものは失われていません。このコンピューターを設定した人に見せてください。"
    )
}
