"""What the forms ask: the questions of the columns, in parts, with what is known filled in.

What is asked beside a column (may we keep this, may we name you as a member) is consent, which
a form asks for each thing apart (AVG).
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from generator.dossier import Dossier
from generator.dutch import plain, short_date
from generator.paper_forms import Part, Question, Way
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Column, Need, Row, columns
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.members import Admission, Member, WorkingArea
from generator.workbooks.scheme import Pillar
from generator.workbooks.statements import Statement

SUPPORT, MEMBERSHIP = "steun", "lid"
YES, NO = "ja", "nee"
AREA_LINES = 3  # wijken and buurten that a form has room for
_BESIDE = {
    "may_name": "Mogen wij de naam van uw organisatie noemen?",
    "may_about": "Mogen wij uw zinnen over de organisatie afdrukken?",
    "keep": "Mogen wij dit formulier en uw gegevens bewaren?",
}
BESIDE = {  # asked, and in no column
    field: Question(field, text, Way.TICKS, options=(YES, NO), needed=True)
    for field, text in _BESIDE.items()
}

_REQUEST = "Uw aanvraag"

# The parts of each form; in an online form the day of signing is that of sending.
_SUPPORT: Mapping[str, tuple[str, ...]] = {
    "Wie u bent": (
        "supporter", "organisation", "kind", "person", "person_role", "area", "neighbourhood",
        "email", "phone",
    ),
    "Uw steun": ("motivation", "offer"),
    "Uw toestemming": (
        "may_print_organisation", "may_print_person", "may_print_motivation", "keep",
    ),
    "Ondertekening": ("signed", "signed_on"),
}  # fmt: skip
_MEMBERSHIP: Mapping[str, tuple[str, ...]] = {
    "Uw organisatie": (
        "name", "kind", "legal_form", "kvk", "postcode", "town", "district", "website",
    ),
    "Wie wij kunnen bereiken": ("representative", "email", "phone"),
    "Wat u doet": ("about",),
    "Uw toestemming": ("may_name", "may_about", "keep"),
    _REQUEST: ("requested_on",),
}  # fmt: skip
_ASKED_BEFORE = (Admission.REQUESTED, Admission.ADMITTED)
_ONLY_ONLINE = ("consent_on", "consent_by")
_ONLY_ON_PAPER = ("signed_on",)
_FEW = 2  # declared choices: as boxes they can be seen on paper
_NOW = frozenset({"signed", "signed_on", "requested_on"})  # is of the day that it is filled in
_NEEDED = frozenset({"person", "email", "representative", "keep", "consent_on", "consent_by"})


def parts(
    kind: type[Row], dossier: Dossier, row: Row | None = None, owed: frozenset[str] = frozenset()
) -> tuple[Part, ...]:
    """The questions of a form on paper; of a row what is known, and which fields it still owes."""
    plan = _SUPPORT if kind is Statement else _MEMBERSHIP
    asked = {c.field: c for c in columns(kind)}
    made = []
    for title, fields in plan.items():
        if title == _REQUEST and isinstance(row, Member) and row.admission in _ASKED_BEFORE:
            continue
        questions = [
            BESIDE.get(f) or question(asked[f], dossier, _shown(row, f), f in owed) for f in fields
        ]
        made.append(Part(title, tuple(questions)))
    if kind is Member and (areas := _areas(dossier, row, owed)):
        made.insert(3, areas)
    return tuple(made)


def online(kind: type[Row], dossier: Dossier) -> tuple[Part, ...]:
    """The questions for an online form, whose export the reader of workbooks takes as it is."""
    plan = _SUPPORT if kind is Statement else _MEMBERSHIP
    asked = {c.field: c for c in columns(kind)}
    made = []
    for title, fields in plan.items():
        more = _ONLY_ONLINE if title == "Uw toestemming" and kind is Statement else ()
        here = [f for f in (*fields, *more) if f not in _ONLY_ON_PAPER]
        questions = [BESIDE.get(f) or question(asked[f], dossier) for f in here]
        made.append(Part(title, tuple(questions)))
    return tuple(made)


def question(
    column: Column, dossier: Dossier, value: str = "", owed: bool = False, suffix: str = ""
) -> Question:
    """A column as a question."""
    options = _options(column, dossier)
    needed = column.need is not Need.OPTIONAL or column.field in _NEEDED
    needed = needed or column.kind.name == "ja of nee"
    return Question(
        f"{column.field}{suffix}",
        column.question,
        _way(column, options),
        column.help,
        options,
        value,
        needed,
        owed,
    )


def _way(column: Column, options: tuple[str, ...]) -> Way:
    if 0 < len(column.kind.options) <= _FEW:
        return Way.TICKS
    if column.kind.list_name == "buurten":
        return Way.CHOICE_OR_OWN if options else Way.LINE
    if options:
        return Way.CHOICE
    if column.kind.content is Content.DAY:
        return Way.DAY
    return Way.STORY if column.kind.wrap else Way.LINE


def _options(column: Column, dossier: Dossier) -> tuple[str, ...]:
    if column.field == "consent_by":
        return ("formulier",)
    districts = [d.name for d in dossier.rows(District)]
    lists: Mapping[str, Callable[[], Sequence[str]]] = {
        "wijken": lambda: districts,
        "gebieden": lambda: [CITYWIDE, *districts] if districts else [],
        "buurten": lambda: [n.name for n in dossier.rows(Neighbourhood)],
        "pijlers": lambda: [p.name for p in dossier.rows(Pillar)],
    }
    of_list = lists.get(column.kind.list_name)
    return tuple(dict.fromkeys(of_list())) if of_list else column.kind.options


def _shown(row: Row | None, field: str) -> str:
    """A value as it is typed; a signature is never filled in beforehand."""
    value = getattr(row, field, None) if row and field not in _NOW else None
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    return str(short_date(value)) if isinstance(value, date) else str(value)


def _areas(dossier: Dossier, row: Row | None, owed: frozenset[str]) -> Part | None:
    """Where a member works: lines of which something misses, or a few empty ones."""
    asked = [c for c in columns(WorkingArea) if c.question]
    asked = [c for c in asked if c.field != "pillar" or dossier.rows(Pillar)]
    name = plain(row.name) if isinstance(row, Member) else None
    known = [area for area in dossier.rows(WorkingArea) if plain(area.organisation) == name]
    lines: list[WorkingArea | None] = [
        area for area in known if any(getattr(area, c.field) is None for c in asked[::2])
    ]
    if known and not lines:
        return None
    lines = lines[:AREA_LINES] or [None] * AREA_LINES
    missing = "areas" in owed or bool(known)
    return Part(
        "Waar u werkt",
        tuple(
            question(
                column,
                dossier,
                shown := _shown(line, column.field),
                missing and number == 1 and not shown and column.field != "neighbourhood",
                f"_{number}",
            )
            for number, line in enumerate(lines, start=1)
            for column in asked
        ),
    )
