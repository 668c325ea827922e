"""The documents filled from values that know their cell: for ``trace``, and to link each to it."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any
from urllib.parse import quote

from generator.documents.definition import Edition, Value, View
from generator.dossier import Dossier
from generator.figures.all import derive
from generator.making_documents import Templates
from generator.origins.followed_text import followed
from generator.origins.signs import without_signs
from generator.origins.sources import Ledger, Source
from generator.word.filling.cell_links import Link, linked
from generator.word.filling.fill import CannotFill, fill

_INPUTS = "inputs"


def followed_documents(
    dossier: Dossier, templates: Templates, ledger: Ledger
) -> Iterator[tuple[str, bytes | None]]:
    """Each document by its path, with signs in its text; None when it can't be filled."""
    dossier = dossier.followed(ledger)
    figures = derive(dossier)
    for document in templates.documents:
        package = templates.packages.get(document.template)
        for copy in document.copies(dossier, figures, Edition()) if package else ():
            assert package is not None
            try:
                yield without_signs(copy.path), fill(package, readable(copy.view))
            except CannotFill:
                yield without_signs(copy.path), None


@dataclass(frozen=True)
class Followed:
    """The documents that could be filled, by path, with signs in their text, and their meaning."""

    documents: Mapping[str, bytes] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)


def follow(dossier: Dossier, templates: Templates) -> Followed:
    """All documents of a dossier, followed."""
    ledger = Ledger()
    found = followed_documents(dossier, templates, ledger)
    return Followed({path: data for path, data in found if data is not None}, ledger)


def linked_documents(documents: Followed) -> dict[str, bytes]:
    """Each document by its path, every value in it a link to its cell in the workbook."""
    made = {}
    for path, data in documents.documents.items():
        up = "/".join([".."] * (path.count("/") + 1))

        def link(signs: Iterable[str], up: str = up) -> Link | None:
            return _link(documents.ledger.behind(signs), up)

        made[path] = linked(data, path, link)
    return made


def _link(sources: Iterable[Source], up: str) -> Link | None:
    """To the first cell that was printed, as far as one can select on to the last of its column."""
    cells = sorted(s for s in sources if not s.decides)
    if not cells:
        return None
    first = min(cells, key=lambda s: (s.file, s.sheet, len(s.column), s.column, s.row))
    rows = {s.row for s in cells if s[:2] == first[:2] and s.column == first.column}
    last = first.row
    while last + 1 in rows:
        last += 1
    reach = f"{first.column}{first.row}" + (f":{first.column}{last}" if last > first.row else "")
    sheet = first.sheet.replace("'", "''")
    more = f" en {len(cells) - len(rows & set(range(first.row, last + 1)))} andere cellen"
    told = f"{first.file} › {first.sheet} › {reach}"
    return Link(
        posixpath.join(up, _INPUTS, quote(first.file)),
        f"'{sheet}'!{reach}",
        told if len(cells) == last - first.row + 1 else f"{told}{more}",
    )


def readable(view: View) -> View:
    """The view of a dossier that is followed, fit to be filled in: its texts are read as always."""
    return {key: _readable(value) for key, value in view.items()}


def _readable(value: Value) -> Value:
    if isinstance(value, str):
        return followed(value)
    if isinstance(value, Mapping):
        return readable(value)
    if isinstance(value, list | tuple):
        return [_readable(one) for one in value]
    cleaned: Value = _bare(value)
    return cleaned


def _bare(value: Any) -> Any:
    """A picture is drawn of plain values."""
    if isinstance(value, str):
        return without_signs(value)
    if isinstance(value, tuple):
        return tuple(map(_bare, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _bare(getattr(value, f.name)) for f in fields(value)})
    return value
