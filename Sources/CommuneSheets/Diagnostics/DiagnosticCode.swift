/// The published name of a kind of finding. A code never changes its meaning.
///
/// Families: `FIL` the file and its encoding, `CSV` its structure, `FRM` form, unit, period and
/// columns, `IND` items and units of measure, `NUM` figures, `SUM` sub-totals and cross-item rules,
/// `PER` against other periods, `TGT` against the plan, `LED` against submissions received before,
/// `CAT` the catalogue.
public enum DiagnosticCode: String, Sendable, CaseIterable, Codable {
    case FIL01, FIL02, FIL03, FIL04, FIL05, FIL06, FIL07, FIL08, FIL09
    case CSV01, CSV02, CSV03, CSV04, CSV05, CSV06
    case FRM01, FRM02, FRM03, FRM04, FRM05, FRM06, FRM07, FRM08, FRM09
    case FRM10, FRM11, FRM12, FRM13, FRM14, FRM15, FRM16, FRM17, FRM18, FRM19, FRM20
    case FRM21, FRM22
    case IND01, IND02, IND03, IND04, IND05, IND06, IND07, IND08, IND09, IND10, IND11
    case IND12
    case NUM01, NUM02, NUM03, NUM04, NUM05, NUM06, NUM07, NUM08, NUM09, NUM10, NUM11
    case NUM12, NUM13, NUM14, NUM15, NUM16, NUM17, NUM18
    case SUM01, SUM02, SUM03, SUM04, SUM05, SUM06, SUM07, SUM08, SUM09
    case PER01, PER02, PER03, PER04, PER05, PER06, PER07, PER08
    case TGT01, TGT02, TGT03
    case LED01, LED02, LED03, LED04, LED05, LED06, LED07
    case CAT01, CAT02, CAT03, CAT04, CAT05, CAT06, CAT07, CAT08, CAT09, CAT10
}

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Codable {
    /// The file is refused.
    case error
    /// The file is accepted; someone should look, or explain in `Giải trình`.
    case warning
    /// For the reader to know.
    case note
}
