import Testing

@testable import CommuneSheets

/// A transmission or a disk that changes single bytes.
@Suite struct `A few wrong bytes` {
    @Test(arguments: Storage.allCases)
    func `never turn a form into one of another encoding`(storage: Storage) throws {
        var random = SeededRandom(seed: 1258)
        var found: [String] = []
        for form in try ArrivingForm.all() where form.title != "long notes" {
            let whole = Array(SavedCSV.all[0].text(of: form.rows).utf8)
            let source = try EditedForm.read(whole, name: form.fileName)
            let bytes = try Arrival(form: form, storage: storage, saved: SavedCSV.all[0], writing: .comma)
                .bytes()
            for _ in 0..<12 {
                var wrong = bytes
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: wrong.indices, using: &random)
                    wrong[place] = UInt8.random(in: 0x80...0xFF, using: &random)
                }
                let submission = try EditedForm.read(wrong, name: form.fileName)
                let codes = submission.errorCodes
                guard let encoding = submission.encoding else {
                    if !codes.allSatisfy({ $0.rawValue.hasPrefix("FIL") }) || codes.isEmpty {
                        found.append("\(form.title): \(codes)")
                    }
                    continue
                }
                if encoding != storage.encoding {
                    found.append("\(form.title): read as \(encoding.rawValue)")
                }
                // No figure has become another: a byte of this range is no digit and no sign of one. It can
                // take a delimiter away, and then a figure is missing, which is said.
                let values = Dictionary(
                    source.observations.map { ($0.place, $0.value) }, uniquingKeysWith: { first, _ in first })
                if submission.verdict != .refused, submission.dialect?.lineEnding == .crlf {
                    for observation in submission.observations
                    where observation.value != .missing && values[observation.place] != observation.value {
                        found.append("\(form.title): \(observation.place.cell ?? "") \(observation.written)")
                    }
                }
            }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
}

@Suite struct `A row with one cell less than all others` {
    @Test(arguments: CSVDialect.Delimiter.allCases, ["30058", "30037", "CAH", "GDDT", "TCKH"])
    func `never gives figures to the wrong columns`(delimiter: CSVDialect.Delimiter, unit: String) throws {
        let form = try EditedForm(unit)
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        let saved = SavedCSV(delimiter: delimiter, ending: .crlf)
        var tried = 0
        for row in form.rows.indices where row > header {
            for column in 4...7 {
                var rows = form.rows
                rows[row].remove(at: column)
                let isMoved = (column...7).contains {
                    rows[row][$0] != form.rows[row][$0] && !rows[row][$0].isEmpty
                }
                if !isMoved { continue }
                tried += 1
                let submission = try EditedForm.read(Array(saved.text(of: rows).utf8), name: form.name)
                #expect(submission.verdict == .refused, "row \(row + 1), without column \(column + 1)")
            }
        }
        #expect(tried > 3)
    }
}
