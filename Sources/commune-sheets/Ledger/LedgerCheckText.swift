import CommuneSheets
import SubmissionLedger

/// What a check of the ledger found, in words.
struct LedgerCheckText {
    let report: LedgerCheck.Report
    let language: Language

    var text: String {
        var lines = report.faults.map { fault($0) }
        lines += report.readOtherwise.map { file in
            words(
                "Tệp số \(file.number) (\(file.name.printable)): phiên bản chương trình này đọc khác lúc nhận.",
                "File \(file.number) (\(file.name.printable)): this version of the program reads it otherwise."
            )
        }
        lines += report.closedOtherwise.map { closing in
            words(
                "Kỳ \(closing.period) (khóa ở lần ghi \(closing.transaction)): sổ tổng hợp lập lại không giống bản đã khóa.",
                "\(closing.period) (closed by transaction \(closing.transaction)): its workbook made anew is not the same."
            )
        }
        lines += report.closedUnchecked.map { closing in
            words(
                "Kỳ \(closing.period) (khóa ở lần ghi \(closing.transaction)): chưa đối chiếu được sổ tổng hợp vì "
                    + "không ghi được tệp tạm. Kiểm tra TMPDIR và dung lượng ổ đĩa rồi chạy lại.",
                "\(closing.period) (closed by transaction \(closing.transaction)): its workbook could not be "
                    + "compared, as no temporary file could be written. Check TMPDIR and the disk, and run again."
            )
        }
        lines.append(
            words(
                "\(report.transactions) lần ghi, \(report.files) tệp, \(report.contents) nội dung, "
                    + "\(report.observations) số liệu đã kiểm tra: ",
                "\(report.transactions) transactions, \(report.files) files, \(report.contents) contents, "
                    + "\(report.observations) figures checked: ")
                + (report.faults.isEmpty
                    ? words("sổ cái nguyên vẹn.", "the ledger is whole.")
                    : words("sổ cái bị hỏng; hãy dùng bản sao lưu.", "the ledger is damaged; use a backup.")))
        return lines.joined(separator: "\n") + "\n"
    }

    private func fault(_ fault: LedgerCheck.Fault) -> String {
        switch fault {
        case .structure(let detail): words("Hỏng cấu trúc: \(detail)", "Damaged structure: \(detail)")
        case .reference(let detail): words("Thiếu bản ghi: \(detail)", "Missing record: \(detail)")
        case .content(let digest):
            words("Nội dung không khớp SHA-256 \(digest)", "Bytes differ from their SHA-256 \(digest)")
        case .records(let detail): words("Bản ghi bị thay đổi: \(detail)", "Changed records: \(detail)")
        case .closing(let number):
            words(
                "Lần khóa kỳ số \(number) không khớp với các biểu được tính lúc đó",
                "Closing \(number) names other forms than those that counted then")
        case .sequence(let number):
            words("Thứ tự lần ghi sai ở số \(number)", "The sequence breaks at transaction \(number)")
        }
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
