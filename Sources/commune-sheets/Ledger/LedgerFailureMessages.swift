import CommuneSheets
import SubmissionLedger

extension CommandFailure {
    /// What stood in the ledger's way.
    init(_ failure: LedgerFailure, _ language: Language) {
        let words = CommandFailure.words(failure)
        self.init(CommandFailure.status(failure.cause), words[language])
    }

    private static func status(_ cause: LedgerFailure.Cause) -> ExitStatus {
        switch cause {
        case .notFound, .notALedger, .newerVersion, .damaged: .noInput
        case .cannotOpen, .notWritable: .cannotCreate
        case .busy, .inputOutput: .inputOutput
        case .noTransaction: .usage
        case .nothingYet: .refused
        case .refusedStatement, .csv, .noCatalogue: .software
        }
    }

    private static func words(_ failure: LedgerFailure) -> Bilingual<String> {
        let path = failure.path.printable
        let detail = failure.detail.printable
        switch failure.cause {
        case .notFound:
            return Bilingual(
                vietnamese:
                    "Không có sổ cái “\(path)”. Kiểm tra --ledger, hoặc nhập biểu trước bằng lệnh import.",
                english: "There is no ledger “\(path)”. Check --ledger, or import forms first.")
        case .notALedger:
            return Bilingual(
                vietnamese:
                    "“\(path)” không phải là sổ cái, nên không động đến. Chọn tệp khác bằng --ledger.",
                english: "“\(path)” is no ledger and was left alone. Choose another file with --ledger.")
        case .newerVersion:
            return Bilingual(
                vietnamese:
                    "Sổ cái “\(path)” do phiên bản chương trình mới hơn lập. Hãy cập nhật chương trình.",
                english:
                    "The ledger “\(path)” was written by a newer version of the program. Update the program.")
        case .cannotOpen:
            return Bilingual(
                vietnamese:
                    "Không tạo hoặc mở được sổ cái “\(path)”: thư mục không tồn tại hoặc không có quyền.",
                english:
                    "Cannot create or open the ledger “\(path)”: its folder does not exist, or no permission."
            )
        case .notWritable:
            return Bilingual(
                vietnamese: "Không có quyền ghi vào sổ cái “\(path)” hoặc thư mục chứa nó.",
                english: "No permission to write to the ledger “\(path)” or its folder.")
        case .busy:
            return Bilingual(
                vietnamese:
                    "Sổ cái “\(path)” đang bị chương trình khác giữ quá lâu. Chưa có gì thay đổi; chạy lại sau.",
                english:
                    "Another program has held the ledger “\(path)” too long. Nothing was changed; run again later."
            )
        case .inputOutput:
            return Bilingual(
                vietnamese: "Đọc hoặc ghi sổ cái “\(path)” không thành công; ổ đĩa có thể đã đầy. "
                    + "Sổ cái không bao giờ ghi dở dang: giải phóng ổ đĩa rồi chạy lại lệnh này; biểu nào đã "
                    + "ghi thì báo “không đổi”. (\(detail))",
                english:
                    "Reading or writing the ledger “\(path)” failed; the disk may be full. Nothing is ever "
                    + "half-written: free the disk and run this command again; a form that is there already is "
                    + "told as “unchanged”. (\(detail))")
        case .damaged:
            return Bilingual(
                vietnamese:
                    "Sổ cái “\(path)” bị hỏng (\(detail)). Dùng bản sao lưu gần nhất; đừng sửa tệp này.",
                english:
                    "The ledger “\(path)” is damaged (\(detail)). Use the latest backup; do not mend this file."
            )
        case .refusedStatement, .noCatalogue:
            return Bilingual(
                vietnamese: "Lỗi chương trình khi làm việc với sổ cái “\(path)”: \(detail)",
                english: "A fault of the program while working on the ledger “\(path)”: \(detail)")
        case .noTransaction(let number, let last):
            return Bilingual(
                vietnamese:
                    "Sổ cái không có lần ghi \(number); lần ghi cuối là \(last). Ngày ghi kiểu 2023-06-14.",
                english:
                    "The ledger has no transaction \(number); the last is \(last). Days are written 2023-06-14."
            )
        case .nothingYet(let first):
            let time = first.moment
            return Bilingual(
                vietnamese: "Lúc đó sổ cái chưa có gì: lần ghi đầu tiên là \(time.words(in: .vietnamese)). "
                    + "--as-of tính theo lúc ghi vào sổ cái, không theo lúc nhận (--received).",
                english:
                    "The ledger was empty then: its first transaction is of \(time.words(in: .english)). "
                    + "--as-of goes by the time of writing, not of receipt (--received).")
        case .csv(let failure):
            return Bilingual(
                vietnamese: "Bộ đọc CSV gặp sự cố: \(failure).", english: "The CSV reader failed: \(failure)."
            )
        }
    }
}
