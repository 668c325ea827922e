"""Text of a template that Word does not show: it is known, and it does not come along."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.word.own_words.looks import Looks, said
from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph, paragraphs, pieces, root_of
from generator.word.text.read_tags import tags
from generator.word.xml import WP, W, xml_bytes

_SIGNS = (b"anish", b"<w:hidden", b' hidden="')  # without one of these nothing is hidden
_DRAWINGS = (f"{WP}anchor", f"{WP}inline")
_OFF = frozenset(("0", "false", "off"))


def hides_nothing(package: Package) -> bool:
    """Whether no part of a template can hide text: the looking may be left."""
    parts = (*package.text_parts(), "word/styles.xml")
    return not any(sign in package.parts.get(part, b"") for part in parts for sign in _SIGNS)


@dataclass(frozen=True)
class Unseen:
    """What Word hides of a paragraph: fields of which a letter is hidden, and the other text."""

    fields: tuple[str, ...]
    text: str


def unseen(line: Paragraph, hidden: Looks) -> Unseen:
    """What of this paragraph nobody sees."""
    held = [
        (text, bool(text) and out_of_sight(node, hidden)) for node, text in pieces(line.element)
    ]
    if not any(away for _, away in held):
        return Unseen((), "")
    whole = "".join(text for text, _ in held)
    away = [mark for text, mark in held for _ in text]
    found = list(tags(whole))
    fields = tuple(
        whole[tag.start : tag.end]
        for tag in found
        if not tag.word and any(away[tag.start : tag.end])
    )
    tagged = {at for tag in found for at in range(tag.start, tag.end)}
    text = "".join(c for at, c in enumerate(whole) if away[at] and at not in tagged)
    return Unseen(fields, text.strip())


def _hidden_pieces(line: Paragraph, hidden: Looks) -> Iterator[tuple[etree._Element, str]]:
    for node, text in pieces(line.element):
        if text and out_of_sight(node, hidden):
            yield node, text


def without_hidden(package: Package) -> Package:
    """The template without the text that Word hides; commands in it stay, and are obeyed."""
    if hides_nothing(package):
        return package
    hidden = Looks(package)
    made = {}
    for part in package.text_parts():
        lines = list(paragraphs(package, part))
        for line in lines:
            _bare(line, hidden)
        made[part] = xml_bytes(root_of(lines)) if lines else package.parts[part]
    return Package(package.name, {**package.parts, **made})


def out_of_sight(node: etree._Element, hidden: Looks) -> bool:
    """Whether Word shows nothing of an element: its run, row or drawing is hidden."""
    run = node.getparent()
    if run is not None and run.tag == f"{W}r" and _hides(run, hidden):
        return True
    return any(_is_hidden(around) for around in node.iterancestors(f"{W}tr", *_DRAWINGS))


def _hides(run: etree._Element, hidden: Looks) -> bool:
    """What is hidden on screen as a web page alone, is printed."""
    looks = run.find(f"{W}rPr")
    on_the_web = said(looks, "webHidden") and not said(looks, "vanish")
    return not on_the_web and hidden.hides(run)


def _is_hidden(around: etree._Element) -> bool:
    if around.tag == f"{W}tr":
        return bool(said(around.find(f"{W}trPr"), "hidden"))
    about = around.find(f"{WP}docPr")
    return about is not None and about.get("hidden", "0") not in _OFF


def _bare(line: Paragraph, hidden: Looks) -> None:
    found = list(_hidden_pieces(line, hidden))
    for node, text in found:
        kept = "".join(tag.text for tag in tags(text) if tag.word != "#")
        if kept:
            node.text = kept
        elif (run := node.getparent()) is not None:
            run.remove(node)
    looks = line.element.find(f"{W}pPr")
    after = line.element.getnext()
    if (
        found
        and looks is not None
        and looks.find(f"{W}sectPr") is None
        and after is not None
        and after.tag == f"{W}p"
        and not any(text for _, text in pieces(line.element))
        and hidden.hides(looks)
        and next(line.element.iter(f"{W}drawing", f"{W}pict", f"{W}fldChar"), None) is None
    ):
        line.element.getparent().remove(line.element)  # type: ignore[union-attr]
