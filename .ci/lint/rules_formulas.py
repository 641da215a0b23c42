"""Rules for formulas, wherever they stand: in cells, names, validations, conditional formats, tables and charts."""
from . import reference, text
from .formula import columns_of, literal, tokens
from .rule import rule_of_cells

# Functions that Excel came to know after 2007: in a file they have `_xlfn.` before them, else Excel shows #NAME?.
FUTURE = set("""
    ACOT ACOTH AGGREGATE ARABIC BASE CEILING.MATH CHISQ.DIST CONCAT COT COTH CSC CSCH DAYS DECIMAL FILTERXML FLOOR.MATH
    FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LET LAMBDA MAXIFS MINIFS MODE.SNGL NUMBERVALUE PERCENTILE.EXC
    PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ SEC SECH
    SEQUENCE SHEET SHEETS SINGLE SORTBY STDEV.P STDEV.S SWITCH TEXTJOIN TEXTSPLIT UNICHAR UNICODE UNIQUE VAR.P VAR.S
    VSTACK HSTACK XLOOKUP XMATCH XOR TEXTBEFORE TEXTAFTER TOCOL TOROW
""".split())


@rule_of_cells
def formula_length(book):
    """Excel holds at most 8,192 characters of a formula."""
    for formula in book.formulas():
        length = text.units(formula.text)
        if length > 8192:
            yield formula.place, f"the formula has {length} characters"


@rule_of_cells
def formula_syntax(book):
    """A formula stands in the file without `=`, with `,` between arguments whatever the country, and with what it
    opens closed; Excel refuses the file otherwise."""
    for formula in book.formulas():
        stack, faults = [], []
        if not formula.text.strip():
            faults.append("is empty")
        if formula.text.startswith("="):
            faults.append("begins with =")
        for token in tokens(formula.text):
            if token.kind == "open":
                faults.append(f"{token.text} does not end")
            elif token.kind == "function" or token.text in ("(", "{"):
                stack.append(token.text[-1])
            elif token.text in (")", "}"):
                if not stack or stack.pop() + token.text not in ("()", "{}"):
                    faults.append(f"{token.text} without its beginning")
            elif token.text == ";" and stack[-1:] != ["{"]:
                faults.append("; between arguments")
        faults += [f"{sign} does not end" for sign in stack]
        for fault in faults:
            yield formula.place, f"{text.shortened(formula.text)}: {fault}"


@rule_of_cells
def formula_reference(book):
    """A reference to a sheet that is not there, or beyond a sheet's edge, becomes #REF!."""
    for formula in book.formulas():
        for token in tokens(formula.text):
            fault = reference_fault(book, token)
            if fault:
                yield formula.place, f"{text.shortened(formula.text)}: {fault}"


def reference_fault(book, token):
    if token.kind == "error" and token.text == "#REF!":
        return "holds #REF!"
    if token.sheet is not None:
        if token.sheet.startswith("["):
            return f"refers to another workbook, {token.sheet}"
        for name in token.sheet.split(":"):
            if book.sheet(name) is None:
                return f"there is no sheet {name}"
    if token.kind == "area" and not reference.area(token.text).is_in_sheet():
        return f"{token.text} is no range of a sheet"
    return None


@rule_of_cells
def formula_name(book):
    """A name, table or function that Excel does not know becomes #NAME?."""
    names = {(text.key(name.get("name", "")), name.get("localSheetId")) for name in book.names}
    tables = {text.key(table.name): table for table in book.tables}
    for formula in book.formulas():
        place = formula.place, text.shortened(formula.text)
        for token in tokens(formula.text):
            if token.kind == "function" and token.text[:-1].upper() in FUTURE:
                yield place[0], f"{place[1]}: {token.text[:-1]} without _xlfn."
            elif token.kind == "name" and not knows(book, formula, token, names, tables):
                yield place[0], f"{place[1]}: there is no name {token.text}"
            elif token.kind == "table":
                name, columns = columns_of(token.text)
                table = tables.get(text.key(name))
                if table is None:
                    yield place[0], f"{place[1]}: there is no table {name}"
                    continue
                known = {text.key(text.decoded(column)) for column in table.columns}
                for column in columns:
                    if text.key(column) not in known:
                        yield place[0], f"{place[1]}: the table {name} has no column {column}"


def knows(book, formula, token, names, tables):
    """Whether a name means anything where the formula stands."""
    name, sheet = text.key(token.text), formula.sheet
    if token.sheet is not None:
        other = book.sheet(token.sheet)
        sheet = other.index if other else None
    scopes = {scope for known, scope in names if known == name}
    return bool(name in tables or name in ("true", "false") or {None, str(sheet)} & scopes
                or (sheet is None and scopes))


@rule_of_cells
def formula_literal(book):
    """Excel refuses a text of more than 255 characters within a formula."""
    for formula in book.formulas():
        for token in tokens(formula.text):
            if token.kind == "string" and text.units(literal(token.text)) > 255:
                yield formula.place, f"{text.shortened(token.text)} has {text.units(literal(token.text))} characters"
