import Foundation
import Testing

/// One run of the built command.
struct Command {
    /// What the command told its caller.
    let status: Int32
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String

    /// The sample forms of June 2023.
    static let june = top.appending(path: "SampleSheets/2023-06").path
    static let diagnosed = top.appending(path: "SampleSheets/diagnosed").path
    static let readme = top.appending(path: "README.md")
    /// The top of the repository.
    static let checkout = top.path

    private static let top = URL(filePath: #filePath)
        .deletingLastPathComponent()  // CommandTests
        .deletingLastPathComponent()  // Tests
        .deletingLastPathComponent()

    /// The executable that this test was built with: both lie in one folder.
    static func executable() throws -> URL {
        let test = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        var folder = (Bundle.main.executableURL ?? test).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: "commune-sheets")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// A process ready to run, with nothing of this machine's language in its environment.
    static func process(
        _ arguments: [String], environment: [String: String] = [:], in folder: String
    ) throws -> Process {
        let process = Process()
        process.executableURL = try executable()
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { _, new in new }
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Runs the command in a folder until it ends.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], in folder: String
    ) throws -> Command {
        // Files outside the folder, so that it shows only what the command itself leaves.
        let streams = try [0, 1].map { _ in
            let path = FileManager.default.temporaryDirectory.appending(path: "commune-sheets-\(UUID())").path
            try #require(FileManager.default.createFile(atPath: path, contents: nil))
            return (path: path, handle: try #require(FileHandle(forWritingAtPath: path)))
        }
        defer { for stream in streams { try? FileManager.default.removeItem(atPath: stream.path) } }
        let process = try process(arguments, environment: environment, in: folder)
        process.standardOutput = streams[0].handle
        process.standardError = streams[1].handle
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        let texts = try streams.map {
            String(decoding: try Data(contentsOf: URL(filePath: $0.path)), as: UTF8.self)
        }
        return Command(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}

/// A private folder to run the command in, which goes with the test.
final class Workplace: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "commune-sheets-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Everything in the folder, at any depth, hidden things included.
    var names: [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try Data(bytes).write(to: URL(filePath: file(name)))
    }

    func bytes(of name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: file(name))))
    }

    func copy(_ source: String, to name: String) throws {
        try FileManager.default.copyItem(atPath: source, toPath: file(name))
    }

    /// Runs the command here until it ends.
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Command {
        try Command.run(arguments, environment: environment, in: path)
    }
}
