"""Comments of Word are for colleagues: they are taken out before anything else is done."""

import posixpath
from collections.abc import Mapping

from lxml import etree

from generator.word.package import STRICT, W, xml_bytes

_COMMENTS = ("/comments", "/commentsExtended", "/commentsIds", "/commentsExtensible", "/people")
MARKS = tuple(f"{W}{n}" for n in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_TYPES = "[Content_Types].xml"


def without_comments(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts without the comments, and without what refers to them as a part."""
    made = dict(parts)
    gone = set()
    for name in [n for n in parts if n.endswith(".rels")]:
        root = etree.fromstring(parts[name], STRICT)
        for relation in [r for r in root if r.get("Type", "").endswith(_COMMENTS)]:
            gone.add(_target(name, relation.get("Target", "")))
            root.remove(relation)
            made[name] = xml_bytes(root)
    if gone and _TYPES in parts:
        root = etree.fromstring(parts[_TYPES], STRICT)
        for entry in [e for e in root if e.get("PartName", "").lstrip("/") in gone]:
            root.remove(entry)
        made[_TYPES] = xml_bytes(root)
    return {name: data for name, data in made.items() if name not in gone}


def _target(rels: str, target: str) -> str:
    """The part that a relation points at: ``comments.xml`` in ``word/_rels/…`` is in ``word/``."""
    folder = posixpath.dirname(posixpath.dirname(rels))
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
