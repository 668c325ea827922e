"""Of what Word wrote in more ways, the one that it shows: then nobody else has to choose."""

from lxml import etree

from generator.word.packaging.package import Package
from generator.word.xml import MC, W, parsed, w, xml_bytes

_ALTERNATE = f"{MC}AlternateContent"
_SHOWS = tuple(f"{W}{name}" for name in "t sym drawing pict object p tab br".split())
_EMOJI = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}symEx"
_EMOJI_NAMES = (f"{_EMOJI.partition('}')[0]}}}char", "char")


def as_shown(package: Package) -> Package:
    """The file with one of each set of alternatives in its text."""
    changed = {
        part: _one_of_each(data)
        for part in package.text_parts()
        if b"AlternateContent" in (data := package.parts[part])
    }
    return Package(package.name, {**package.parts, **changed}) if changed else package


def _one_of_each(data: bytes) -> bytes:
    root = parsed(data)
    for alternate in list(root.iter(_ALTERNATE)):
        parent = alternate.getparent()
        if parent is not None:
            at = parent.index(alternate)
            parent[at : at + 1] = _chosen(alternate)
    return xml_bytes(root)


def _chosen(alternate: etree._Element) -> list[etree._Element]:
    """The first that holds something we can read; an emoji as the letter that it is."""
    for way in alternate:
        if not isinstance(way.tag, str):
            continue
        emoji = way.find(_EMOJI)
        if emoji is not None and (letter := _letter(emoji)):
            return [w("t", letter)]
        if next(way.iter(*_SHOWS), None) is not None:
            return list(way)
    return []


def _letter(emoji: etree._Element) -> str:
    code = next((emoji.get(name) for name in _EMOJI_NAMES if emoji.get(name)), "")
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
