"""A copy of a workbook with one sheet more, which has one of everything that the rules look at."""
import re
import zipfile

from .package import Package, local

SHEET, RELATIONS = "xl/worksheets/specimen.xml", "xl/worksheets/_rels/specimen.xml.rels"
TABLE, SECOND_TABLE = "xl/tables/specimen1.xml", "xl/tables/specimen2.xml"
NOTES, BOXES = "xl/specimen-comments.xml", "xl/drawings/specimen.vml"
DRAWING, DRAWING_RELATIONS = "xl/drawings/specimen.xml", "xl/drawings/_rels/specimen.xml.rels"
CHART = "xl/charts/specimen.xml"
WORKBOOK, STYLES, TYPES = "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"
TITLE = "Mẫu đo"

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument."


def text(name, value, style=0):
    return f'<c r="{name}" s="{style}" t="inlineStr"><is><t>{value}</t></is></c>'


def sheet_xml(bold):
    """The sheet; `bold` is the number of its conditional formats' style."""
    figures = "".join(
        f'<row r="{row}">{text(f"A{row}", f"Xã {row}")}<c r="B{row}"><v>{row}.5</v></c>'
        f'<c r="C{row}"><f>SUM(B$2:B{row})</f><v>{total}</v></c>'
        f'{text(f"E{row}", f"M{row}") + text(f"F{row}", f"Tên {row}") if row < 4 else ""}</row>'
        for row, total in ((2, "2.5"), (3, "6"), (4, "10.5")))
    bars = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in (12, 13, 14))
    choices = "".join(f'<row r="{row}"><c r="A{row}"/><c r="B{row}"/><c r="C{row}"/></row>' for row in (16, 17))
    return f'''{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><dimension ref="A1:F22"/>\
<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>\
<cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="2" max="3" width="12" customWidth="1" \
outlineLevel="1"/></cols><sheetData>\
<row r="1" ht="24" customHeight="1">{text("A1", "Xã")}{text("B1", "Số hộ")}{text("C1", "Tổng")}{text("E1", "Mã")}\
{text("F1", "Tên")}</row>{figures}\
<row r="6">{text("A6", "gộp")}<c r="B6" s="0"/><c r="C6" s="0"/></row>\
<row r="7">{text("A7", "gộp nữa")}<c r="B7"/></row>\
<row r="8"><c r="A8"><v>1250.5</v></c><c r="B8"><f>SUM(BảngĐo[Số hộ])</f><v>10.5</v></c>\
<c r="C8"><f>SUM(Số_hộ_đo)</f><v>10.5</v></c><c r="D8" t="str"><f>IF(A8&gt;0,"dương","âm")</f><v>dương</v></c></row>\
<row r="9"><c r="A9" t="s"><v>0</v></c><c r="B9" t="b"><v>1</v></c></row>\
<row r="10">{text("A10", "đến đầu trang")}{text("B10", "đến tên")}</row>{bars}{choices}\
<row r="20">{text("A20", "Lọc")}{text("B20", "Số")}</row><row r="21">{text("A21", "a")}<c r="B21"><v>1</v></c></row>\
<row r="22">{text("A22", "b")}<c r="B22"><v>2</v></c></row></sheetData><autoFilter ref="A20:B22"/>\
<mergeCells count="2"><mergeCell ref="A6:C6"/><mergeCell ref="A7:B7"/></mergeCells>\
<conditionalFormatting sqref="A12:A14"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/>\
<cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst>\
<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
uri="{{B025F937-C7B1-47D3-B67F-A62EFF666E3E}}"><x14:id>{{DA7ABA51-AAAA-BBBB-0001-000000000001}}</x14:id></ext></extLst>\
</cfRule></conditionalFormatting><conditionalFormatting sqref="B2:B4"><cfRule type="expression" dxfId="{bold}" \
priority="2"><formula>$B2&gt;3</formula></cfRule></conditionalFormatting>\
<dataValidations count="3"><dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="Xã" \
prompt="Chọn một xã" sqref="A16:A17"><formula1>Danh_sách_đo</formula1></dataValidation>\
<dataValidation type="custom" errorTitle="Sai" error="Cần một số" sqref="B16:B17"><formula1>ISNUMBER(B16)</formula1>\
</dataValidation><dataValidation type="list" sqref="C16:C17"><formula1>$E$2:$E$3</formula1></dataValidation>\
</dataValidations><hyperlinks><hyperlink ref="A10" location="'{TITLE}'!A1" tooltip="lên đầu"/>\
<hyperlink ref="B10" location="Số_hộ_đo"/></hyperlinks>\
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>\
<pageSetup paperSize="9" scale="90"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>\
<rowBreaks count="2" manualBreakCount="2"><brk id="11" max="16383" man="1"/>\
<brk id="15" max="16383" man="1"/></rowBreaks>\
<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>\
<tableParts count="2"><tablePart r:id="rId4"/><tablePart r:id="rId5"/></tableParts>\
<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}"><x14:conditionalFormattings><x14:conditionalFormatting \
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" \
id="{{DA7ABA51-AAAA-BBBB-0001-000000000001}}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/>\
<x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>A12:A14</xm:sqref></x14:conditionalFormatting>\
</x14:conditionalFormattings></ext></extLst></worksheet>'''


def table_xml(number, name, ref, columns):
    headings = "".join(f'<tableColumn id="{at}" name="{column}"/>' for at, column in enumerate(columns, 1))
    return (f'{HEAD}<table xmlns="{MAIN}" id="{number}" name="{name}" displayName="{name}" ref="{ref}" '
            f'totalsRowShown="0"><autoFilter ref="{ref}"/><tableColumns count="{len(columns)}">{headings}'
            '</tableColumns><tableStyleInfo name="TableStyleMedium9" showFirstColumn="0" showLastColumn="0" '
            'showRowStripes="1" showColumnStripes="0"/></table>')


def series_xml():
    def copy(kind, values):
        points = "".join(f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values))
        return f'<c:{kind}Cache><c:ptCount val="{len(values)}"/>{points}</c:{kind}Cache>'

    return (f'''<c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'{TITLE}'!$A$2:$A$4</c:f>'''
            f'''{copy("str", ["Xã 2", "Xã 3", "Xã 4"])}</c:strRef></c:cat><c:val><c:numRef>'''
            f'''<c:f>'{TITLE}'!$B$2:$B$4</c:f>{copy("num", ["2.5", "3.5", "4.5"])}</c:numRef></c:val></c:ser>''')


def chart_xml():
    return (f'{HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea>'
            f'<c:barChart><c:barDir val="col"/>{series_xml()}<c:axId val="7"/><c:axId val="8"/></c:barChart>'
            '<c:catAx><c:axId val="7"/><c:scaling/><c:axPos val="b"/><c:crossAx val="8"/></c:catAx>'
            '<c:valAx><c:axId val="8"/><c:scaling/><c:axPos val="l"/><c:crossAx val="7"/></c:valAx>'
            '</c:plotArea></c:chart></c:chartSpace>')


def drawing_xml():
    return (f'{HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>7'
            '</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to>'
            '<xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>'
            '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/>'
            '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
            '</xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart '
            'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
            f'xmlns:r="{OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>'
            '</xdr:twoCellAnchor></xdr:wsDr>')


NOTES_XML = (f'{HEAD}<comments xmlns="{MAIN}"><authors><author>Phòng TCKH</author></authors><commentList>'
             '<comment ref="A9" authorId="0"><text><t>ghi chú</t></text></comment></commentList></comments>')
BOXES_XML = ('<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">'
             '<v:shape id="_x0000_s1" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note">'
             '<x:Anchor>1, 15, 7, 10, 3, 15, 11, 4</x:Anchor><x:Row>8</x:Row><x:Column>0</x:Column></x:ClientData>'
             '</v:shape></xml>')


def relations_xml(*entries):
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(entries, 1))
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{namespace}">{links}</Relationships>'


def added_parts(bold):
    """{name: (content type, text)} of the specimen's own parts."""
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    sheets, drawings = TYPE + "spreadsheetml.", TYPE + "drawing"
    return {
        SHEET: (sheets + "worksheet+xml", sheet_xml(bold)),
        RELATIONS: (relations, relations_xml(
            ("drawing", "../drawings/specimen.xml"), ("vmlDrawing", "../drawings/specimen.vml"),
            ("comments", "../specimen-comments.xml"), ("table", "../tables/specimen1.xml"),
            ("table", "/" + SECOND_TABLE))),
        TABLE: (sheets + "table+xml", table_xml(9001, "BảngĐo", "A1:C4", ["Xã", "Số hộ", "Tổng"])),
        SECOND_TABLE: (sheets + "table+xml", table_xml(9002, "Bảng_hai", "E1:F3", ["Mã", "Tên"])),
        NOTES: (sheets + "comments+xml", NOTES_XML),
        BOXES: (TYPE + "vmlDrawing", BOXES_XML),
        DRAWING: (drawings + "+xml", drawing_xml()),
        DRAWING_RELATIONS: (relations, relations_xml(("chart", "../charts/specimen.xml"))),
        CHART: (drawings + "ml.chart+xml", chart_xml()),
    }


def insert(whole, before, piece):
    if whole.count(before) != 1:
        raise ValueError(f"{before} stands there {whole.count(before)} times")
    return whole.replace(before, piece + before)


def names_xml(index):
    entries = [("Danh_sách_đo", "", "$E$2:$E$3"), ("Số_hộ_đo", "", "$B$2:$B$4")]
    own = f' localSheetId="{index}"'
    entries += [
        ("_xlnm._FilterDatabase", own + ' hidden="1"', "$A$20:$B$22"), ("_xlnm.Print_Area", own, "$A$1:$F$22"),
        ("_xlnm.Print_Titles", own, "$1:$1")]
    return "".join(
        f"""<definedName name="{name}"{more}>'{TITLE}'!{cells}</definedName>""" for name, more, cells in entries)


def add_to(source, target):
    """Writes the copy. Raises ValueError where the workbook is not built as the tool builds it."""
    package = Package(source)
    count = sum(local(element) == "sheet" for element in package.root(WORKBOOK).iter())
    bold = sum(local(element) == "dxf" for element in package.root(STYLES).iter())
    parts = {name: data.decode("utf-8") for name, data in package.parts.items()}
    added = added_parts(bold)
    parts.update({name: content for name, (_, content) in added.items()})
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in added.items())
    parts[TYPES] = insert(parts[TYPES], "</Types>", types)
    relations = Package.relationships_part(WORKBOOK)
    parts[relations] = insert(
        parts[relations], "</Relationships>",
        f'<Relationship Id="specimen" Type="{OFFICE}/worksheet" Target="/{SHEET}"/>')
    book = insert(parts[WORKBOOK], "</sheets>", f'<sheet name="{TITLE}" sheetId="9001" r:id="specimen"/>')
    if "<definedNames>" not in book:
        book = book.replace("</sheets>", "</sheets><definedNames></definedNames>")
    parts[WORKBOOK] = insert(book, "</definedNames>", names_xml(count))
    styles = re.sub(r'<dxfs count="\d+"/>', '<dxfs count="0"></dxfs>', parts[STYLES])
    styles = re.sub(r'<dxfs count="\d+">', f'<dxfs count="{bold + 1}">', styles)
    parts[STYLES] = insert(styles, "</dxfs>", "<dxf><font><b/></font></dxf>")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
