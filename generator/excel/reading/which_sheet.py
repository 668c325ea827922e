"""Which sheet of a file is which: by its name, by a name that is nearly it, or by its headers."""

from collections.abc import Callable, Iterable

from generator.dutch import did_you_mean, plain
from generator.excel import x_codes
from generator.excel.reading.cells import RawSheet
from generator.excel.reading.labels import header_row, known
from generator.problems import CellPlace, Problem
from generator.workbooks.definition import Sheet

_OURS = frozenset({"uitleg", "lijsten"})
REST = "Niet geplaatst"  # what had no place in the form of today, kept by ``new --from``
_NEAR = 0.8  # one typing error in a short name


def is_guide(title: str) -> bool:
    """Whether a sheet explains the form, or holds the lists of its drop-downs."""
    return plain(title) in _OURS


def choose(
    file: str, sheets: Iterable[Sheet], titles: list[str], raw: Callable[[str], RawSheet]
) -> tuple[dict[Sheet, str], list[Problem]]:
    """For each declared sheet its name in the file, and which of them had another name.

    ``titles`` are those of the sheets that may hold rows.
    """
    chosen: dict[Sheet, str] = {}
    problems: list[Problem] = []
    for sheet in sheets:
        names = {plain(name) for name in (sheet.title, *sheet.also)}
        same = next((title for title in titles if plain(title) in names), None)
        if same is not None:
            chosen[sheet] = same
    if not chosen:
        chosen = most_known(sheets, titles, raw)
        problems += [_other_name(file, sheet, title) for sheet, title in chosen.items()]
    for by in (_by_name, _by_headers):
        for sheet in [s for s in sheets if s not in chosen]:
            free = [t for t in titles if t not in chosen.values()]
            title = by(sheet, free, raw)
            if title is not None:
                chosen[sheet] = title
                problems.append(_other_name(file, sheet, title))
    return chosen, problems


def most_known(
    sheets: Iterable[Sheet], titles: list[str], raw: Callable[[str], RawSheet]
) -> dict[Sheet, str]:
    """Of a file with one sheet: the declared table of which it has most headers, two at least."""
    if len(titles) != 1:
        return {}
    hits = {s: len(known(s, raw(titles[0]).rows)) for s in sheets if not s.form}
    most = max(hits.values(), default=0)
    best = [sheet for sheet, amount in hits.items() if amount == most > 1]
    return {best[0]: titles[0]} if len(best) == 1 else {}


def _by_name(sheet: Sheet, titles: list[str], raw: Callable[[str], RawSheet]) -> str | None:
    near = did_you_mean(sheet.title, titles, cutoff=_NEAR)
    return near if near is not None and header_row(sheet, raw(near).rows) else None


def _by_headers(sheet: Sheet, titles: list[str], raw: Callable[[str], RawSheet]) -> str | None:
    """The only sheet with a third of the columns, as an export from a form has."""
    wanted = [c for c in sheet.columns if not c.per_year]
    fits = [t for t in titles if len(known(sheet, raw(t).rows)) * 3 >= len(wanted)]
    return fits[0] if len(fits) == 1 else None


def _other_name(file: str, sheet: Sheet, title: str) -> Problem:
    message = f"Het blad “{title}” gelezen als {sheet.title}"
    return x_codes.OTHER_SHEET_NAME.at(CellPlace(file, title), message)
