extension Problem {
    /// The message in English for one cause at `count` cells or rows, which a report lists below it;
    /// nil for problems that are each told alone.
    func english(forMany count: Int) -> String? {
        let reader = Language.english
        let n = reader.count(count)
        return switch self {
        case .strayQuote:
            """
            In \(n) rows a quotation mark (") stands in the wrong place, so nobody can tell \
            where a cell ends. Delete these marks, or open the file in Excel, correct the cells \
            and save.
            """
        case .rowInOneCell:
            """
            \(n) rows stand in one cell each: the file was opened in a spreadsheet program without taking its \
            cells apart, and saved again. Open the original file and save it as “CSV UTF-8 (Comma delimited)”; \
            do not save this one again.
            """
        case .movedCells(_, .outside):
            """
            \(n) rows have contents right of the table's last column, so their cells may have \
            moved. Move the contents to the right columns, or delete them.
            """
        case .movedCells(_, .width):
            """
            \(n) rows have another number of cells than the others: separators too many or too few, so it is \
            not certain which figure stands where. Open the form in a spreadsheet program, check these rows and \
            save it again as “CSV UTF-8 (Comma delimited)”; do not edit the CSV file by hand.
            """
        case .movedCells(_, .comma):
            """
            \(n) rows have another number of cells than the row of column names: usually a comma \
            in a figure (such as 99,8) or in a sentence has split a cell, so nobody can tell \
            which figure stands in which column. Open the form in a spreadsheet program and save \
            it again as “CSV UTF-8 (Comma delimited)”; do not edit the CSV file by hand.
            """
        case .columnIgnored:
            """
            \(n) columns are not in the form, so they are not read. Nothing to correct if they \
            are your own notes.
            """
        case .itemUnknown:
            """
            \(n) rows have a code that is not in the catalogue. Write the codes as in the blank \
            form, or delete the rows.
            """
        case .itemRepeated:
            "\(n) items stand there a second time. Keep one row with the right figures of each."
        case .itemMissing:
            """
            \(n) rows that are due in this period are not in the form. Put them back; the blank \
            form comes from the district's Finance-Planning office.
            """
        case .itemOfAnotherUnit:
            "\(n) rows are of items that this unit does not report. Delete them from the form."
        case .nameOfAnotherItem:
            """
            \(n) rows have the code of one item and the name of another; a column may have moved \
            by a row. Correct codes or names, and check the figures of these rows.
            """
        case .nameUnrecognised:
            """
            In \(n) rows the name differs from the catalogue's; they were counted by their \
            codes. Check that the figures belong to those items.
            """
        case .itemUnidentified:
            """
            \(n) rows have figures, but it is not clear of which items. Write the codes in the \
            column “Mã số”, or delete the rows.
            """
        case .measureDiffers(_, remedy: .respell):
            """
            In \(n) rows the unit of measure is misspelt. Where the one given for the row is meant, correct the \
            name only and leave the figures.
            """
        case .measureDiffers:
            """
            \(n) rows have another unit of measure than the catalogue. Convert the figures of each row to the \
            unit given for it first, and only then correct the column “Đơn vị tính”; do not change the \
            name alone.
            """
        case .itemAboveHeader:
            """
            \(n) rows of items stand above the names of the columns, so they are not read. Move \
            them below.
            """
        case .codeDamaged(_, isReadByName: true):
            """
            \(n) codes were changed into numbers or dates by the spreadsheet program; the names \
            are certain, so the rows were read. Format the column “Mã số” as Text and write the \
            codes again.
            """
        case .codeDamaged(_, isReadByName: false):
            """
            \(n) codes were changed into numbers or dates by the spreadsheet program and cannot \
            be read. Format the column “Mã số” as Text and write the codes again.
            """
        case .notAFigure:
            """
            \(n) cells hold no figure. Write only figures, for example 1234,5; - if none occurred, x if the item \
            does not apply to the unit. Where one is not known yet, leave the cell empty and say why under “Giải \
            trình”.
            """
        case .outOfRange(.some(.zero), .some(.one)):
            "In these \(n) cells write 1 if it has been reached and 0 if not yet."
        case .outOfRange(let minimum, let maximum):
            """
            \(n) figures are not possible for their items\(Problem.englishRange(minimum, maximum)). Check the figures and their units of measure.
            """
        case .ambiguousFigure:
            """
            \(n) figures can be read in two ways, a thousandfold apart. Write each again in one of the two ways \
            given for its cell.
            """
        case .otherConvention(_, .decimalComma):
            """
            The form has decimal commas, but \(n) figures are written in another way. Write them as given for \
            each cell.
            """
        case .otherConvention(_, .decimalPoint):
            """
            The form has decimal points, but \(n) figures are written in another way. Write them as given for \
            each cell.
            """
        case .wholeNumberRequired:
            """
            \(n) figures must be whole numbers, because their items count persons, households, \
            cases … Write them without decimals.
            """
        case .tooManyDigits(let limit):
            """
            \(n) figures have too many digits (at most \(limit)). Round their decimals, or check \
            whether a digit was typed too often.
            """
        case .figureNotExpected:
            """
            \(n) figures stand in cells that take none: the row is the name of a group, or the \
            item has no figure in this column. Move them to the right rows and columns, or \
            delete them.
            """
        case .figureWithText(.otherText):
            """
            \(n) cells hold text that is not the item's unit of measure. Convert the figures to \
            that unit and write figures only; remarks belong under “Ghi chú”.
            """
        case .figureWithText(.brackets):
            """
            \(n) figures in brackets mean negative ones, which these items cannot be. Write them \
            without brackets.
            """
        case .figureWithText(.loneSpace):
            """
            \(n) cells have a blank between digits: one figure, or two. Write the digits without \
            blanks.
            """
        case .figureMayBeDate:
            """
            \(n) figures are unlike the others of their rows, and also numbers under which a spreadsheet program \
            keeps days. Check them; where one is right, say why under “Giải trình”.
            """
        case .figureTidied:
            """
            \(n) cells have more than a figure in them (a unit of measure, blanks, an apostrophe \
            …), but their meaning is certain and they were read as given for each cell. Next \
            time write figures only.
            """
        case .figureBecameDate:
            """
            \(n) cells hold dates: the spreadsheet program changed what was typed. Write one \
            number a cell, for example 3 instead of 03/13; to keep such a text, format the cells \
            as Text before typing.
            """
        case .figureShortened:
            """
            \(n) figures are shortened and have lost their last digits. Open the original Excel \
            file, format the columns as Number and save again, or type all digits.
            """
        case .columnTooNarrow:
            """
            In \(n) cells only # signs are left, because the columns were too narrow when the \
            file was saved. Open the original Excel file, widen the columns and save it again as \
            CSV UTF-8.
            """
        case .formulaInFigure(isShown: false):
            """
            \(n) cells hold formulas that failed. Correct the formulas, or type the figures into \
            the cells.
            """
        case .formulaInFigure(isShown: true):
            """
            \(n) cells hold formulas and not their results. Type the figures into the cells, or \
            format the cells as General and enter the formulas again.
            """
        case .twoNumbers:
            """
            \(n) cells hold two numbers each. Write one number a cell, for example 3 instead of \
            03/13; the rest belongs under “Ghi chú”.
            """
        case .figureMissing(isStatus: false):
            """
            \(n) items lack figures that are due in this period. Write them; 0 if a figure is \
            zero, - if none occurred, x if the item does not apply to the unit; if one is not \
            known yet, say why under “Giải trình”.
            """
        case .figureMissing(isStatus: true):
            """
            How far \(n) tasks are must be reported in this period. Write \
            \(reader.milestoneAnswers); details belong under “Ghi chú”.
            """
        case .notApplicableButDue:
            """
            \(n) items are due in this period, but x (does not apply) is written, so nothing of \
            the unit is counted. Write the figures; where one really does not apply, say why \
            under “Giải trình”.
            """
        case .statusUnknown:
            """
            \(n) tasks are answered in other words than the form's. Write \
            \(reader.milestoneAnswers); details belong under “Ghi chú”.
            """
        case .cumulativeBelowCurrent:
            """
            In \(n) items the year to date is less than the period alone. The year to date \
            includes this period; check both figures, and whether the two columns were exchanged.
            """
        case .cumulativeDiffersAtStart:
            """
            This period starts the year, so the year to date must equal the period's own figure, but in \(n) items \
            they differ. If the form is of another month or quarter, correct “Kỳ báo cáo”; if the period is right, \
            write the year's figure in both cells.
            """
        case .inputIncomplete:
            """
            \(n) rates have only a numerator or only a denominator, so the unit is left out of \
            the district's rates. Write both; if one is not known yet, say why under “Giải \
            trình”.
            """
        case .ruleNotEvaluated:
            """
            \(n) rules could not be checked, because figures are missing. Nothing to correct if \
            these are not due yet.
            """
        case .rateWithoutInputs:
            """
            \(n) rates are there, but not the figures they come from. Write the figures given \
            for each row; the district's rates are computed from numerators and denominators, \
            never from the percentages alone.
            """
        case .planDiffersFromCatalogue:
            """
            \(n) plan figures differ from the catalogue. Write them as given for each cell, or \
            say under “Giải trình” on what grounds they were changed.
            """
        case .planRounded:
            """
            \(n) plan figures are the catalogue's without their decimals, which looks as if the file was \
            saved rounded. Write them as given for each cell, and look whether other figures have lost \
            decimals too.
            """
        case .rateRounded:
            """
            \(n) rates are rounded; what the figures they come from give stands at each cell. The form is \
            accepted as it is. Where the decimals were lost when the file was saved, let the cells of the \
            original workbook show them and save again.
            """
        case .farFromPlan(let far): far.sentences(forMany: n, in: .english)
        case .againstPeriods(let mismatch): mismatch.sentences(forMany: n, in: .english)
        case .farFromPreviousYear(let current, let previous) where current > previous:
            """
            In \(n) items the figure of the period is ten times last year's or more. Check for a \
            digit too many and for the unit of measure; where it is right, say why under “Giải \
            trình” of the row.
            """
        case .farFromPreviousYear:
            """
            In \(n) items the figure of the period is a tenth of last year's or less. Check for \
            a digit too few and for the unit of measure; where it is right, say why under “Giải \
            trình” of the row.
            """
        default: nil
        }
    }
}
