"""The parts of a package and the relationships between them."""
import posixpath
import zipfile
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.parsers import expat

from . import blocks

CONTENT_TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION_ID = "{" + OFFICE + "}"


class Unreadable(Exception):
    """Not a workbook that can be looked at."""


class Relationship(NamedTuple):
    id: str
    kind: str  # the last part of its type
    target: str  # the part's name, or the address of what is outside
    is_external: bool


def local(element):
    return element.tag.rpartition("}")[2]


class Package:
    trees = {}  # bytes of a part: its tree; copies of one workbook have most parts in common

    def __init__(self, path):
        try:
            with zipfile.ZipFile(path) as archive:
                self.entries = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
                self.parts = {name: archive.read(name) for name in self.entries}
        except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
            raise Unreadable(f"{type(error).__name__}: {error}") from error
        if CONTENT_TYPES not in self.parts:
            raise Unreadable(f"there is no {CONTENT_TYPES}")
        self.broken = {}
        self.roots = {}
        self.rest = {}  # what `blocks.split` leaves of a sheet that is too large for one tree
        for name, data in self.parts.items():
            if self.is_xml(name):
                self.parse(name, data)

    def parse(self, name, data):
        if data not in self.trees:
            try:
                head, rest = blocks.split(data)
                if rest:
                    expat.ParserCreate().Parse(data, True)  # well-formed as a whole
                    self.rest[name] = rest
                    self.roots[name] = ElementTree.fromstring(head)
                    return
                self.trees[data] = ElementTree.fromstring(data)
            except (ElementTree.ParseError, expat.ExpatError, ValueError, LookupError) as error:
                self.broken[name] = str(error)
                return
        self.roots[name] = self.trees[data]

    @staticmethod
    def is_xml(name):
        return name.lower().endswith((".xml", ".rels", ".vml"))

    def root(self, name):
        return self.roots.get(name)

    def content_type(self, name):
        types = self.root(CONTENT_TYPES)
        for entry in types:
            if local(entry) == "Override" and entry.get("PartName", "").lower() == "/" + name.lower():
                return entry.get("ContentType")
        extension = name.rpartition(".")[2].lower()
        for entry in types:
            if local(entry) == "Default" and entry.get("Extension", "").lower() == extension:
                return entry.get("ContentType")
        return None

    @staticmethod
    def relationships_part(name):
        folder, file = posixpath.split(name)
        return posixpath.join(folder, "_rels", file + ".rels")

    def relationships(self, name):
        """Those of a part, or of the package where the name is empty."""
        root = self.root(self.relationships_part(name))
        found = []
        for entry in root if root is not None else ():
            target, external = entry.get("Target", ""), entry.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), unquote(target))).lstrip("/")
            found.append(Relationship(entry.get("Id", ""), entry.get("Type", "").rpartition("/")[2], target, external))
        return found

    def related(self, name, kind):
        """The parts that a part relates to by a kind."""
        return [link.target for link in self.relationships(name) if link.kind == kind and not link.is_external]

    def target(self, name, id_):
        for link in self.relationships(name):
            if link.id == id_ and not link.is_external:
                return link.target
        return None


def rewrite(source, target, name, change, added=()):
    """A copy of a workbook with one part changed, or left out where the change gives None, and parts added. It is not
    compressed: such copies are read once."""
    changed = False
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == name:
                text = data.decode("utf-8")
                result = change(text)
                changed = result != text
                if result is None:
                    continue
                data = result.encode("utf-8")
            new.writestr(entry.filename, data)
        for other, text in dict(added).items():
            new.writestr(other, text.encode("utf-8"))
    if not changed and not added:
        raise ValueError(f"nothing to change in {name}")
