"""What the proofs that checks can fail share: small damages to the parts of a workbook."""
import re
import zipfile

FORMULA_VALUE = re.compile(r"(<c [^>]*><f>[^<]*</f><v>)([^<]+)(</v></c>)")
PLAIN_VALUE = re.compile(r'(<c r="[A-Z]+\d+"(?: s="\d+")?><v>)([^<]+)(</v></c>)')
SHEET = re.compile(r'<sheet name="([^"]+)"')


def part(path, sheet):
    """The name of a sheet's part, by its place."""
    with zipfile.ZipFile(path) as archive:
        names = SHEET.findall(archive.read("xl/workbook.xml").decode("utf-8"))
    return f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"


def nth(pattern, count, replace):
    """Replaces one match of a pattern, and leaves the others."""
    def change(text):
        matches = list(pattern.finditer(text))
        match = matches[min(count, len(matches) - 1)]
        return text[:match.start()] + replace(match) + text[match.end():]
    return change


def a_little_more(match):
    return match[1] + repr(float(match[2]) * (1 + 1e-9) + 1e-9) + match[3]
