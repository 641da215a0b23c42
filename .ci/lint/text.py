"""Texts as a workbook stores them, and as programs count and compare them."""
import re
import unicodedata

CELL_LIMIT = 32_767
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
ERRORS = {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"}


def key(text):
    """Equal for texts that differ in case or composition only, by full Unicode case folding."""
    folded = unicodedata.normalize("NFD", text).casefold()
    return unicodedata.normalize("NFC", folded)


def units(text):
    """Length in UTF-16 code units, as Excel counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def decoded(text):
    """What a reader makes of `_xHHHH_`."""
    return ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def is_allowed(character):
    """Whether XML 1.0 can hold the character, and it is one."""
    code = ord(character)
    return (code in (0x09, 0x0A, 0x0D) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD
            or 0x10000 <= code <= 0x10FFFF)


def unprotected(text):
    """The `_xHHHH_` in a stored text that become another printable character when read."""
    for match in ESCAPE.finditer(text):
        code = int(match[1], 16)
        protects = code == 0x5F and re.match(r"x[0-9A-Fa-f]{4}_", text[match.end():])
        if not protects and code >= 0x20 and is_allowed(chr(code)):
            yield match[0]


def shortened(text):
    text = text.replace("\n", "⏎")
    return f"“{text}”" if len(text) <= 60 else f"“{text[:57]}…”"
