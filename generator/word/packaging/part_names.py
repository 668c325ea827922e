"""Parts under the names that Word gives them, whatever another program called them."""

import re

from generator.word.packaging.content_types import TYPES, ContentTypes
from generator.word.packaging.relationships import (
    Parts,
    Relation,
    Relations,
    holder_of,
    relations,
    source_of,
)

BODY = "word/document.xml"
_MAIN = "officeDocument"
_NAMES = {
    "styles": "word/styles.xml",
    "numbering": "word/numbering.xml",
    "settings": "word/settings.xml",
    "theme": "word/theme/theme1.xml",
    "footnotes": "word/footnotes.xml",
    "endnotes": "word/endnotes.xml",
}
_MANY = re.compile(r"word/(header|footer)\d*\.xml")
_NUMBERED = frozenset(("header", "footer"))


def as_word_names_them(parts: Parts) -> Parts:
    """The same parts; a body that is called ``document2.xml`` becomes ``document.xml``."""
    links = list(relations(parts))
    main = next((r.part for r in links if not r.source and r.kind == _MAIN), "")
    if main not in parts:
        return parts
    new = {main: BODY} | {r.part: _name(r, n) for n, r in enumerate(links) if r.source == main}
    new = {old: name for old, name in new.items() if name and old != name and old in parts}
    return _renamed(parts, new) if new else parts


def _name(link: Relation, number: int) -> str:
    if link.outside or link.kind not in _NUMBERED:
        return "" if link.outside else _NAMES.get(link.kind, "")
    return link.part if _MANY.fullmatch(link.part) else f"word/{link.kind}{900 + number}.xml"


def _renamed(parts: Parts, new: dict[str, str]) -> Parts:
    """The parts under their new names, with all that names them; what stood there, gives way."""
    made = {}
    for name, data in parts.items():
        source = source_of(name)
        if source is not None:
            links = Relations(source, data)
            links.rename(new)
            made[holder_of(new.get(source, source))] = links.data()
        elif name in new or name not in new.values():
            made[new.get(name, name)] = data
    types = ContentTypes(parts[TYPES])
    types.rename(new)
    return {**made, TYPES: types.data()}
