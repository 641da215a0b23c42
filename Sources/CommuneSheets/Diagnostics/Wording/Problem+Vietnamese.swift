extension Problem {
    /// The message in Vietnamese. `value` is the text of the cell as written.
    func vietnamese(value: String?) -> String {
        let reader = Language.vietnamese
        let written = Quotation.of(value) ?? "Nội dung ô này"
        return switch self {
        case .emptyFile:
            """
            Tệp không có nội dung. Đề nghị mở lại biểu đã điền và lưu lại thành “CSV UTF-8 (Comma \
            delimited)”.
            """
        case .binaryFile(isWorkbook: true):
            """
            Đây là tệp bảng tính, chưa phải tệp CSV. Đề nghị mở tệp, chọn “Save As” (Lưu dưới dạng), loại “CSV \
            UTF-8 (Comma delimited)” trong Excel, hoặc “Text CSV” với bộ ký tự “Unicode (UTF-8)” trong \
            LibreOffice, rồi gửi tệp vừa lưu.
            """
        case .binaryFile(isWorkbook: false):
            """
            Tệp này không phải là biểu báo cáo dạng CSV. Đề nghị kiểm tra có chọn nhầm tệp không, rồi gửi \
            lại biểu đã lưu thành “CSV UTF-8 (Comma delimited)”.
            """
        case .encodingUnreadable(isUTF16: true):
            """
            Tệp được lưu thành “Unicode Text” nhưng đã bị hỏng hoặc bị cắt bớt khi sao chép. Đề nghị mở lại \
            tệp Excel gốc, chọn “Save As” (Lưu dưới dạng), loại “CSV UTF-8 (Comma delimited)”.
            """
        case .encodingUnreadable(isUTF16: false):
            """
            Không đọc được chữ tiếng Việt trong tệp này. Đề nghị mở lại tệp Excel gốc, chọn “Save As” (Lưu \
            dưới dạng), loại “CSV UTF-8 (Comma delimited)”; không chọn loại “CSV” thường. Trong LibreOffice: \
            “Text CSV”, bộ ký tự “Unicode (UTF-8)”.
            """
        case .lettersLost(let words):
            """
            Chữ có dấu trong tệp đã bị mất (\(reader.count(words)) từ có dấu “?” hoặc thiếu dấu) và không khôi \
            phục được. Đề nghị mở lại tệp Excel gốc, chọn “Save As” (Lưu dưới dạng), loại “CSV UTF-8 (Comma \
            delimited)”; không lưu lại từ tệp này.
            """
        case .lettersLostBesideCodes(let words):
            """
            Chữ có dấu trong tệp đã bị mất (\(reader.count(words)) từ), nhưng mã đơn vị, mã số và số liệu vẫn \
            đủ nên biểu được nhận. Phần ghi chú và giải trình không khôi phục được; lần sau đề nghị lưu thành \
            “CSV UTF-8 (Comma delimited)”.
            """
        case .openedInWrongEncoding(original: .tcvn3), .openedInWrongEncoding(original: .vni):
            """
            Chữ trong tệp được gõ bằng phông chữ cũ (.VnTime hoặc VNI-Times) rồi lưu thành Unicode nên không đọc được. \
            Đề nghị mở tệp Excel gốc, đổi chữ sang Unicode (ví dụ bằng UniKey Toolkit), rồi lưu thành “CSV \
            UTF-8 (Comma delimited)”.
            """
        case .openedInWrongEncoding:
            """
            Tệp đã được mở sai bảng mã rồi lưu lại, nên chữ có dấu biến thành ký tự lạ. Đề nghị mở lại tệp \
            Excel gốc, chọn “Save As” (Lưu dưới dạng), loại “CSV UTF-8 (Comma delimited)”; không lưu lại từ tệp này.
            """
        case .encodingUncertain(let candidates):
            """
            Chữ trong tệp có thể đọc theo nhiều bảng mã (\(candidates.map(\.title).joined(separator: ", "))) \
            mà mỗi cách cho một kết quả khác. Đề nghị mở lại tệp Excel gốc, chọn “Save As” (Lưu dưới dạng), loại \
            “CSV UTF-8 (Comma delimited)”.
            """
        case .fileTooLong(let rows, let bytes, let items, let surplus?):
            """
            Tệp có \(reader.count(rows)) dòng (\(reader.size(bytes))), trong khi một biểu chỉ cần khoảng \
            \(reader.count(items)) dòng, bằng số chỉ tiêu trong danh mục. Bảng chỉ tiêu kết thúc trước dòng \
            \(reader.count(surplus)), từ dòng này trở xuống là phần thừa. Đề nghị mở tệp bằng Excel hoặc LibreOffice, \
            bấm vào số \(reader.count(surplus)) ở đầu dòng, nhấn Ctrl+Shift+↓ cho đến khi chọn hết dòng cuối cùng, \
            bấm chuột phải, chọn “Delete” (Xóa), rồi lưu lại thành “CSV UTF-8 (Comma delimited)”.
            """
        case .fileTooLong(let rows, let bytes, let items, nil):
            """
            Tệp có \(reader.count(rows)) dòng (\(reader.size(bytes))), trong khi một biểu chỉ cần khoảng \
            \(reader.count(items)) dòng, bằng số chỉ tiêu trong danh mục. Đề nghị kiểm tra có chọn nhầm tệp không. Nếu \
            đúng là biểu báo cáo, đề nghị mở tệp bằng Excel hoặc LibreOffice, xóa mọi dòng bên dưới và mọi cột bên \
            phải bảng chỉ tiêu, rồi lưu lại thành “CSV UTF-8 (Comma delimited)”.
            """
        case .fileNameOfAnotherUnit(let named, let stated):
            """
            Tên tệp là của \(named), nhưng trong biểu ghi \(stated). Đề nghị đổi tên tệp nếu biểu đúng, \
            hoặc gửi lại đúng tệp.
            """
        case .unclosedQuote(rows: 0):
            """
            Có dấu ngoặc kép (") mở ra mà không đóng lại. Đề nghị xóa dấu này rồi lưu lại tệp.
            """
        case .unclosedQuote(let rows):
            """
            Có dấu ngoặc kép (") mở ra mà không đóng lại, làm \(reader.count(rows)) dòng phía dưới bị dính \
            vào một ô. Đề nghị xóa dấu này rồi lưu lại tệp.
            """
        case .separatorLineContradicts(let stated, let found):
            """
            Dòng đầu tiên của tệp (“sep=”) nói các ô ngăn cách nhau bằng \(reader.separator(stated)), nhưng \
            các dòng dưới dùng \(reader.separator(found)). Đề nghị xóa dòng đầu tiên, hoặc mở biểu gốc và \
            lưu lại thành “CSV UTF-8 (Comma delimited)”.
            """
        case .strayQuote:
            """
            Có dấu ngoặc kép (") đặt sai chỗ nên không biết ô kết thúc ở đâu. Đề nghị xóa dấu này, hoặc mở \
            tệp trong Excel, sửa lại ô rồi lưu.
            """
        case .rowInOneCell:
            """
            Cả dòng nằm trong một ô: tệp đã được mở bằng bảng tính không tách cột rồi lưu lại. Đề nghị mở lại \
            tệp gốc và lưu thành “CSV UTF-8 (Comma delimited)”; không lưu lại từ tệp này.
            """
        case .rowTooLong:
            """
            Dòng này dài hơn hẳn một dòng của biểu. Đề nghị kiểm tra dấu ngoặc kép (") chưa đóng, hoặc nội \
            dung dán nhầm vào ô, rồi lưu lại tệp.
            """
        case .movedCells(let count, .outside):
            """
            Có \(reader.count(count)) ô có nội dung nằm ngoài cột cuối cùng của bảng, nên các ô của dòng này \
            có thể đã bị lệch. Đề nghị chuyển nội dung về đúng cột, hoặc xóa đi.
            """
        case .movedCells(let count, .width):
            """
            Dòng này có số ô lệch \(reader.count(count)) ô so với các dòng khác: thừa hoặc thiếu một dấu ngăn \
            cách ô, nên không chắc số nào ở cột nào. Đề nghị mở biểu trong bảng tính, xem lại dòng này rồi lưu \
            lại thành “CSV UTF-8 (Comma delimited)”; không sửa tệp CSV bằng tay.
            """
        case .movedCells(let count, .comma):
            """
            Số ô của dòng này lệch \(reader.count(count)) ô so với dòng tên cột: thường là dấu phẩy trong số \
            (như 99,8) hoặc trong câu chữ đã tách ô, nên không chắc số nào ở cột nào. Đề nghị mở biểu trong bảng tính và lưu lại thành \
            “CSV UTF-8 (Comma delimited)”; không sửa tệp CSV bằng tay.
            """
        case .headerNotFound:
            """
            Không tìm thấy dòng tên cột (Mã số, Chỉ tiêu, Đơn vị tính, …). Đề nghị giữ nguyên dòng này như \
            trong biểu trống.
            """
        case .columnMissing(let name, candidates: []):
            "Bảng thiếu cột “\(name)”. Đề nghị thêm lại cột này, ghi đúng tên như trong biểu trống."
        case .columnMissing(let name, let candidates):
            """
            Chưa nhận ra cột “\(name)”. Có phải là cột \(reader.list(candidates, last: "hoặc"))? Nếu phải, đề \
            nghị đổi tên cột đó thành “\(name)”; nếu không, thêm lại cột này như trong biểu trống.
            """
        case .columnRepeated(let name, let firstCell):
            "Cột “\(name)” đã có ở ô \(firstCell). Đề nghị chỉ giữ lại một cột có số liệu đúng."
        case .columnIgnored(let name):
            """
            Cột \(Quotation.of(name) ?? "này") không có trong biểu mẫu nên không được đọc. Nếu cột có số \
            liệu phải báo cáo, đề nghị chuyển sang đúng cột của biểu.
            """
        case .columnMisnamed(let nearest):
            """
            Không có cột tên \(written); gần giống nhất là cột “\(nearest)” đang thiếu. Đề nghị sửa tên cột, \
            nếu không, số liệu trong cột sẽ không được đọc.
            """
        case .unitNotStated(let named?):
            """
            Biểu chưa ghi là của đơn vị nào. Tên tệp bắt đầu bằng mã của \(named). Nếu đúng, đề nghị ghi phía \
            trên bảng một dòng gồm hai ô: “Mã đơn vị” và mã này.
            """
        case .unitNotStated(inFileName: nil):
            """
            Biểu chưa ghi là của đơn vị nào. Đề nghị ghi phía trên bảng một dòng gồm hai ô: “Mã đơn vị” và \
            mã của chính đơn vị.
            """
        case .unitUnknown(let nearest?):
            """
            \(written) không phải là đơn vị của huyện Tháp Mười trong danh mục này. Gần giống nhất là \
            \(nearest); đề nghị kiểm tra và ghi lại.
            """
        case .unitUnknown(nearest: nil):
            """
            \(written) không phải là đơn vị của huyện Tháp Mười trong danh mục này. Đề nghị ghi đúng mã đơn \
            vị, ví dụ 30058.
            """
        case .unitContradictory(let code, let unitOfCode, let name):
            """
            Mã đơn vị \(code) là của \(unitOfCode), nhưng tên đơn vị lại ghi \
            \(Quotation.of(name) ?? "khác"). Đề nghị sửa mã hoặc tên cho khớp.
            """
        case .unitAmbiguous(let candidates):
            """
            Có nhiều đơn vị cùng mang tên này. Đề nghị ghi mã đơn vị thay cho tên: \
            \(candidates.joined(separator: " hoặc ")).
            """
        case .periodNotStated:
            """
            Biểu chưa ghi kỳ báo cáo. Đề nghị ghi phía trên bảng một dòng gồm hai ô: “Kỳ báo cáo” và kỳ, ví \
            dụ “Tháng 6 năm 2023”.
            """
        case .periodUnreadable:
            """
            \(written) chưa cho biết rõ kỳ báo cáo. Đề nghị ghi bằng chữ, ví dụ “Tháng 6 năm 2023”, “Quý II \
            năm 2023” hoặc “Năm 2023”.
            """
        case .periodContradictory(let first, let firstPlace, let second, .fileName(let name)):
            """
            Biểu ghi \(reader.period(first)) (\(reader.place(firstPlace))), nhưng tên tệp \
            \(Quotation.of(name, limit: Quotation.pathLimit) ?? "") ghi \(reader.period(second)). Đề nghị đổi \
            tên tệp nếu biểu đúng, hoặc sửa kỳ trong biểu.
            """
        case .periodContradictory(let first, let firstPlace, let second, let secondPlace):
            """
            Biểu ghi hai kỳ khác nhau: \(reader.period(first)) (\(reader.place(firstPlace))) và \
            \(reader.period(second)) (\(reader.place(secondPlace))). Đề nghị sửa lại cho thống nhất một kỳ.
            """
        case .columnOfAnotherPeriod(let named, let expected, let period, let place):
            """
            Cột \(Quotation.of(named) ?? "này") không khớp với kỳ của biểu là \(reader.period(period)) \
            (\(reader.place(place))). Đề nghị ghi lại tên cột là “\(expected)” nếu số liệu trong cột đúng, \
            hoặc ghi lại số liệu của đúng kỳ.
            """
        case .periodTaken(let period, let place):
            """
            Phía trên bảng không ghi kỳ báo cáo, nên lấy \(reader.period(period)) theo \
            \(reader.place(place)). Nếu đúng thì không cần sửa; lần sau đề nghị ghi dòng “Kỳ báo cáo” phía \
            trên bảng.
            """
        case .periodUnexpected(let expected):
            """
            Biểu này ghi \(reader.writtenPeriod(value) ?? "một kỳ khác"), nhưng kỳ cần báo cáo là \
            \(reader.period(expected)). Đề nghị ghi lại kỳ cho đúng, hoặc gửi biểu của kỳ cần báo cáo.
            """
        case .periodOutsideCatalogue(let year):
            """
            Đây là biểu của năm \(year), không dùng được với danh mục chỉ tiêu hiện nay. Nếu gõ nhầm năm, đề \
            nghị sửa “Kỳ báo cáo”; nếu là biểu cũ, xin biểu của năm báo cáo ở Phòng Tài chính - Kế hoạch và \
            ghi số liệu mới, không chỉ sửa năm.
            """
        case .periodsDiffer(let majority, let others):
            """
            Các biểu không cùng một kỳ: phần lớn là \(reader.period(majority)), ngoài ra có \
            \(reader.list(others.map(reader.periodWithCount))). Đề nghị chỉ chọn các biểu cùng một kỳ.
            """
        case .unitRepeated(let unit, let otherFile):
            """
            \(unit) còn có một biểu khác ở \
            \(Quotation.of(otherFile, limit: Quotation.pathLimit) ?? "một tệp khác"). Đề nghị chỉ để lại một \
            tệp; khi còn hai tệp thì không tệp nào được tổng hợp.
            """
        case .nothingReported:
            """
            Dưới dòng tên cột chưa có số liệu của chỉ tiêu nào. Đề nghị điền số liệu vào các dòng chỉ tiêu của \
            biểu, giữ nguyên mã số và tên.
            """
        case .rowsIgnored(let count):
            """
            \(reader.count(count)) dòng không phải là chỉ tiêu (tên bảng, dòng cộng, chữ ký) nên không được \
            đọc. Không cần sửa.
            """
        case .exactCopy(let original):
            """
            Tệp này giống hệt tệp \(Quotation.of(original, limit: Quotation.pathLimit) ?? "khác"); chỉ một tệp \
            được tính. Đề nghị bỏ bản sao.
            """
        case .moreOfTheSame(let code, let count):
            """
            Còn \(reader.count(count)) chỗ khác cùng mã \(code.rawValue), không liệt kê hết. Đề nghị sửa \
            những chỗ đã nêu rồi kiểm tra lại.
            """
        case .itemUnknown(let nearest?, let nearestName):
            """
            \(written) không phải là mã số chỉ tiêu trong danh mục. Gần giống nhất là \
            \(reader.item(nearest, name: nearestName)); đề nghị kiểm tra và ghi lại.
            """
        case .itemUnknown(nearest: nil, nearestName: _):
            """
            \(written) không phải là mã số chỉ tiêu trong danh mục. Đề nghị ghi mã số như trong biểu trống, \
            hoặc xóa dòng này.
            """
        case .itemRepeated(let firstCell):
            "Chỉ tiêu này đã có ở ô \(firstCell). Đề nghị chỉ giữ lại một dòng có số liệu đúng."
        case .itemMissing(let name):
            """
            Biểu thiếu dòng “\(name)” là chỉ tiêu phải báo cáo trong kỳ này. Đề nghị thêm lại dòng này; \
            biểu trống xin lại ở Phòng Tài chính - Kế hoạch huyện.
            """
        case .itemOfAnotherUnit(let reporters) where reporters.isEmpty:
            "Đơn vị không phải báo cáo chỉ tiêu này. Đề nghị xóa dòng này khỏi biểu."
        case .itemOfAnotherUnit(let reporters):
            """
            Đơn vị không phải báo cáo chỉ tiêu này; nơi báo cáo là \
            \(reader.list(reporters.map(reader.reporter))). Đề nghị xóa dòng này khỏi biểu.
            """
        case .nameOfAnotherItem(let nameOfCode, let codeOfName):
            """
            Mã số này là của “\(nameOfCode)”, còn tên ghi ở đây là tên của chỉ tiêu \(codeOfName). Đề nghị \
            sửa mã số hoặc tên, và xem lại số liệu của dòng.
            """
        case .nameUnrecognised(let nameOfCode):
            """
            Tên ghi ở đây khác danh mục; số liệu được tính cho “\(nameOfCode)” theo mã số. Đề nghị xem số \
            liệu có đúng là của chỉ tiêu đó không.
            """
        case .itemUnidentified(let nearest?, let nearestName):
            """
            Dòng có số liệu nhưng không rõ là chỉ tiêu nào. Đề nghị ghi mã số vào cột “Mã số”; có thể là \
            \(reader.item(nearest, name: nearestName)).
            """
        case .itemUnidentified(nearest: nil, nearestName: _):
            """
            Dòng có số liệu nhưng không rõ là chỉ tiêu nào. Đề nghị ghi mã số vào cột “Mã số”, hoặc xóa \
            dòng này.
            """
        case .measureDiffers(let expected, let remedy):
            """
            Chỉ tiêu này tính bằng “\(expected)”. \(remedy.sentences(expected: expected, in: reader))
            """
        case .headingMeasureDiffers(let measure):
            """
            Phía trên bảng ghi \(written), còn các chỉ tiêu tính bằng tiền của biểu này dùng “\(measure)”. Đề \
            nghị xem lại số liệu và sửa hoặc xóa dòng này.
            """
        case .itemAboveHeader:
            """
            Dòng chỉ tiêu này nằm phía trên dòng tên cột nên không được đọc. Đề nghị chuyển xuống dưới dòng \
            tên cột.
            """
        case .codeDamaged(let candidates, isReadByName: true):
            """
            \(written) là mã số \(reader.list(candidates)) bị chương trình bảng tính đổi thành số hoặc ngày \
            tháng; tên chỉ tiêu ở dòng đó xác định rõ mã số nên dòng đã được đọc. Đề nghị ghi lại mã số, định dạng ô là Text.
            """
        case .codeDamaged(let candidates, isReadByName: false):
            """
            \(written) không phải là mã số; có thể là \(reader.list(candidates, last: "hoặc")) bị chương trình \
            bảng tính đổi thành số hoặc ngày tháng. Đề nghị định dạng cột “Mã số” là Text rồi ghi lại mã số.
            """
        case .optionalItemsAbsent(let codes):
            """
            \(reader.count(codes.count)) chỉ tiêu chưa bắt buộc trong kỳ này không có trong biểu: \
            \(reader.list(codes)). Không cần sửa.
            """
        case .notAFigure:
            """
            \(written) không phải là số. Đề nghị chỉ ghi số, ví dụ 1234,5; ghi - nếu không phát sinh, ghi x \
            nếu chỉ tiêu không áp dụng cho đơn vị; nếu chưa có số liệu thì để trống và ghi lý do ở cột “Giải \
            trình”.
            """
        case .outOfRange(.some(.zero), .some(.one)):
            "Ở chỉ tiêu này chỉ ghi 1 nếu đã đạt, 0 nếu chưa đạt; không ghi \(written)."
        case .outOfRange(let minimum, let maximum):
            """
            \(written) không thể có ở chỉ tiêu này\(Problem.vietnameseRange(minimum, maximum)). Đề nghị xem \
            lại con số và đơn vị tính.
            """
        case .ambiguousFigure(let asThousands, let asDecimal):
            """
            \(written) có thể hiểu là \(asThousands.withoutTrailingZeros.formText) hoặc \
            \(asDecimal.withoutTrailingZeros.formText). Đề nghị ghi \
            \(asThousands.withoutTrailingZeros.formText) (không dùng dấu ngăn hàng nghìn) hoặc \
            \(asDecimal.unambiguousText(in: .decimalComma)) (dấu phẩy trước phần lẻ).
            """
        case .otherConvention(let meaning, let style) where meaning.scale == 0:
            """
            \(written) dùng dấu \(style == .decimalComma ? "phẩy" : "chấm") ngăn hàng nghìn, trong khi các số \
            khác của biểu dùng dấu này trước phần lẻ. Đề nghị ghi \(meaning.formText), không có dấu ngăn.
            """
        case .otherConvention(let meaning, .decimalComma):
            """
            \(written) dùng dấu chấm trước phần lẻ. Đề nghị dùng dấu phẩy: ghi \
            \(meaning.unambiguousText(in: .decimalComma)).
            """
        case .otherConvention(let meaning, .decimalPoint):
            """
            \(written) dùng dấu phẩy trước phần lẻ, trong khi các số khác của biểu dùng dấu chấm. Đề nghị ghi \
            cùng một cách: \(meaning.unambiguousText(in: .decimalPoint)).
            """
        case .wholeNumberRequired(let measure):
            """
            Số liệu tính bằng “\(measure)” phải là số nguyên. Đề nghị ghi lại, không có phần lẻ sau dấu \
            phẩy.
            """
        case .tooManyDigits(let limit):
            """
            Con số có quá nhiều chữ số (tối đa \(reader.count(limit)) chữ số). Đề nghị làm tròn phần lẻ, \
            hoặc xem có gõ thừa chữ số không.
            """
        case .figureNotExpected:
            """
            Ô này không nhận số liệu: dòng là tên nhóm, hoặc chỉ tiêu không có số ở cột này. Đề nghị chuyển \
            số liệu về đúng dòng, đúng cột, hoặc xóa đi.
            """
        case .figureWithText(let extra):
            Problem.vietnameseExtra(extra, written)
        case .figureMayBeDate(let originals):
            """
            \(written) khác hẳn các số khác của dòng và cũng là số thứ tự của một ngày trong chương trình bảng \
            tính\(Problem.vietnameseOriginals(originals)). Đề nghị xem lại; nếu số liệu đúng, ghi lý do ở cột \
            “Giải trình”.
            """
        case .figureTidied:
            """
            \(written) có ghi thêm ngoài con số (đơn vị tính, dấu cách, dấu nháy, …) nhưng nghĩa vẫn chắc \
            chắn nên đã được đọc. Lần sau đề nghị chỉ ghi số.
            """
        case .figureBecameDate(let originals):
            """
            \(written) là ngày tháng: chương trình bảng tính đã tự đổi con số được gõ\
            \(Problem.vietnameseOriginals(originals)). Đề nghị chỉ ghi một số, ví dụ ghi 3 thay cho 03/13; \
            nếu cần giữ nguyên chữ thì định dạng ô là Text trước khi gõ.
            """
        case .figureShortened:
            """
            \(written) là số bị viết rút gọn nên đã mất các chữ số sau. Đề nghị mở tệp Excel gốc, định dạng \
            cột là Number rồi lưu lại, hoặc gõ đủ chữ số, ví dụ 683083.
            """
        case .columnTooNarrow:
            """
            Ô chỉ còn các dấu # vì cột quá hẹp khi lưu tệp. Đề nghị mở tệp Excel gốc, kéo rộng cột rồi lưu \
            lại thành CSV UTF-8.
            """
        case .formulaInFigure(isShown: false):
            "\(written) là công thức bị lỗi. Đề nghị sửa công thức, hoặc gõ thẳng con số vào ô."
        case .formulaInFigure(isShown: true):
            """
            Ô ghi công thức \(written) chứ không phải kết quả. Đề nghị gõ thẳng con số vào ô, hoặc định dạng \
            ô là General rồi nhập lại công thức.
            """
        case .twoNumbers:
            """
            \(written) là hai số trong một ô. Đề nghị chỉ ghi một số, ví dụ ghi 3 thay cho 03/13; phần còn \
            lại để ở cột “Ghi chú”.
            """
        case .figureMissing(isStatus: false):
            """
            Chỉ tiêu này phải báo cáo trong kỳ nhưng chưa có số liệu. Đề nghị ghi số; ghi 0 nếu số liệu bằng 0, ghi - nếu \
            không phát sinh, ghi x nếu chỉ tiêu không áp dụng cho đơn vị; nếu chưa có số, ghi lý do ở cột \
            “Giải trình”.
            """
        case .figureMissing(isStatus: true):
            """
            Nhiệm vụ này phải báo cáo trong kỳ nhưng chưa ghi mức độ thực hiện. Đề nghị ghi \(reader.milestoneAnswers); chi \
            tiết ghi ở cột “Ghi chú”.
            """
        case .notApplicableButDue:
            """
            Đơn vị phải báo cáo chỉ tiêu này trong kỳ, nhưng ghi x (không áp dụng), nên số liệu của đơn vị \
            không được tính. Đề nghị ghi số liệu; nếu đúng là không áp dụng, ghi lý do ở cột “Giải trình”.
            """
        case .statusUnknown:
            """
            Chỉ tiêu này ghi mức độ thực hiện bằng chữ. Đề nghị thay \
            \(Quotation.of(value) ?? "nội dung ô này") bằng \(reader.milestoneAnswers); chi tiết ghi ở cột \
            “Ghi chú”.
            """
        case .ruleBroken(let rule):
            """
            Số liệu chưa khớp: \(rule.clause(in: reader)). \(rule.sides(in: reader)). \
            \(Problem.vietnameseRemedy(rule))
            """
        case .rateDiffersFromInputs(let numerator, let denominator):
            """
            \(written) không khớp với tử số (\(numerator)) chia cho mẫu số (\(denominator)). Đề nghị xem \
            lại cả ba số.
            """
        case .cumulativeBelowCurrent(let current, let cumulative):
            """
            Lũy kế từ đầu năm (\(cumulative.words(in: reader))) nhỏ hơn thực hiện trong kỳ \
            (\(current.words(in: reader))). Lũy kế gồm cả kỳ này; đề nghị xem lại hai số.
            """
        case .cumulativeDiffersAtStart(let current, let cumulative):
            """
            Kỳ này tính từ đầu năm nên lũy kế (\(cumulative.words(in: reader))) phải bằng thực hiện trong \
            kỳ (\(current.words(in: reader))). Nếu biểu là của một tháng hay một quý khác, đề nghị sửa “Kỳ báo \
            cáo”; nếu kỳ ghi đúng, ghi số từ đầu năm vào cả hai ô.
            """
        case .inputIncomplete(let present, let absent):
            """
            Đã ghi \(present) nhưng chưa ghi \(absent), nên tỷ lệ của đơn vị chưa được tính vào tỷ lệ của \
            huyện. Đề nghị ghi đủ cả tử số và mẫu số; nếu chưa có, ghi lý do ở cột “Giải trình”.
            """
        case .denominatorZero(let numerator):
            "Mẫu số bằng 0 trong khi tử số (\(numerator)) lớn hơn 0. Đề nghị xem lại và ghi đúng mẫu số."
        case .ruleNotEvaluated(let rule, let expression, let missing):
            """
            Chưa kiểm tra được quy tắc \(rule) (\(expression)) vì chưa có số liệu của \
            \(reader.list(missing)). Không cần sửa nếu các số này chưa đến kỳ báo cáo.
            """
        case .rateWithoutInputs(let inputs):
            """
            Đã ghi tỷ lệ nhưng chưa có số liệu để tính. Đề nghị ghi \(reader.list(inputs)); tỷ lệ của huyện \
            được tính từ tử số và mẫu số, không tính từ tỷ lệ của từng đơn vị.
            """
        case .rateRounded(let computed):
            """
            \(written) là số đã làm tròn; tính từ các số liệu của biểu thì được \(computed.words(in: reader)). \
            Biểu vẫn được nhận. Nếu phần lẻ bị mất khi lưu tệp, đề nghị mở tệp Excel gốc, cho ô hiện đủ số lẻ \
            rồi lưu lại.
            """
        case .againstPeriods(let mismatch): mismatch.sentences(in: reader)
        case .farFromPreviousYear(let current, let previous):
            """
            Số thực hiện (\(current.words(in: reader))) và số cùng kỳ năm trước (\(previous.words(in: reader))) \
            chênh nhau từ mười lần trở lên. Đề nghị xem có gõ thừa, thiếu chữ số hoặc nhầm đơn vị tính \
            không; nếu đúng, ghi lý do ở cột “Giải trình”.
            """
        case .planDiffersFromCatalogue(let planned):
            """
            Kế hoạch năm trong danh mục là \(planned.words(in: reader)). Đề nghị ghi \(planned.formText), \
            hoặc nêu căn cứ điều chỉnh ở cột “Giải trình”.
            """
        case .planRounded(let planned):
            """
            Kế hoạch năm trong danh mục là \(planned.words(in: reader)); \(written) là số này đã làm tròn, có \
            thể do mất phần lẻ khi lưu tệp. Đề nghị ghi \(planned.formText), và xem các số khác có mất phần lẻ \
            không.
            """
        case .farFromPlan(let far): far.sentences(in: reader)
        case .sharesDiffer(let item, let sum, let planned, let units, let above):
            """
            Kế hoạch năm của \(reader.count(units)) đơn vị cho chỉ tiêu \(item.vietnamese) cộng lại là \
            \(sum.words(in: reader)), kế hoạch của huyện là \(planned.words(in: reader)). \
            \(above.isEmpty ? "" : "Riêng \(reader.shares(above)) đã lớn hơn kế hoạch của huyện. ")\
            Đề nghị xem lại phần kế hoạch của từng đơn vị.
            """
        case .ledger(let finding): finding.words(in: .vietnamese)
        case .catalogueRepeats(let what, let firstCell):
            """
            \(Quotation.of(what) ?? "Nội dung này") đã có ở ô \(firstCell). Đề nghị chỉ để một lần, hoặc \
            đặt mã hay tên khác.
            """
        case .catalogueUnknownReference(let column):
            """
            \(written) ở cột “\(column)” không có trong danh mục. Đề nghị sửa lại, hoặc thêm dòng cho mã \
            này.
            """
        case .catalogueCycle(let codes):
            """
            Các chỉ tiêu \(reader.list(codes)) phụ thuộc lẫn nhau thành vòng tròn. Đề nghị sửa cột “Mã cấp \
            trên”, “Tử số” hoặc “Mẫu số”.
            """
        case .catalogueImpossibleTarget(let reason):
            Problem.vietnameseTargetFault(reason)
        case .catalogueExpression(let column, let expected):
            """
            Không đọc được biểu thức từ ký tự thứ \(reader.count(column)): chỗ này cần \(expected.vietnamese). Đề \
            nghị viết theo mẫu “5 = 5.1 + 5.2”.
            """
        case .catalogueRuleWithoutItem(let code):
            """
            Quy tắc dùng mã “\(code)”, nhưng mã này không có trong danh mục hoặc không có số liệu. Đề nghị \
            sửa biểu thức.
            """
        case .cataloguePartsDiffer(let rule, let left, let right):
            """
            Mục tiêu của các phần không khớp với mục tiêu chung theo quy tắc \(rule): vế trái là \
            \(left.words(in: reader)), vế phải là \(right.words(in: reader)). Đề nghị xem lại cột “Mục tiêu \
            từ”.
            """
        case .catalogueIncomplete(let missing):
            """
            Danh mục thiếu “\(missing)”. Đề nghị bổ sung; có thể lấy bản đầy đủ bằng lệnh “catalogue \
            export”.
            """
        case .catalogueValue(let column, let allowed) where allowed.isEmpty:
            "\(written) không dùng được ở cột “\(column)”. Đề nghị ghi lại như ở các dòng khác của cột."
        case .catalogueValue(let column, let allowed):
            """
            \(written) không dùng được ở cột “\(column)”. Giá trị dùng được: \
            \(reader.list(allowed)).
            """
        case .catalogueText(let fault):
            fault.vietnamese
        }
    }
}

// MARK: - Phrases with several forms

extension Problem {
    /// A figure with something else in its cell, and what to write.
    private static func vietnameseExtra(_ extra: FigureExtra, _ written: String) -> String {
        switch extra {
        case .otherText(let text, let measure?):
            """
            \(written) có ghi thêm “\(text)”, trong khi chỉ tiêu này tính bằng “\(measure)”. Đề nghị đổi ra \
            “\(measure)” rồi chỉ ghi số; lời ghi thêm để ở cột “Ghi chú”.
            """
        case .otherText(_, nil):
            "\(written) có cả số và chữ. Đề nghị chỉ ghi số; lời ghi thêm để ở cột “Ghi chú”."
        case .brackets:
            """
            \(written) để trong ngoặc có nghĩa là số âm, mà chỉ tiêu này không thể âm. Đề nghị ghi số không \
            có dấu ngoặc.
            """
        case .loneSpace:
            """
            \(written) có dấu cách giữa các chữ số: có thể là một số, cũng có thể là hai số. Đề nghị ghi các \
            chữ số liền nhau.
            """
        }
    }

    /// What may have been typed, as the end of a clause.
    private static func vietnameseOriginals(_ originals: [String]) -> String {
        switch originals.count {
        case 0: ""
        case 1: " (có lẽ là \(originals[0]))"
        default: " (có thể là \(Language.vietnamese.list(originals, last: "hoặc")))"
        }
    }

    /// The bounds, as the end of a sentence.
    static func vietnameseRange(_ minimum: Quantity?, _ maximum: Quantity?) -> String {
        switch (minimum?.words(in: .vietnamese), maximum?.words(in: .vietnamese)) {
        case (let minimum?, let maximum?): ": số liệu phải từ \(minimum) đến \(maximum)"
        case (let minimum?, nil): ": số liệu không được nhỏ hơn \(minimum)"
        case (nil, let maximum?): ": số liệu không được lớn hơn \(maximum)"
        case (nil, nil): ""
        }
    }

    /// What to do about a rule that does not hold.
    private static func vietnameseRemedy(_ rule: BrokenRule) -> String {
        if rule.isExplainedByRounding {
            return """
                Chênh lệch nhỏ như do làm tròn: có thể các số đã mất phần lẻ khi lưu tệp. Đề nghị ghi đủ phần \
                lẻ (mở tệp Excel gốc, cho ô hiện đủ số lẻ rồi lưu lại); nếu không phải, xem lại các số liên \
                quan.
                """
        }
        return switch rule.severity {
        case .error: "Đề nghị xem lại các số liên quan."
        case .warning, .note: "Đề nghị xem lại; nếu số liệu đúng, ghi lý do ở cột “Giải trình”."
        }
    }

    /// Why a target cannot be, and what to do.
    private static func vietnameseTargetFault(_ fault: CatalogueTargetFault) -> String {
        switch fault {
        case .figureMissing:
            "Mục tiêu có cách so sánh nhưng chưa có con số. Đề nghị ghi số ở cột “Mục tiêu từ”."
        case .boundsReversed:
            "“Mục tiêu đến” nhỏ hơn “Mục tiêu từ”. Đề nghị ghi lại, số nhỏ ở “Mục tiêu từ”."
        case .outsideRange:
            """
            Mục tiêu nằm ngoài khoảng số liệu có thể có của chỉ tiêu. Đề nghị xem lại mục tiêu, hoặc hai \
            cột “Nhỏ nhất” và “Lớn nhất”.
            """
        case .comparatorMissing:
            """
            Mục tiêu có con số nhưng cột “So sánh” để trống hoặc không dùng số. Đề nghị ghi cách so sánh, \
            ví dụ >=, hoặc xóa con số.
            """
        }
    }
}
