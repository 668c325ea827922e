"""What changed: in a few sentences after a build, and cell by cell for ``samen030 changes``."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.changes.compared import Changes, Compared, RowChange
from generator.changes.in_short import parts
from generator.changes.shown_values import shown, told
from generator.comparing_sets import Look
from generator.dutch import capital, count, enumerate_names, long_date
from generator.reports.lines import LEAD, wrapped

_MOST = 8  # parts of a sentence: all of them by samen030 changes


def in_sentences(changes: Sequence[Changes]) -> Iterator[str]:
    """One for each set that this build can be compared with; one for both where they are equal."""
    by_end: dict[str, list[str]] = {}
    for one in changes:
        by_end.setdefault(_how(one), []).append(_name(one))
    for told_of, names in by_end.items():
        yield f"{capital(' en '.join(names))}{told_of}"


def _name(changes: Changes) -> str:
    if changes.final:
        return f"sinds de definitieve versie van {long_date(changes.day)}"
    return "sinds de vorige keer"


def _how(changes: Changes, most: int | None = _MOST) -> str:
    found = changes.found
    if found is None:
        return (
            " is niet te zeggen wat er in de gegevens veranderde: een andere versie van het "
            "programma heeft ze bewaard."
        )
    if found:
        return f": {_joined(parts(found), most)}."
    if not changes.documents:
        return " is er niets veranderd."
    others = count(changes.documents, "document", "documenten")
    why = f" ({changes.why})" if changes.why else ""
    verb = "is" if changes.documents == 1 else "zijn"
    return f" zijn de gegevens gelijk gebleven; {others} {verb} anders gemaakt{why}."


def _joined(told_parts: Sequence[str], most: int | None) -> str:
    more = len(told_parts) - (most or len(told_parts))
    if more <= 0:
        return ", ".join(told_parts)
    return f"{', '.join(told_parts[:most])}, en nog {more}: zie samen030 changes"


def at_length(look: Look, output: Path) -> Iterator[str]:
    """Every row and cell, the files, and where the documents with their changes lie."""
    changes = look.changes
    if look.same:
        yield from wrapped(
            "",
            f"Na {long_date(look.until)} is er niets anders gemaakt. Wat de laatste keer "
            "veranderde, zie je met samen030 changes.",
        )
        return
    both = f"Tussen {_then(look)} en die van {long_date(look.until)}"
    yield from wrapped("", f"{both}{_how(changes, most=None)}")
    if changes.found:
        yield ""
        for line in _all_of(changes.found):
            yield from wrapped(LEAD, line)
        yield ""
    yield from _documents(look, output)


def _then(look: Look) -> str:
    if look.changes.final:
        return f"de definitieve versie van {long_date(look.since)}"
    if look.since == look.until:
        return "de documenten van de keer daarvoor"
    return f"de documenten van {long_date(look.since)}"


def _all_of(found: Compared) -> Iterator[str]:
    for row in found.rows:
        yield from _row(row)
    for workbook, sheet in found.reordered:
        yield f"{workbook.file} › {sheet.title}: rijen staan in een andere volgorde"
    for file in found.files:
        yield f"{file.path}: {'nieuw' if file.came else 'weg' if file.went else 'veranderd'}"


def _row(row: RowChange) -> Iterator[str]:
    where = " › ".join(filter(None, (row.workbook.file, row.sheet.title, row.name)))
    if row.came or row.went:
        yield f"{where}: {'nieuw' if row.came else 'weg'}{_held(row)}"
    else:
        yield from (f"{where} › {cell.header}: {told(cell)}" for cell in row.cells)


def _held(row: RowChange) -> str:
    """What stands in a new row, or stood in one that is gone; what is personal is left out."""
    cells = [
        f"{cell.header} “{shown(cell.column, cell.before if row.went else cell.after)}”"
        for cell in row.cells
        if cell.column is not row.sheet.key and not cell.column.private
    ]
    hidden = any(cell.column.private for cell in row.cells)
    cells += ["en persoonlijke gegevens, hier niet te zien"] if hidden else []
    return f" ({', '.join(cells)})" if cells else ""


def _documents(look: Look, output: Path) -> Iterator[str]:
    for names, what in ((look.came, "Nieuw"), (look.went, "Niet meer gemaakt")):
        if names:
            yield from wrapped("", f"{what}: {enumerate_names(names)}.")
    by_why: dict[str, list[str]] = {}
    for name, why in look.not_shown.items():
        by_why.setdefault(why, []).append(name)
    for why, named in by_why.items():
        told_of = f"In Word zijn de wijzigingen niet te laten zien van {enumerate_names(named)}"
        yield from wrapped("", f"{told_of}: {why}.")
    if look.copies:
        made = "Met de wijzigingen erin, om in Word te bekijken (tabblad Controleren):"
        yield from wrapped("", made)
        yield from (f"{LEAD}{output / path}" for path in look.copies)
