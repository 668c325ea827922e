"""Step 4: a template and a view become a Word file. docxtpl stays behind this file.

docxtpl turns the XML of a part into a Jinja source (``patch_xml``); rendering, escaping and
writing are ours, because its own way recovers from broken XML by dropping text.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

import jinja2
from docxtpl import DocxTemplate
from lxml import etree

from generator.problems import DocumentPlace
from generator.word.contents import write_contents
from generator.word.drawing import Misplaced, draw_pictures
from generator.word.environment import TemplateEnvironment
from generator.word.gaps import highlight_gaps
from generator.word.package import STRICT, Package, to_bytes
from generator.word.tables import fit_grids

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_IN_ATTRIBUTE = re.compile(r"(=\"[^\"<>]*?)\{\{([^\"<>{}]*)\}\}")
_NOISE = re.compile(r"<w:proofErr [^>]*/>|<w:lastRenderedPageBreak/>| w:rsid\w*=\"[0-9A-F]*\"")
_COLUMN_LOOP = re.compile(rb"\{%\s*tc ")
_PROPERTIES = "docProps/core.xml"


class CannotFill(Exception):
    """The template and the view do not go together; ``place`` is as near as is known."""

    def __init__(self, place: DocumentPlace, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


def fill(package: Package, view: Mapping[str, object]) -> bytes:
    """Fill every part that has tags. Equal input gives equal bytes.

    Raises ``CannotFill``; values are printed as typed, whatever they look like.
    """
    made: dict[str, bytes] = {}
    for name, data in package.parts.items():
        if name in package.text_parts() or name == _PROPERTIES:
            made[name] = _fill_part(package.name, name, data, view)
        else:
            made[name] = data
    try:
        made = {**draw_pictures(Package(package.name, made), view)}
    except Misplaced as fault:
        raise CannotFill(DocumentPlace(package.name), str(fault)) from fault
    made["word/document.xml"] = write_contents(Package(package.name, made))
    return to_bytes(made)


def _fill_part(file: str, name: str, data: bytes, view: Mapping[str, object]) -> bytes:
    try:
        compiled = _compiled(data, name != _PROPERTIES)
        text = compiled.render(view) if compiled else _NOISE.sub("", data.decode("utf-8"))
        made = text.encode("utf-8")
        etree.fromstring(made, STRICT)
        if _COLUMN_LOOP.search(data):
            made = fit_grids(made)
        return highlight_gaps(made)
    except (jinja2.TemplateError, ValueError, TypeError, etree.XMLSyntaxError) as fault:
        raise CannotFill(DocumentPlace(file, spot=name), str(fault)) from fault


@lru_cache(maxsize=64)
def _compiled(data: bytes, in_text: bool) -> jinja2.Template | None:
    """The part as a Jinja template; None when there is nothing to fill in."""
    source = _NOISE.sub("", data.decode("utf-8"))
    patched = str(DocxTemplate("").patch_xml(source))
    if not _TAG.search(patched):
        return None
    patched = _IN_ATTRIBUTE.sub(r"\1{{(\2)|eenregel}}", patched)
    patched = _TAG.sub(lambda tag: tag[0].replace("&amp;", "&"), patched)
    return TemplateEnvironment(in_text).from_string(patched)
