import CommuneSheets
import Glibc
import Synchronization

/// Consolidates a folder of forms of one period, one stage after the other in one thread, and prints the seconds of
/// processor time of each as JSON.
///
///     stages FOLDER CATALOGUE WORKBOOK.xlsx [PERIOD]
///
/// With a period its figures are made from those of its months, as by `--from-months`. Reading is measured with a catalogue without rules; what reading with all rules takes longer is validating.
@main
enum Stages {
    static func main() async throws {
        guard (4...5).contains(CommandLine.arguments.count) else {
            print("stages FOLDER CATALOGUE WORKBOOK.xlsx [PERIOD]")
            exit(64)
        }
        let period = CommandLine.arguments.count == 5 ? ReportingPeriod(CommandLine.arguments[4]) : nil
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
        let periods = period == nil ? SubmissionSet.Agreement.ofAll : .ofNone
        _ = try await read(folder, by: reader, periods)
        clock.end("warming up")
        _ = try await read(folder, by: withoutRules, periods)
        clock.end("reading")
        let set = try await read(folder, by: reader, periods)
        clock.end("reading and validating")
        let report =
            if let period {
                try ConsolidationReport(ofFormsWithin: period, in: set, asOf: nil, catalogue: catalogue)
            } else {
                try ConsolidationReport(of: set, period: nil, asOf: nil, catalogue: catalogue)
            }
        clock.end("consolidating")
        // The file is whole when the first of it is read back.
        let written = Mutex<Double?>(nil)
        try ConsolidatedWorkbook.write(
            report, language: .vietnamese, to: workbook, replace: true,
            progress: { progress in
                guard case .checking = progress else { return }
                written.withLock { $0 = $0 ?? StageClock.now }
            })
        clock.end("writing", at: written.withLock(\.self))
        clock.end("reading back")

        clock.print()
    }

    /// As the tool reads, but by one worker.
    private static func read(
        _ folder: String, by reader: FormReader, _ periods: SubmissionSet.Agreement
    ) async throws -> SubmissionSet {
        try await FormIntake.read([folder], by: reader, periods: periods, keeping: .figures, workers: 1)
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

    /// Ends a stage, now or at a moment that was taken down; the next begins.
    mutating func end(_ name: String, at moment: Double? = nil) {
        stages.append((name, (moment ?? StageClock.now) - last))
        last = moment ?? StageClock.now
    }

    /// One line of JSON.
    func print() {
        let members = stages.map { "\"\($0.name)\":\($0.seconds)" }
        Swift.print("{\(members.joined(separator: ","))}")
    }

    /// Seconds of processor time of the whole process.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
