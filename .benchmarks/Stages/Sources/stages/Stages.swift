import CommuneSheets
import Glibc

/// Consolidates a folder of forms of one period, one stage after the other in one thread, and prints the seconds of
/// processor time of each as JSON.
///
///     stages FOLDER CATALOGUE WORKBOOK.xlsx
///
/// Reading is measured with a catalogue without rules; what reading with all rules takes longer is validating.
@main
enum Stages {
    static func main() async throws {
        guard CommandLine.arguments.count == 4 else {
            print("stages FOLDER CATALOGUE WORKBOOK.xlsx")
            exit(64)
        }
        let (folder, catalogueFolder, workbook) = (
            CommandLine.arguments[1], CommandLine.arguments[2], CommandLine.arguments[3]
        )
        let catalogue = try readCatalogue(catalogueFolder, withRules: true)
        let withoutRules = FormReader(catalogue: try readCatalogue(catalogueFolder, withRules: false))
        let reader = FormReader(catalogue: catalogue)
        var clock = StageClock()

        for path in try FormFiles.find(in: [folder]) { _ = try SourceFile.read(path) }
        clock.end("files")
        // Neither of the readings that are compared is the first.
        _ = try await read(folder, by: reader)
        clock.end("warming up")
        _ = try await read(folder, by: withoutRules)
        clock.end("reading")
        let set = try await read(folder, by: reader)
        clock.end("reading and validating")
        let report = try ConsolidationReport(of: set, period: nil, asOf: nil, catalogue: catalogue)
        clock.end("consolidating")
        try ConsolidatedWorkbook.write(report, language: .vietnamese, to: workbook, replace: true)
        clock.end("writing")

        clock.print()
    }

    /// As the tool reads, but by one worker.
    private static func read(_ folder: String, by reader: FormReader) async throws -> SubmissionSet {
        try await FormIntake.read([folder], by: reader, keeping: .figures, workers: 1)
    }

    /// A catalogue as `catalogue export` writes it; without rules, only the heading of their file is read.
    private static func readCatalogue(_ folder: String, withRules: Bool) throws -> IndicatorCatalogue {
        let read = try IndicatorCatalogue.read { name in
            guard let bytes = try? SourceFile.read("\(folder)/\(name.rawValue)").bytes else { return nil }
            guard name == .rules, !withRules, let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
                return bytes
            }
            return Array(bytes[...end])
        }
        guard let catalogue = read.catalogue else { throw NoCatalogue() }
        return catalogue
    }
}

/// The folder holds no catalogue that can be used.
struct NoCatalogue: Error {}

/// Processor time by stage.
struct StageClock {
    private var stages: [(name: String, seconds: Double)] = []
    private var last = StageClock.now

    /// Ends a stage; the next begins.
    mutating func end(_ name: String) {
        let now = StageClock.now
        stages.append((name, now - last))
        last = StageClock.now
    }

    /// One line of JSON.
    func print() {
        let members = stages.map { "\"\($0.name)\":\($0.seconds)" }
        Swift.print("{\(members.joined(separator: ","))}")
    }

    /// Seconds of processor time of the whole process.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
