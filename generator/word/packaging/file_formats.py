"""What a file is that looks like a Word document and isn't one, and what to do about it."""

from collections.abc import Mapping

from lxml import etree

from generator.word.packaging.content_types import TYPES
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BEGINS = {
    b"{\\rtf": "is een RTF-bestand",
    b"%PDF": "is een pdf",
    b"<!DOCTYPE html": "is een webpagina",
    b"<html": "is een webpagina",
    b"<?xml": "is een los XML-bestand",
}
_MAIN = b"wordprocessingml.document.main+xml"
_OTHER_MAINS = {
    b"wordprocessingml.template.main+xml": "is een Word-sjabloon (.dotx)",
    b"ms-word.document.macroEnabled.main+xml": "is een Word-document met macro’s (.docm)",
    b"ms-word.template.macroEnabledTemplate.main+xml": "is een Word-sjabloon met macro’s (.dotm)",
}
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
NO_WORD = "is geen Word-document (.docx), of het is beschadigd"


def of_no_zip(data: bytes) -> str:
    """What a file is that is no zip of parts."""
    if not data:
        return "is leeg (0 bytes)"
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return "is beveiligd met een wachtwoord; haal dat er in Word af"
        return "is een oud Word-bestand (.doc)"
    start = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:20].lower()
    for begin, what in _BEGINS.items():
        if start.startswith(begin.lower()):
            return what
    return f"{NO_WORD}: het is misschien niet helemaal gekopieerd" if data[:2] == _ZIP else NO_WORD


def of_parts(parts: Mapping[str, bytes], *, doubled: bool) -> str:
    """What a zip is that is no plain Word document; empty when it is one.

    ``doubled``: it holds parts of the same name.
    """
    if doubled:
        return "heeft onderdelen die er twee keer in zitten"
    if BODY not in parts:
        return _other_zip(parts)
    types = parts.get(TYPES, b"")
    for main, what in _OTHER_MAINS.items():
        if main in types and _MAIN not in types:
            return what
    if _STRICT in parts[BODY][:5000]:
        return "is bewaard als Strict Open XML-document; kies het gewone Word-document (.docx)"
    return "" if _MAIN in types and _leads_to_the_body(parts) else NO_WORD


def _leads_to_the_body(parts: Mapping[str, bytes]) -> bool:
    """Whether the file says of the body that it is the document."""
    try:
        found = relations_of(parts, "").values()
    except etree.XMLSyntaxError:
        return False
    return any(r.kind == "officeDocument" and r.part == BODY for r in found)


def _other_zip(parts: Mapping[str, bytes]) -> str:
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument.text"):
        return "is een OpenDocument-tekst (.odt)"
    if "xl/workbook.xml" in parts:
        return "is een werkmap van Excel"
    if "ppt/presentation.xml" in parts:
        return "is een presentatie van PowerPoint"
    return "is geen Word-document (.docx)"
