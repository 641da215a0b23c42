import CommuneSheets
import Foundation
import Testing

@testable import SubmissionLedger

/// Versions of the built-in catalogue, edited as one edits an exported one.
enum TestCatalogue {
    /// One text in one file replaced, where it stands exactly once.
    static func edited(
        _ edits: [(file: CatalogueFileName, text: String, by: String)]
    ) throws -> LedgerCatalogue {
        var files = try #require(try LedgerCatalogue.builtIn()).files
        for edit in edits {
            let text = String(decoding: try #require(files[edit.file]), as: UTF8.self)
            #expect(text.components(separatedBy: edit.text).count == 2)
            files[edit.file] = [UInt8](text.replacingOccurrences(of: edit.text, with: edit.by).utf8)
        }
        let read = try IndicatorCatalogue.read(from: { files[$0] })
        return LedgerCatalogue(try #require(read.catalogue), files: files)
    }

    /// The year's target of item 9: 100 workers instead of 5,500.
    static func lowerTarget() throws -> LedgerCatalogue {
        try edited([(.items, ";>=;5500;", ";>=;100;")])
    }

    /// No unit introduces more than 6,000 workers to jobs.
    static func atMost6000() throws -> LedgerCatalogue {
        try edited([
            (.items, "ít nhất 5.500 lao động;district;0;;;", "ít nhất 5.500 lao động;district;0;6000;;")
        ])
    }

    /// Of 2025, when code 30055 is of the new Mỹ Quí, made of Mỹ Quý, Mỹ Đông and Láng Biển.
    static func of2025() throws -> LedgerCatalogue {
        try edited([
            (.catalogue, "id;thap-muoi-2023", "id;thap-muoi-2025"), (.catalogue, "year;2023", "year;2025"),
            (
                .units,
                "30055;Xã Mỹ Quý;Mỹ Quý commune;commune;Xã Mỹ Quí | Mỹ Quí | UBND xã Mỹ Quý | UBND xã Mỹ Quí",
                "30055;Xã Mỹ Quí;Mỹ Quí commune;commune;UBND xã Mỹ Quí"
            ),
        ])
    }
}
