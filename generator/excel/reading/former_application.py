"""A project of before regeling.xlsx: what describes the regeling still stands in aanvraag.xlsx."""

from pathlib import Path

from generator.dutch import enumerate_names
from generator.excel import x_codes
from generator.excel.reading.rows import Harvest
from generator.excel.reading.sheets import open_file
from generator.excel.reading.tables import read_found
from generator.problems import CellPlace, FilePlace, Problem
from generator.workbooks import scheme
from generator.workbooks.all import FORMER
from generator.workbooks.definition import Row, columns
from generator.workbooks.former_cells import FormerScheme, limits_of, scheme_of

_BOOK = scheme.WORKBOOK.file
_TOLD = frozenset({"X301", "X303", "X304", "X307"})  # told, or as it should be, for today's sheets
_OTHERS = frozenset({"X322", "X323"})  # said of a sheet that is none of today's
_SHOWN = 3


def read_former(path: Path, harvest: Harvest) -> None:
    """What is typed in the old places counts when regeling.xlsx is not there; else it is told."""
    opened, _ = open_file(path, FORMER, others=False)
    old = Harvest()
    for found in opened.found if opened else ():
        old.rows[found.sheet.kind] = []
        read_found(found, old)
    cells = [place for rows in old.rows.values() for row in rows for place in _filled(row)]
    if not cells:
        return
    absent = next((p for p in harvest.problems if _is_absent(p)), None)
    lines = {
        (c.file, c.sheet, c.row) for rows in old.rows.values() for r in rows for c in _lines(r)
    }
    harvest.problems = [p for p in harvest.problems if not _unused(p, lines)]
    if absent is None:
        harvest.problems.append(_moved(cells))
        return
    harvest.ledger.taken_from(old.ledger)
    sheets = {CellPlace(path.name, found.title) for found in opened.found} if opened else set()
    harvest.problems.remove(absent)
    harvest.problems = [
        p for p in harvest.problems if p.place not in sheets or p.code not in _OTHERS
    ]
    harvest.problems += [p for p in old.problems if p.code not in _TOLD]
    harvest.problems.append(_read_there(path.name))
    for row in old.rows.get(FormerScheme, []):
        assert isinstance(row, FormerScheme)
        harvest.rows[scheme.Scheme] = [scheme_of(row)]
        harvest.rows[scheme.Limit] = [*limits_of(row)]
    harvest.rows[scheme.Requirement] = old.rows.get(scheme.Requirement, [])
    harvest.damaged -= {scheme.Scheme, scheme.Limit, scheme.Requirement}
    if FormerScheme in old.damaged:
        harvest.damaged |= {scheme.Scheme, scheme.Limit}
    harvest.damaged |= old.damaged & {scheme.Requirement}


def _lines(row: Row) -> list[CellPlace]:
    """The lines of a form that were found, or the first cell of a row."""
    if not isinstance(row, FormerScheme):
        return [row.at("number")]
    return [place for c in columns(FormerScheme) if (place := row.at(c.field)).row]


def _filled(row: Row) -> list[CellPlace]:
    """Those in which something was typed."""
    if not isinstance(row, FormerScheme):
        return _lines(row)
    fields = [c.field for c in columns(FormerScheme)]
    empty = {row.at(f) for f in fields if getattr(row, f) is None and row.readable(f)}
    return [place for place in _lines(row) if place not in empty]


def _unused(problem: Problem, lines: set[tuple[str, str, int | None]]) -> bool:
    """Whether it says that we don't read one of these lines."""
    place = problem.place
    there = isinstance(place, CellPlace) and (place.file, place.sheet, place.row) in lines
    return problem.code == "X303" and there


def _is_absent(problem: Problem) -> bool:
    return problem.code == "X401" and problem.place == FilePlace(_BOOK)


def _moved(cells: list[CellPlace]) -> Problem:
    """One sentence for all that still stands in the old places while nobody reads it there."""
    names = [f"“{c.header}”" if c.header != "Nr" else f"eis {c.row_name}" for c in cells]
    more = [f"{len(names) - _SHOWN} andere"] if len(names) > _SHOWN + 1 else names[_SHOWN:]
    message = (
        f"{enumerate_names([*names[:_SHOWN], *more])} lezen we hier niet meer, maar in {_BOOK}"
    )
    fix = f"Kijk of {_BOOK} klopt, en haal ze hier weg"
    return x_codes.ALSO_IN_SCHEME.at(cells[0], message, fix=fix, related=tuple(cells[1:]))


def _read_there(file: str) -> Problem:
    message = (
        f"{_BOOK} is er nog niet: regeling, kenmerk, gericht aan, plafond, uiterste datum, eisen "
        f"en grenzen lezen we nu uit {file}; vanaf welk bedrag er een accountant nodig is en "
        "welke stukken de gemeente vraagt, weten we dan niet"
    )
    fix = (
        f"Maak met samen030 new een lege map, zet {_BOOK} daaruit in inputs, en neem over: "
        "de eerste vijf op het blad Regeling, de eisen op Eisen, de grenzen op Grenzen"
    )
    return x_codes.SCHEME_ELSEWHERE.at(FilePlace(file), message, fix=fix)
