// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Stages",
    dependencies: [.package(name: "CommuneSheets", path: "../..")],
    targets: [
        .executableTarget(
            name: "stages", dependencies: [.product(name: "CommuneSheets", package: "CommuneSheets")])
    ]
)
