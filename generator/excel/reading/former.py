"""A project of before regeling.xlsx: what describes the regeling still stands in aanvraag.xlsx."""

from pathlib import Path

from generator.dutch import enumerate_names
from generator.excel.reading.rows import Harvest
from generator.excel.reading.sheets import open_file
from generator.excel.reading.tables import read_found
from generator.problems import CATALOGUE, CellPlace, FilePlace, Problem
from generator.workbooks import former, scheme
from generator.workbooks.definition import Row, columns
from generator.workbooks.former import FormerScheme, limits_of, scheme_of

_BOOK = scheme.WORKBOOK.file
_TOLD = frozenset({"X301", "X303", "X304", "X307"})  # told, or as it should be, for today's sheets
_SHOWN = 3


def read_former(path: Path, harvest: Harvest) -> None:
    """What is typed in the old places counts when regeling.xlsx is not there; else it is told."""
    opened, _ = open_file(path, former.WORKBOOK)
    old = Harvest()
    for found in opened.found if opened else ():
        old.rows[found.sheet.kind] = []
        read_found(found, old)
    cells = [place for rows in old.rows.values() for row in rows for place in _filled(row)]
    if not cells:
        return
    harvest.problems = [p for p in harvest.problems if not _unused(p, cells)]
    absent = next((p for p in harvest.problems if _is_absent(p)), None)
    if absent is None:
        harvest.problems.append(_moved(cells))
        return
    harvest.problems.remove(absent)
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


def _filled(row: Row) -> list[CellPlace]:
    """The cells of a form, or the first one of a row, in which something was typed."""
    if not isinstance(row, FormerScheme):
        return [row.at("number")]
    fields = [c.field for c in columns(FormerScheme)]
    typed = [f for f in fields if getattr(row, f) is not None or not row.readable(f)]
    return [place for f in typed if (place := row.at(f)).row]


def _unused(problem: Problem, cells: list[CellPlace]) -> bool:
    """Whether it says of a label with one of these answers that we don't read it."""
    place = problem.place
    lines = {(cell.file, cell.sheet, cell.row) for cell in cells}
    same = isinstance(place, CellPlace) and (place.file, place.sheet, place.row) in lines
    return problem.code == "X303" and same


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
    return CATALOGUE["X311"].at(cells[0], message, fix=fix, related=tuple(cells[1:]))


def _read_there(file: str) -> Problem:
    message = (
        f"{_BOOK} is er nog niet: regeling, kenmerk, gericht aan, plafond, uiterste datum en eisen "
        f"lezen we nu uit {file}, en de grenzen (pagina's, MB, soorten bestanden) ook"
    )
    fix = (
        f"Maak met samen030 new een lege map, zet {_BOOK} daaruit in inputs, en neem over: "
        "de eerste vijf op het blad Regeling, de eisen op Eisen, de grenzen op Grenzen"
    )
    return CATALOGUE["X413"].at(FilePlace(file), message, fix=fix)
