/// The explanations of what shows beside the submissions received before.
enum LedgerExplanations {
    /// LED01: the same file again.
    static let unchanged = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tệp đã nhận, không có gì mới",
            meaning: """
                Tệp giống hệt từng byte với biểu đang dùng của đơn vị và kỳ này. Sổ cái ghi nhận là đã gửi lại
                nhưng số liệu không đổi. Nếu định gửi bản đã sửa, kiểm tra xem có gửi nhầm tệp cũ không.
                """,
            reason: "Nhập lại cả thư mục không bao giờ làm số liệu bị cộng hai lần."),
        english: Explanation.Prose(
            title: "A file received before, nothing new",
            meaning: """
                The file is, byte for byte, the form that counts for this unit and period. The ledger notes that
                it was sent again; no figure changes. If a corrected form was meant, check that the old file was
                not sent by mistake.
                """,
            reason: "Importing a whole folder again never counts a figure twice."),
        wrong: "import 2023-06/ && import 2023-06/",
        right: "import 2023-06/30058-xa-my-dong-sua.csv")

    /// LED02: a new revision.
    static let revised = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Biểu nộp lại, thay lần trước",
            meaning: """
                Đơn vị đã có biểu của kỳ này; biểu mới được nhận và thay biểu cũ. Các ô khác nhau và ảnh hưởng
                đến số của huyện được liệt kê ngay bên dưới. Biểu cũ vẫn được giữ (lệnh history).
                """,
            reason: "Ai hỏi vì sao số của huyện thay đổi đều tra được đến từng ô."),
        english: Explanation.Prose(
            title: "A form sent again replaces the one before",
            meaning: """
                The unit had a form for this period; the new one was accepted and counts instead. The cells that
                differ, and what that does to the district's figures, are listed with it. The old form is kept
                (command history).
                """,
            reason: "Whoever asks why a figure of the district changed can be shown the cell."),
        wrong: "13;7.M;Tổng số hộ dân;hộ;;2197;x;2142;;",
        right: "13;7.M;Tổng số hộ dân;hộ;;2179;x;2142;;")

    /// LED03: the figures of another period.
    static let figuresOfAnotherPeriod = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Số liệu của kỳ khác",
            meaning: """
                Hầu hết số phát sinh trong biểu (số trong kỳ và lũy kế của các chỉ tiêu cộng dồn) giống hệt biểu
                kỳ khác của chính đơn vị. Thường là biểu kỳ trước, hoặc cùng kỳ năm trước, được đổi dòng kỳ báo
                cáo rồi gửi lại. Nhập số của kỳ đang báo cáo, hoặc sửa lại kỳ ghi trong biểu.
                """,
            reason: "Nếu nhận, số của kỳ cũ được tính lần nữa cho kỳ này mà không ai biết."),
        english: Explanation.Prose(
            title: "The figures of another period",
            meaning: """
                Nearly all flow figures of the form (period and year to date) are those of another period's form
                of the same unit. Usually the last period's form, or last year's, was given another period and
                sent again. Fill in the figures of this period, or correct the period that the form states.
                """,
            reason: "If accepted, an old period's figures would count again, unseen."),
        wrong: """
            Kỳ báo cáo;2023-06
            5;3;Tổng thu ngân sách nhà nước;triệu đồng;;1250;6400;1180;;
            """,
        right: """
            Kỳ báo cáo;2023-06
            5;3;Tổng thu ngân sách nhà nước;triệu đồng;;1310;7710;1225;;
            """)

    /// LED04: a revision that was replaced.
    static let superseded = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tệp cũ đã được thay",
            meaning: """
                Tệp này đã được nhận trước đây rồi được thay bằng một biểu mới hơn. Sổ cái không tự quay về số cũ.
                Nếu tệp mới cũng có trong lần nhập này thì tệp cũ chỉ là còn sót lại: không bị tính là lỗi. Nếu số cũ
                mới đúng, nhập riêng tệp cũ với --again.
                """,
            reason: "Nhập lại thư mục còn tệp cũ không được làm mất số đã sửa."),
        english: Explanation.Prose(
            title: "An old file that was replaced",
            meaning: """
                The file was accepted before and then replaced by a newer form. The ledger does not go back to
                old figures by itself. Where the newer file comes along, the old one was merely left in the folder
                and is no error. If its figures are right after all, import it alone with --again.
                """,
            reason: "Importing a folder that still holds an old file must not undo a correction."),
        wrong: "import 2023-06/30058-xa-my-dong.csv",
        right: "import 2023-06/30058-xa-my-dong.csv --again")

    /// LED05: the period is closed.
    static let periodClosed = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Kỳ đã khóa",
            meaning: """
                Kỳ báo cáo đã được khóa cùng với sổ tổng hợp trình họp. Tệp đến sau được lưu lại nhưng không làm
                thay đổi số liệu, cho đến khi kỳ được mở lại bằng lệnh reopen kèm lý do.
                """,
            reason: "Số đã trình Ủy ban nhân dân huyện không tự thay đổi."),
        english: Explanation.Prose(
            title: "The period is closed",
            meaning: """
                The period was closed together with the workbook that went to the meeting. Files that come later
                are kept but change nothing until the period is opened again with reopen and a reason.
                """,
            reason: "Figures that the People's Committee has seen do not change by themselves."),
        wrong: "import 2023-06/30058-xa-my-dong-sua.csv",
        right: """
            reopen --period 2023-06 --reason "30058 nộp lại"
            import 2023-06/30058-xa-my-dong-sua.csv
            """)

    /// LED06: the folder names another period.
    static let folderOfAnotherPeriod = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Thư mục của kỳ khác",
            meaning: """
                Tên thư mục ghi một kỳ, biểu trong đó ghi kỳ khác. Một trong hai sai. Mở biểu, xem số liệu là của
                kỳ nào, rồi sửa dòng kỳ báo cáo hoặc chuyển tệp sang thư mục đúng.
                """,
            reason: "Sai kỳ thì số của tháng này bị tính cho tháng khác."),
        english: Explanation.Prose(
            title: "The folder of another period",
            meaning: """
                The folder is named after one period, the form in it states another. One of them is wrong. Open
                the form, see which period its figures are of, then correct the line of the period or move the
                file.
                """,
            reason: "Under a wrong period, this month's figures count for another."),
        wrong: """
            2023-05/30058-xa-my-dong.csv
            Kỳ báo cáo;2023-06
            """,
        right: """
            2023-06/30058-xa-my-dong.csv
            Kỳ báo cáo;2023-06
            """)

    /// LED07: refused at the time.
    static let refusedWhenReceived = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Bị từ chối khi nhận",
            meaning: """
                Xét riêng tệp này thì không có lỗi, nhưng khi nhận, nó mâu thuẫn với các biểu đã có (kỳ khác, tệp
                cũ, hai tệp khác nhau của một đơn vị), nên bị từ chối và không được tính. Mã nêu kèm cho biết vì
                sao. Đơn vị gửi lại biểu đã sửa.
                """,
            reason: "Sổ tổng hợp phải nêu cả những tệp đã đến mà không được tính."),
        english: Explanation.Prose(
            title: "Refused when it was received",
            meaning: """
                By itself the file has no error; beside the forms that were there (another period's, an old file,
                two different files of one unit) it contradicted them, so it was refused and does not count. The
                codes named with it say why. The unit sends a corrected form.
                """,
            reason: "The workbook has to name the files that came and do not count."),
        wrong: "import 2023-06/30058-xa-my-dong.csv 2023-06/30058-xa-my-dong-sua.csv",
        right: "import 2023-06/30058-xa-my-dong-sua.csv")
}
