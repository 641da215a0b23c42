import CommuneSheets

extension CommandFailure {
    /// An input that cannot be opened.
    init(_ failure: InputFailure, _ language: Language) {
        let path = failure.path.printable
        let message =
            switch (failure.reason, language) {
            case (.notFound, .vietnamese): "Không tìm thấy “\(path)”. Kiểm tra lại tên tệp hoặc thư mục."
            case (.notFound, .english): "Not found: “\(path)”. Check the name of the file or folder."
            case (.notPermitted, .vietnamese): "Không có quyền mở “\(path)”."
            case (.notPermitted, .english): "No permission to open “\(path)”."
            case (.notAFile, .vietnamese): "“\(path)” không phải là tệp."
            case (.notAFile, .english): "“\(path)” is not a file."
            case (.tooLarge, .vietnamese): "“\(path)” quá lớn, không thể là một biểu báo cáo."
            case (.tooLarge, .english): "“\(path)” is too large to be a form."
            case (.system(let number), .vietnamese): "Không đọc được “\(path)” (lỗi hệ thống \(number))."
            case (.system(let number), .english): "Cannot read “\(path)” (system error \(number))."
            }
        self.init(.noInput, message)
    }

    /// Forms that could not be taken in.
    init(_ failure: FormIntake.Failure, _ language: Language) {
        switch failure {
        case .input(let failure): self.init(failure, language)
        case .csv(let failure):
            self.init(
                .software,
                language == .vietnamese
                    ? "Bộ đọc CSV gặp sự cố: \(failure)." : "The CSV reader failed: \(failure).")
        case .noFiles:
            self.init(
                .noInput,
                language == .vietnamese
                    ? "Không có tệp .csv hoặc .txt nào trong thư mục đã nêu."
                    : "There is no .csv or .txt file in what was named.")
        }
    }

    /// An output that cannot be written.
    init(_ failure: OutputFailure, _ language: Language) {
        let status: ExitStatus = failure.isRefusal ? .cannotCreate : .inputOutput
        self.init(status, failure.message(in: language))
    }

    /// A workbook that was not written.
    init(_ failure: WorkbookWriteFailure, path: String, _ language: Language) {
        switch failure.cause {
        case .output(let output): self.init(output, language)
        case .damaged:
            self.init(
                .inputOutput,
                language == .vietnamese
                    ? "Ghi “\(path)” không thành công: đọc lại thấy tệp không trọn vẹn, nên không giữ lại. "
                        + "Ổ đĩa có thể đã đầy. (\(failure.detail))"
                    : "Writing “\(path)” failed: read back, the file was not complete, so it was not kept. "
                        + "The disk may be full. (\(failure.detail))")
        case .tooManyUnits(let count, let limit):
            self.init(
                .refused,
                language == .vietnamese
                    ? "Sổ tính không chứa được \(count) đơn vị: một trang có cột cho nhiều nhất \(limit) đơn vị. "
                        + "Chia danh mục đơn vị thành nhiều phần (--catalogue) rồi tổng hợp từng phần."
                    : "A workbook cannot hold \(count) units: a sheet has columns for at most \(limit). Divide the "
                        + "catalogue's units into parts (--catalogue) and consolidate each.")
        case .contents(let words):
            self.init(
                .refused,
                language == .vietnamese
                    ? "Không ghi được “\(path)”. \(words.vietnamese)"
                    : "“\(path)” cannot be written. \(words.english)")
        case .fault(let words):
            self.init(
                .software,
                language == .vietnamese
                    ? "Không ghi được “\(path)”. \(words.vietnamese) (\(failure.detail))"
                    : "“\(path)” cannot be written. \(words.english) (\(failure.detail))")
        }
    }
}
