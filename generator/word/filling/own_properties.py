"""The properties of a made document are its own: nothing of the template's, nor of its maker.

A property in which somebody typed a field is meant for the documents, and is filled; what else the
template says of itself (company, dates, revisions, whoever saved it last) stays behind.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from generator.printed import is_missing
from generator.word.packaging.added_parts import Additions
from generator.word.packaging.core_properties import CORE, CORE_KIND, core_properties
from generator.word.packaging.package import Package, to_bytes
from generator.word.xml import Maker, parsed, xml_bytes

ABOUT = "docProps/app.xml"
_OURS = {
    "title": ("document", "titel"),
    "creator": ("aanvrager", "naam"),
    "subject": ("aanvraag", "titel"),
}
_MEANT = frozenset((*_OURS, "keywords", "description", "category"))
_ep = Maker(None, "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
_PROGRAM = (
    ("Application", "Microsoft Office Word"),
    ("DocSecurity", "0"),
    ("AppVersion", "16.0000"),
)
_CUSTOM = "docProps/custom.xml"
_SHOWN: Mapping[str, Mapping[str, str]] = {
    CORE: {
        "title": "Titel", "subject": "Onderwerp", "keywords": "Trefwoorden",
        "description": "Opmerkingen", "category": "Categorie", "contentStatus": "Status",
    },
    ABOUT: {"Company": "Bedrijf", "Manager": "Manager", "HyperlinkBase": "Hyperlinkbasis"},
}  # fmt: skip
_BOOKS = "word/embeddings/"


def own_properties(package: Package, view: Mapping[str, object]) -> Package:
    """The template with the properties that its documents get; the fields in them are filled."""
    parts = {name: _nameless(name, data) for name, data in package.parts.items()}
    core = xml_bytes(core_properties(_said(package, view)))
    if CORE in parts:
        return Package(package.name, {**parts, CORE: core})
    added = Additions(parts)
    added.add(CORE, core, CORE_KIND)
    added.relate(CORE, "core-properties", source="")
    return Package(package.name, added.finished())


def _said(package: Package, view: Mapping[str, object]) -> Mapping[str, str]:
    ours = {
        name: f"{{{{ {group}.{field} }}}}"
        for name, (group, field) in _OURS.items()
        if not is_missing(_at(view, group, field))
    }
    return {**ours, **dict(_typed(package))}


def _typed(package: Package) -> Iterator[tuple[str, str]]:
    """The properties in which a field was typed."""
    if CORE in package.parts:
        for node in package.tree(CORE).iterchildren("{*}*"):
            name, text = etree.QName(node).localname, node.text or ""
            if name in _MEANT and ("{{" in text or "{%" in text):
                yield name, text


def left_behind(package: Package) -> Iterator[tuple[str, str]]:
    """The properties that somebody typed and no document gets: Dutch name, and what they say.

    What Word writes by itself (who saved it, when, how often) is nobody's.
    """
    meant = dict(_typed(package))
    for part, names in _SHOWN.items():
        for node in package.tree(part).iterchildren("{*}*") if part in package.parts else ():
            name, text = etree.QName(node).localname, (node.text or "").strip()
            if name in names and text and name not in meant:
                yield names[name], text
    for node in package.tree(_CUSTOM).iterchildren("{*}*") if _CUSTOM in package.parts else ():
        yield node.get("name", ""), "".join(map(str, node.itertext())).strip()


def _at(view: Mapping[str, object], group: str, name: str) -> object:
    found = view.get(group)
    return found.get(name, "") if isinstance(found, Mapping) else ""


def _nameless(name: str, data: bytes) -> bytes:
    """A part without who made it, when and where; also of the workbook behind a chart."""
    if name == ABOUT:
        return xml_bytes(_ep("Properties", *(_ep(key, value) for key, value in _PROGRAM)))
    return _nameless_book(data) if name.startswith(_BOOKS) else data


def _nameless_book(data: bytes) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as archive:
            held = {name: archive.read(name) for name in archive.namelist()}
        about = [name for name in held if name.startswith("docProps/") and name.endswith(".xml")]
        for name in about:
            root = parsed(held[name])
            root[:] = []
            held[name] = xml_bytes(root)
    except (BadZipFile, etree.XMLSyntaxError, OSError, RuntimeError, NotImplementedError):
        return data  # told where the template is checked
    return to_bytes(held) if about else data
