"""A tidy part becomes a Jinja template. docxtpl, which does the translating, stays in this file.

docxtpl's ``patch_xml`` takes the paragraph, row or cell away that is there for a tag alone. It
works with regular expressions over the whole part, so it gets to see numbers in place of tags, and
no brace that is not ours.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import jinja2
from docxtpl import DocxTemplate
from lxml import etree

from generator.word.filling.block_loops import settle
from generator.word.filling.line_breaks import mark_lines
from generator.word.filling.loop_marks import mark
from generator.word.filling.sandbox import TemplateEnvironment
from generator.word.text.paragraphs import text_of
from generator.word.text.read_tags import refused, tags
from generator.word.text.typed_tags import BLOCKS, Tag
from generator.word.xml import W, parsed, xml_text

_NUMBERED = re.compile(r"\{([{%])\s*(\d+)\s*[%}]\}")
_KNOWN = frozenset(("", "#", *BLOCKS))
_BRACE = "\ufdd0"  # a character that no text has
_FIELD_CODE = f"{W}instr"


class Untranslatable(Exception):
    """A tag that never closes, or has no partner where it stands."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


@dataclass(frozen=True)
class Translated:
    """A part as a Jinja template: its line n + 1 has the n-th of ``tags``."""

    template: jinja2.Template
    tags: tuple[str, ...]


@lru_cache(maxsize=128)
def translated(data: bytes, running_text: bool, counting: frozenset[str]) -> Translated | None:
    """The part as a Jinja template; None when there is nothing to fill in.

    ``counting`` are the styles of lists with numbers. Raises ``Untranslatable``, or what Jinja
    says of a tag that it can't read.
    """
    root = parsed(data)
    if running_text:
        for paragraph in root.iter(f"{W}p"):
            _refuse(text_of(paragraph))
        mark_lines(root)
        settled = settle(root)
        for fault in settled.faults:
            raise Untranslatable(fault.tag)
        mark(root, settled.loops, counting)
    source, found = _numbered(root, running_text)
    if not found and b"{#" not in data:
        return None
    patched = str(DocxTemplate("").patch_xml(source)).replace(_BRACE, "&#123;")
    lines: list[str] = []

    def on_a_line(number: re.Match[str]) -> str:
        lines.append(found[int(number[2])])
        return "{#\n#}" + lines[-1]

    whole = _NUMBERED.sub(on_a_line, patched)
    return Translated(TemplateEnvironment(running_text).from_string(whole), tuple(lines))


def _numbered(root: etree._Element, running_text: bool) -> tuple[str, list[str]]:
    """The XML with a number for each tag, and the tags themselves."""
    found: list[str] = []
    for element in root.iter(etree.Element):
        if element.text and "{" in element.text:
            if element.tag == f"{W}t" or not running_text:
                if not running_text:
                    _refuse(element.text)
                element.text = _with_numbers(element.text, found, in_text=True)
            else:
                element.text = element.text.replace("{", _BRACE)
        if element.tail:
            element.tail = element.tail.replace("{", _BRACE)
        for name, value in [(str(n), str(v)) for n, v in element.attrib.items()]:
            if name == _FIELD_CODE:
                element.set(name, value.replace("{", _BRACE))
            elif "{" in value:
                _refuse(value)
                element.set(name, _with_numbers(value, found, in_text=False))
    return xml_text(root), found


def _with_numbers(text: str, found: list[str], *, in_text: bool) -> str:
    pieces, last = [], 0
    for tag in tags(text):
        pieces += [text[last : tag.start].replace("{", _BRACE), _number(tag, len(found))]
        if tag.word not in _KNOWN or (tag.scope and not tag.word):
            raise Untranslatable(tag.text)
        if tag.word == "#":
            found.append("")
        else:
            inside = tag.text[2:-2].strip()
            one_line = not (tag.word or in_text) and bool(inside)
            found.append(f"{{{{ ({inside})|eenregel }}}}" if one_line else tag.plain)
        last = tag.end
    return "".join((*pieces, text[last:].replace("{", _BRACE)))


def _number(tag: Tag, number: int) -> str:
    if tag.word == "#":
        return ""
    return f"{{%{tag.scope} {number} %}}" if tag.word else f"{{{{ {number} }}}}"


def _refuse(text: str) -> None:
    """What the proofreader calls a fault, can't be filled."""
    if (fault := refused(text)) is not None:
        raise Untranslatable(fault.mark)
