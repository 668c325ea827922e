"""An answer on a form as the cell of a workbook has it: read by its column, against the lists of
the project.
"""

from collections.abc import Callable, Mapping
from functools import cached_property

from generator.dossier import Dossier
from generator.dutch import did_you_mean, plain
from generator.paper_forms import Answer
from generator.workbooks.cells.areas import Areas, Named
from generator.workbooks.cells.choices import chosen
from generator.workbooks.cells.kind import Noted, Unreadable
from generator.workbooks.definition import Column
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Pillar


class TypedAnswers:
    """Reads answers as the workbooks of this project would be read."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    def read(self, column: Column, answer: Answer) -> tuple[object, tuple[str, ...], bool]:
        """The value for a cell, or the text as it was; what there is to look at; and whether it can
        be read.
        """
        doubts = (answer.doubt,) if answer.doubt else ()
        if not answer.text:
            return None, doubts, True
        cell = column.read(answer.text)
        if cell.fault is None and cell.value is not None:
            try:
                return self._of_list(column, cell.value), doubts, True
            except Unreadable as fault:
                cell.fault = fault
        if cell.fault is None:
            return None, doubts, True
        return answer.text, (*doubts, f"{cell.fault.message}. {cell.fault.fix}"), False

    def _of_list(self, column: Column, value: object) -> object:
        lists: Mapping[str, Callable[[str], object]] = {
            "wijken": lambda text: self._areas.read(text, citywide=False),
            "gebieden": lambda text: self._areas.read(text, citywide=True),
            "buurten": self._neighbourhood,
            "pijlers": self._pillar,
        }
        known = lists.get(column.kind.list_name)
        found = known(str(value)) if known else value
        return found.value if isinstance(found, Noted) else found

    @cached_property
    def _areas(self) -> Areas:
        rows = self.dossier.rows(District)
        place = next(iter(self.dossier.rows(Municipality)), None)
        whole = tuple(filter(None, (place.name, place.whole))) if place else ()
        return Areas(tuple(Named(d.name, d.code or "", d.phrase or "") for d in rows), whole)

    def _neighbourhood(self, text: str) -> str:
        names = {plain(n.name): n.name for n in self.dossier.rows(Neighbourhood)}
        found = names.get(plain(text))
        if found is None and names:
            near = did_you_mean(text, names.values())
            fix = f"Bedoel je {near}?" if near else "Kies een buurt van het blad Buurten"
            raise Unreadable("X107", f"“{text[:60]}” is geen buurt uit wijken.xlsx", fix)
        return found or text

    def _pillar(self, text: str) -> object:
        pillars = self.dossier.rows(Pillar)
        if not pillars:
            return text
        return chosen(text, {plain(p.name): p.name for p in pillars}, [p.name for p in pillars])
