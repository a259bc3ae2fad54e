// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Every target but LedgerCrypto, the only one that may touch C pointers.
let safe = common + [.strictMemorySafety()]

// Modules from the bottom up: each imports only those above it in this list.
let package = Package(
    name: "sanad",
    platforms: [.macOS(.v15)],
    targets: [
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .target(name: "LedgerCrypto", dependencies: ["COpenSSL"], swiftSettings: common),
        .target(name: "TransparencyLog", dependencies: ["LedgerCrypto"], swiftSettings: safe),
        .target(name: "Credentials", dependencies: ["LedgerCrypto"], swiftSettings: safe),
        .target(name: "LedgerCore", dependencies: ["Credentials", "TransparencyLog"], swiftSettings: safe),

        // Tests, and what they share.
        .target(
            name: "LedgerTestSupport",
            dependencies: ["LedgerCore"],
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
            name: "LedgerCoreTests",
            dependencies: ["LedgerTestSupport"],
            resources: [.copy("Vectors")],
            swiftSettings: safe
        ),
    ]
)
