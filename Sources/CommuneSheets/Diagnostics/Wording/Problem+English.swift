extension Problem {
    /// The message in English. `value` is the text of the cell as written.
    ///
    /// What to type stays in the form's own notation, with a decimal comma: the form is Vietnamese.
    func english(value: String?) -> String {
        let reader = Language.english
        let written = Quotation.of(value) ?? "The text of this cell"
        return switch self {
        case .emptyFile:
            """
            The file holds nothing. Open the form you filled in and save it again as “CSV UTF-8 (Comma \
            delimited)”.
            """
        case .binaryFile(isWorkbook: true):
            """
            This is a spreadsheet file, not yet a CSV file. Open it, choose “Save as”, in LibreOffice the \
            type “Text CSV” with “Unicode (UTF-8)”, in Excel the type “CSV \
            UTF-8 (Comma delimited)”, and send the file saved in this way.
            """
        case .binaryFile(isWorkbook: false):
            """
            This is not a form saved as CSV. Check that you chose the right file, then send the form saved \
            as “CSV UTF-8 (Comma delimited)”.
            """
        case .encodingUnreadable(isUTF16: true):
            """
            The file was saved as “Unicode Text” but is damaged, or was cut short when it was copied. Open the \
            original Excel file again and choose “Save as”, the type “CSV UTF-8 (Comma delimited)”.
            """
        case .encodingUnreadable(isUTF16: false):
            """
            The Vietnamese letters of this file cannot be read. Open the original Excel file again and \
            choose “Save as”, the type “CSV UTF-8 (Comma delimited)”, not plain “CSV”.
            """
        case .lettersLost(let words):
            """
            The file has lost its Vietnamese letters (\(Problem.counted(words, "word")) with “?” or without \
            marks), and they cannot be restored. Open the original Excel file again and choose “Save as”, the \
            type “CSV UTF-8 (Comma delimited)”; do not save this file again.
            """
        case .lettersLostBesideCodes(let words):
            """
            The file has lost its Vietnamese letters (\(Problem.counted(words, "word"))), but the unit's code, \
            the items' codes and the figures are complete, so the form is accepted. Notes and explanations \
            cannot be restored; save as “CSV UTF-8 (Comma delimited)” next time.
            """
        case .openedInWrongEncoding(original: .tcvn3), .openedInWrongEncoding(original: .vni):
            """
            The text was typed in an old font (.VnTime or VNI-Times) and then saved as Unicode, so that all \
            letters are wrong. Open the original Excel file, turn the text into Unicode (with UniKey's \
            toolkit, for instance), and save it as “CSV UTF-8 (Comma delimited)”.
            """
        case .openedInWrongEncoding:
            """
            The file was opened in the wrong encoding and saved again, so that letters with marks became \
            strange signs. Open the original Excel file again and choose “Save as”, the type “CSV UTF-8 \
            (Comma delimited)”; do not save this file again.
            """
        case .encodingUncertain(let candidates):
            """
            The letters can be read in several encodings (\(candidates.map(\.title).joined(separator: ", "))), \
            each giving another text. Open the original Excel file again and choose “Save as”, the type “CSV \
            UTF-8 (Comma delimited)”.
            """
        case .fileTooLong(let rows, let bytes, let items, let surplus?):
            """
            The file has \(reader.count(rows)) rows (\(reader.size(bytes))); a form needs about \(reader.count(items)), \
            as many as the catalogue has items. The table of the form ends above row \(reader.count(surplus)). Open \
            the file in the spreadsheet program, click the number of row \(reader.count(surplus)) at the left edge, \
            press Ctrl+Shift+↓ until everything down to the last row is selected, right-click and choose “Delete”; \
            then save it again as “CSV UTF-8 (Comma delimited)”.
            """
        case .fileTooLong(let rows, let bytes, let items, nil):
            """
            The file has \(reader.count(rows)) rows (\(reader.size(bytes))); a form needs about \(reader.count(items)), \
            as many as the catalogue has items. Check that you chose the right file. If it is the form, open it in \
            the spreadsheet program, delete all rows below the table and all columns right of it, and save it \
            again as “CSV UTF-8 (Comma delimited)”.
            """
        case .fileNameOfAnotherUnit(let named, let stated):
            """
            The file is named for \(named), but the form says \(stated). Rename the file if the form is \
            right, or send the right file.
            """
        case .unclosedQuote(rows: 0):
            """
            A quotation mark (") opens here and is not closed. Delete the mark and save the file again.
            """
        case .unclosedQuote(let rows):
            """
            A quotation mark (") opens here and is not closed; it would draw \
            \(Problem.counted(rows, "row")) below into one cell. Delete the mark and save the file again.
            """
        case .separatorLineContradicts(let stated, let found):
            """
            The file's first line (“sep=”) says that \(reader.separator(stated)) stands between cells, but in \
            the rows below it is \(reader.separator(found)). Delete the first line, or open the original form \
            and save it again as “CSV UTF-8 (Comma delimited)”.
            """
        case .strayQuote:
            """
            A quotation mark (") stands in the wrong place, so it is not clear where the cell ends. Delete \
            the mark, or open the file in Excel, correct the cell and save.
            """
        case .rowInOneCell:
            """
            The whole row stands in one cell: the file was opened in a spreadsheet program without taking its \
            cells apart, and saved again. Open the original file and save it as “CSV UTF-8 (Comma delimited)”; \
            do not save this one again.
            """
        case .rowTooLong:
            """
            This row is far longer than any row of the form. Look for a quotation mark (") that is not \
            closed, or for text pasted into a cell by mistake, and save the file again.
            """
        case .movedCells(let count, .outside):
            """
            There is content in \(Problem.counted(count, "cell")) to the right of the table's last column, so \
            the cells of this row may have moved. Put the content into the right column, or delete it.
            """
        case .movedCells(let count, .width):
            """
            This row differs by \(Problem.counted(count, "cell")) from the other rows: a separator too many or \
            too few, so it is not certain which figure stands where. Open the form in a spreadsheet program, \
            check this row and save it again as “CSV UTF-8 (Comma delimited)”; do not edit the CSV file by hand.
            """
        case .movedCells(let count, .comma):
            """
            This row differs by \(Problem.counted(count, "cell")) from the names of the columns: usually a comma \
            in a figure (such as 99,8) or in a sentence has split a cell, so it is not certain which figure \
            stands where. Open the form in a spreadsheet program and \
            save it again as “CSV UTF-8 (Comma delimited)”; do not edit the CSV file by hand.
            """
        case .headerNotFound:
            """
            The row with the names of the columns (Mã số, Chỉ tiêu, Đơn vị tính, …) was not found. Keep \
            this row as it is in the blank form.
            """
        case .columnMissing(let name, let candidates) where !candidates.isEmpty:
            """
            The column “\(name)” was not recognised. Is it column \(reader.list(candidates, last: "or"))? If so, \
            rename that column to “\(name)”; if not, put the column back as in the blank form.
            """
        case .columnMissing(let name, candidates: _):
            """
            The table has no column “\(name)”. Put it back, with the name exactly as in the blank form.
            """
        case .columnRepeated(let name, let firstCell):
            """
            The column “\(name)” already stands in cell \(firstCell). Keep only the one with the right \
            figures.
            """
        case .columnIgnored(let name):
            """
            The column \(Quotation.of(name) ?? "here") is not part of the form and was not read. If it \
            holds figures that are due, move them to the right column of the form.
            """
        case .columnMisnamed(let nearest):
            """
            There is no column named \(written); it is most like “\(nearest)”, which is missing. Correct the \
            name of the column, or its contents are not read.
            """
        case .unitNotStated(let named?):
            """
            The form does not say whose it is. The file's name starts with the code of \(named). If that is \
            right, write above the table a row of two cells: “Mã đơn vị” and this code.
            """
        case .unitNotStated(inFileName: nil):
            """
            The form does not say whose it is. Above the table, write a row of two cells: “Mã đơn vị” and \
            the unit's own code.
            """
        case .unitUnknown(let nearest?):
            """
            \(written) is not a unit of Tháp Mười in this catalogue. The nearest is \(nearest); please \
            check and correct it.
            """
        case .unitUnknown(nearest: nil):
            """
            \(written) is not a unit of Tháp Mười in this catalogue. Write the unit's code, for example \
            30058.
            """
        case .unitContradictory(let code, let unitOfCode, let name):
            """
            The code \(code) is that of \(unitOfCode), but the unit's name reads \
            \(Quotation.of(name) ?? "otherwise"). Correct the code or the name so that they agree.
            """
        case .unitAmbiguous(let candidates):
            """
            Several units have this name. Write the unit's code instead of the name: \
            \(candidates.joined(separator: " or ")).
            """
        case .periodNotStated:
            """
            The form does not say which period it is for. Above the table, write a row of two cells: “Kỳ \
            báo cáo” and the period, for example “Tháng 6 năm 2023”.
            """
        case .periodUnreadable:
            """
            \(written) does not say clearly which period is meant. Write it in words, for example “Tháng 6 \
            năm 2023”, “Quý II năm 2023” or “Năm 2023”.
            """
        case .periodContradictory(let first, let firstPlace, let second, .fileName(let name)):
            """
            The form says \(reader.period(first)) (\(reader.place(firstPlace))), but the file's name \
            \(Quotation.of(name, limit: Quotation.pathLimit) ?? "") says \(reader.period(second)). Rename the \
            file if the form is right, or correct the period in the form.
            """
        case .periodContradictory(let first, let firstPlace, let second, let secondPlace):
            """
            The form names two periods: \(reader.period(first)) (\(reader.place(firstPlace))) and \
            \(reader.period(second)) (\(reader.place(secondPlace))). Correct one of them so that they agree.
            """
        case .columnOfAnotherPeriod(let named, let expected, let period, let place):
            """
            The column \(Quotation.of(named) ?? "here") does not go with the form's period, \
            \(reader.period(period)) (\(reader.place(place))). Name the column “\(expected)” if its figures are \
            right, or write the figures of the right period.
            """
        case .periodTaken(let period, let place):
            """
            No row above the table says the period, so \(reader.period(period)) was taken from \
            \(reader.place(place)). If that is right, nothing need be corrected; next time, write the row “Kỳ \
            báo cáo” above the table.
            """
        case .periodUnexpected(let expected):
            """
            This form is for \(reader.writtenPeriod(value) ?? "another period"), but the period asked for \
            is \(reader.period(expected)). Correct the period, or send the form of the period asked for.
            """
        case .periodOutsideCatalogue(let year):
            """
            This is a form of the year \(year), which the catalogue in use is not for. If the year is mistyped, \
            correct “Kỳ báo cáo”; if it is an old form, ask the Finance-Planning office for this year's and \
            write this year's figures; do not change the year alone.
            """
        case .periodsDiffer(let majority, let others):
            """
            The forms are of different periods: most are of \(reader.period(majority)), but there is also \
            \(reader.list(others.map(reader.periodWithCount))). Choose only forms of one period.
            """
        case .unitRepeated(let unit, let otherFile):
            """
            There is another form of \(unit) in \
            \(Quotation.of(otherFile, limit: Quotation.pathLimit) ?? "another file"). Leave only one; while \
            there are two, neither is consolidated.
            """
        case .nothingReported:
            """
            No item below the names of the columns has a figure. Fill in the rows of the form, keeping their \
            codes and names.
            """
        case .rowsIgnored(let count):
            """
            Passed over: \(Problem.counted(count, "row")) without an item (title, total, signature). \
            Nothing to correct.
            """
        case .exactCopy(let original):
            """
            This file is exactly the same as \(Quotation.of(original, limit: Quotation.pathLimit) ?? "another"); \
            it is used once. Take the copy away.
            """
        case .moreOfTheSame(let code, let count):
            """
            There are \(reader.count(count)) more findings of \(code.rawValue), which are not listed. Correct \
            those above and check again.
            """
        case .itemUnknown(let nearest?, let nearestName):
            """
            \(written) is not the code of an item in the catalogue. The nearest is \
            \(reader.item(nearest, name: nearestName)); please check and correct it.
            """
        case .itemUnknown(nearest: nil, nearestName: _):
            """
            \(written) is not the code of an item in the catalogue. Write the code as in the blank form, or \
            delete the row.
            """
        case .itemRepeated(let firstCell):
            "This item already stands in cell \(firstCell). Keep only the row with the right figures."
        case .itemMissing(let name):
            """
            The row “\(name)”, which is due in this period, is not in the form. Put it back; the blank form \
            comes from the district's Finance-Planning office.
            """
        case .itemOfAnotherUnit(let reporters) where reporters.isEmpty:
            "This unit does not report this item. Delete the row from the form."
        case .itemOfAnotherUnit(let reporters):
            """
            This unit does not report this item; it is reported by \
            \(reader.list(reporters.map(reader.reporter))). Delete the row from the form.
            """
        case .nameOfAnotherItem(let nameOfCode, let codeOfName):
            """
            This code is that of “\(nameOfCode)”, but the name in the row is that of item \(codeOfName). \
            Correct the code or the name, and check the figures of the row.
            """
        case .nameUnrecognised(let nameOfCode):
            """
            The name differs from the catalogue's; by its code the row was counted as “\(nameOfCode)”. \
            Check that the figures belong to that item.
            """
        case .itemUnidentified(let nearest?, let nearestName):
            """
            The row has figures, but it is not clear of which item. Write the code in the column “Mã số”; \
            perhaps \(reader.item(nearest, name: nearestName)).
            """
        case .itemUnidentified(nearest: nil, nearestName: _):
            """
            The row has figures, but it is not clear of which item. Write the code in the column “Mã số”, \
            or delete the row.
            """
        case .measureDiffers(let expected, let remedy):
            """
            This item is measured in “\(expected)”. \(remedy.sentences(expected: expected, in: reader))
            """
        case .headingMeasureDiffers(let measure):
            """
            Above the table stands \(written), but the money items of this form are in “\(measure)”. Check the \
            figures, and correct or delete the line.
            """
        case .itemAboveHeader:
            """
            This row of an item stands above the names of the columns, so it is not read. Move it below them.
            """
        case .codeDamaged(let candidates, isReadByName: true):
            """
            \(written) is the code \(reader.list(candidates)), changed into a number or a date by the \
            spreadsheet program; the name in the row is certain, so the row was read. Write the code again in a \
            cell formatted as Text.
            """
        case .codeDamaged(let candidates, isReadByName: false):
            """
            \(written) is no code; it may be \(reader.list(candidates, last: "or")), changed into a number or a \
            date by the spreadsheet program. Format the column “Mã số” as Text and write the code again.
            """
        case .optionalItemsAbsent(let codes):
            """
            Not in the form: \(Problem.counted(codes.count, "item")) not due in this period \
            (\(reader.list(codes))). Nothing to correct.
            """
        case .notAFigure:
            """
            \(written) is not a figure. Write only a figure, for example 1234,5; - if none occurred, x if \
            the item does not apply to the unit. If it is not known yet, leave the cell empty and say why under \
            “Giải trình”.
            """
        case .outOfRange(.some(.zero), .some(.one)):
            "Write 1 here if it has been reached and 0 if not yet, not \(written)."
        case .outOfRange(let minimum, let maximum):
            """
            \(written) is not possible for this item\(Problem.englishRange(minimum, maximum)). Check the \
            figure and the unit of measure.
            """
        case .ambiguousFigure(let asThousands, let asDecimal):
            """
            \(written) can mean \(asThousands.withoutTrailingZeros.formText) or \
            \(asDecimal.withoutTrailingZeros.formText). Write \(asThousands.withoutTrailingZeros.formText) \
            (without a thousands sign) or \(asDecimal.unambiguousText(in: .decimalComma)) (with a decimal \
            comma).
            """
        case .otherConvention(let meaning, let style) where meaning.scale == 0:
            """
            \(written) has a thousands \(style == .decimalComma ? "comma" : "point"), which is the decimal \
            sign in the form's other figures. Write \(meaning.formText), without a thousands sign.
            """
        case .otherConvention(let meaning, .decimalComma):
            """
            \(written) has a decimal point. Use a decimal comma: write \
            \(meaning.unambiguousText(in: .decimalComma)).
            """
        case .otherConvention(let meaning, .decimalPoint):
            """
            \(written) has a decimal comma, while the form's other figures have a decimal point. Write all in \
            one way: \(meaning.unambiguousText(in: .decimalPoint)).
            """
        case .wholeNumberRequired(let measure):
            "A figure in “\(measure)” must be a whole number. Write it without decimals."
        case .tooManyDigits(let limit):
            """
            The figure has too many digits (at most \(Problem.counted(limit, "digit"))). Round its \
            decimals, or check whether a digit was typed too often.
            """
        case .figureNotExpected:
            """
            This cell takes no figure: the row is the name of a group, or the item has no figure in this \
            column. Move the figure to the right row and column, or delete it.
            """
        case .figureWithText(let extra):
            Problem.englishExtra(extra, written)
        case .figureMayBeDate(let originals):
            """
            \(written) is unlike the other figures of the row, and also the number under which a spreadsheet \
            program keeps a day\(Problem.englishOriginals(originals)). Check it; if it is right, say why under \
            “Giải trình”.
            """
        case .figureTidied:
            """
            \(written) has more than the figure in it (a unit of measure, blanks, an apostrophe …), but its \
            meaning is certain and it was read. Next time write the figure only.
            """
        case .figureBecameDate(let originals):
            """
            \(written) is a date: the spreadsheet program changed what was typed\
            \(Problem.englishOriginals(originals)). Write one number only, for example 3 instead of 03/13; \
            to keep such a text, format the cell as Text before typing.
            """
        case .figureShortened:
            """
            \(written) is a shortened figure that lost its last digits. Open the original Excel file, format \
            the column as Number and save again, or type all digits, like 683083.
            """
        case .columnTooNarrow:
            """
            Only # signs are left, because the column was too narrow when the file was saved. Open the \
            original Excel file, widen the column and save it again as CSV UTF-8.
            """
        case .formulaInFigure(isShown: false):
            "\(written) is a formula that failed. Correct the formula, or type the figure into the cell."
        case .formulaInFigure(isShown: true):
            """
            The cell holds the formula \(written) and not its result. Type the figure into the cell, or format \
            the cell as General and enter the formula again.
            """
        case .twoNumbers:
            """
            \(written) is two numbers in one cell. Write one number only, for example 3 instead of 03/13; the \
            rest belongs under “Ghi chú”.
            """
        case .figureMissing(isStatus: false):
            """
            A figure that is due in this period is missing. Write it; 0 if it is zero, - if none occurred, x \
            if the item does not apply to the unit; if it is not known yet, say why under “Giải trình”.
            """
        case .figureMissing(isStatus: true):
            """
            How far this is must be reported in this period. Write \(reader.milestoneAnswers); details \
            belong under “Ghi chú”.
            """
        case .notApplicableButDue:
            """
            This unit has to report the item in this period, but x (does not apply) is written, so nothing \
            of the unit is counted. Write the figure; if it really does not apply, say why under “Giải trình”.
            """
        case .statusUnknown:
            """
            This item is answered in words. Instead of \(Quotation.of(value) ?? "the text of this cell"), \
            write \(reader.milestoneAnswers); details belong under “Ghi chú”.
            """
        case .ruleBroken(let rule):
            """
            These figures do not agree: \(rule.clause(in: reader)). \(rule.sides(in: reader)). \
            \(Problem.englishRemedy(rule))
            """
        case .rateDiffersFromInputs(let numerator, let denominator):
            """
            \(written) is not what the numerator (\(numerator)) divided by the denominator (\(denominator)) \
            gives. Check all three figures.
            """
        case .cumulativeBelowCurrent(let current, let cumulative):
            """
            The year to date (\(cumulative.words(in: reader))) is less than the period alone \
            (\(current.words(in: reader))). The year to date includes this period; check both figures.
            """
        case .cumulativeDiffersAtStart(let current, let cumulative):
            """
            This period starts the year, so the year to date (\(cumulative.words(in: reader))) must equal \
            the period's own figure (\(current.words(in: reader))). If the form is of another month or quarter, \
            correct “Kỳ báo cáo”; if the period is right, write the year's figure in both cells.
            """
        case .inputIncomplete(let present, let absent):
            """
            \(present) is there but \(absent) is not, so the unit is left out of the district's rate. Write both \
            numerator and denominator; if one is not known yet, say why under “Giải trình”.
            """
        case .denominatorZero(let numerator):
            """
            The denominator is 0 while the numerator (\(numerator)) is above 0. Check and correct the \
            denominator.
            """
        case .ruleNotEvaluated(let rule, let expression, let missing):
            """
            Rule \(rule) (\(expression)) could not be checked, because there is no figure for \
            \(reader.list(missing)). Nothing to correct if these are not due yet.
            """
        case .rateWithoutInputs(let inputs):
            """
            The rate is there, but not the figures it comes from. Write \(reader.list(inputs)); the \
            district's rate is computed from numerators and denominators, never from the percentages alone.
            """
        case .rateRounded(let computed):
            """
            \(written) is rounded; the figures it comes from give \(computed.words(in: reader)). The form is \
            accepted as it is. Where the decimals were lost when the file was saved, let the cells of the \
            original workbook show them and save again.
            """
        case .againstPeriods(let mismatch): mismatch.sentences(in: reader)
        case .farFromPreviousYear(let current, let previous):
            """
            The figure of the period (\(current.words(in: reader))) and that of last year \
            (\(previous.words(in: reader))) differ by a factor of ten or more. Check for a digit too many or \
            too few and for the unit of measure; if both are right, say why under “Giải trình”.
            """
        case .planDiffersFromCatalogue(let planned):
            """
            The plan for the year is \(planned.words(in: reader)) in the catalogue. Write \
            \(planned.formText), or say under “Giải trình” on what grounds it was changed.
            """
        case .planRounded(let planned):
            """
            The plan for the year is \(planned.words(in: reader)) in the catalogue; \(written) is the same \
            without its decimals, which looks as if the file was saved rounded. Write \
            \(planned.formText), and look whether other figures have lost decimals too.
            """
        case .farFromPlan(let far): far.sentences(in: reader)
        case .sharesDiffer(let item, let sum, let planned, let units, let above):
            """
            The plans of \(Problem.counted(units, "unit")) for item \(item.english) add up to \
            \(sum.words(in: reader)); the district's plan is \(planned.words(in: reader)). \
            \(above.isEmpty ? "" : "Larger than it alone: \(reader.shares(above)). ")\
            Check the share of each unit.
            """
        case .ledger(let finding): finding.words(in: .english)
        case .catalogueRepeats(let what, let firstCell):
            """
            \(Quotation.of(what) ?? "This entry") already stands in cell \(firstCell). Keep it only once, \
            or use another code or name.
            """
        case .catalogueUnknownReference(let column):
            """
            \(written) under “\(column)” is not in the catalogue. Correct it, or add a row for this code.
            """
        case .catalogueCycle(let codes):
            """
            The items \(reader.list(codes)) are computed from each other in a circle. Correct the column \
            “Mã cấp trên”, “Tử số” or “Mẫu số”.
            """
        case .catalogueImpossibleTarget(let reason):
            Problem.englishTargetFault(reason)
        case .catalogueExpression(let column, let expected):
            """
            The expression cannot be read from character \(reader.count(column)) on: \(expected.english) \
            should stand there. Write it like “5 = 5.1 + 5.2”.
            """
        case .catalogueRuleWithoutItem(let code):
            """
            The rule uses the code “\(code)”, which is not in the catalogue or has no figures. Correct the \
            expression.
            """
        case .cataloguePartsDiffer(let rule, let left, let right):
            """
            The targets of the parts do not agree with that of the whole under rule \(rule): the left side \
            is \(left.words(in: reader)), the right side is \(right.words(in: reader)). Check the column \
            “Mục tiêu từ”.
            """
        case .catalogueIncomplete(let missing):
            """
            The catalogue lacks “\(missing)”. Add it; “catalogue export” writes out a complete one.
            """
        case .catalogueValue(let column, let allowed) where allowed.isEmpty:
            "\(written) cannot be used under “\(column)”. Write it as in the other rows of the column."
        case .catalogueValue(let column, let allowed):
            "\(written) cannot be used under “\(column)”. Write one of: \(reader.list(allowed))."
        case .catalogueText(let fault):
            fault.english
        }
    }
}

// MARK: - Phrases with several forms

extension Problem {
    /// A figure with something else in its cell, and what to write.
    private static func englishExtra(_ extra: FigureExtra, _ written: String) -> String {
        switch extra {
        case .otherText(let text, let measure?):
            """
            \(written) says “\(text)”, but this item is measured in “\(measure)”. Convert the figure to \
            “\(measure)” and write the figure only; remarks belong under “Ghi chú”.
            """
        case .otherText(_, nil):
            "\(written) holds a figure and text. Write only the figure; remarks belong under “Ghi chú”."
        case .brackets:
            """
            \(written) in brackets means a negative figure, which this item cannot be. Write the figure \
            without brackets.
            """
        case .loneSpace:
            """
            \(written) has a blank between its digits: it may be one figure or two. Write the digits without \
            blanks.
            """
        }
    }

    /// What may have been typed, as the end of a clause.
    private static func englishOriginals(_ originals: [String]) -> String {
        switch originals.count {
        case 0: ""
        case 1: " (most likely \(originals[0]))"
        default: " (it may have been \(Language.english.list(originals, last: "or")))"
        }
    }

    /// The bounds, as the end of a sentence.
    static func englishRange(_ minimum: Quantity?, _ maximum: Quantity?) -> String {
        switch (minimum?.words(in: .english), maximum?.words(in: .english)) {
        case (let minimum?, let maximum?): ": the figure must be between \(minimum) and \(maximum)"
        case (let minimum?, nil): ": the figure must not be below \(minimum)"
        case (nil, let maximum?): ": the figure must not be above \(maximum)"
        case (nil, nil): ""
        }
    }

    /// What to do about a rule that does not hold.
    private static func englishRemedy(_ rule: BrokenRule) -> String {
        if rule.isExplainedByRounding {
            return """
                The difference is as small as rounding makes it: the figures may have lost decimals when \
                the file was saved. Write them with all decimals: in the original workbook, let the cells \
                show them, and save again; else check the figures concerned.
                """
        }
        return switch rule.severity {
        case .error: "Check the figures concerned."
        case .warning, .note: "Check them; if they are right, say why under “Giải trình”."
        }
    }

    /// Why a target cannot be, and what to do.
    private static func englishTargetFault(_ fault: CatalogueTargetFault) -> String {
        switch fault {
        case .figureMissing:
            "The target has a comparison but no figure. Write the figure under “Mục tiêu từ”."
        case .boundsReversed:
            "“Mục tiêu đến” is below “Mục tiêu từ”. Write the smaller figure under “Mục tiêu từ”."
        case .outsideRange:
            """
            The target lies outside the figures that the item can take. Check the target, or the columns \
            “Nhỏ nhất” and “Lớn nhất”.
            """
        case .comparatorMissing:
            """
            The target has a figure, but “So sánh” is empty or takes none. Write a comparison, for example \
            >=, or delete the figure.
            """
        }
    }

    /// One thing or several: "1 row", "3 rows".
    private static func counted(_ number: Int, _ thing: String) -> String {
        number == 1 ? "1 \(thing)" : "\(Language.english.count(number)) \(thing)s"
    }
}
