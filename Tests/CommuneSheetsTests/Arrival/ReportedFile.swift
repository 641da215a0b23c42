import Foundation
import Testing

@testable import CommuneSheets

/// What the machine-readable report says of one file, as another program reads it.
struct ReportedFile: Decodable, Equatable {
    var encoding: String?
    var byteOrderMark: Bool?
    var delimiter: String?
    var lineEnding: String?
    var numberStyle: String?
    var unit: String?
    var period: String?
    var verdict: String

    private enum CodingKeys: CodingKey {
        case encoding, byteOrderMark, delimiter, lineEnding, numberStyle, unit, period, verdict
    }

    private struct Unit: Decodable {
        let code: String
    }

    private struct Report: Decodable {
        let files: [ReportedFile]
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        encoding = try container.decodeIfPresent(String.self, forKey: .encoding)
        byteOrderMark = try container.decodeIfPresent(Bool.self, forKey: .byteOrderMark)
        delimiter = try container.decodeIfPresent(String.self, forKey: .delimiter)
        lineEnding = try container.decodeIfPresent(String.self, forKey: .lineEnding)
        numberStyle = try container.decodeIfPresent(String.self, forKey: .numberStyle)
        unit = try container.decodeIfPresent(Unit.self, forKey: .unit)?.code
        period = try container.decodeIfPresent(String.self, forKey: .period)
        verdict = try container.decode(String.self, forKey: .verdict)
    }

    /// What the contract wants said of an arrival whose source was read so.
    init(expectedOf arrival: Arrival, read source: DiagnosedSubmission) {
        encoding =
            switch arrival.storage {
            case .utf8, .utf8WithMark, .decomposed, .decomposedWithMark: "utf-8"
            case .utf16LittleEndian, .utf16LittleEndianWithMark: "utf-16le"
            case .utf16BigEndian, .utf16BigEndianWithMark: "utf-16be"
            case .windows1258, .windows1258FewMarks: "windows-1258"
            case .tcvn3: "tcvn3"
            case .vni: "vni"
            }
        byteOrderMark = arrival.storage.hasMark
        delimiter = arrival.saved.delimiter.rawValue
        lineEnding = arrival.saved.ending.rawValue
        numberStyle =
            arrival.form.showsStyle
            ? (arrival.writing.decimalSign == "," ? "1.234,5" : "1,234.5") : nil
        unit = source.unit?.code.text
        period = source.period?.description
        verdict = source.verdict.rawValue
    }

    /// Reads them back from the report, in the order of the submissions.
    static func all(of submissions: [DiagnosedSubmission]) throws -> [ReportedFile] {
        let report = ValidationReport(
            of: submissions, catalogue: try BuiltIn.catalogue(), language: .vietnamese)
        return try JSONDecoder().decode(Report.self, from: Data(report.json().utf8)).files
    }
}
