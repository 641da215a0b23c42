extension LedgerFinding {
    /// What happened and what to do.
    func words(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    private var vietnamese: String {
        switch self {
        case .unchanged(let revision, let date):
            return "Tệp này giống hệt biểu đang dùng (lần \(revision), nhận ngày "
                + "\(date.words(in: .vietnamese))), nên không có gì thay đổi."
        case .revised(let revision, let changedCells):
            return changedCells == 0
                ? "Biểu nộp lần \(revision), thay lần \(revision - 1); không có số liệu nào khác."
                : "Biểu nộp lần \(revision), thay lần \(revision - 1); \(changedCells) ô có số liệu khác."
        case .figuresOfAnotherPeriod(let stated, let other, let otherFile, let equal, let compared):
            return "Biểu ghi kỳ \(stated) nhưng \(equal) trong \(compared) số phát sinh giống hệt biểu kỳ "
                + "\(other) đã nhận (“\(otherFile)”). Có lẽ nộp nhầm biểu kỳ cũ: hãy nhập số của kỳ "
                + "\(stated), hoặc sửa dòng kỳ báo cáo nếu đây là biểu kỳ \(other)."
        case .superseded(let revision, let date, let by, let file):
            return "Tệp này là biểu lần \(revision) (nhận ngày \(date.words(in: .vietnamese))), đã được thay "
                + "bằng lần \(by) (“\(file)”). Nếu gửi nhầm tệp cũ thì bỏ qua; nếu số của lần \(revision) "
                + "mới đúng thì nhập lại với --again."
        case .leftBehind(let revision, let date, let by, let file):
            return "Tệp này là biểu lần \(revision) (nhận ngày \(date.words(in: .vietnamese))), đã được thay "
                + "bằng lần \(by) (“\(file)”) cũng có ở đây, nên không được tính. Có thể bỏ tệp cũ này ra."
        case .older(let received, let counting, let file):
            return "Biểu này nhận ngày \(received.words(in: .vietnamese)), trước biểu đang dùng (“\(file)”, "
                + "nhận ngày \(counting.words(in: .vietnamese))), nên không thay biểu đang dùng. Nếu số của "
                + "biểu này mới đúng thì nhập lại với --again."
        case .periodClosed(let period, let date):
            return "Kỳ \(period) đã khóa ngày \(date.words(in: .vietnamese)). Tệp được lưu nhưng không làm "
                + "thay đổi số liệu của kỳ. Muốn dùng tệp này, mở lại kỳ: reopen --period \(period) --reason …"
        case .folderOfAnotherPeriod(let folder, let named, let stated):
            return "Tệp nằm trong thư mục “\(folder)” (kỳ \(named)) nhưng biểu ghi kỳ \(stated). Chuyển tệp "
                + "sang đúng thư mục, hoặc sửa dòng kỳ báo cáo trong biểu."
        case .refusedWhenReceived(let date, let codes):
            return "Tệp đã bị từ chối khi nhận ngày \(date.words(in: .vietnamese)) vì "
                + "\(codes.joined(separator: ", ")) (xem: explain \(codes.first ?? "LED07")). "
                + "Đơn vị cần gửi lại biểu đã sửa."
        }
    }

    private var english: String {
        switch self {
        case .unchanged(let revision, let date):
            return "This file is the same as the form that counts (revision \(revision), received on "
                + "\(date.words(in: .english))), so nothing changes."
        case .revised(let revision, let changedCells):
            return changedCells == 0
                ? "Revision \(revision) of the form, in place of \(revision - 1); no figure differs."
                : "Revision \(revision) of the form, in place of \(revision - 1); the figures of "
                    + "\(changedCells) \(changedCells == 1 ? "cell differs" : "cells differ")."
        case .figuresOfAnotherPeriod(let stated, let other, let otherFile, let equal, let compared):
            return "The form says period \(stated), but \(equal) of its \(compared) flow figures are those "
                + "of the form of \(other) that was received (“\(otherFile)”). Most likely an old form was "
                + "sent: fill in the figures of \(stated), or correct the line of the period if this is the "
                + "form of \(other)."
        case .superseded(let revision, let date, let by, let file):
            return "This file is revision \(revision) (received on \(date.words(in: .english))), which "
                + "revision \(by) (“\(file)”) has replaced. If the old file was sent by mistake, ignore it; "
                + "if its figures are right after all, import it with --again."
        case .leftBehind(let revision, let date, let by, let file):
            return "This file is revision \(revision) (received on \(date.words(in: .english))), which "
                + "revision \(by) (“\(file)”) has replaced; that file is here, too. The old one does not "
                + "count and can be taken away."
        case .older(let received, let counting, let file):
            return "This form was received on \(received.words(in: .english)), before the one that counts "
                + "(“\(file)”, received on \(counting.words(in: .english))), and does not replace it. If its "
                + "figures are right after all, import it with --again."
        case .periodClosed(let period, let date):
            return "Period \(period) was closed on \(date.words(in: .english)). The file is kept but does "
                + "not change the period's figures. To use it, open the period again: reopen --period "
                + "\(period) --reason …"
        case .folderOfAnotherPeriod(let folder, let named, let stated):
            return "The file is in the folder “\(folder)” (period \(named)), but the form says period "
                + "\(stated). Move the file to the right folder, or correct the line of the period."
        case .refusedWhenReceived(let date, let codes):
            return "The file was refused when it was received on \(date.words(in: .english)), for "
                + "\(codes.joined(separator: ", ")) (see: explain \(codes.first ?? "LED07")). The unit "
                + "has to send a corrected form."
        }
    }
}
