"""A project of any size: the example, with invented rows added in the shape of its own rows.

A row that is added says what a row of the example says, but for its number, names and addresses.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.benchmarks import invented
from tests.benchmarks.measured import ROOT
from tests.benchmarks.size import Size

PER_FILE = 10_000  # a sheet of somewhat more is told to be too large (X406)
Cells = dict[str, object]
Renewed = Callable[[Cells, int], Cells]


def make(folder: Path, size: Size) -> None:
    """Lay the project in a new folder. The same size gives the same rows."""
    for name in ("inputs", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    inputs, added = folder / "inputs", _more(size)
    _beside(inputs, "steunverklaringen", "Steunverklaringen", added["statements"], _statement)
    _beside(inputs, "leden", "Leden", added["members"], _member, also=("Werkgebieden", _areas))
    _beside(inputs, "activiteiten", "Activiteiten", added["activities"], _activity)
    if added["posts"]:
        _posts(inputs / "begroting.xlsx", added["posts"])


def _more(size: Size) -> Mapping[str, int]:
    least = vars(Size())
    return {name: amount - least[name] for name, amount in vars(size).items()}


def _beside(
    inputs: Path,
    name: str,
    title: str,
    amount: int,
    renewed: Renewed,
    also: tuple[str, Callable[[Cells], Cells]] | None = None,
) -> None:
    """Files beside the workbook of the example, of as many rows as one file may have.

    ``also``: a second sheet, and what stands there of each row.
    """
    header, rows = _rows(inputs / f"{name}.xlsx", title)
    made = (renewed(dict(rows[n % len(rows)]), n + 1) for n in range(amount))
    for number in range(1, -(-amount // PER_FILE) + 1):
        book = Workbook(write_only=True)
        page = book.create_sheet(title)
        page.append(header)
        here = list(islice(made, PER_FILE))
        for row in here:
            page.append(list(row.values()))
        if also:
            _second(book, also[0], [also[1](row) for row in here])
        book.save(inputs / f"{name}-{number}.xlsx")


def _second(book: Workbook, title: str, rows: list[Cells]) -> None:
    page = book.create_sheet(title)
    page.append(list(rows[0]))
    for row in rows:
        page.append(list(row.values()))


def _rows(path: Path, title: str) -> tuple[list[str], list[Cells]]:
    """The headers of a sheet, and its rows by header; of members, none that began it."""
    book = load_workbook(path, read_only=True)
    lines: Iterator[tuple[object, ...]] = book[title].iter_rows(values_only=True)
    header = [str(cell) for cell in next(lines)]
    rows = [dict(zip(header, line, strict=True)) for line in lines]
    book.close()
    return header, [row for row in rows if row.get("Rol") != "initiatiefnemer"]


def _statement(row: Cells, number: int) -> Cells:
    who = "Organisatie" if row["Organisatie"] else "Naam ondertekenaar"
    made = {
        "Nr": f"V{number:06}",
        "Naam ondertekenaar": invented.person(number),
        "E-mailadres": invented.email(number),
        "Bestand": f"V{number:06}.pdf",
        "Motivatie": f"{row['Motivatie']} {invented.sentence(number)}",
        "Organisatie": invented.organisation(number),
    }
    return _over(row, made, always=("Nr", who))


def _member(row: Cells, number: int) -> Cells:
    made = {
        "Organisatie": invented.organisation(10_000 + number).replace(" ", " de ", 1),
        "Vertegenwoordiger": invented.person(200_000 + number),
        "E-mailadres": invented.email(200_000 + number),
        "Website": f"www.verzonnen{number}.example",
    }
    return _over(row, made, always=("Organisatie",))


def _areas(member: Cells) -> Cells:
    """A member that is added works in all of its wijk."""
    wijk = member["Wijk"]
    return {
        "Organisatie": member["Organisatie"],
        "Wijk": wijk,
        "Buurt": None,
        "Pijler": "volwassenen",
    }


def _activity(row: Cells, number: int) -> Cells:
    """It costs nothing, so that the budget of its wijk still pays for all of them."""
    free: Cells = {"Fte": 0, "Personele kosten per jaar": 0, "Materiële kosten per jaar": 0}
    made = {
        "Nr": f"B{number:05}",
        "Activiteit": f"{row['Activiteit']}, {invented.sentence(number)}",
    }
    return {**_over(row, made, always=("Nr",)), **free}


def _over(row: Cells, made: Mapping[str, object], always: tuple[str, ...]) -> Cells:
    """What is made, where the row of the example has something too."""
    return {h: made[h] if h in made and (h in always or c) else c for h, c in row.items()}


def _posts(path: Path, amount: int) -> None:
    """Posts of ten euros a year, paid by one of income: lasten and baten stay equal."""
    book = load_workbook(path)
    costs, income = book["Lasten"], book["Baten"]
    rows = [list(line) for line in costs.iter_rows(min_row=2, values_only=True)]
    years = [cell.column - 1 for cell in costs[1] if str(cell.value).isdecimal()]
    for number in range(1, amount + 1):
        row = list(rows[number % len(rows)])
        row[0], row[2] = f"X-{number}", f"{row[2]}, deel {number}"
        row[10] = f"Tien euro per jaar. {invented.sentence(number)}"
        for at in years:
            row[at] = 10
        costs.append(row)
    paid = [amount * 10] * len(years)
    income.append(["BX-1", "fondsen", "Fondsen voor de extra posten", *paid, "Tien euro per post."])
    book.save(path)


def retyped(project: Path, to: Path) -> None:
    """The workbook of activities with one cell typed anew, in another place."""
    book = load_workbook(project / "inputs" / "activiteiten.xlsx")
    book["Activiteiten"]["H2"] = f"{book['Activiteiten']['H2'].value} Iedereen kan meedoen."
    book.save(to)
