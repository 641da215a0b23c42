#!/usr/bin/env python3
"""Holds every XML part of a workbook against the schemas of ISO/IEC 29500.

    validate_parts.py WORKBOOK.xlsx [...] --schemas FOLDER

FOLDER has `transitional/*.xsd` and `opc/*.xsd`. Prints one line for each fault, and one for each part, or piece of
a part, that no schema is there for. The exit status is 0 where every part that has a schema is valid, 1 where one
is not, 2 where a workbook or a schema cannot be read. Needs lxml; nothing is fetched from anywhere.

Before a part is validated, the attributes of markup compatibility (`mc:Ignorable`) and those in the namespaces
it names are taken out, as a program does that does not know them, and `xml:space` on texts, which XML itself
allows and these schemas do not know; what stands under `extLst` is of other namespaces, and the schemas let it
pass unseen. A sheet that is too large for one tree is validated in pieces, each with some of its rows.
"""
import os
import sys
import tempfile
import zipfile

from lxml import etree

from lint import blocks

TRANSITIONAL = [
    "sml.xsd", "dml-main.xsd", "dml-chart.xsd", "dml-spreadsheetDrawing.xsd", "shared-documentPropertiesExtended.xsd",
    "shared-documentPropertiesCustom.xsd"]
PACKAGE = ["opc-contentTypes.xsd", "opc-relationships.xsd", "opc-coreProperties.xsd"]
XSD = "{http://www.w3.org/2001/XMLSchema}"
TEXT = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}t"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
# What the schemas import without saying where from, or from the web.
OWN = {
    "http://www.w3.org/XML/1998/namespace": "xml.xsd", "http://purl.org/dc/elements/1.1/": "dc.xsd",
    "http://purl.org/dc/terms/": "dcterms.xsd"}
NO_SCHEMA = {".vml": "drawings in VML have no schema for their root"}
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


class Unreadable(Exception):
    """A workbook or a schema cannot be read."""


class Schemas:
    """All schemas as one, since parts hold elements of several namespaces."""

    def __init__(self, folder):
        own = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemas")
        try:
            with tempfile.TemporaryDirectory() as work:
                whole = etree.Element(XSD + "schema", nsmap={"xs": XSD[1:-1]})
                for source, names in (("transitional", TRANSITIONAL), ("opc", PACKAGE)):
                    copies = os.path.join(work, source)
                    os.mkdir(copies)
                    for name in sorted(os.listdir(os.path.join(folder, source))):
                        if name.endswith(".xsd"):
                            self.localise(os.path.join(folder, source, name), os.path.join(copies, name), own)
                    for name in names:
                        path = os.path.join(copies, name)
                        namespace = etree.parse(path, PARSER).getroot().get("targetNamespace")
                        etree.SubElement(whole, XSD + "import", namespace=namespace, schemaLocation=path)
                whole_path = os.path.join(work, "all.xsd")
                etree.ElementTree(whole).write(whole_path)
                self.schema = etree.XMLSchema(etree.parse(whole_path, PARSER))
        except (OSError, etree.LxmlError) as error:
            raise Unreadable(f"the schemas in {folder}: {error}") from error

    @staticmethod
    def localise(path, copy, own):
        """A copy whose imports are all of files that are here."""
        tree = etree.parse(path, PARSER)
        for entry in tree.getroot().iter(XSD + "import"):
            name = OWN.get(entry.get("namespace"))
            if name is not None:
                entry.set("schemaLocation", os.path.join(own, name))
            elif "://" in entry.get("schemaLocation", ""):
                raise OSError(f"{path} imports {entry.get('schemaLocation')}")
        tree.write(copy)

    def faults(self, root):
        if self.schema.validate(root):
            return []
        return [f"line {entry.line}: {shortened(entry.message)}" for entry in self.schema.error_log]


def shortened(message):
    for namespace in sorted({part for part in message.split("{") if "}" in part}, reverse=True):
        message = message.replace("{" + namespace.partition("}")[0] + "}", "")
    return message if len(message) <= 300 else message[:297] + "…"


def strip_compatibility(root):
    """Takes out `mc:Ignorable` and the attributes it lets a program ignore; the number of attributes taken out."""
    ignored, count = {COMPATIBILITY}, 0
    for prefix in root.get(f"{{{COMPATIBILITY}}}Ignorable", "").split():
        ignored.add(root.nsmap.get(prefix))
    for element in root.iter(etree.Element):
        for attribute in list(element.attrib):
            if etree.QName(attribute).namespace in ignored:
                del element.attrib[attribute]
                count += 1
        if element.tag == TEXT and element.get(SPACE) == "preserve":
            del element.attrib[SPACE]
    return count


def validate(path, schemas):
    """(validated, faults, left out) of a workbook: names of parts, and lines."""
    validated, faults, left_out = [], [], []
    try:
        with zipfile.ZipFile(path) as archive:
            parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise Unreadable(f"{type(error).__name__}: {error}") from error
    for name, data in parts.items():
        extension = "." + name.rpartition(".")[2].lower()
        if extension not in (".xml", ".rels"):
            left_out.append(f"{name}: {NO_SCHEMA.get(extension, 'no XML')}")
            continue
        head, rest = blocks.split(data)
        for document in (head, *rest):
            try:
                root = etree.fromstring(document, PARSER)
            except etree.XMLSyntaxError as error:
                faults.append(f"{name}: {error}")
                break
            stripped = strip_compatibility(root)
            if stripped:
                left_out.append(f"{name}: {stripped} attributes of markup compatibility")
            extensions = {entry.get("uri") for entry in root.iter("{*}ext") if entry.get("uri")}
            left_out += [f"{name}: the content of the extension {uri}" for uri in sorted(extensions)]
            faults += [f"{name}: {fault}" for fault in schemas.faults(root)]
        else:
            validated.append(name)
    return validated, faults, left_out


def main(paths, folder):
    schemas = Schemas(folder)
    status = 0
    for path in paths:
        validated, faults, left_out = validate(path, schemas)
        for line in faults:
            print(f"{path}: {line}")
        for line in left_out:
            print(f"{path}: not validated: {line}", file=sys.stderr)
        print(f"{path}: {len(validated)} parts validated, {len(faults)} faults", file=sys.stderr)
        status = max(status, 1 if faults else 0)
    return status


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if len(arguments) < 3 or arguments.count("--schemas") != 1 or arguments[-1] == "--schemas":
        sys.exit(__doc__)
    at = arguments.index("--schemas")
    try:
        sys.exit(main(arguments[:at] + arguments[at + 2:], arguments[at + 1]))
    except Unreadable as error:
        print(f"cannot be read: {error}", file=sys.stderr)
        sys.exit(2)
