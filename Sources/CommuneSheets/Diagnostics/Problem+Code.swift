extension Problem {
    /// The published code of the finding.
    public var code: DiagnosticCode {
        switch self {
        case .emptyFile: .FIL01
        case .binaryFile: .FIL02
        case .encodingUnreadable: .FIL03
        case .fileNameOfAnotherUnit: .FIL04
        case .lettersLost: .FIL05
        case .lettersLostBesideCodes: .FIL06
        case .openedInWrongEncoding: .FIL07
        case .encodingUncertain: .FIL08
        case .fileTooLong: .FIL09
        case .unclosedQuote: .CSV01
        case .strayQuote: .CSV02
        case .rowTooLong: .CSV03
        case .movedCells: .CSV04
        case .rowInOneCell: .CSV06
        case .separatorLineContradicts: .CSV05
        case .headerNotFound: .FRM01
        case .columnMissing: .FRM02
        case .columnRepeated: .FRM03
        case .columnIgnored: .FRM04
        case .columnMisnamed: .FRM18
        case .unitNotStated: .FRM05
        case .unitUnknown: .FRM06
        case .unitContradictory: .FRM07
        case .unitAmbiguous: .FRM08
        case .periodNotStated: .FRM09
        case .periodUnreadable: .FRM10
        case .periodContradictory: .FRM11
        case .periodUnexpected: .FRM12
        case .periodOutsideCatalogue: .FRM13
        case .periodsDiffer: .FRM14
        case .unitRepeated: .FRM15
        case .nothingReported: .FRM16
        case .rowsIgnored: .FRM17
        case .exactCopy: .FRM19
        case .columnOfAnotherPeriod: .FRM21
        case .periodTaken: .FRM22
        case .moreOfTheSame: .FRM20
        case .itemUnknown: .IND01
        case .itemRepeated: .IND02
        case .itemMissing: .IND03
        case .itemOfAnotherUnit: .IND04
        case .nameOfAnotherItem: .IND05
        case .nameUnrecognised: .IND06
        case .itemUnidentified: .IND07
        case .measureDiffers: .IND08
        case .headingMeasureDiffers: .IND12
        case .optionalItemsAbsent: .IND09
        case .itemAboveHeader: .IND10
        case .codeDamaged: .IND11
        case .notAFigure: .NUM01
        case .outOfRange: .NUM02
        case .ambiguousFigure: .NUM03
        case .otherConvention: .NUM04
        case .wholeNumberRequired: .NUM05
        case .tooManyDigits: .NUM06
        case .figureNotExpected: .NUM07
        case .figureWithText: .NUM08
        case .figureTidied: .NUM12
        case .figureBecameDate: .NUM13
        case .figureShortened: .NUM14
        case .columnTooNarrow: .NUM15
        case .formulaInFigure: .NUM16
        case .twoNumbers: .NUM17
        case .figureMayBeDate: .NUM18
        case .figureMissing: .NUM09
        case .statusUnknown: .NUM10
        case .notApplicableButDue: .NUM11
        case .ruleBroken: .SUM01
        case .rateDiffersFromInputs: .SUM02
        case .cumulativeBelowCurrent: .SUM03
        case .cumulativeDiffersAtStart: .SUM04
        case .inputIncomplete: .SUM05
        case .denominatorZero: .SUM06
        case .ruleNotEvaluated: .SUM07
        case .rateWithoutInputs: .SUM08
        case .rateRounded: .SUM09
        case .farFromPreviousYear: .PER01
        case .againstPeriods(let mismatch): mismatch.code
        case .planDiffersFromCatalogue, .planRounded: .TGT01
        case .sharesDiffer: .TGT02
        case .farFromPlan: .TGT03
        case .ledger(let finding): finding.code
        case .catalogueRepeats: .CAT01
        case .catalogueUnknownReference: .CAT02
        case .catalogueCycle: .CAT03
        case .catalogueImpossibleTarget: .CAT04
        case .catalogueExpression: .CAT05
        case .catalogueRuleWithoutItem: .CAT06
        case .cataloguePartsDiffer: .CAT07
        case .catalogueIncomplete: .CAT08
        case .catalogueValue: .CAT09
        case .catalogueText: .CAT10
        }
    }

    /// How much the finding matters.
    public var severity: Severity {
        switch self {
        case .ruleBroken(let rule): rule.severity
        case .ledger(let finding): finding.severity
        case .againstPeriods(let mismatch): mismatch.severity
        case .codeDamaged(_, let isReadByName): isReadByName ? .warning : .error
        case .figureTidied, .columnIgnored, .rowsIgnored, .optionalItemsAbsent,
            .ruleNotEvaluated,
            .rateRounded,
            .moreOfTheSame:
            .note
        case .periodTaken, .figureMayBeDate, .exactCopy, .notApplicableButDue, .farFromPreviousYear,
            .inputIncomplete,
            .fileNameOfAnotherUnit, .lettersLostBesideCodes, .nameUnrecognised, .figureMissing,
            .planDiffersFromCatalogue, .planRounded,
            .sharesDiffer, .farFromPlan, .headingMeasureDiffers:
            .warning
        case .emptyFile, .binaryFile, .encodingUnreadable, .lettersLost, .openedInWrongEncoding,
            .encodingUncertain, .fileTooLong, .unclosedQuote, .strayQuote, .rowTooLong,
            .movedCells, .rowInOneCell, .separatorLineContradicts, .columnOfAnotherPeriod, .headerNotFound,
            .columnMissing,
            .columnRepeated, .columnMisnamed, .unitNotStated,
            .unitUnknown, .unitContradictory, .unitAmbiguous, .periodNotStated, .periodUnreadable,
            .periodContradictory, .periodUnexpected, .periodOutsideCatalogue, .periodsDiffer,
            .unitRepeated, .nothingReported, .itemUnknown, .itemRepeated, .itemMissing,
            .itemOfAnotherUnit, .nameOfAnotherItem, .itemUnidentified, .measureDiffers,
            .notAFigure, .outOfRange, .ambiguousFigure, .otherConvention, .wholeNumberRequired,
            .tooManyDigits, .figureNotExpected, .figureWithText, .statusUnknown, .figureBecameDate,
            .figureShortened, .columnTooNarrow, .formulaInFigure, .twoNumbers,
            .rateDiffersFromInputs, .cumulativeBelowCurrent, .cumulativeDiffersAtStart,
            .itemAboveHeader, .denominatorZero, .rateWithoutInputs, .catalogueRepeats,
            .catalogueUnknownReference, .catalogueCycle, .catalogueImpossibleTarget,
            .catalogueExpression, .catalogueRuleWithoutItem, .cataloguePartsDiffer,
            .catalogueIncomplete, .catalogueValue, .catalogueText:
            .error
        }
    }
}
