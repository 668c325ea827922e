"""Where a link on the page leads: to a workbook, template or document, seen from ``output/``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import quote

from generator.cell_ranges import Range
from generator.delivery.ingredients import Ingredients
from generator.problems import CellPlace, Place


@dataclass(frozen=True)
class Spot:
    """A place in words, and the link to its file; without one when there is no such file."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class Links:
    """The files of a project and its ``documents``, as a message names them."""

    went_in: Ingredients
    documents: Mapping[str, object]

    def spot(self, place: Place) -> Spot:
        """A place of a message."""
        if not isinstance(place, CellPlace):
            return Spot(str(place), self._file(place.file))
        return self._cell(place.file, place.sheet, place.cell or (place.row or ""))

    def range(self, cells: Range) -> Spot:
        """Cells behind a number."""
        return Spot(str(cells), self._cell(cells.file, cells.sheet, cells.reach).href)

    def file(self, path: str) -> Spot:
        """A whole file."""
        return Spot(path, self._file(path))

    def _cell(self, file: str, sheet: str, cell: object) -> Spot:
        href = self._file(file)
        said = " › ".join(filter(None, (file, sheet, str(cell))))
        return Spot(said, f"{href}#{quote(f'{sheet}!{cell}')}" if href else "")

    def _file(self, name: str) -> str:
        return self._known.get(name, "")

    @cached_property
    def _known(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for name, href in self._files():
            found.setdefault(name, quote(href))
            found.setdefault(PurePosixPath(name).name, quote(href))
        return found

    def _files(self) -> Iterator[tuple[str, str]]:
        yield from ((path, path) for path in self.documents)
        yield from ((path, f"../templates/{path}") for path in self.went_in.templates)
        yield from ((path, f"../inputs/{path}") for path in self.went_in.inputs)
