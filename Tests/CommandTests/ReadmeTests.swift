import Foundation
import Testing

/// A block of the README that shows a command and what it prints.
struct Transcript: Sendable, CustomTestStringConvertible {
    let command: String
    let output: String

    var testDescription: String { command }

    /// The `console` blocks of the README: a line that starts with `$`, and the output under it.
    static let all: [Transcript] = {
        guard let readme = try? String(contentsOf: Command.readme, encoding: .utf8) else { return [] }
        return readme.components(separatedBy: "```console\n").dropFirst().compactMap { block in
            let lines = block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
            guard let first = lines.first, first.hasPrefix("$ commune-sheets ") else { return nil }
            return Transcript(
                command: String(first.dropFirst("$ commune-sheets ".count)),
                output: lines.dropFirst().joined(separator: "\n"))
        }
    }()
}

@Suite struct `The README` {
    @Test func `shows transcripts`() {
        #expect(Transcript.all.count >= 2)
    }

    @Test(arguments: Transcript.all)
    func `shows what the command prints`(transcript: Transcript) throws {
        let arguments = transcript.command.split(separator: " ").map { String($0) }
        let run = try Command.run(arguments, in: Command.checkout)
        #expect(run.output.trimmingCharacters(in: .newlines) == transcript.output)
        #expect(run.errors.isEmpty)
    }

    @Test func `has a first command that ends with the workbook`() throws {
        let readme = try String(contentsOf: Command.readme, encoding: .utf8)
        let marked = readme.components(separatedBy: "<!-- command: first -->\n```sh\n")
        let command = try #require(marked.last?.components(separatedBy: "\n```").first)
        let run = try #require(command.components(separatedBy: "swift run commune-sheets ").last)
        let place = try Workplace()
        let arguments = run.split(separator: " ").map { word in
            word.hasSuffix(".xlsx") ? place.file(String(word)) : String(word)
        }
        #expect(try Command.run(arguments, in: Command.checkout).status == 0)
        #expect(place.names == ["tong-hop-2023-06.xlsx"])
    }
}
