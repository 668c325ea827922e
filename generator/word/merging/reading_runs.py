"""The runs of a paragraph are read as atoms."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lxml import etree

from generator.word.merging.atoms import PAGE, WORD, Atom, Reading
from generator.word.merging.given_looks import Looks, looks_in
from generator.word.text.paragraphs import style_of
from generator.word.text.walk import ALTERNATE, shown
from generator.word.xml import WP, M, R, W

_SOFT = "\N{SOFT HYPHEN}"
_SILENT = frozenset(
    f"{W}{name}"
    for name in "rPr commentReference annotationRef lastRenderedPageBreak softHyphen "
    "bookmarkStart bookmarkEnd".split()
)
_SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_WRAPPERS = frozenset(f"{W}{n}" for n in "sdt sdtContent smartTag customXml dir bdo".split())
_TRACKED = {f"{W}ins": "ins", f"{W}moveTo": "ins", f"{W}del": "del", f"{W}moveFrom": "del"}


def atoms(paragraph: etree._Element, reading: Reading) -> list[Atom]:
    """The paragraph, whole."""
    style = style_of(paragraph)
    around = _Around(reading, reading.given.get(style, reading.given.get("", {})))
    stretches = _fields_closed(list(_in(paragraph, around)))
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


@dataclass(frozen=True)
class _Around:
    """What is known of the place of a run."""

    reading: Reading
    style: Mapping[str, str]
    tracked: tuple[str, str, str] = ("", "", "")
    link: str = ""


def _in(parent: etree._Element, around: _Around) -> Iterator[Atom]:
    for child in parent:
        if child.tag == f"{W}r":
            yield from _of_run(child, around)
        elif child.tag in _TRACKED:
            who, when = child.get(f"{W}author", ""), child.get(f"{W}date", "")
            yield from _in(child, replace(around, tracked=(_TRACKED[child.tag], who, when)))
        elif child.tag == f"{W}hyperlink" and _refers(child):
            typed = "" if around.reading.coarse else _beside_fields(child)
            yield Atom(f"verwijzing {typed}".strip(), thing=True, nodes=(child,))
        elif child.tag == f"{W}hyperlink":
            yield from _in(child, replace(around, link=_leads(child, around.reading)))
        elif child.tag in _WRAPPERS:
            yield from _in(child, around)
        elif child.tag == f"{W}fldSimple":
            yield Atom(_code(child.get(f"{W}instr", "")), thing=True, nodes=(child,))
        elif isinstance(child.tag, str) and child.tag.startswith(M):
            yield Atom("formule " + "".join(map(str, child.itertext())), thing=True, nodes=(child,))


def _refers(link: etree._Element) -> bool:
    """A reference within the document: its number and its words follow from the heading."""
    has_field = next(link.iter(f"{W}fldChar", f"{W}fldSimple"), None) is not None
    return bool(link.get(f"{W}anchor")) and has_field


def _beside_fields(link: etree._Element) -> str:
    """What is typed in a reference; the numbers in it follow from elsewhere."""
    depth, texts = 0, []
    for node in link.iter(f"{W}t", f"{W}fldChar"):
        depth += {"begin": 1, "end": -1}.get(node.get(f"{W}fldCharType", ""), 0)
        if node.tag == f"{W}t" and not depth and not [*node.iterancestors(f"{W}fldSimple")]:
            texts.append(node.text or "")
    return " ".join("".join(texts).split())


def _leads(link: etree._Element, reading: Reading) -> str:
    """Where a link leads; within the document only Word itself keeps the names."""
    anchor = "" if reading.coarse else link.get(f"{W}anchor", "")
    name = link.get(f"{R}id", "")
    target = reading.links.get(name, name if ":" in name else "")  # a new one has no name yet
    return f"{target}#{anchor}" if anchor else target


def _of_run(run: etree._Element, around: _Around) -> Iterator[Atom]:
    looks, tracked = _looks_of_run(run, around), around.tracked
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
            yield Atom(_thing(node, sized=not around.reading.coarse), thing=True, nodes=(run,))


def _thing(node: etree._Element, *, sized: bool) -> str:
    """What an element is called that is no text; with the texts in it, of boxes and shapes."""
    node = shown(node) if node.tag == ALTERNATE else node
    name = etree.QName(node).localname
    if name in ("drawing", "pict", "object", "Choice", "Fallback"):
        name = "plaatje"
    texts = [t.text or "" for t in node.iter(f"{W}t")]
    sizes = [f"{size.get('cx')}×{size.get('cy')}" for size in node.iter(f"{WP}extent") if sized]
    return " ".join([name, *sizes, *WORD.findall("".join(texts))])


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


def _looks_of_run(run: etree._Element, around: _Around) -> Looks:
    """The looks that somebody gives to a word: bold, a colour of the marker, a link and so on."""
    properties, reading = run.find(f"{W}rPr"), around.reading
    found = None if properties is None else properties.find(f"{W}rStyle")
    style = "" if found is None else found.get(f"{W}val", "")
    given = {**around.style, **(reading.given.get(style, {}) if style else {})}
    looks = dict(looks_in(properties, given, coarse=reading.coarse))
    in_link = run.getparent().tag == f"{W}hyperlink"  # type: ignore[union-attr]
    if style and not in_link:
        looks["rStyle"] = reading.styles.get(style, style)
    if around.link:
        looks["link"] = around.link
    return tuple(sorted(looks.items()))
