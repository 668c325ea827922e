"""A paragraph as atoms: words, spaces and signs with their looks, and things that are no text.

What Word and LibreOffice rewrite by themselves when they save (how text is cut in runs, proofing,
bookmarks, the results of fields) makes no difference here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from lxml import etree

from generator.word.text.walk import ALTERNATE, shown
from generator.word.xml import M, W

# A number, a date and an amount are one word: half of one is never mixed with half of another.
WORD = re.compile(r"(?:\w+(?:[.,:/@’'\-]\w+)*|\s|[^\w\s])\xad*")
_SOFT = "\N{SOFT HYPHEN}"
LOOKS = ("b", "i", "u", "strike", "highlight", "vertAlign", "rStyle")
_OFF = frozenset(("0", "false", "off", "none", "baseline"))
_SILENT = frozenset(
    f"{W}{name}"
    for name in "rPr commentReference annotationRef lastRenderedPageBreak softHyphen "
    "bookmarkStart bookmarkEnd".split()
)
_SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_WRAPPERS = frozenset(
    f"{W}{n}" for n in "sdt sdtContent smartTag customXml hyperlink dir bdo".split()
)
_TRACKED = {f"{W}ins": "ins", f"{W}moveTo": "ins", f"{W}del": "del", f"{W}moveFrom": "del"}

PAGE = "nieuwe bladzijde"

Looks = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Atom:
    """A word, a sign, or something that is no text (``thing``). Equal ones look equal.

    ``tracked`` is what Word's own change tracking says: ins or del, by whom and when; ``nodes``
    are the runs that it consists of, once ``cut`` has been at the paragraph.
    """

    text: str
    looks: Looks = ()
    tracked: tuple[str, str, str] = ("", "", "")
    thing: bool = False
    nodes: tuple[etree._Element, ...] = field(default=(), compare=False)

    @property
    def word(self) -> bool:
        """Whether it counts as a word."""
        return self.thing or self.text[:1].isalnum()


@dataclass(frozen=True)
class Reading:
    """How a document is read: the names of its styles by their ids, the looks that each gives.

    ``office``: it was saved by another program than Word, which lays page breaks of its own.
    """

    styles: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, frozenset[str]] = field(default_factory=dict)
    office: bool = False

    @property
    def ids(self) -> Mapping[str, str]:
        """The ids of the styles by their names."""
        return {name: style for style, name in self.styles.items() if style}


def atoms(paragraph: etree._Element, reading: Reading) -> list[Atom]:
    """The paragraph, whole."""
    stretches = _fields_closed(list(_in(paragraph, reading, ("", "", ""))))
    found = [atom for stretch in stretches for atom in _words(stretch)]
    if reading.office and any(not atom.thing for atom in found):
        return [atom for atom in found if atom.text != PAGE]
    return found


def _words(stretch: Sequence[Atom]) -> Iterator[Atom]:
    """The words of neighbours that look the same, however they are cut in runs."""
    if stretch[0].thing:
        yield from stretch
        return
    owners = [node for atom in stretch for node in atom.nodes * len(atom.text)]
    first = stretch[0]
    for piece in WORD.finditer("".join(atom.text for atom in stretch)):
        if bare := piece[0].replace(_SOFT, ""):
            nodes = tuple(dict.fromkeys(owners[piece.start() : piece.end()]))
            yield Atom(bare, first.looks, first.tracked, nodes=nodes)


def shown_text(found: Sequence[Atom]) -> str:
    """What somebody reads; what was struck by change tracking is not there."""
    return "".join(a.text for a in found if not a.thing and a.tracked[0] != "del")


def _in(parent: etree._Element, reading: Reading, tracked: tuple[str, str, str]) -> Iterator[Atom]:
    for child in parent:
        if child.tag == f"{W}r":
            yield from _of_run(child, reading, tracked)
        elif child.tag in _TRACKED:
            who, when = child.get(f"{W}author", ""), child.get(f"{W}date", "")
            yield from _in(child, reading, (_TRACKED[child.tag], who, when))
        elif child.tag == f"{W}hyperlink" and _refers(child):
            yield Atom("verwijzing", thing=True, nodes=(child,))
        elif child.tag in _WRAPPERS:
            yield from _in(child, reading, tracked)
        elif child.tag == f"{W}fldSimple":
            yield Atom(_code(child.get(f"{W}instr", "")), thing=True, nodes=(child,))
        elif isinstance(child.tag, str) and child.tag.startswith(M):
            yield Atom("formule " + "".join(map(str, child.itertext())), thing=True, nodes=(child,))


def _refers(link: etree._Element) -> bool:
    """A reference within the document: its number and its words follow from the heading."""
    has_field = next(link.iter(f"{W}fldChar", f"{W}fldSimple"), None) is not None
    return bool(link.get(f"{W}anchor")) and has_field


def _of_run(run: etree._Element, reading: Reading, tracked: tuple[str, str, str]) -> Iterator[Atom]:
    looks = looks_of_run(run, reading)
    for node in run:
        if node.tag in (f"{W}t", f"{W}delText"):
            if node.text:
                yield Atom(node.text, looks, tracked, nodes=(run,))
        elif node.tag in _SIGNS:
            yield Atom(_SIGNS[node.tag], looks, tracked, nodes=(run,))
        elif node.tag == f"{W}br":
            if node.get(f"{W}type") in (None, "textWrapping"):
                yield Atom("\n", looks, tracked, nodes=(run,))
            else:
                yield Atom(PAGE, thing=True, nodes=(run,))
        elif node.tag in (f"{W}fldChar", f"{W}instrText"):
            kind = node.get(f"{W}fldCharType") or f"code {node.text or ''}"
            yield Atom(f"\0{kind}", thing=True, nodes=(run,))
        elif node.tag not in _SILENT and isinstance(node.tag, str):
            yield Atom(_thing(node), thing=True, nodes=(run,))


def _thing(node: etree._Element) -> str:
    """What an element is called that is no text; with the texts in it, of boxes and shapes."""
    node = shown(node) if node.tag == ALTERNATE else node
    name = etree.QName(node).localname
    if name in ("drawing", "pict", "object", "Choice", "Fallback"):
        name = "plaatje"
    texts = [t.text or "" for t in node.iter(f"{W}t")]
    return " ".join([name, *WORD.findall("".join(texts))])


def _code(code: str) -> str:
    return " ".join(["veld", *code.split()[:2]]).replace('"', "")


def _fields_closed(found: list[Atom]) -> Iterator[list[Atom]]:
    """Stretches of text that looks the same, and things.

    Each field is one thing, whatever its result is; one that goes on elsewhere is nothing.
    """
    whole = list(_whole_fields(found))
    for _, group in groupby(whole, key=lambda a: (id(a) if a.thing else 0, a.looks, a.tracked)):
        yield [*group]


def _whole_fields(found: list[Atom]) -> Iterator[Atom]:
    at = 0
    while at < len(found):
        atom = found[at]
        if atom.text == "\0begin" and (end := _end(found, at)):
            code = "".join(a.text[6:] for a in found[at:end] if a.text.startswith("\0code "))
            nodes = tuple(dict.fromkeys(node for a in found[at:end] for node in a.nodes))
            yield Atom(_code(code), thing=True, nodes=nodes)
            at = end
            continue
        if not atom.text.startswith("\0"):
            yield atom
        at += 1


def _end(found: Sequence[Atom], begin: int) -> int:
    depth = 0
    for at in range(begin, len(found)):
        depth += (found[at].text == "\0begin") - (found[at].text == "\0end")
        if depth == 0:
            return at + 1
    return 0


def _style_of_run(properties: etree._Element) -> str:
    style = properties.find(f"{W}rStyle")
    return "" if style is None else style.get(f"{W}val", "")


def looks_of_run(run: etree._Element, reading: Reading) -> Looks:
    """The looks that somebody gives to a word: bold, a colour of the marker, and so on."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return ()
    found = []
    for name in LOOKS:
        node = properties.find(f"{W}{name}")
        if node is None:
            continue
        value = node.get(f"{W}val", "1")
        if name == "rStyle":
            if run.getparent().tag == f"{W}hyperlink":  # type: ignore[union-attr]
                continue
            value = reading.styles.get(value, value)
        elif name in reading.given.get(_style_of_run(properties), ()):
            continue
        if value not in _OFF:
            found.append((name, "1" if value in ("true", "on") else value))
    return tuple(found)
