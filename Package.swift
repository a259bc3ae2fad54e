// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Every target but LedgerCrypto and PaperDrawing, the only ones that may touch C pointers.
let safe = common + [.strictMemorySafety()]

/// Packs the addresses that the loader has to adjust, offers no library the program's own names, and takes the C++
/// library in: a command that lasts milliseconds spends some of them on each. What is taken in (libstdc++.a, of Debian's
/// libstdc++-12-dev, which Swift needs too) must not be offered: a token's module may bring the C++ library along.
let startsFast = LinkerSetting.unsafeFlags(
    [
        "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--no-export-dynamic",
        "-L\(Context.packageDirectory)/Sources/StaticLibraries", "-Xclang-linker", "-static-libgcc",
    ],
    .when(platforms: [.linux], configuration: .release)
)

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioCompression: Target.Dependency = .product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let swiftCSV: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

// Modules from the bottom up: each imports only those above it in this list.
let package = Package(
    name: "sanad",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV.git", from: "0.10.0"),
    ],
    targets: [
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "LedgerCrypto", dependencies: ["COpenSSL"], swiftSettings: common),
        .target(name: "TransparencyLog", dependencies: ["LedgerCrypto"], swiftSettings: safe),
        .target(name: "Credentials", dependencies: ["LedgerCrypto", "CZlib"], swiftSettings: safe),
        .target(name: "LedgerCore", dependencies: ["Credentials", "TransparencyLog"], swiftSettings: safe),

        // Paper: a program of its own, so that no other needs these libraries.
        .systemLibrary(
            name: "CPango",
            pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]
        ),
        .systemLibrary(name: "CPixbuf", pkgConfig: "gdk-pixbuf-2.0", providers: [.apt(["libgdk-pixbuf-2.0-dev"])]),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "PaperDrawing",
            dependencies: ["CPango", "CPixbuf", "CQPDF", "CQREncode"],
            swiftSettings: common
        ),
        .executableTarget(
            name: "sanad-print",
            dependencies: ["Credentials", "PaperDrawing", argumentParser],
            resources: [.embedInCode("Template/Files")],
            swiftSettings: safe
        ),

        .target(name: "LedgerStore", dependencies: ["CMalloc", "LedgerCore", grdb], swiftSettings: safe),
        .target(
            name: "LedgerClient",
            dependencies: ["LedgerCore", asyncHTTPClient, nioCore, nioCompression, nioHTTP1],
            swiftSettings: safe
        ),
        .target(name: "CenterOffice", dependencies: ["LedgerClient", grdb, swiftCSV], swiftSettings: safe),
        .target(
            name: "OfficePage",
            dependencies: [
                "CenterOffice", hummingbird, hummingbirdTLS, logging, nioCore, nioSSL, serviceLifecycle,
            ],
            exclude: ["Site"],
            swiftSettings: safe
        ),
        .target(
            name: "LedgerServer",
            dependencies: [
                "LedgerStore", "LedgerClient", hummingbird, logging, nioCompression, nioCore, nioEmbedded, nioHTTP1,
                nioPosix,
                serviceLifecycle,
            ],
            resources: [.embedInCode("Edges/Files")],
            swiftSettings: safe
        ),
        .target(name: "LedgerSamples", dependencies: ["LedgerStore", grdb], swiftSettings: safe),
        .executableTarget(
            name: "sanadd",
            dependencies: ["LedgerServer", argumentParser, serviceLifecycle, unixSignals],
            swiftSettings: safe
        ),
        .executableTarget(
            name: "sanad",
            dependencies: [
                "CenterOffice", "LedgerSamples", "OfficePage", argumentParser, logging, nioCore, nioPosix, yams,
            ],
            resources: [.embedInCode("Archive/Files")],
            swiftSettings: safe,
            linkerSettings: [startsFast]
        ),
        .executableTarget(
            name: "sanad-bench",
            dependencies: ["CenterOffice", "LedgerSamples", "LedgerStore", argumentParser, nioCore, nioPosix],
            swiftSettings: safe
        ),

        // Tests, and what they share.
        .target(
            name: "LedgerTestSupport",
            dependencies: ["CenterOffice", "LedgerSamples"],
            path: "Tests/LedgerTestSupport",
            swiftSettings: safe
        ),
        .testTarget(
            name: "LedgerCryptoTests",
            dependencies: ["LedgerTestSupport"],
            resources: [.copy("Vectors")],
            swiftSettings: safe
        ),
        .testTarget(
            name: "TransparencyLogTests",
            dependencies: ["LedgerTestSupport"],
            resources: [.copy("Vectors")],
            swiftSettings: safe
        ),
        .testTarget(
            name: "CredentialsTests",
            dependencies: ["LedgerTestSupport"],
            exclude: ["Independent"],
            resources: [.copy("Vectors")],
            swiftSettings: safe
        ),
        .testTarget(
            name: "SanadPrintTests",
            dependencies: ["LedgerTestSupport", "PaperDrawing", "sanad-print"],
            exclude: ["Independent"],
            swiftSettings: safe
        ),
        .testTarget(
            name: "LedgerCoreTests",
            dependencies: ["LedgerTestSupport"],
            resources: [.copy("Vectors")],
            swiftSettings: safe
        ),
        .testTarget(
            name: "LedgerStoreTests",
            dependencies: ["LedgerStore", "LedgerTestSupport", grdb],
            swiftSettings: safe
        ),
        .testTarget(
            name: "LedgerSamplesTests",
            dependencies: ["CenterOffice", "LedgerSamples", "LedgerTestSupport", "sanadd", grdb],
            swiftSettings: safe
        ),
        .testTarget(
            name: "LedgerClientTests",
            dependencies: ["LedgerClient", "LedgerTestSupport", nioCore, nioCompression, nioHTTP1, nioPosix],
            swiftSettings: safe
        ),
        .testTarget(
            name: "LedgerServerTests",
            dependencies: [
                "LedgerServer", "LedgerTestSupport", "sanadd", asyncHTTPClient, hummingbirdTesting, nioPosix, yams,
            ],
            exclude: ["Edges/Independent"],
            swiftSettings: safe
        ),
        .testTarget(
            name: "CenterOfficeTests",
            dependencies: ["CenterOffice", "LedgerTestSupport", grdb],
            swiftSettings: safe
        ),
        .testTarget(
            name: "OfficePageTests",
            dependencies: [
                "OfficePage", "LedgerTestSupport", "sanad", "sanad-print", "sanadd", hummingbird, logging, nioCore,
                nioEmbedded,
            ],
            exclude: ["Browser"],
            swiftSettings: safe
        ),
        .testTarget(
            name: "SanadCommandTests",
            dependencies: ["sanad", "sanad-print", "sanadd", "LedgerTestSupport", nioCore, nioHTTP1, nioPosix, yams],
            exclude: ["Answers", "Independent"],
            swiftSettings: safe
        ),
        .testTarget(
            name: "VerificationPageTests",
            dependencies: ["LedgerTestSupport", "sanad", "sanad-print", "sanadd"],
            exclude: ["Browser"],
            swiftSettings: safe
        ),
        .testTarget(
            name: "SanadBenchTests",
            dependencies: ["sanad-bench", "sanad", "sanadd"],
            swiftSettings: safe
        ),
        .testTarget(
            name: "AcceptanceTests",
            dependencies: [
                "LedgerClient", "LedgerSamples", "LedgerStore", "LedgerTestSupport", "sanad", "sanadd", asyncHTTPClient,
                grdb, nioCore,
                nioHTTP1,
            ],
            exclude: ["Independent"],
            swiftSettings: safe
        ),
    ]
)
