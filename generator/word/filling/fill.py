"""Step 4: a template and a view become a Word file.

``whole_tags`` makes the tags readable, ``jinja_source`` turns a part into Jinja, ``sandbox``
renders it safely; what comes out is parsed strictly and finished here.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

import jinja2
from lxml import etree

from generator.operations.misuse import Misuse
from generator.problems import DocumentPlace
from generator.word.drawing.insert_pictures import Misplaced, draw_pictures
from generator.word.filling.bare_pictures import bare_pictures
from generator.word.filling.clean_up import finish
from generator.word.filling.computing import Unordered
from generator.word.filling.hidden_text import without_hidden
from generator.word.filling.highlight_gaps import highlight_gaps
from generator.word.filling.jinja_source import Translated, Untranslatable, translated
from generator.word.filling.line_breaks import drop_lines
from generator.word.filling.own_properties import own_properties
from generator.word.filling.render_limits import Meter, TooMuch
from generator.word.filling.restart_lists import restart_numbers
from generator.word.filling.sandbox import Unprintable, rendered
from generator.word.filling.whole_tags import tidy
from generator.word.numbering.captions import number_captions
from generator.word.numbering.contents_entries import write_contents
from generator.word.numbering.cross_references import link_references
from generator.word.numbering.list_numbers import counting_styles
from generator.word.numbering.word_fields import torn
from generator.word.own_words.insert_text import NoPlace, write_words
from generator.word.packaging.package import Package, to_bytes
from generator.word.packaging.part_names import BODY
from generator.word.text.paragraphs import paragraphs
from generator.word.xml import parsed, xml_bytes

_NAMES = re.compile(r"'([^']*)'$|^'([^']*)'")
FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    SyntaxError,
    TooMuch,
    TypeError,
    Untranslatable,
    ValueError,
    etree.XMLSyntaxError,
)
_TORN = "een herhaling of voorwaarde snijdt een veld van Word in tweeën"


class CannotFill(Exception):
    """The template and the view do not go together; ``place`` is as near as is known.

    ``endless``: it takes more than a document may, and so it would with any other view.
    """

    def __init__(self, place: DocumentPlace, message: str, *, endless: bool = False) -> None:
        super().__init__(message)
        self.place = place
        self.message = message
        self.endless = endless


def fill(package: Package, view: Mapping[str, object], *, seconds: float = 60.0) -> bytes:
    """Fill every part that has tags. Equal input gives equal bytes.

    Raises ``CannotFill``, also when it takes more than ``seconds``; values are printed as typed,
    whatever they look like.
    """
    package = own_properties(without_hidden(bare_pictures(tidy(package))), view)
    styles = counting_styles(package)
    meter = Meter(seconds)
    trees = {n: _filled(package, n, view, styles, meter) for n in package.filled_parts()}
    text = {name: trees[name] for name in package.text_parts()}
    for tree in text.values():
        drop_lines(tree)
    numbering = restart_numbers(package, list(text.values()), styles)
    if any(True for tree in text.values() for _ in torn(tree)):
        raise CannotFill(DocumentPlace(package.name), _TORN)
    finish(package, list(text.values()))
    for tree in text.values():
        highlight_gaps(tree)
        number_captions(tree)
    made = {**package.parts, **numbering, **{n: xml_bytes(tree) for n, tree in trees.items()}}
    try:
        made = {**draw_pictures(Package(package.name, made), view)}
        made = {**write_words(Package(package.name, made), view)}
    except (Misplaced, NoPlace) as fault:
        raise CannotFill(DocumentPlace(package.name), str(fault)) from fault
    made[BODY] = link_references(Package(package.name, made))
    made[BODY] = write_contents(Package(package.name, made))
    return to_bytes(made)


def _filled(
    package: Package,
    name: str,
    view: Mapping[str, object],
    styles: frozenset[str],
    meter: Meter,
) -> etree._Element:
    data = package.parts[name]
    part: Translated | None = None
    try:
        part = translated(data, name in package.text_parts(), styles)
        text = rendered(part.template, view, meter).encode("utf-8") if part else data
        return parsed(text)
    except FAULTS as fault:
        tag = fault.tag if isinstance(fault, Untranslatable) else _tag_at(fault, part)
        endless = isinstance(fault, TooMuch)
        raise CannotFill(
            _place(package, name, tag), _in_dutch(fault, tag), endless=endless
        ) from fault


def _tag_at(fault: BaseException, part: Translated | None) -> str:
    """The tag that was being filled when it went wrong, if that is known."""
    step, line = fault.__traceback__, 0
    while step:
        if step.tb_frame.f_code.co_filename == "<template>":
            line = step.tb_lineno
        step = step.tb_next
    return part.tags[line - 2] if part and 2 <= line < len(part.tags) + 2 else ""


def _place(package: Package, name: str, tag: str) -> DocumentPlace:
    """The first paragraph with that tag."""
    for paragraph in paragraphs(package, name) if tag and name in package.text_parts() else ():
        if tag in paragraph.text:
            return replace(paragraph.place, mark=tag)
    return DocumentPlace(package.name, spot="" if name == BODY else name, mark=tag)


def _in_dutch(fault: BaseException, tag: str) -> str:
    what = f"“{tag}”" if tag else "een veld"
    if isinstance(fault, TooMuch | Misplaced | NoPlace):
        return str(fault)
    if isinstance(fault, Misuse | Unordered):
        return f"{what} past niet bij de gegevens"
    if isinstance(fault, Unprintable):
        return f"{what} {fault}"
    if isinstance(fault, jinja2.UndefinedError):
        return f"{what} bestaat niet in de gegevens"
    if isinstance(fault, etree.XMLSyntaxError):
        return "een veld of herhaling staat op een plek waar Word geen tekst verwacht"
    if isinstance(fault, Untranslatable):
        return f"bij {what} ontbreekt het begin, het einde of een haakje"
    if isinstance(fault, jinja2.exceptions.SecurityError):
        return f"{what} rekent, en dat kan in een sjabloon niet"
    return f"{what} is niet te lezen"
