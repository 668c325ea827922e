"""Words go into a paragraph and out of it, and everything else in it stays as it was."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from lxml import etree

from generator.word.merging.atoms import LOOKS, PAGE, WORD, Atom
from generator.word.merging.certain import NotCertain
from generator.word.xml import W, looks_of, put, put_first, run_text, w

_BESIDE = {"bCs", "iCs"}  # what Word writes beside a look, for other scripts
_NODES = {"\t": "tab", "\n": "br"}


def cut(paragraph: etree._Element) -> None:
    """Every run holds one atom."""
    for run in list(paragraph.iter(f"{W}r")):
        pieces = [made for node in run if node.tag != f"{W}rPr" for made in _pieces(node)]
        if len(pieces) < 2 or next(run.iterancestors(f"{W}drawing", f"{W}pict"), None) is not None:
            continue
        looks = run.find(f"{W}rPr")
        for piece in pieces:
            run.addprevious(w("r", None if looks is None else copy.deepcopy(looks), piece))
        parent = run.getparent()
        assert parent is not None
        parent.remove(run)


def _pieces(node: etree._Element) -> Iterator[etree._Element]:
    if node.tag != f"{W}t":
        yield node
        return
    for piece in WORD.findall(node.text or "") or [node.text or ""]:
        yield run_text(piece)


def mend(paragraph: etree._Element) -> None:
    """Neighbours that look the same become one run again."""
    for run in list(paragraph.iter(f"{W}r")):
        before = run.getprevious()
        if before is None or before.tag != run.tag or not (_plain(before) and _plain(run)):
            continue
        if _looks(before) == _looks(run):
            text = (before.findtext(f"{W}t") or "") + (run.findtext(f"{W}t") or "")
            run.replace(run[-1], run_text(text))
            before.getparent().remove(before)  # type: ignore[union-attr]


def _plain(run: etree._Element) -> bool:
    return len(run) > 0 and [n.tag for n in run if n.tag != f"{W}rPr"] == [f"{W}t"]


def _looks(run: etree._Element) -> list[tuple[str, tuple[tuple[object, object], ...]]]:
    looks = run.find(f"{W}rPr")
    nodes = () if looks is None else looks
    return [(str(n.tag), tuple(sorted(n.attrib.items()))) for n in nodes]


def replace(
    paragraph: etree._Element,
    there: Sequence[Atom],
    span: slice,
    hers: Sequence[Atom],
    ids: Mapping[str, str],
) -> None:
    """Her atoms in place of a stretch of those that are there, which ``cut`` made single."""
    like = there[span.start - 1] if span.start else None
    gone = there[span]
    like = next((atom for atom in (*gone, like, *there[span.stop : span.stop + 1]) if atom), None)
    runs = written(hers, _run_looks(like), ids)
    if span.start:
        place = _outermost(there[span.start - 1].nodes[-1], gone)
        for run in reversed(runs):
            place.addnext(run)
    elif gone:
        for run in runs:
            _outermost(gone[0].nodes[0], ()).addprevious(run)
    else:
        for run in reversed(runs):
            put_first(paragraph, run)
    for node in [node for atom in gone for node in atom.nodes]:
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)


def _outermost(node: etree._Element, gone: Sequence[Atom]) -> etree._Element:
    """The node itself, or the link it ends when what is replaced was no part of that link."""
    parent = node.getparent()
    assert parent is not None
    inside = bool(gone) and gone[0].nodes[0].getparent() is parent
    return parent if parent.tag in _LINKS and not inside else node


_LINKS = frozenset((f"{W}hyperlink", f"{W}ins", f"{W}del"))


def _run_looks(atom: Atom | None) -> etree._Element | None:
    return None if atom is None or atom.thing else atom.nodes[0].find(f"{W}rPr")


def written(
    hers: Sequence[Atom], like: etree._Element | None, ids: Mapping[str, str]
) -> list[etree._Element]:
    """Her atoms as runs, for the rest with the looks of a neighbour."""
    made = []
    for (looks, tracked), group in groupby(hers, key=lambda atom: (atom.looks, atom.tracked)):
        nodes = list(_nodes([*group], struck=tracked[0] == "del"))
        run = w("r", None if like is None else copy.deepcopy(like), *nodes)
        _dress(run, dict(looks), ids)
        made.append(_as_tracked(run, tracked))
    return made


def _nodes(group: Sequence[Atom], *, struck: bool) -> Iterator[etree._Element]:
    for key, atoms in groupby(group, key=lambda a: a.text if a.thing or a.text in _NODES else ""):
        if not key:
            text = run_text("".join(atom.text for atom in atoms))
            if struck:
                text.tag = f"{W}delText"
            yield text
            continue
        for atom in atoms:
            if atom.thing and atom.text != PAGE:
                raise NotCertain("je hebt er iets in gezet dat geen tekst is")
            yield w("br", type="page") if atom.thing else w(_NODES[atom.text])


def _dress(run: etree._Element, looks: Mapping[str, str], ids: Mapping[str, str]) -> None:
    if not looks and run.find(f"{W}rPr") is None:
        return
    properties = looks_of(run, "rPr")
    in_link = bool(properties.find(f"{W}rStyle") is not None and "rStyle" not in looks)
    for node in list(properties):
        name = etree.QName(node).localname
        if name in _BESIDE or (name in LOOKS and not (name == "rStyle" and in_link)):
            properties.remove(node)
    for name, value in looks.items():
        if name == "rStyle":
            value = ids.get(value, "")
        if value:
            put(properties, w(name) if value == "1" and name != "rStyle" else w(name, val=value))


def _as_tracked(run: etree._Element, tracked: tuple[str, str, str]) -> etree._Element:
    kind, who, when = tracked
    if not kind:
        return run
    dated = {"date": when} if when else {}
    return w(kind, run, id=0, author=who, **dated)
