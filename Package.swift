// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every Swift target: the compiler checks what the project promises.
let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "CommuneSheets",
    products: [
        .library(name: "CommuneSheets", targets: ["CommuneSheets"]),
        .library(name: "SubmissionLedger", targets: ["SubmissionLedger"]),
        .executable(name: "commune-sheets", targets: ["commune-sheets"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(
            name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(
            name: "CommuneSheets",
            dependencies: [
                "CLinux", "CLibCSV", "CLibXLSXWriter", "CMinizip", "CExpat", "CLibCrypto",
            ],
            resources: [.embedInCode("Catalogue/ThapMuoi2023")],
            swiftSettings: strict),
        .target(
            name: "SubmissionLedger",
            dependencies: ["CommuneSheets", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .executableTarget(
            name: "commune-sheets",
            dependencies: [
                "CLinux",
                "CommuneSheets",
                "SubmissionLedger",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "CAllocationCount", path: "Tests/CAllocationCount"),
        .testTarget(
            name: "CommuneSheetsTests",
            dependencies: ["CommuneSheets", "CMinizip", "CAllocationCount"],
            exclude: ["Workbook/ExpectedParts"],
            swiftSettings: strict),
        .testTarget(
            name: "SubmissionLedgerTests",
            dependencies: [
                "CommuneSheets", "SubmissionLedger", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: ["commune-sheets"],
            swiftSettings: strict),
    ]
)
