"""A form that came back, read by the names of its controls, or by the bookmarks around them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lxml import etree

from generator.paper_forms import Answer, Returned, Tag, tag_of
from generator.word.forms.controls import PROMPTS
from generator.word.packaging.package import open_package
from generator.word.packaging.part_names import BODY
from generator.word.xml import W14, W

_LARGEST = 8_000_000  # bytes of the text: hundreds of times a form
_MOST = 500  # controls: a form has some forty
_LONGEST = 10_000  # characters of an answer: far more than a story on paper
_NOT_OURS = "heeft geen invulvakken van onze formulieren"
# What Word shows itself where a control was made empty again, in Dutch and English.
_OF_WORD = (
    "Klik of tik om tekst in te voeren.", "Klik hier als u tekst wilt invoeren.",
    "Klik of tik om een datum in te voeren.", "Klik hier als u een datum wilt invoeren.",
    "Kies een item.", "Click or tap here to enter text.", "Click here to enter text.",
    "Click or tap to enter a date.", "Click here to enter a date.", "Choose an item.",
)  # fmt: skip
_PROMPTS = frozenset({*PROMPTS.values(), *_OF_WORD})
_TICKED = frozenset("☒☑✓✔✗✘xXvV")
_IN_PROMPT = "dit staat in de voorbeeldtekst van het vak; kijk of het zo bedoeld is"
_NO_BREAK = "bij het bewaren verschoof een regeleinde; kijk waar het hoort"
_NO_BOX = "het vakje zelf is weg; dit is wat er nog stond"


class NoForm(Exception):
    """A Word file that is no form of ours, or of which nothing is left; says why, in Dutch."""


@dataclass(frozen=True)
class _Found:
    """What stands in one control. ``ticked`` is None for what is no box; ``whole`` is False where
    the control is gone, and ``broken`` where the end of a line was moved out of it.
    """

    text: str
    prompting: bool = False
    ticked: bool | None = None
    day: str = ""
    whole: bool = True
    broken: bool = False


def read_form(path: Path, shown: str) -> Returned:
    """The answers of a form. Raises ``NoForm``, and ``NotWord`` for what is no Word file."""
    package = open_package(path, shown)
    if len(package.parts[BODY]) > _LARGEST:
        raise NoForm(f"{shown} is veel te groot voor een formulier")
    nodes = list(package.tree(BODY).iter())
    if sum(node.tag in {f"{W}sdt", f"{W}bookmarkStart"} for node in nodes) > _MOST:
        raise NoForm(f"{shown} heeft veel te veel invulvakken")
    controls: dict[Tag, list[_Found]] = {}
    for tag, found in (*_tagged(nodes), *_bookmarked(nodes)):
        controls.setdefault(tag, [])
        if found.whole or not controls[tag]:
            controls[tag].append(found)
    forms = Counter((tag.name, tag.version) for tag in controls)
    if not forms:
        raise NoForm(f"{shown} {_NOT_OURS}")
    name, version = min(forms, key=lambda form: (-forms[form], form))
    ours = {t: found for t, found in controls.items() if (t.name, t.version) == (name, version)}
    return Returned(shown, name, version, _answers(ours))


def _answers(controls: dict[Tag, list[_Found]]) -> dict[str, Answer]:
    by_field: dict[str, dict[str, list[_Found]]] = {}
    for tag, found in controls.items():
        by_field.setdefault(tag.field, {})[tag.option] = found
    return {
        field: _words(boxes[""]) if "" in boxes else _ticks(boxes)
        for field, boxes in by_field.items()
    }


def _ticks(boxes: dict[str, list[_Found]]) -> Answer:
    doubts = []
    chosen = []
    for option, found in boxes.items():
        said = {_ticked(one) for one in found}
        if None in said or len(said) > 1:
            doubts.append(f"bij “{option}” is niet zeker of het vakje is aangekruist")
        elif True in said:
            chosen.append(option)
        if any(not one.whole for one in found):
            doubts.append(_NO_BOX)
    if len(chosen) > 1:
        both = " en ".join(f"“{option}”" for option in chosen)
        return Answer("", f"{both} zijn allebei aangekruist")
    return Answer(chosen[0] if chosen else "", "; ".join(dict.fromkeys(doubts)))


def _ticked(found: _Found) -> bool | None:
    """None where the box and what it shows contradict each other."""
    shown = any(sign in _TICKED for sign in found.text)
    if found.ticked is None or found.ticked == shown:
        return shown
    return None


def _words(found: list[_Found]) -> Answer:
    """The text of a control; of one that was copied, what is filled in."""
    answers = [_said(one) for one in found]
    filled = list(dict.fromkeys(one for one in answers if one.text))
    if not filled:
        return Answer("", next((one.doubt for one in answers), ""))
    if len({one.text for one in filled}) > 1:
        others = ", ".join(f"“{one.text}”" for one in filled[1:])
        return Answer(filled[0].text, f"dit vak staat er vaker, met ook {others}")
    return filled[0]


def _said(found: _Found) -> Answer:
    text = found.text.strip()
    if len(text) > _LONGEST:
        return Answer(text[:_LONGEST], f"dit antwoord is te lang; na {_LONGEST} tekens afgekapt")
    if text in _PROMPTS:
        return Answer("")
    if prompt := next((p for p in _PROMPTS if text.startswith(p) or text.endswith(p)), ""):
        rest = text.removeprefix(prompt).removesuffix(prompt).strip()
        return Answer(rest, _IN_PROMPT)
    if found.prompting and text:
        return Answer(text, _IN_PROMPT)
    if not found.whole and text:
        return Answer(text, "het invulvak zelf is weg; dit is de tekst die er stond")
    return Answer(text or found.day, _NO_BREAK if found.broken else "")


def _tagged(nodes: Iterable[etree._Element]) -> Iterator[tuple[Tag, _Found]]:
    for node in nodes:
        if node.tag == f"{W}sdt":
            held = node.find(f"{W}sdtPr/{W}tag")
            tag = tag_of(held.get(f"{W}val", "")) if held is not None else None
            if tag:
                yield tag, _of_control(node, _text(node.iter()))


def _bookmarked(nodes: list[etree._Element]) -> Iterator[tuple[Tag, _Found]]:
    """What stands within a bookmark of ours: all that is left when another program saved it."""
    ends = {n.get(f"{W}id"): at for at, n in enumerate(nodes) if n.tag == f"{W}bookmarkEnd"}
    for at, node in enumerate(nodes):
        if node.tag != f"{W}bookmarkStart":
            continue
        tag, end = tag_of(node.get(f"{W}name", "")), ends.get(node.get(f"{W}id"), 0)
        if tag is None or end <= at:
            continue
        within = nodes[at:end]
        controls = [n for n in within if n.tag == f"{W}sdt"]
        controls += [n for n in node.iterancestors(f"{W}sdt") if not _is_group(n)]
        tagged = [n.find(f"{W}sdtPr/{W}tag") for n in controls]
        if any(t is not None and tag_of(t.get(f"{W}val", "")) for t in tagged):
            continue  # read already, by the name of the control itself
        text = _text(within)
        found = _of_control(controls[0], text) if controls else _Found(text, whole=False)
        yield tag, replace(found, broken=text.startswith("\n") and bool(text.strip()))


def _is_group(control: etree._Element) -> bool:
    return control.find(f"{W}sdtPr/{W}group") is not None


def _of_control(control: etree._Element, text: str) -> _Found:
    about = control.find(f"{W}sdtPr")
    if about is None:
        return _Found(text)
    box = about.find(f"{W14}checkbox")
    ticked = None
    if box is not None:
        state = box.find(f"{W14}checked")
        ticked = state is not None and state.get(f"{W14}val", "1") in {"1", "true", "on"}
    picked = about.find(f"{W}date")
    day = _day(picked.get(f"{W}fullDate", "")) if picked is not None else ""
    return _Found(text, about.find(f"{W}showingPlcHdr") is not None, ticked, day)


def _day(moment: str) -> str:
    try:
        day = date.fromisoformat(moment[:10])
    except ValueError:
        return ""
    return f"{day.day}-{day.month}-{day.year}"


def _text(nodes: Iterable[etree._Element]) -> str:
    """The words of these nodes, in lines; what was deleted with tracked changes is not there."""
    pieces = []
    for node in nodes:
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.tag in {f"{W}br", f"{W}cr"}:
            pieces.append("\n")
        elif node.tag in {f"{W}tab", f"{W}p"} and pieces:
            pieces.append(" " if node.tag == f"{W}tab" else "\n")
    return "".join(pieces)
