"""S1: every list that a document owes is printed, whole: tried with her own data."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.checks.definition import Findings
from generator.checks.example_values import value_at
from generator.checks.nearby import Nearby, lists_in, name_in, repeated
from generator.checks.on_templates import copies_check
from generator.checks.on_templates.legal_minimum import MINIMUM
from generator.checks.owed import OWED, Owed
from generator.checks.slip_findings import judgements, shortened
from generator.documents.definition import Copy, View
from generator.documents.marked_views import Marked, marked, printed_marks
from generator.dutch import capital, count
from generator.problems import DocumentPlace, FilePlace, Finding, Severity
from generator.word.filling.fill import FAULTS
from generator.word.filling.printed_body import printed_body
from generator.word.proofreading.opened_template import Template

_NAMED = 3


@dataclass(frozen=True)
class Lost:
    """What one document does not print of a field of a list: which texts, of how many."""

    texts: tuple[str, ...]
    whole: int
    path: str


@copies_check("S110", Severity.ERROR, "Een lijst staat niet of niet helemaal in het document")
def unprinted_list(template: Template, copies: Sequence[Copy]) -> Findings:
    """
    Leden, activiteiten, begrotingsposten, eisen, bijlagen en nog een aantal lijsten horen helemaal
    in het document. Wij proberen met jouw gegevens wat het sjabloon ervan afdrukt. Valt er iets
    weg, dan is een tabel, rij of herhaling weggehaald, of staat er een voorwaarde of keuze (met
    if, met of eerste) waardoor een deel niet meedoet. Dat is een open punt als er niets van de
    lijst over is, en anders een waarschuwing. Bij de lijst van steunverklaringen is het een fout.
    """
    owed = OWED.get(template.package.name, ())
    lost: defaultdict[tuple[str, str], list[Lost]] = defaultdict(list)
    for copy in copies if owed else ():
        for key, found in _lost(template, copy, owed).items():
            lost[key].append(found)
    if not lost:
        return
    nearby, asked = Nearby(template), _asked(template)
    used = frozenset(
        name for _, judged in judgements(template, copies[0].view) for name in judged.used
    )
    told: set[str] = set()
    for number, one in enumerate(owed):
        for field in one.fields:
            where = lost.get((one.path, field), [])
            if f"{one.path}.{field}" in asked - used:  # told by S502
                where = []
            if where and one.path not in told:
                told.add(one.path)
                yield _finding(template, nearby, owed, number, field, where, copies[0].view, used)


def _asked(template: Template) -> frozenset[str]:
    needed = MINIMUM.get(template.package.name, ())
    return frozenset(field for item in needed for field in item.fields)


def _lost(template: Template, copy: Copy, owed: Sequence[Owed]) -> Mapping[tuple[str, str], Lost]:
    """By list and field: what this document does not print; nothing where it can't be filled."""
    asked = [one for one in owed if not one.when or value_at(copy.view, one.when)]
    view, marks = marked(copy.view, {one.path: one.fields for one in asked})
    try:
        there = printed_marks(printed_body(template.package, view))
    except FAULTS:
        return {}
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for number, (path, field, text) in enumerate(marks):
        if number not in there:
            found[path, field].append(text)
    whole = _counted(marks)
    return {key: Lost(tuple(texts), whole[key], copy.path) for key, texts in found.items()}


def _counted(marks: Sequence[Marked]) -> Mapping[tuple[str, str], int]:
    whole: defaultdict[tuple[str, str], int] = defaultdict(int)
    for path, field, _ in marks:
        whole[path, field] += 1
    return whole


def _finding(
    template: Template,
    nearby: Nearby,
    owed: Sequence[Owed],
    number: int,
    field: str,
    where: Sequence[Lost],
    view: View,
    used: frozenset[str],
) -> Finding:
    one, first = owed[number], where[0]
    loop = nearby.loop(one.path)
    place = loop or nearby.mention(one.path) or nearby.beside([o.path for o in owed], number)
    gone = all(len(lost.texts) == lost.whole for lost in where)
    names = ", ".join(map(shortened, first.texts[:_NAMED]))
    more = f" en nog {len(first.texts) - _NAMED}" if len(first.texts) > _NAMED else ""
    amount = count(first.whole, "regel", "regels")
    amount = f"{len(first.texts)} van de {amount}" if len(first.texts) < first.whole else amount
    others = f"; zo ook in {count(len(where) - 1, 'ander document', 'andere documenten')}"
    message = (
        f"{capital(one.called)} ({one.path}): van {amount} staat “{field}” niet in {first.path}: "
        f"{names}{more}{others if len(where) > 1 else ''}"
    )
    return Finding(
        place or FilePlace(template.package.name),
        message,
        fix=_fix(one, field, loop, view, printed=_printed(one, field, used)),
        milder=None if one.must else Severity.GAP if gone else Severity.WARNING,
    )


def _printed(one: Owed, field: str, used: frozenset[str]) -> bool:
    """Whether some of the list is printed with this field: all of it, or what was chosen of it."""
    chosen = (f"{one.path} |", f"{one.path}.")
    of_groups = f"| per.{field}"  # the name of a group, not of what is in it
    return any(
        name.startswith(chosen) and name.endswith(f".{field}") and not name.endswith(of_groups)
        for name in used
    )


def _fix(one: Owed, field: str, loop: DocumentPlace | None, view: View, *, printed: bool) -> str:
    if loop and not printed:
        return f"Typ {{{{ {name_in(loop)}.{field} }}}} tussen {loop.mark} en zijn einde"
    if loop:
        return (
            f"Haal weg wat er bij {loop.mark} voor zorgt dat er iets wegvalt: een voorwaarde (if) "
            "eromheen, of een keuze erin, zoals met of eerste"
        )
    again = repeated(list(lists_in(view, one.path)), field)
    return f"Typ in een nieuwe alinea hierna {again}. Of zet de meegeleverde tabel terug"
