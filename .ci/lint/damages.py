"""One damage or more for each rule: (rule, part of the specimen's workbook, change of its text, parts added)."""
from . import specimen
from .specimen import (
    BOXES, CHART, DRAWING, HEAD, NOTES, OFFICE, RELATIONS, SECOND_TABLE, SHEET, STYLES, TABLE, TITLE, TYPES, WORKBOOK)

CORE, CUSTOM, STRINGS, PACKAGE = "docProps/core.xml", "docProps/custom.xml", "xl/sharedStrings.xml", "_rels/.rels"
ROW_4, ROW_6 = '<row r="4">', '<row r="6">'


def swap(old, new):
    """Replaces the first of a text; the proof says where it is not there."""
    return lambda whole: whole.replace(old, new, 1)


def twice(piece):
    return swap(piece, piece + piece)


def every(old, new):
    return lambda whole: whole.replace(old, new)


def value(cell, old, new):
    """Changes the value of a cell that has nothing else."""
    return swap(f'<c r="{cell}"><v>{old}</v>', f'<c r="{cell}"><v>{new}</v>')


def formula(old, new):
    return swap(f"<f>{old}</f>", f"<f>{new}</f>")


def said(cell, words, new):
    start = f'<c r="{cell}" s="0" t="inlineStr"><is><t>'
    return swap(f"{start}{words}</t>", f"{start}{new}</t>")


def named(name, new):
    return swap(f'<definedName name="{name}"', f'<definedName name="{new}"')


def in_extension(piece):
    """Adds an entry to the sheet's own `extLst`, which is the last."""
    def change(whole):
        head, opening, rest = whole.rpartition("<extLst>")
        return head + opening + piece + rest
    return change


CHOICES = (
    '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{{CCE6A557-97BC-4b89-ADB6-'
    'D9C93CAAB3DF}}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">'
    '<x14:dataValidation type="list"><x14:formula1><xm:f>{}</xm:f></x14:formula1><xm:sqref>{}</xm:sqref>'
    '</x14:dataValidation></x14:dataValidations></ext>')
LINK = f"location=\"'{TITLE}'!A1\""
LONG = "x" * 256
FIRST_LINK = f"<hyperlink ref=\"A10\" {LINK} tooltip=\"lên đầu\"/>"
RELATION = f'<Relationship Id="more" Type="{OFFICE}/hyperlink" Target='

PARTS = [
    ("well-formed", SHEET, swap("</sheetData>", "</sheetdata>"), {}),
    ("well-formed", SHEET, said("A6", "gộp", "g\x0bộp"), {}),
    ("well-formed", SHEET, swap(HEAD, HEAD + "<!DOCTYPE worksheet>"), {}),
    ("part-name", None, None, {"XL/workbook.xml": HEAD + "<x/>"}),
    ("part-name", None, None, {"xl/../more.xml": HEAD + "<x/>"}),
    ("content-type", TYPES, swap(f'<Override PartName="/{SHEET}"', '<Override PartName="/xl/other.xml"'), {}),
    ("content-type", TYPES, swap("spreadsheetml.comments+xml", "spreadsheetml.table+xml"), {}),
    ("content-type", None, None, {"xl/picture.png": "png"}),
    ("relationship-target", CHART, lambda whole: None, {}),
    ("relationship-target", RELATIONS, swap('Id="rId5"', 'Id="rId4"'), {}),
    ("relationship-id", SHEET, swap('<drawing r:id="rId1"/>', '<drawing r:id="rId9"/>'), {}),
    ("no-external-relationship", RELATIONS,
     swap("</Relationships>", RELATION + '"https://example.org/" TargetMode="External"/></Relationships>'), {}),
    ("unreachable-part", None, None, {"xl/more.xml": HEAD + "<x/>"}),
    ("document-properties", CORE, lambda whole: whole[:whole.index("<dc:title>")] + "</cp:coreProperties>", {}),
    ("document-properties", CORE, swap("Z</dcterms:created>", "</dcterms:created>"), {}),
    ("custom-properties", CUSTOM, swap('pid="2"', 'pid="1"'), {}),
    ("custom-properties", CUSTOM, lambda whole: whole.replace(
        "</Properties>", whole[whole.index("<property"):whole.index("</property>")] + "</property></Properties>"), {}),
    ("declared-count", SHEET, swap('mergeCells count="2"', 'mergeCells count="3"'), {}),
    ("declared-count", SHEET, swap('tableParts count="2"', 'tableParts count="1"'), {}),
    ("declared-count", SHEET, swap('dataValidations count="3"', 'dataValidations count="4"'), {}),
    ("declared-count", SHEET, swap('manualBreakCount="2"', 'manualBreakCount="1"'), {}),
    ("declared-count", TABLE, swap('tableColumns count="3"', 'tableColumns count="4"'), {}),
    ("declared-count", STRINGS, swap('uniqueCount="', 'uniqueCount="1'), {}),
    ("declared-count", STYLES, swap('<cellXfs count="', '<cellXfs count="1'), {}),
    ("declared-count", "docProps/app.xml", swap('<vt:vector size="', '<vt:vector size="1'), {}),
]

NAMES = [
    # Another case, the letter Đ, and a letter with its mark apart.
    ("sheet-name-unique", WORKBOOK,
     swap("</sheets>", '<sheet name="MẪU ĐO" sheetId="9002" r:id="specimen"/></sheets>'), {}),
    ("sheet-name-unique", WORKBOOK,
     swap("</sheets>", '<sheet name="Ma\u0302\u0303u đo" sheetId="9002" r:id="specimen"/></sheets>'), {}),
    ("sheet-name-unique", WORKBOOK, swap('sheetId="9001"', 'sheetId="1"'), {}),
    ("sheet-name-valid", WORKBOOK, swap(f'name="{TITLE}"', 'name="' + "đ" * 32 + '"'), {}),
    ("sheet-name-valid", WORKBOOK, swap(f'name="{TITLE}"', 'name="' + "𝒟" * 16 + '"'), {}),
    ("sheet-name-valid", WORKBOOK, swap(f'name="{TITLE}"', 'name="Quý 1/2026"'), {}),
    ("sheet-name-valid", WORKBOOK, swap(f'name="{TITLE}"', 'name="Mẫu\'"'), {}),
    ("sheet-name-valid", WORKBOOK, swap(f'name="{TITLE}"', f'name="{TITLE} "'), {}),
    ("sheet-name-valid", WORKBOOK, swap(f'name="{TITLE}"', 'name="HISTORY"'), {}),
    ("sheet-visible", WORKBOOK, every("<sheet name=", '<sheet state="hidden" name='), {}),
    ("sheet-visible", WORKBOOK, swap("<workbookView ", '<workbookView activeTab="99" '), {}),
    ("sheet-visible", WORKBOOK, swap("<workbookView ", '<workbookView firstSheet="99" '), {}),
    ("sheet-visible", WORKBOOK, swap("<sheet name=", '<sheet state="hidden" name='), {}),
    ("name-unique", WORKBOOK, named("Số_hộ_đo", "DANH_SÁCH_ĐO"), {}),
    ("name-unique", WORKBOOK, named("Số_hộ_đo", "BẢNGĐO"), {}),
    ("name-unique", TABLE, swap('displayName="BảngĐo"', 'displayName="BẢNG_HAI"'), {}),
    ("name-valid", WORKBOOK, named("Số_hộ_đo", "KH2023"), {}),
    ("name-valid", WORKBOOK, named("Số_hộ_đo", "Số hộ"), {}),
    ("name-valid", WORKBOOK, named("Số_hộ_đo", "r1c1"), {}),
    ("name-valid", WORKBOOK, named("_xlnm.Print_Area", "_xlnm.Print_Areas"), {}),
    ("name-valid", TABLE, swap('displayName="BảngĐo"', 'displayName="Bảng Đo"'), {}),
    ("name-scope", WORKBOOK, swap('name="Số_hộ_đo"', 'name="Số_hộ_đo" localSheetId="99"'), {}),
    ("print-names", WORKBOOK, swap(f"'{TITLE}'!$1:$1", "$1:$1"), {}),
    ("print-names", WORKBOOK, swap(f"'{TITLE}'!$1:$1", f"'{TITLE}'!$A$1:$F$1"), {}),
    ("print-names", WORKBOOK, swap(f"'{TITLE}'!$1:$1", f"'{TITLE}'!$90:$90"), {}),
    ("print-names", WORKBOOK, swap("$A$1:$F$22", "$H$50:$K$60"), {}),
    ("filter-name", WORKBOOK, swap("$A$20:$B$22", "$A$20:$B$21"), {}),
    ("filter-name", WORKBOOK, swap(f"'{TITLE}'!$A$20:$B$22", "$A$20:$B$22"), {}),
    ("filter-name", SHEET, swap('<autoFilter ref="A20:B22"/>', ""), {}),
]

CELLS = [
    ("rows-ascending", SHEET, swap(ROW_4, '<row r="3">'), {}),
    ("rows-ascending", SHEET, swap(ROW_6, '<row r="2">'), {}),
    ("cells-ascending", SHEET, swap('<c r="B7"/>', '<c r="A7"/>'), {}),
    ("cells-ascending", SHEET, swap('<c r="B7"/>', '<c r="B8"/>'), {}),
    ("cells-ascending", SHEET, swap('<c r="B7"/>', '<c r="XFE7"/>'), {}),
    ("dimension", SHEET, swap('<dimension ref="A1:F22"', '<dimension ref="A1:E22"'), {}),
    ("shared-string", SHEET, swap('t="s"><v>0</v>', 't="s"><v>999999</v>'), {}),
    ("shared-string", SHEET, swap('t="s"><v>0</v>', 't="s"><v>-1</v>'), {}),
    ("number-written", SHEET, value("A8", "1250.5", "1250,5"), {}),
    ("number-written", SHEET, value("A8", "1250.5", "nan"), {}),
    ("number-written", SHEET, value("A8", "1250.5", "1e309"), {}),
    ("number-written", SHEET, value("A8", "1250.5", "0.123456789012345678"), {}),
    ("number-written", SHEET, swap('t="b"><v>1</v>', 't="b"><v>TRUE</v>'), {}),
    ("formula-value", SHEET, swap("</f><v>10.5</v>", "</f>"), {}),
    ("formula-value", SHEET, swap("</f><v>10.5</v>", "</f><v></v>"), {}),
    ("error-value", SHEET, swap('<c r="B8">', '<c r="B8" t="e">'), {}),
    ("error-value", SHEET, swap("<v>dương</v>", "<v>#REF!</v>"), {}),
    ("style-index", SHEET, swap('<c r="B6" s="0"/>', '<c r="B6" s="9999"/>'), {}),
    ("style-index", SHEET, swap('<col min="1"', '<col style="9999" min="1"'), {}),
    ("style-index", SHEET, swap(ROW_6, '<row r="6" s="9999" customFormat="1">'), {}),
    ("style-parts", STYLES, swap('fontId="0"', 'fontId="999"'), {}),
    ("style-parts", STYLES, swap('numFmtId="0"', 'numFmtId="999"'), {}),
    ("style-parts", STYLES, swap(
        '<numFmt numFmtId="164"', '<numFmt numFmtId="164" formatCode="0"/><numFmt numFmtId="164"'), {}),
    ("style-parts", "xl/_rels/workbook.xml.rels", swap("/relationships/styles", "/relationships/style"), {}),
    ("text-length", SHEET, said("A6", "gộp", "g" * 32_768), {}),
    ("text-length", SHEET, said("A6", "gộp", "𝒟" * 16_384), {}),
    ("text-length", NOTES, swap("ghi chú", "g" * 32_768), {}),
    ("text-characters", SHEET, said("A6", "gộp", "g_xD835_ộp"), {}),
    ("text-characters", SHEET, swap("<v>dương</v>", "<v>_x0000_</v>"), {}),
    ("text-characters", STRINGS, swap("</si>", "</si><si><t>_xFFFE_</t></si>"), {}),
    ("text-escapes", SHEET, said("A6", "gộp", "g_x0041_p"), {}),
    ("text-escapes", STRINGS, swap("</si>", "</si><si><r><t>_x0041</t></r><r><t>_</t></r></si>"), {}),
    ("text-escapes", NOTES, swap("ghi chú", "_x005F_"), {}),
    ("text-escapes", SHEET, swap('prompt="Chọn', 'prompt="_x0041_'), {}),
    ("text-space", SHEET, said("A6", "gộp", " gộp"), {}),
    ("text-space", STRINGS, swap("</si>", "</si><si><t>cuối dòng\n</t></si>"), {}),
]

FORMULAS = [
    ("formula-length", SHEET, formula("SUM(Số_hộ_đo)", "SUM(" + "Số_hộ_đo," * 1_000 + "0)"), {}),
    ("formula-syntax", SHEET, formula("SUM(Số_hộ_đo)", "=SUM(Số_hộ_đo)"), {}),
    ("formula-syntax", SHEET, formula("SUM(Số_hộ_đo)", "SUM(Số_hộ_đo"), {}),
    ("formula-syntax", SHEET, formula("SUM(Số_hộ_đo)", "SUM(Số_hộ_đo;1)"), {}),
    ("formula-syntax", SHEET, formula("SUM(Số_hộ_đo)", 'SUM(Số_hộ_đo,"a)'), {}),
    ("formula-syntax", SHEET, formula("SUM(Số_hộ_đo)", "SUM(Số_hộ_đo))"), {}),
    ("formula-syntax", SHEET, formula("SUM(Số_hộ_đo)", "SUM(BảngĐo[Số hộ)"), {}),
    ("formula-syntax", SHEET, formula("SUM(Số_hộ_đo)", f"SUM('{TITLE}'!)+'{TITLE}'!"), {}),
    ("formula-syntax", WORKBOOK, swap(f"'{TITLE}'!$B$2:$B$4", ""), {}),
    ("formula-reference", SHEET, formula("SUM(Số_hộ_đo)", "SUM(A:XFE)"), {}),
    ("formula-reference", TABLE, swap(
        'name="Tổng"/>', 'name="Tổng"><calculatedColumnFormula>Khác!A1</calculatedColumnFormula></tableColumn>'), {}),
    ("formula-reference", SHEET, in_extension(CHOICES.format("'Mẫu khác'!$A$1:$A$2", "A21")), {}),
    ("formula-reference", SHEET, formula("SUM(Số_hộ_đo)", "SUM('Mẫu khác'!A1)"), {}),
    ("formula-reference", SHEET, formula("SUM(Số_hộ_đo)", "SUM(#REF!)"), {}),
    ("formula-reference", SHEET, formula("SUM(Số_hộ_đo)", "SUM(B2:B1048577)"), {}),
    ("formula-reference", SHEET, formula("SUM(Số_hộ_đo)", f"SUM('[1]{TITLE}'!A1)"), {}),
    ("formula-reference", SHEET, swap("<formula>$B2&gt;3", "<formula>Khác!$B2&gt;3"), {}),
    ("formula-reference", WORKBOOK, swap(f"'{TITLE}'!$B$2:$B$4", "'Mẫu khác'!$B$2:$B$4"), {}),
    ("formula-reference", WORKBOOK, swap(f"'{TITLE}'!$B$2:$B$4", "#REF!"), {}),
    ("formula-reference", CHART, swap(f"'{TITLE}'!$A$2:$A$4", "'Mẫu khác'!$A$2:$A$4"), {}),
    ("formula-name", SHEET, formula("SUM(Số_hộ_đo)", "SUM(Số_hộ_khác)"), {}),
    ("formula-name", WORKBOOK, swap('name="Số_hộ_đo"', 'name="Số_hộ_đo" localSheetId="0"'), {}),
    ("formula-name", SHEET, formula("SUM(Số_hộ_đo)", "CONCAT(Số_hộ_đo)"), {}),
    ("formula-name", SHEET, formula("SUM(BảngĐo[Số hộ])", "SUM(BảngĐo[Số người])"), {}),
    ("formula-name", SHEET, formula("SUM(BảngĐo[Số hộ])", "SUM(BảngĐo[Số '[hộ']])"), {}),
    ("formula-name", SHEET, formula("SUM(BảngĐo[Số hộ])", "SUM(Bảng_ba[[#Headers],[Số hộ]])"), {}),
    ("formula-literal", SHEET, swap('"dương"', f'"{LONG}"'), {}),
]

RANGES = [
    ("range-in-sheet", SHEET, swap('<mergeCell ref="A7:B7"', '<mergeCell ref="A7:XFE7"'), {}),
    ("range-in-sheet", SHEET, swap(
        '<conditionalFormatting sqref="B2:B4"', '<conditionalFormatting sqref="B2:B1048577"'), {}),
    ("range-in-sheet", SHEET, swap('sqref="B16:B17"', 'sqref="B17:B16"'), {}),
    ("range-in-sheet", SHEET, swap("<xm:sqref>A12:A14", "<xm:sqref>A12:A1048577"), {}),
    ("range-in-sheet", SHEET, swap('<hyperlink ref="A10"', '<hyperlink ref="A0"'), {}),
    ("range-in-sheet", NOTES, swap('ref="A9"', 'ref="A"'), {}),
    ("merges-apart", SHEET, swap('<mergeCell ref="A7:B7"', '<mergeCell ref="A6:A7"'), {}),
    ("merges-apart", SHEET, swap('<mergeCell ref="A7:B7"', '<mergeCell ref="A7:A7"'), {}),
    ("merge-content", SHEET, swap('<c r="C6" s="0"/>', '<c r="C6" s="0"><v>1</v></c>'), {}),
    ("merge-content", SHEET, swap('<c r="B7"/>', '<c r="B7"><f>1</f><v>1</v></c>'), {}),
    ("tables-apart", SECOND_TABLE, every("E1:F3", "C1:D3"), {}),
    ("tables-apart", SHEET, swap('autoFilter ref="A20:B22"', 'autoFilter ref="A4:B22"'), {}),
    ("tables-apart", SHEET, swap('<mergeCell ref="A7:B7"', '<mergeCell ref="A3:B3"'), {}),
    ("table-id", TABLE, swap('id="9001"', 'id="9002"'), {}),
    ("table-id", TABLE, swap('<tableColumn id="2"', '<tableColumn id="1"'), {}),
    ("table-header-unique", SECOND_TABLE, swap('name="Tên"', 'name="MÃ"'), {}),
    ("table-header-unique", SECOND_TABLE, swap('name="Tên"', 'name=""'), {}),
    ("table-header-unique", SECOND_TABLE, swap('name="Tên"', 'name="Ma\u0303"'), {}),
    ("table-header-cells", SHEET, said("B1", "Số hộ", "Số Hộ"), {}),
    ("table-header-cells", SHEET, swap(
        '<c r="B1" s="0" t="inlineStr"><is><t>Số hộ</t></is></c>', '<c r="B1"><v>1</v></c>'), {}),
    ("table-header-cells", TABLE, swap('<tableColumn id="3" name="Tổng"/>', ""), {}),
    ("table-shape", SECOND_TABLE, every("E1:F3", "E1:F1"), {}),
    ("table-shape", SECOND_TABLE, swap('totalsRowShown="0"', 'totalsRowShown="0" headerRowCount="0"'), {}),
    ("table-shape", SECOND_TABLE, swap('<autoFilter ref="E1:F3"', '<autoFilter ref="E1:F2"'), {}),
    ("table-shape", SECOND_TABLE, every("E1:F3", "E1:F90"), {}),
    ("table-listed", SHEET, swap('<tablePart r:id="rId5"/>', ""), {}),
    ("hyperlink-location", SHEET, swap(LINK, "location=\"'Mẫu khác'!A1\""), {}),
    ("hyperlink-location", SHEET, swap(LINK, f"location=\"'{TITLE}'!A90\""), {}),
    ("hyperlink-location", SHEET, swap(LINK, f'location="{TITLE}!A1"'), {}),
    ("hyperlink-location", SHEET, swap(LINK, 'location="Tên_khác"'), {}),
    ("hyperlink-location", SHEET, swap(LINK, 'r:id="rId1"'), {}),
    ("hyperlink-once", SHEET, twice(FIRST_LINK), {}),
    ("hyperlink-once", SHEET, swap('tooltip="lên đầu"', f'tooltip="{LONG}"'), {}),
    ("hyperlink-once", SHEET, swap(FIRST_LINK, "".join(
        f'<hyperlink ref="H{row}" {LINK}/>' for row in range(1, 65_531))), {}),
]

INPUT = [
    ("validations-apart", SHEET, swap('sqref="B16:B17"', 'sqref="B16:B17 A17"'), {}),
    ("validations-apart", SHEET, in_extension(CHOICES.format("$A$2:$A$4", "A16")), {}),
    ("validation-length", SHEET, swap('prompt="Chọn', f'prompt="{LONG}'), {}),
    ("validation-length", SHEET, swap('promptTitle="Xã"', f'promptTitle="{LONG[:33]}"'), {}),
    ("validation-length", SHEET, swap("ISNUMBER(B16)", "AND(" + "ISNUMBER(B16)," * 20 + "TRUE)"), {}),
    ("validation-source", SHEET, swap("<formula1>Danh_sách_đo", '<formula1>"a,b,c"'), {}),
    ("validation-source", SHEET, swap("<formula1>$E$2:$E$3", "<formula1>$E$2:$E$90"), {}),
    ("validation-source", SHEET, swap("<formula1>$E$2:$E$3", "<formula1>'Mẫu khác'!$E$2:$E$3"), {}),
    ("validation-source", SHEET, swap("<formula1>ISNUMBER(B16)</formula1>", ""), {}),
    ("validation-source", SHEET, swap("<formula1>ISNUMBER(B16)</formula1>", "<formula1/>"), {}),
    ("condition-style", SHEET, swap('dxfId="', 'dxfId="99'), {}),
    ("condition-style", TABLE, swap('totalsRowShown="0"', 'totalsRowShown="0" headerRowDxfId="999"'), {}),
    ("condition-priority", SHEET, swap('priority="2"', 'priority="1"'), {}),
    ("condition-priority", SHEET, swap('priority="2"', 'priority="0"'), {}),
    ("condition-extension", SHEET, swap("0001-000000000001}</x14:id>", "0001-000000000002}</x14:id>"), {}),
    ("condition-extension", SHEET, swap("<xm:sqref>A12:A14", "<xm:sqref>A12:A13"), {}),
    ("condition-extension", SHEET, twice("<x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id>"), {}),
    ("note-shape", BOXES, swap("<x:Row>8", "<x:Row>9"), {}),
    ("note-shape", NOTES, swap('authorId="0"', 'authorId="1"'), {}),
    ("note-shape", NOTES, twice('<comment ref="A9" authorId="0"><text><t>ghi chú</t></text></comment>'), {}),
    ("note-shape", SHEET, swap('<legacyDrawing r:id="rId2"/>', ""), {}),
]

LAYOUT = [
    ("columns-apart", SHEET, swap('<col min="2"', '<col min="1"'), {}),
    ("columns-apart", SHEET, swap('max="3"', 'max="16385"'), {}),
    ("layout-limits", SHEET, swap('ht="24"', 'ht="409.75"'), {}),
    ("layout-limits", SHEET, swap('width="20.5"', 'width="256"'), {}),
    ("layout-limits", SHEET, swap('outlineLevel="1"', 'outlineLevel="8"'), {}),
    ("page-breaks", SHEET, swap('<brk id="11"', '<brk id="15"'), {}),
    ("page-breaks", SHEET, swap('<brk id="11"', '<brk id="1048576"'), {}),
    ("page-breaks", SHEET, swap('<brk id="11" max="16383" man="1"/>', "".join(
        f'<brk id="{row}" max="16383" man="1"/>' for row in range(16, 1_040))), {}),
    ("page-setup", SHEET, swap("&amp;C&amp;P", "&amp;C" + LONG), {}),
    ("page-setup", SHEET, swap('scale="90"', 'scale="9"'), {}),
    ("drawing-anchor", DRAWING, swap("<xdr:col>12", "<xdr:col>16384"), {}),
    ("drawing-anchor", DRAWING, swap("<xdr:row>16", "<xdr:row>0"), {}),
    ("drawing-anchor", DRAWING, twice('<xdr:cNvPr id="2" name="Chart 1"/>'), {}),
    ("chart-reference", CHART, swap(f"'{TITLE}'!$A$2:$A$4", "'Mẫu khác'!$A$2:$A$4"), {}),
    ("chart-reference", CHART, swap(f"'{TITLE}'!$B$2:$B$4", f"'{TITLE}'!$B$21:$B$23"), {}),
    ("chart-reference", CHART, swap(specimen.series_xml(), ""), {}),
    ("chart-points", CHART, swap("$A$2:$A$4", "$A$2:$A$3"), {}),
    ("chart-points", CHART, swap("$B$2:$B$4", "$B$2:$C$4"), {}),
    ("chart-cache", CHART, swap('ptCount val="3"', 'ptCount val="2"'), {}),
    ("chart-cache", CHART, swap("<c:v>3.5</c:v>", "<c:v>3.25</c:v>"), {}),
    ("chart-cache", CHART, swap("<c:v>Xã 3</c:v>", "<c:v>Xã 4</c:v>"), {}),
    ("chart-cache", SHEET, swap('<c r="B3"><v>3.5</v></c>', '<c r="B3"/>'), {}),
    ("chart-axes", CHART, swap('<c:crossAx val="7"/>', '<c:crossAx val="9"/>'), {}),
    ("chart-axes", CHART, swap('<c:catAx><c:axId val="7"/>', '<c:catAx><c:axId val="6"/>'), {}),
    ("chart-axes", CHART, twice(specimen.series_xml()), {}),
    ("chart-axes", CHART, swap('<c:valAx><c:axId val="8"/>', '<c:valAx><c:axId val="7"/>'), {}),
]

DAMAGES = PARTS + NAMES + CELLS + FORMULAS + RANGES + INPUT + LAYOUT

# What only the schemas see: (part, change), one for each kind of part.
FOR_SCHEMAS = [
    (SHEET, swap("<sheetData>", '<sheetData more="1">')),
    (SHEET, lambda whole: whole.replace('<pageSetup paperSize="9" scale="90"/>', "").replace(
        "<mergeCells", '<pageSetup paperSize="9" scale="90"/><mergeCells')),
    (SHEET, swap('<sheetView workbookViewId="0"/>', "<sheetView/>")),
    (WORKBOOK, swap("<sheets>", "<sheets><sheet/>")),
    (STYLES, swap("<dxf><font><b/>", "<dxf><font><bold/>")),
    (STRINGS, swap("<si>", "<si><v>1</v>")),
    (TABLE, swap(' displayName="BảngĐo"', "")),
    (NOTES, swap(' authorId="0"', "")),
    (DRAWING, swap('<xdr:cNvPr id="2" name="Chart 1"/>', '<xdr:cNvPr id="2"/>')),
    (CHART, swap("<c:scaling/>", "")),
    ("docProps/app.xml", swap("<DocSecurity>0", "<DocSecurity>none")),
    (CORE, swap("Z</dcterms:created>", "Zulu</dcterms:created>")),
    (CUSTOM, swap(' pid="2"', "")),
    ("xl/theme/theme1.xml", swap("<a:themeElements>", "<a:themeElements><a:more/>")),
    (TYPES, swap("</Types>", "<More/></Types>")),
    (RELATIONS, swap(' Id="rId1"', "")),
]

# What only a comparison of readers sees: (who differs, part, change).
FOR_READERS = [
    ("openpyxl cannot read", SHEET, value("A8", "1250.5", "1250,5")),
    ("calamine reads", STRINGS, lambda whole: whole.replace("<t>", "<t>_x0041_", 1)),
    ("calamine reads", SHEET, swap('<c r="C6" s="0"/>', '<c r="C6" s="0"><v>1</v></c>')),
    ("LibreOffice reads", SHEET, swap("</f><v>10.5</v>", "</f>")),
    ("the sheets are", WORKBOOK, swap(f'name="{TITLE}"', 'name="' + "đ" * 40 + '"')),
]
