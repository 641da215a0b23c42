/// Where a corpus expects something else than the reader gives, and why the reader is right to.
///
/// Held against RFC 4180 itself there is no difference; these cases are of other dialects, or lenient.
enum KnownDifferences {
    static func ids(of corpus: String) -> Set<String> {
        Set(all.flatMap(\.ids).filter { $0.hasPrefix("\(corpus)/") })
    }

    /// What a corpus wants refused, and is read.
    static func accepted(of corpus: String) -> Set<String> {
        Set(read.flatMap(\.ids).filter { $0.hasPrefix("\(corpus)/") })
    }

    /// The corpus' objects say CR LF within a cell, where its file has LF.
    static let ofObjects: Set<String> = ["csv-spectrum/newlines_crlf"]

    private static let read: [(reason: String, ids: [String])] = [
        (
            reason: "The old encodings of Vietnamese and UTF-16 are read, and named.",
            ids: [
                "own/enc-tcvn3",
                "own/enc-utf16le-nobom",
                "own/enc-vni",
                "pandas/0639-test_parse_encoded_special_characters-utf-16-be-",
            ]
        ),
        (
            reason: "A sign that escapes the next in this dialect is data in a spreadsheet.",
            ids: [
                "python-test_csv/011-test_read_eof"
            ]
        ),
        (
            reason: "What a workbook's cell cannot hold is seen to where the cell is written.",
            ids: [
                "own/s-field-100k",
                "own/s-field-32767-emoji",
                "own/utf8-noncharacter",
            ]
        ),
        (
            reason: "A second mark is a character of the first cell: it matters only where that is a name.",
            ids: [
                "own/enc-utf8-bom-twice"
            ]
        ),
    ]

    private static let all: [(reason: String, ids: [String])] = [
        (
            reason: "Another delimiter or quotation mark than any spreadsheet program writes.",
            ids: [
                "python-test_csv/050-test_read_space_delimiter",
                "python-test_csv/051-test_read_space_delimiter",
                "python-test_csv/071-test_read_escape_fieldsep",
                "rust-csv/delimiter_weird",
                "rust-csv/file-smallpop-colon",
                "rust-csv/quote_change",
                "rust-csv/quote_delimiter",
                "rust-csv/quoting_disabled",
            ]
        ),
        (
            reason: "Lines that begin with `#` are data in a spreadsheet.",
            ids: [
                "rust-csv/comment_1"
            ]
        ),
        (
            reason:
                "A backslash or another sign before a quotation mark; spreadsheets double the mark instead.",
            ids: [
                "python-test_csv/008-test_read_eof",
                "python-test_csv/016-test_read_escape",
                "python-test_csv/017-test_read_escape",
                "python-test_csv/018-test_read_escape",
                "python-test_csv/019-test_read_escape",
                "python-test_csv/020-test_read_escape",
                "python-test_csv/021-test_read_escape",
                "python-test_csv/022-test_read_escape",
                "python-test_csv/023-test_read_escape",
                "python-test_csv/072-test_read_escape_fieldsep",
                "rust-csv/quote_escapes_with_comma",
            ]
        ),
        (
            reason: "A dialect in which doubling a quotation mark means nothing.",
            ids: [
                "rust-csv/quote_escapes_no_double"
            ]
        ),
        (
            reason: "A quotation mark that never closes is a finding, never guessed away.",
            ids: [
                "libcsv/test16-0",
                "libcsv/test16-0#2",
                "libcsv/test16-CSV_STRICT",
                "libcsv/test16-CSV_STRICT#2",
                "python-test_csv/006-test_read_eof",
                "python-test_csv/007-test_read_eof",
            ]
        ),
        (
            reason: "A quotation mark inside or behind a cell is a finding, never data.",
            ids: [
                "libcsv/test08-0",
                "libcsv/test19-CSV_EMPTY_IS_NULL",
                "python-test_csv/055-test_inline_quote",
                "python-test_csv/057-test_lone_quote",
                "python-test_csv/063-test_quotes_and_more",
                "rust-csv/quote_no_escapes",
                "rust-csv/quote_outer_space",
            ]
        ),
        (
            reason:
                "An empty line, or an empty file, is no record here; the line is a row of its own kind.",
            ids: [
                "libcsv/test12b-CSV_REPALL_NL",
                "libcsv/test12b-CSV_REPALL_NL+CSV_EMPTY_IS_NULL",
                "python-test_csv/032-test_read_oddinputs",
            ]
        ),
        (
            reason: "Blanks around a cell stay in the raw cell; `CSVTable/cell(row:column:)` trims them.",
            ids: [
                "libcsv/test06-0",
                "libcsv/test06-CSV_STRICT",
                "libcsv/test11-0",
                "libcsv/test11-CSV_EMPTY_IS_NULL",
                "libcsv/test17-0",
                "libcsv/test17-CSV_STRICT",
                "libcsv/test17-CSV_STRICT+CSV_EMPTY_IS_NULL",
                "python-test_csv/046-test_read_skipinitialspace",
                "python-test_csv/047-test_read_skipinitialspace",
                "python-test_csv/048-test_read_skipinitialspace",
                "python-test_csv/049-test_read_skipinitialspace",
            ]
        ),
    ]
}
