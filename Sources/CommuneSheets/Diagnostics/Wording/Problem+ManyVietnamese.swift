extension Problem {
    /// The message in Vietnamese for one cause at `count` cells or rows, which a report lists below it;
    /// nil for problems that are each told alone.
    func vietnamese(forMany count: Int) -> String? {
        let reader = Language.vietnamese
        let n = reader.count(count)
        return switch self {
        case .strayQuote:
            """
            \(n) dòng có dấu ngoặc kép (") đặt sai chỗ nên không biết ô kết thúc ở đâu. Đề nghị \
            xóa các dấu này, hoặc mở tệp trong Excel, sửa lại ô rồi lưu.
            """
        case .rowInOneCell:
            """
            \(n) dòng có tất cả các cột nằm trong một ô: tệp đã được mở bằng bảng tính không tách cột rồi lưu \
            lại. Đề nghị mở lại tệp gốc và lưu thành “CSV UTF-8 (Comma delimited)”; không lưu lại từ tệp này.
            """
        case .movedCells(_, .outside):
            """
            \(n) dòng có nội dung nằm ngoài cột cuối cùng của bảng nên các ô có thể đã bị lệch. \
            Đề nghị chuyển nội dung về đúng cột, hoặc xóa đi.
            """
        case .movedCells(_, .width):
            """
            \(n) dòng có số ô khác các dòng khác: thừa hoặc thiếu dấu ngăn cách ô, nên không chắc số nào ở cột \
            nào. Đề nghị mở biểu trong bảng tính, xem lại các dòng này rồi lưu lại thành “CSV UTF-8 (Comma \
            delimited)”; không sửa tệp CSV bằng tay.
            """
        case .movedCells(_, .comma):
            """
            \(n) dòng có số ô khác dòng tên cột: thường là dấu phẩy trong số (như 99,8) hoặc \
            trong câu chữ đã tách ô, nên không chắc số nào ở cột nào. Đề nghị mở biểu trong bảng \
            tính và lưu lại thành “CSV UTF-8 (Comma delimited)”; không sửa tệp CSV bằng tay.
            """
        case .columnIgnored:
            """
            \(n) cột không có trong mẫu biểu nên không được đọc. Nếu là cột ghi thêm của đơn vị \
            thì không cần sửa.
            """
        case .itemUnknown:
            """
            \(n) dòng ghi mã số không có trong danh mục. Đề nghị ghi lại mã số như trong biểu \
            trống, hoặc xóa các dòng này.
            """
        case .itemRepeated:
            """
            \(n) chỉ tiêu được ghi lần thứ hai. Đề nghị chỉ giữ lại một dòng có số liệu đúng cho \
            mỗi chỉ tiêu.
            """
        case .itemMissing:
            """
            Biểu thiếu \(n) dòng chỉ tiêu phải báo cáo trong kỳ này. Đề nghị thêm lại các dòng \
            này; biểu trống xin lại ở Phòng Tài chính - Kế hoạch huyện.
            """
        case .itemOfAnotherUnit:
            """
            \(n) dòng là chỉ tiêu mà đơn vị không phải báo cáo. Đề nghị xóa các dòng này khỏi \
            biểu.
            """
        case .nameOfAnotherItem:
            """
            \(n) dòng có mã số của một chỉ tiêu và tên của chỉ tiêu khác; có thể một cột đã bị \
            đẩy lệch dòng. Đề nghị sửa mã số hoặc tên, và xem lại số liệu của các dòng này.
            """
        case .nameUnrecognised:
            """
            \(n) dòng ghi tên khác danh mục; số liệu được tính theo mã số. Đề nghị xem số liệu \
            có đúng là của các chỉ tiêu đó không.
            """
        case .itemUnidentified:
            """
            \(n) dòng có số liệu nhưng không rõ là chỉ tiêu nào. Đề nghị ghi mã số vào cột “Mã \
            số”, hoặc xóa các dòng này.
            """
        case .measureDiffers(_, remedy: .respell):
            """
            \(n) dòng viết sai tên đơn vị tính. Nếu đơn vị tính đúng như nêu ở từng dòng thì chỉ sửa chữ, \
            không đổi số liệu.
            """
        case .measureDiffers:
            """
            \(n) dòng ghi đơn vị tính khác danh mục. Đề nghị đổi các số của dòng ra đơn vị tính nêu ở từng \
            dòng trước, rồi mới sửa cột “Đơn vị tính”; không chỉ sửa mỗi chữ.
            """
        case .itemAboveHeader:
            """
            \(n) dòng chỉ tiêu nằm phía trên dòng tên cột nên không được đọc. Đề nghị chuyển \
            xuống dưới dòng tên cột.
            """
        case .codeDamaged(_, isReadByName: true):
            """
            \(n) mã số bị chương trình bảng tính đổi thành số hoặc ngày tháng; tên ghi ở dòng \
            cho biết chắc nên các dòng đã được đọc. Đề nghị định dạng cột “Mã số” là Text rồi \
            ghi lại mã số.
            """
        case .codeDamaged(_, isReadByName: false):
            """
            \(n) mã số bị chương trình bảng tính đổi thành số hoặc ngày tháng nên không đọc \
            được. Đề nghị định dạng cột “Mã số” là Text rồi ghi lại mã số.
            """
        case .notAFigure:
            """
            \(n) ô số liệu không phải là số. Đề nghị chỉ ghi số, ví dụ 1234,5; ghi - nếu không phát sinh, \
            ghi x nếu chỉ tiêu không áp dụng cho đơn vị; nếu chưa có số liệu thì để trống và ghi lý do ở cột \
            “Giải trình”.
            """
        case .outOfRange(.some(.zero), .some(.one)):
            "Ở \(n) ô này chỉ ghi 1 nếu đã đạt, 0 nếu chưa đạt."
        case .outOfRange(let minimum, let maximum):
            """
            \(n) con số nằm ngoài phạm vi của chỉ tiêu\(Problem.vietnameseRange(minimum, maximum)). Đề nghị xem lại con số và đơn vị tính.
            """
        case .ambiguousFigure:
            """
            \(n) con số có thể hiểu hai cách, lệch nhau một nghìn lần. Đề nghị ghi lại từng số theo một trong hai \
            cách nêu ở từng ô.
            """
        case .otherConvention(_, .decimalComma):
            """
            Biểu dùng dấu phẩy trước phần lẻ, nhưng \(n) con số ghi cách khác. Đề nghị ghi như nêu ở từng ô.
            """
        case .otherConvention(_, .decimalPoint):
            """
            Biểu dùng dấu chấm trước phần lẻ, nhưng \(n) con số ghi cách khác. Đề nghị ghi như nêu ở từng ô.
            """
        case .wholeNumberRequired:
            """
            \(n) con số phải là số nguyên vì chỉ tiêu đếm người, hộ, vụ, … Đề nghị ghi lại, \
            không có phần lẻ.
            """
        case .tooManyDigits(let limit):
            """
            \(n) con số có quá nhiều chữ số (tối đa \(limit) chữ số). Đề nghị làm tròn phần lẻ, \
            hoặc xem có gõ thừa chữ số không.
            """
        case .figureNotExpected:
            """
            \(n) ô có số liệu ở chỗ không nhận số liệu: dòng là tên nhóm, hoặc chỉ tiêu không có \
            số ở cột này. Đề nghị chuyển về đúng dòng, đúng cột, hoặc xóa đi.
            """
        case .figureWithText(.otherText):
            """
            \(n) ô có ghi thêm chữ không phải đơn vị tính của chỉ tiêu. Đề nghị đổi số liệu về \
            đúng đơn vị tính rồi chỉ ghi số; lời ghi thêm để ở cột “Ghi chú”.
            """
        case .figureWithText(.brackets):
            """
            \(n) con số để trong ngoặc, có nghĩa là số âm, mà các chỉ tiêu này không thể âm. Đề \
            nghị ghi số không có dấu ngoặc.
            """
        case .figureWithText(.loneSpace):
            """
            \(n) ô có dấu cách giữa các chữ số: có thể là một số, cũng có thể là hai số. Đề nghị \
            ghi các chữ số liền nhau.
            """
        case .figureMayBeDate:
            """
            \(n) con số khác hẳn các số khác của dòng và cũng là số thứ tự của ngày trong chương trình bảng tính. \
            Đề nghị xem lại; nếu số liệu đúng, ghi lý do ở cột “Giải trình”.
            """
        case .figureTidied:
            """
            \(n) ô có ghi thêm ngoài con số (đơn vị tính, dấu cách, dấu nháy, …) nhưng nghĩa vẫn \
            chắc chắn nên đã được đọc như nêu ở từng ô. Lần sau đề nghị chỉ ghi số.
            """
        case .figureBecameDate:
            """
            \(n) ô là ngày tháng: chương trình bảng tính đã tự đổi con số được gõ. Đề nghị chỉ \
            ghi một số cho mỗi ô, ví dụ ghi 3 thay cho 03/13; nếu cần giữ nguyên chữ thì định \
            dạng ô là Text trước khi gõ.
            """
        case .figureShortened:
            """
            \(n) con số bị viết rút gọn nên đã mất các chữ số sau. Đề nghị mở tệp Excel gốc, \
            định dạng cột là Number rồi lưu lại, hoặc gõ đủ chữ số.
            """
        case .columnTooNarrow:
            """
            \(n) ô chỉ còn các dấu # vì cột quá hẹp khi lưu tệp. Đề nghị mở tệp Excel gốc, kéo \
            rộng cột rồi lưu lại thành CSV UTF-8.
            """
        case .formulaInFigure(isShown: false):
            "\(n) ô là công thức bị lỗi. Đề nghị sửa công thức, hoặc gõ thẳng con số vào ô."
        case .formulaInFigure(isShown: true):
            """
            \(n) ô ghi công thức chứ không phải kết quả. Đề nghị gõ thẳng con số vào ô, hoặc \
            định dạng ô là General rồi nhập lại công thức.
            """
        case .twoNumbers:
            """
            \(n) ô có hai số. Đề nghị chỉ ghi một số cho mỗi ô, ví dụ ghi 3 thay cho 03/13; phần \
            còn lại để ở cột “Ghi chú”.
            """
        case .figureMissing(isStatus: false):
            """
            \(n) chỉ tiêu phải báo cáo trong kỳ nhưng chưa có số liệu. Đề nghị ghi số; ghi 0 nếu \
            số liệu bằng 0, ghi - nếu không phát sinh, ghi x nếu chỉ tiêu không áp dụng cho đơn \
            vị; nếu chưa có số, ghi lý do ở cột “Giải trình”.
            """
        case .figureMissing(isStatus: true):
            """
            \(n) nhiệm vụ phải báo cáo trong kỳ nhưng chưa ghi mức độ thực hiện. Đề nghị ghi \
            \(reader.milestoneAnswers); chi tiết ghi ở cột “Ghi chú”.
            """
        case .notApplicableButDue:
            """
            \(n) chỉ tiêu phải báo cáo trong kỳ nhưng ghi x (không áp dụng), nên số liệu của đơn \
            vị không được tính. Đề nghị ghi số liệu; nếu đúng là không áp dụng, ghi lý do ở cột \
            “Giải trình”.
            """
        case .statusUnknown:
            """
            \(n) nhiệm vụ ghi mức độ thực hiện không đúng mẫu. Đề nghị ghi \
            \(reader.milestoneAnswers); chi tiết ghi ở cột “Ghi chú”.
            """
        case .cumulativeBelowCurrent:
            """
            \(n) chỉ tiêu có lũy kế từ đầu năm nhỏ hơn thực hiện trong kỳ. Lũy kế phải gồm cả kỳ \
            này; đề nghị xem lại cả hai số, và xem hai cột có bị ghi đổi chỗ cho nhau không.
            """
        case .cumulativeDiffersAtStart:
            """
            Kỳ này tính từ đầu năm nên lũy kế phải bằng thực hiện trong kỳ, nhưng \(n) chỉ tiêu có hai số khác \
            nhau. Nếu biểu là của một tháng hay một quý khác, đề nghị sửa “Kỳ báo cáo”; nếu kỳ ghi đúng, ghi số từ \
            đầu năm vào cả hai ô.
            """
        case .inputIncomplete:
            """
            \(n) tỷ lệ chỉ có tử số hoặc chỉ có mẫu số nên đơn vị không được tính vào tỷ lệ của \
            huyện. Đề nghị ghi đủ cả hai; nếu chưa có số, ghi lý do ở cột “Giải trình”.
            """
        case .ruleNotEvaluated:
            """
            \(n) quy tắc chưa kiểm tra được vì thiếu số liệu. Không cần sửa nếu các số liệu đó \
            chưa đến kỳ báo cáo.
            """
        case .rateWithoutInputs:
            """
            \(n) tỷ lệ đã ghi nhưng thiếu tử số và mẫu số. Đề nghị ghi các số nêu ở từng dòng; \
            tỷ lệ của huyện tính từ tử số và mẫu số, không tính từ riêng tỷ lệ phần trăm.
            """
        case .planDiffersFromCatalogue:
            """
            \(n) số kế hoạch năm khác danh mục. Đề nghị ghi như nêu ở từng ô, hoặc ghi ở cột \
            “Giải trình” căn cứ thay đổi.
            """
        case .planRounded:
            """
            \(n) số kế hoạch năm là số trong danh mục đã làm tròn, có thể do mất phần lẻ khi lưu tệp. Đề \
            nghị ghi như nêu ở từng ô, và xem các số khác có mất phần lẻ không.
            """
        case .rateRounded:
            """
            \(n) tỷ lệ là số đã làm tròn; kết quả tính từ các số liệu của biểu nêu ở từng ô. Biểu vẫn được \
            nhận. Nếu phần lẻ bị mất khi lưu tệp, đề nghị mở tệp Excel gốc, cho ô hiện đủ số lẻ rồi lưu lại.
            """
        case .farFromPlan(let far): far.sentences(forMany: n, in: .vietnamese)
        case .againstPeriods(let mismatch): mismatch.sentences(forMany: n, in: .vietnamese)
        case .farFromPreviousYear(let current, let previous) where current > previous:
            """
            \(n) chỉ tiêu có số trong kỳ gấp cùng kỳ năm trước từ mười lần trở lên. Đề nghị xem \
            có thừa chữ số hoặc nhầm đơn vị tính không; nếu đúng, ghi lý do ở cột “Giải trình” \
            của từng dòng.
            """
        case .farFromPreviousYear:
            """
            \(n) chỉ tiêu có số trong kỳ chỉ bằng một phần mười cùng kỳ năm trước trở xuống. Đề \
            nghị xem có thiếu chữ số hoặc nhầm đơn vị tính không; nếu đúng, ghi lý do ở cột \
            “Giải trình” của từng dòng.
            """
        default: nil
        }
    }
}
