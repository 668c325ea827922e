"""The XML of Word: its namespace, a strict parser, and how a part is written."""

from lxml import etree

# Nesting of more than 256 elements is refused by the parser itself.
STRICT = etree.XMLParser(recover=False, resolve_entities=False, no_network=True)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def whole(text: str | None, default: int) -> int:
    """A whole number as Word writes it; ``default`` for whatever else stands there."""
    try:
        return int(text or "")
    except ValueError:
        return default


def xml_bytes(root: etree._Element) -> bytes:
    """A part as it is written: UTF-8, with a declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
