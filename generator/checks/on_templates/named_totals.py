"""S318: beside words that name a total or a fact stands the field that holds it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.checks.announced import (
    ANNOUNCED,
    HEADS,
    NO_TOTAL,
    WHOLE_PERIOD,
    Announced,
)
from generator.checks.definition import Findings
from generator.checks.example_values import is_money, is_number, numbers, value_at
from generator.checks.on_templates import template_check
from generator.checks.slip_findings import judgements
from generator.problems import Finding, Severity
from generator.word.proofreading.opened_template import Template
from generator.word.text.paragraphs import Paragraph

_TAG = re.compile(r"\{\{\s*([\w.]+)(?:\s*\|[^{}]*)?\s*\}\}|\{[{%].*?[%}]\}")
_LIST = re.compile(r"\{%\s*\w*\s+for\s+\w+\s+in\s+([\w.]+)")
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")
_JOINING = re.compile(r"(?:[\s:€]|\b(?:van|is|op|om|tot|bedraagt|met|dus|dat|het))*$")
_TOGETHER = re.compile(r"\b(?:in totaal|samen|alles bij elkaar|bij elkaar)$", re.IGNORECASE)
_PER_YEAR = re.compile(r"^\s*per (?:jaar|boekjaar|kalenderjaar)\b")
_NOUN, _LETTER = re.compile(r"\s([^\W\d_]{4,})\b"), re.compile(r"[^\W\d_]")
_SHARED = ("aanvraag.", "aanvrager.", "begroting.")
_COUNTING = ("aantal", "totaal")


@dataclass(frozen=True)
class Wrong:
    """A field that stands beside words of another: where, which words, and which may be meant."""

    line: Paragraph
    field: str
    mark: str
    words: str
    right: tuple[str, ...] = ()


@template_check(
    "S318", Severity.WARNING, "Bij deze woorden hoort een ander veld", source="R3, Awb 4:61-4:63"
)
def other_field(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Naast “Gevraagd bedrag” hoort het gevraagde bedrag, en achter “samen” geen bedrag per jaar.
    Staat er een ander veld van dezelfde soort, dan drukt het document een verkeerd bedrag of een
    verkeerd gegeven af, zonder dat er iets ontbreekt. Is het veld toch goed, verander dan de
    woorden ervoor.
    """
    for wrong in wrong_fields(template, view):
        message = f"Bij “{wrong.words}” staat {wrong.field}"
        kept = "verander de woorden ervoor"
        fix = f"Typ {{{{ {wrong.right[0]} }}}}, of {kept}" if wrong.right else kept.capitalize()
        yield Finding(replace(wrong.line.place, mark=wrong.mark), message, fix=fix)


def wrong_fields(template: Template, view: Mapping[str, object]) -> Iterator[Wrong]:
    """Each field that stands beside words of another one, once."""
    for part, judged in judgements(template, view):
        slipped = {part.lines[slip.line].element for slip in judged.slips}
        above: list[Paragraph] = []
        for row in _rows(part.paragraphs):
            told = any(line.element in slipped for line in row)
            if not told and any("{" in line.text for line in row):
                yield from _of_row(row, above, view)
            above = row


def _of_row(
    row: Sequence[Paragraph], above: Sequence[Paragraph], view: Mapping[str, object]
) -> Iterator[Wrong]:
    seen = set()
    under = (_beside_head(pair, view) for pair in _under_heads(row, above))
    for found in (_in_sentences(row, view), _beside_head(row, view), _by_name(row, view), *under):
        for wrong in found:
            if (wrong.line.element, wrong.mark) not in seen:
                seen.add((wrong.line.element, wrong.mark))
                yield wrong


def _rows(lines: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """The paragraphs of each row of a table together, every other one by itself."""
    held: list[Paragraph] = []
    for line in lines:
        if held and (line.spot.row is None or line.spot.row is not held[0].spot.row):
            yield held
            held = []
        held.append(line)
    yield held


def _under_heads(
    row: Sequence[Paragraph], above: Sequence[Paragraph]
) -> Iterator[Sequence[Paragraph]]:
    """Each field with the head above it, in a row that has no name of its own."""
    same_table = above and row[0].spot.row is not None and above[0].spot.row is not None
    if same_table and len(row) == len(above) and _TAG.match(row[0].text):
        yield from zip(above, row, strict=True)


def _in_sentences(row: Sequence[Paragraph], view: Mapping[str, object]) -> Iterator[Wrong]:
    for line in row:
        tags = list(_TAG.finditer(line.text))
        for number, tag in enumerate(tags):
            field = tag[1]
            if not field or value_at(view, field) is None:
                continue
            end = min((t.start() for t in tags[number + 1 :] if t[1]), default=len(line.text))
            words = _words_before(line.text[: tag.start()])
            after = _TAG.sub("", line.text[tag.end() : end])
            if found := _announced(words, after, field, view):
                yield Wrong(line, field, tag[0], *found)


def _words_before(text: str) -> str:
    """The sentence so far; the one before when that is all there is."""
    sentences = [s for s in _SENTENCE.split(_TAG.sub(_dots, text)) if s.strip()]
    return _JOINING.sub("", sentences[-1]).strip() if sentences else ""


def _dots(tag: re.Match[str]) -> str:
    return "…" if tag[1] else ""


def _announced(
    words: str, after: str, field: str, view: Mapping[str, object]
) -> tuple[str, tuple[str, ...]] | None:
    """The words that name something else than this field, and what they do name."""
    for said in ANNOUNCED:
        if said.before.search(words) and said.after.search(after):
            known = _known(said, view)
            if known and _alike(value_at(view, known[0]), value_at(view, field)):
                return None if field in known else (_last(words), known)
    value = value_at(view, field)
    noun = _NOUN.match(after)
    if noun and is_number(value) and not is_money(value) and not _LETTER.search(str(value)):
        named = _counted(noun[1], field, view)
        return (f"… {noun[1]}", named) if named else None
    if not is_money(value):
        return None
    if _TOGETHER.search(words) and NO_TOTAL.search(field):
        return _last(words), ()
    if _PER_YEAR.match(after) and WHOLE_PERIOD.match(field):
        return f"{_last(words)} … per jaar", ()
    return None


def _alike(one: object, other: object) -> bool:
    """Whether the one could be taken for the other: words are no number."""
    return is_number(one) == is_number(other)


def _known(said: Announced, view: Mapping[str, object]) -> tuple[str, ...]:
    """The fields that are meant, as far as this document has them."""
    return tuple(name for name in said.fields if value_at(view, name) is not None)


def _last(words: str) -> str:
    return " ".join(words.split()[-4:])


def _beside_head(row: Sequence[Paragraph], view: Mapping[str, object]) -> Iterator[Wrong]:
    """A row, or a line with a tab, that begins with a name and prints something else."""
    head, lines = _head(row)
    prints = [(line, tag) for line in lines for tag in _TAG.finditer(line.text) if tag[1]]
    if not head or not prints:
        return
    line, tag = prints[0]
    fields = [found[1] for _, found in prints]
    for said in HEADS:
        known = _known(said, view) if said.before.fullmatch(head) else ()
        if known:
            shared = any(f.startswith(_SHARED) or is_money(value_at(view, f)) for f in fields)
            if shared and not {*fields} & {*known}:
                yield Wrong(line, tag[1], tag[0], head, known)
            return
    right = _counted(head, fields[0], view)
    if right:
        yield Wrong(line, tag[1], tag[0], head, right)


def _head(row: Sequence[Paragraph]) -> tuple[str, list[Paragraph]]:
    first = row[0]
    if first.spot.row is not None:
        return first.text.strip(), [line for line in row if line.spot.home is not first.spot.home]
    head, tab, rest = first.text.partition("\t")
    return (head.strip(" :"), [replace(first, known=rest)]) if tab else ("", [])


def _counted(head: str, field: str, view: Mapping[str, object]) -> tuple[str, ...]:
    """What is counted by its name: beside “Leden” no number of buurten."""
    word = head.casefold()
    own = _parts(field)
    if word in (*own, *_COUNTING, "samen") or not is_number(value_at(view, field)):
        return ()
    named = tuple(n for n, _ in numbers(view) if word in _parts(n))
    group = field.rpartition(".")[0]
    if own[-1] in _COUNTING and any(name.rpartition(".")[0] == group for name in named):
        return ()
    return named


def _by_name(row: Sequence[Paragraph], view: Mapping[str, object]) -> Iterator[Wrong]:
    """In a row that is called after one group of fields, no numbers of another."""
    names = [tag[1] for line in row for tag in _TAG.finditer(line.text) if tag[1]]
    group = next((n.removesuffix(".naam") for n in names if n.endswith(".naam")), "")
    around = group.rpartition(".")[0]
    if not around or value_at(view, group) is None:
        return
    for line in row:
        printed = [(tag[1], tag[0]) for tag in _TAG.finditer(line.text) if tag[1]]
        repeated = [(found[1], line.text.strip()) for found in _LIST.finditer(line.text)]
        for field, mark in (*printed, *repeated):
            other, _, last = field.rpartition(".")
            twin = other != group and other.rpartition(".")[0] == around
            if (
                twin
                and value_at(view, f"{other}.naam")
                and value_at(view, f"{group}.{last}") is not None
            ):
                yield Wrong(line, field, mark, f"{{{{ {group}.naam }}}}", (f"{group}.{last}",))


def _parts(field: str) -> list[str]:
    return re.split(r"[._]", field)
