"""Letters that are followed become links to the cell that they came from; the signs go out."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from generator.origins.signs import END, is_sign, pieces, without_signs
from generator.word.packaging.added_parts import Additions
from generator.word.packaging.package import from_bytes, to_bytes
from generator.word.xml import W, looks_of, put, run_text, w, xml_bytes

_GREY = "A6A6A6"
_IN_LINKS = (f"{W}hyperlink", f"{W}fldSimple")


@dataclass(frozen=True)
class Link:
    """A cell of a workbook: the file seen from the document, the cells, and how people say it."""

    file: str
    cells: str
    told: str


Find = Callable[[Sequence[str]], Link | None]


def linked(data: bytes, name: str, find: Find) -> bytes:
    """The document with links, without signs. Equal input gives equal bytes."""
    package = from_bytes(data, name)
    additions = Additions(package.parts)
    for part in package.text_parts():
        tree = package.tree(part)
        names: dict[str, str] = {}
        for run, signed in _runs(tree):
            _replace(run, signed, find, names, additions, part)
        additions.add(part, xml_bytes(tree))
    made = additions.finished()
    return to_bytes({part: _clean(data) if _is_text(part) else data for part, data in made.items()})


def _is_text(part: str) -> bool:
    return part.endswith((".xml", ".rels"))


def _clean(data: bytes) -> bytes:
    return without_signs(data.decode("utf-8")).encode("utf-8")


Signed = list[tuple[etree._Element, tuple[str, ...]]]


def _runs(tree: etree._Element) -> Iterator[tuple[etree._Element, Signed]]:
    """The runs with letters that are followed: what they show, between which signs it stands."""
    for paragraph in list(tree.iter(f"{W}p")):
        open_signs: tuple[str, ...] = ()
        in_field = 0
        for run in list(paragraph.iter(f"{W}r")):
            if next(run.iterancestors(f"{W}p")) is not paragraph:
                continue  # of a text box, which has its own turn
            signed: Signed = []
            for child in run:
                if child.tag == f"{W}fldChar":
                    step = {"begin": 1, "end": -1}.get(child.get(f"{W}fldCharType", ""), 0)
                    in_field = max(0, in_field + step)
                if child.tag != f"{W}t":
                    signed.append((child, open_signs))
                    continue
                text = "".join(open_signs) + (child.text or "")
                signed += [(run_text(piece), signs) for piece, signs in pieces(text)]
                open_signs = _still_open(text)
            fixed = in_field or any(True for _ in run.iterancestors(*_IN_LINKS))
            if not fixed and any(signs for _, signs in signed):
                yield run, [one for one in signed if one[0].tag != f"{W}rPr"]


def _still_open(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for letter in text:
        if letter == END:
            del found[-1:]
        elif is_sign(letter):
            found.append(letter)
    return tuple(found)


def _replace(
    run: etree._Element,
    signed: Signed,
    find: Find,
    names: dict[str, str],
    additions: Additions,
    part: str,
) -> None:
    looks = run.find(f"{W}rPr")
    for signs, group in groupby(signed, key=lambda one: one[1]):
        made = w("r", deepcopy(looks) if looks is not None else None, *(one for one, _ in group))
        link = find(signs) if signs else None
        if link is not None:
            if link.file not in names:
                names[link.file] = additions.relate(
                    link.file, "hyperlink", source=part, outside=True
                )
            _underline(made)
            made = w(
                "hyperlink", made,
                r_id=names[link.file], anchor=link.cells, tooltip=link.told, history="1",
            )  # fmt: skip
        run.addprevious(made)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _underline(run: etree._Element) -> None:
    """So thin that it is seen by who looks for it."""
    looks = looks_of(run, "rPr")
    if looks.find(f"{W}u") is None:
        put(looks, w("u", val="dotted", color=_GREY))
