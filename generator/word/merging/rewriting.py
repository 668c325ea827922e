"""Words go into a paragraph and out of it, and everything else in it stays as it was."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from lxml import etree

from generator.word.merging.atoms import PAGE, WORD, Atom, Reading
from generator.word.merging.certain import NotCertain
from generator.word.merging.given_looks import dress, undress
from generator.word.xml import R, W, looks_of, put, put_first, run_text, w

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
    reading: Reading,
) -> None:
    """Her atoms in place of a stretch of those that are there, which ``cut`` made single."""
    before = there[span.start - 1] if span.start else None
    gone, behind = there[span], there[span.stop : span.stop + 1]
    like = next((atom for atom in (*gone, before, *behind) if atom), None)
    runs = written(hers, _run_looks(like), reading)
    place = None if before is None else before.nodes[-1]
    if place is None:
        place = w("r")
        if gone:
            _outermost(gone[0].nodes[0], runs[:1]).addprevious(place)
        else:
            put_first(paragraph, place)
    for run in runs:
        place = _put_behind(_outermost(place, [run]), run)
    for node in [node for atom in gone for node in atom.nodes]:
        _take_out(node)
    for empty in paragraph.findall(f"{W}r"):
        if not len(empty):
            paragraph.remove(empty)


def _outermost(node: etree._Element, runs: Sequence[etree._Element]) -> etree._Element:
    """The node itself, or the link in which it stands, when these runs do not belong in that."""
    parent = node.getparent()
    assert parent is not None
    if parent.tag not in _LINKS or (runs and _leads(runs[0]) == _leads(parent) != ""):
        return node
    return parent


def _put_behind(place: etree._Element, run: etree._Element) -> etree._Element:
    """In a link that is the same, only what stands in it goes in."""
    parent = place.getparent()
    if parent is not None and parent.tag == run.tag == f"{W}hyperlink":
        nodes = list(run)
        for node in reversed(nodes):
            place.addnext(node)
        return nodes[-1]
    place.addnext(run)
    return run


def _leads(node: etree._Element) -> str:
    """Where a link leads, by the name of its relationship or as it was written."""
    if node.tag != f"{W}hyperlink":
        return ""
    return f"{node.get(f'{R}id', '')}#{node.get(f'{W}anchor', '')}"


def _take_out(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
        if parent.tag in _LINKS and not len(parent):
            _take_out(parent)


_LINKS = frozenset((f"{W}hyperlink", f"{W}ins", f"{W}del"))


def _run_looks(atom: Atom | None) -> etree._Element | None:
    return None if atom is None or atom.thing else atom.nodes[0].find(f"{W}rPr")


def written(
    hers: Sequence[Atom], like: etree._Element | None, reading: Reading
) -> list[etree._Element]:
    """Her atoms as runs, for the rest with the looks of a neighbour."""
    made = []
    for (looks, tracked), group in groupby(hers, key=lambda atom: (atom.looks, atom.tracked)):
        nodes = list(_nodes([*group], struck=tracked[0] == "del"))
        run = w("r", None if like is None else copy.deepcopy(like), *nodes)
        link = dict(looks).get("link", "")
        _dress(run, dict(looks), reading, in_link=bool(link))
        made.append(_linked(_as_tracked(run, tracked), link, reading))
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
                raise NotCertain(f"je hebt er iets in gezet dat geen tekst is ({_named(atom)})")
            yield w("br", type="page") if atom.thing else w(_NODES[atom.text])


def _named(atom: Atom) -> str:
    return " ".join(atom.text.split()[:2]) if atom.text.startswith("veld") else atom.text.split()[0]


def _dress(
    run: etree._Element, looks: Mapping[str, str], reading: Reading, *, in_link: bool
) -> None:
    undress(run, coarse=reading.coarse)
    style = "hyperlink" if in_link else looks.get("rStyle", "")
    dress(run, "rPr", "rStyle", "")
    if found := reading.ids.get(style, ""):
        put(looks_of(run, "rPr"), w("rStyle", val=found))
    for name, value in looks.items():
        if name not in ("rStyle", "link"):
            dress(run, "rPr", name, value)
    properties = run.find(f"{W}rPr")
    if properties is not None and not len(properties):
        run.remove(properties)


def _linked(run: etree._Element, link: str, reading: Reading) -> etree._Element:
    if not link:
        return run
    target, _, anchor = link.partition("#")
    names = [name for name, known in reading.links.items() if known == target]
    made = w("hyperlink", run, **({"anchor": anchor} if anchor else {}))
    if target:
        made.set(f"{R}id", names[0] if names else link)
    return made


def _as_tracked(run: etree._Element, tracked: tuple[str, str, str]) -> etree._Element:
    kind, who, when = tracked
    if not kind:
        return run
    dated = {"date": when} if when else {}
    return w(kind, run, id=0, author=who, **dated)
