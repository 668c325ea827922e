"""What changed since the sets before this one, without what is private."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.events import ChangedSince
from generator.overview.withheld import LEFT_OUT, Withheld, of_persons
from generator.reports.changed_since import in_sentences

_MOST = 100  # rows: all of them by samen030 changes


@dataclass(frozen=True)
class Changed:
    """Since one set: a sentence, and what changed where."""

    sentence: str
    rows: tuple[tuple[str, str], ...]
    more: int


def sets(changes: Sequence[ChangedSince], withheld: Withheld) -> Iterator[Changed]:
    """Since the last time that it was otherwise, and since the last final version."""
    for one in changes:
        sentence = " ".join(in_sentences([one]))
        if withheld.hides(sentence):
            sentence = f"Er is iets veranderd. {LEFT_OUT}."
        rows = [*_rows(one, withheld), *_files(one)]
        yield Changed(sentence, tuple(rows[:_MOST]), max(0, len(rows) - _MOST))


def _rows(one: ChangedSince, withheld: Withheld) -> Iterator[tuple[str, str]]:
    for row in one.rows:
        sheet = str(row["sheet"])
        where = " › ".join(filter(None, (str(row["file"]), sheet, str(row["row"] or ""))))
        if withheld.hides(where):
            where = f"{row['file']} › {sheet}"
        if row["came"] or row["went"]:
            yield where, "nieuw" if row["came"] else "weg"
        else:
            cells = row["cells"]
            for cell in cells if isinstance(cells, list | tuple) else ():
                how = "veranderd" if of_persons(sheet) else _told(cell)
                how = f"veranderd. {LEFT_OUT}" if withheld.hides(how) else how
                yield f"{where} › {cell['header']}", how


def _told(cell: Mapping[str, object]) -> str:
    before, after = cell["before"], cell["after"]
    if not before:
        return f"was leeg, werd “{after}”"
    return f"“{before}” werd “{after}”" if after else f"“{before}” werd leeg"


def _files(one: ChangedSince) -> Iterator[tuple[str, str]]:
    for file in one.files:
        yield str(file["path"]), "nieuw" if file["came"] else "weg" if file["went"] else "veranderd"
    for name, sheet in one.reordered:
        yield f"{name} › {sheet}", "rijen staan in een andere volgorde"
