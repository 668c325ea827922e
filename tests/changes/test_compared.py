"""Rows of then and now: every change of a cell is found, and no other."""

import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.compared import CellChange, Compared, compared
from generator.changes.in_short import parts
from generator.changes.kept_rows import Kept, KeptRow, flat, from_bytes, kept, name_of
from generator.changes.shown_values import told
from generator.changes.spoken_rows import CALLED
from generator.workbooks.activities import Activity
from generator.workbooks.all import WORKBOOKS, home
from generator.workbooks.budget import Cost
from generator.workbooks.definition import Column, Sheet, Workbook, columns
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement
from tests.rows import row, rows

SHEETS = [(workbook, sheet) for workbook in WORKBOOKS for sheet in workbook.sheets]
CELLS = [(w, s, c) for w, s in SHEETS for c in s.columns]


def state(*found: tuple[Workbook, Sheet, Sequence[KeptRow]]) -> Kept:
    return Kept({name_of(workbook, sheet): rows for workbook, sheet, rows in found})


def applied(old: Sequence[KeptRow], found: Compared) -> Counter[str]:
    """The rows of then with every change of a cell done to them."""
    left = [dict(one) for one in old]
    new: list[dict[str, Any]] = []
    for change in found.rows:
        target: dict[str, Any] = dict(change.before or {})
        if change.before is not None:
            left.remove(target)
        for cell in change.cells:
            name = f"{cell.column.field}.{cell.year}" if cell.year else cell.column.field
            assert target.get(name) == cell.before
            if cell.after is None:
                del target[name]
            else:
                target[name] = cell.after
        assert bool(target) != change.went
        new += [target] if target else []
    return as_a_bag([*left, *new])


def as_a_bag(found: Sequence[KeptRow]) -> Counter[str]:
    return Counter(str(sorted(one.items())) for one in found)


def _rows_of(sheet: Sheet) -> st.SearchStrategy[list[KeptRow]]:
    names = [f"{c.field}.2021" if c.per_year else c.field for c in sheet.columns]
    values = st.sampled_from(["", "1", "2", "3"])
    filled = st.fixed_dictionaries(dict.fromkeys(names, values))
    one = filled.map(lambda cells: {n: v for n, v in cells.items() if v} or {names[0]: "0"})
    return st.lists(one, max_size=8)


@given(data=st.data())
@pytest.mark.parametrize("kind", [Member, Statement, Cost, Activity])
def test_the_changes_done_to_the_rows_of_then_give_those_of_now(kind: Any, data: Any) -> None:
    workbook, sheet = home(kind)
    old, new = data.draw(_rows_of(sheet)), data.draw(_rows_of(sheet))
    found = compared(state((workbook, sheet, old)), state((workbook, sheet, new)))
    assert applied(old, found) == as_a_bag(new)
    assert all(change.cells for change in found.rows)


@given(data=st.data())
def test_after_a_few_edits_no_more_rows_are_told_than_were_edited(data: Any) -> None:
    workbook, sheet = home(Activity)
    old = [{"number": f"A{n}", "title": t, "area": "Zuid"} for n, t in enumerate("abcdefgh")]
    edits = data.draw(st.lists(st.sampled_from(range(8)), max_size=3, unique=True))
    new: list[KeptRow] = [
        {**one, "title": data.draw(st.sampled_from(string.ascii_uppercase))} if n in edits else one
        for n, one in enumerate(old)
    ]
    gone = data.draw(st.lists(st.sampled_from(range(8)), max_size=3, unique=True))
    new = [one for n, one in enumerate(new) if n not in gone]
    found = compared(state((workbook, sheet, old)), state((workbook, sheet, new)))
    assert {r.name for r in found.rows if r.went} == {f"A{n}" for n in gone}
    assert {r.name for r in found.rows if not r.went} == {f"A{n}" for n in {*edits} - {*gone}}
    assert not found.reordered


@pytest.mark.parametrize(
    ("workbook", "sheet", "column"), CELLS, ids=lambda one: getattr(one, "field", "")
)
def test_each_declared_column_is_compared_and_what_is_private_is_not_told(
    workbook: Workbook, sheet: Sheet, column: Column
) -> None:
    name = f"{column.field}.2021" if column.per_year else column.field
    both = [
        {**dict.fromkeys([c.field for c in sheet.columns if not c.per_year], "7"), name: v}
        for v in "89"
    ]
    found = compared(*(state((workbook, sheet, [one])) for one in both))
    if column is sheet.key and len(sheet.columns) <= 4:  # too little to know it again by
        assert [(row.came, row.went) for row in found.rows] == [(True, False), (False, True)]
        return
    (change,) = found.rows
    (cell,) = change.cells
    assert (cell.column, cell.before, cell.after) == (column, "8", "9")
    assert ("8" in told(cell) or "9" in told(cell)) != column.private
    said = parts(found)[-1]  # before it the sums, if any
    assert column.header.replace("{jaar}", "2021") in said
    assert CALLED[sheet.kind].one in said


def test_every_sheet_has_words_and_no_name_is_private() -> None:
    assert {sheet.kind for _, sheet in SHEETS} == CALLED.keys()
    for _, sheet in SHEETS:
        private = {column.field for column in sheet.columns if column.private}
        called = CALLED[sheet.kind]
        names = {called.title, called.by, sheet.key.field if sheet.key else ""}
        assert not names & private
        assert {n for n in names if n} <= {column.field for column in sheet.columns}
        assert called.many or sheet.form


A, B, C = (
    {"number": n, "title": t, "area": a, "aim": f"doel {t}", "audience": f"wie {t}"}
    for n, t, a in (("A01", "Soep", "Zuid"), ("A02", "Zang", "West"), ("A03", "Dans", "Oost"))
)  # fmt: skip
MOVES: dict[str, tuple[list[KeptRow], list[KeptRow], list[str]]] = {
    "a row above": (
        [A, B],
        [C, A, B],
        ["+1 activiteit (A03 Dans)"],
    ),
    "rows in another order": ([A, B], [B, A], ["volgorde op het blad Activiteiten veranderd"]),
    "another number": (
        [A, B],
        [{**A, "number": "A09"}, B],
        ["1 activiteit veranderd (A09 Soep: Nr)"],
    ),
    "renumbered by a row above": (
        [A, B],
        [{**C, "number": "A01"}, {**A, "number": "A02"}, {**B, "number": "A03"}],
        ["+1 activiteit (A01 Dans)", "2 activiteiten veranderd (Nr 2)"],
    ),
    "two with one number, one gone": (
        [A, {**B, "number": "A01"}],
        [{**B, "number": "A01", "aim": "anders"}],
        ["-1 activiteit (A01 Soep)", "1 activiteit veranderd (A01 Zang: Doel)"],
    ),
    "the same number again, with less in the first": (
        [{"number": "A01", "title": "Soep"}],
        [{"number": "A01", "title": "Soep", "area": "Zuid"}, {"number": "A01", "title": "Soep"}],
        ["+1 activiteit (A01 Soep)"],
    ),
    "twice the same": ([A], [A, A], ["+1 activiteit (A01 Soep)"]),
}


@pytest.mark.parametrize("case", MOVES)
def test_a_row_is_known_by_its_key_and_not_by_its_place(case: str) -> None:
    old, new, expected = MOVES[case]
    both = (state((*home(Activity), found)) for found in (old, new))
    assert parts(compared(*both)) == expected


POSTS = """
    | Nr  | Kostensoort  | Omschrijving | 2019 | 2020 |
    | L01 | personeel    | Makelaars    | 1000 | 1000 |
    | L02 | scholing     | Cursus       | 500  | 500  |
    | L03 | scholing     | Dag          | 50   | 50   |
"""
MONEY = {
    "one post": (("| 1000 | 1000", "| 1000 | 13000"), "begroting + € 12.000 (personeel 2020)"),
    "less": (("| 1000 | 1000", "| 999,50 | 1000"), "begroting - € 0,50 (personeel 2019)"),
    "two years": (("| 1000 | 1000", "| 1100 | 1010"), "begroting + € 110 (personeel 2019 + € 100, personeel 2020 + € 10)"),
    "from one kind to another": (
        ("| 1000 | 1000 |\n    | L02 | scholing     | Cursus       | 500 ", "| 900 | 1000 |\n    | L02 | scholing     | Cursus       | 600 "),
        "begroting samen gelijk, wel verschoven (personeel 2019 - € 100, scholing 2019 + € 100)",
    ),
    "a post that is gone": (
        ("    | L03 | scholing     | Dag          | 50   | 50   |\n", ""),
        "begroting - € 100 (scholing 2019 - € 50, scholing 2020 - € 50)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MONEY)
def test_money_is_told_by_kind_and_year(case: str) -> None:
    (was, becomes), expected = MONEY[case]
    assert was in POSTS
    old, new = (kept({Cost: rows(Cost, text)}, {}) for text in (POSTS, POSTS.replace(was, becomes)))
    assert parts(compared(old, new))[0] == expected.replace("€ ", "€\N{NO-BREAK SPACE}")


def test_within_one_kind_and_year_the_posts_are_told() -> None:
    becomes = POSTS.replace("500  | 500", "490  | 500").replace("50   | 50 ", "60   | 50 ")
    old, new = (kept({Cost: rows(Cost, text)}, {}) for text in (POSTS, becomes))
    assert parts(compared(old, new)) == ["2 lastenposten veranderd (2019 2)"]


def test_a_member_is_who_was_admitted() -> None:
    admitted = row(Member, name="De Brug", admission="toegelaten")
    asked = row(Member, name="De Brug", admission="aangevraagd")
    other = row(Member, name="De Sluis", admission="belangstelling")
    before, after, third = (
        kept({Member: found}, {}) for found in ((asked,), (admitted, other), (other,))
    )
    assert parts(compared(before, after)) == [
        "+1 lid (De Brug)",
        "+1 organisatie op het blad Leden (De Sluis)",
    ]
    assert parts(compared(after, third)) == ["-1 lid (De Brug)"]


def test_statements_are_told_by_wijk() -> None:
    found = [{"number": f"S{n}", "area": "Overvecht" if n < 9 else "Zuid"} for n in range(12)]
    both = (state((*home(Statement), rows)) for rows in ([], found))
    assert parts(compared(*both)) == ["+12 steunverklaringen (Overvecht 9, Zuid 3)"]


FILES = {
    ("", "templates/wijkplan.docx"): "+1 sjabloon (wijkplan.docx)",
    ("templates/eigen/a.docx", ""): "-1 sjabloon (eigen/a.docx)",
    ("inputs/teksten/Oost.docx", "inputs/teksten/Oost.docx"): "1 eigen tekst veranderd (Oost.docx)",
    ("", "inputs/fotos/Oost.jpg"): "+1 foto (Oost.jpg)",
    ("inputs/bijlagen/a/b.pdf", ""): "-1 bestand in de map bijlagen (a/b.pdf)",
}


@pytest.mark.parametrize("both", FILES)
def test_files_are_told_by_what_they_are(both: tuple[str, str]) -> None:
    old, new = (Kept(files={path: str(n)} if path else {}) for n, path in enumerate(both))
    assert parts(compared(old, new)) == [FILES[both]]


def test_what_is_kept_comes_back_as_it_was() -> None:
    tables = {Cost: rows(Cost, POSTS), Member: (row(Member, name="De Brug", agreement="ja"),)}
    now = kept(tables, {"templates/a.docx": "1"})
    back = from_bytes(now.to_bytes())
    assert back is not None
    assert not compared(now, back)
    assert back.to_bytes() == now.to_bytes()
    assert flat(tables[Member][0]) == {"name": "De Brug", "agreement": True}


@pytest.mark.parametrize(
    "data",
    [b"", b"rows", b"[]", b'{"schema": 2, "rows": {}, "files": {}}', b'{"schema": 1}', b'{"schema": 1, "rows": {"a/b": [3]}, "files": {}}', b'{"schema": 1, "rows": {"a/b": [{"c": {}}]}, "files": {}}', b'{"schema": 1, "rows": [], "files": []}', b"[" * 100_000],
)  # fmt: skip
def test_what_another_version_kept_is_compared_with_nothing(data: bytes) -> None:
    assert from_bytes(data) is None


def _cell(kind: Any, field: str, before: Any, after: Any) -> CellChange:
    column = next(c for c in columns(kind) if c.field == field)
    return CellChange(column, "2021" if column.per_year else "", before, after)


SHOWN = {
    "money": (_cell(Cost, "amounts", "1000", "1000.5"), "“€ 1.000” werd “€ 1.000,50”"),
    "a day": (_cell(Member, "decided_on", "2018-03-01", None), "“01-03-2018” werd leeg"),
    "a decimal": (_cell(Activity, "fte", "0.2", "0.25"), "“0,2” werd “0,25”"),
    "yes": (_cell(Member, "mandate", None, True), "was leeg, werd “ja”"),
    "names": (_cell(Activity, "partners", ("a", "b"), ("a",)), "“a; b” werd “a”"),
    "a digit string": (_cell(Member, "kvk", "01234567", "12345678"), "“01234567” werd “12345678”"),
    "personal": (_cell(Member, "phone", "1", "2"), "veranderd (persoonlijk, hier niet te zien)"),
    "personal, new": (_cell(Member, "phone", None, "2"), "ingevuld (persoonlijk, hier niet te zien)"),
    "personal, gone": (_cell(Member, "phone", "1", None), "leeggemaakt (persoonlijk, hier niet te zien)"),
    "a long text": (
        _cell(Member, "about", "x" * 90 + " oud " + "y" * 90, "x" * 90 + " nieuw " + "y" * 90),
        f"“…{'x' * 29} oud {'y' * 29}…” werd “…{'x' * 29} nieuw {'y' * 29}…”",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SHOWN)
def test_a_cell_is_shown_as_she_reads_it(case: str) -> None:
    change, expected = SHOWN[case]
    assert told(change).replace("\N{NO-BREAK SPACE}", " ") == expected
    assert told(replace(change, before="z" * 300, after="z" * 301))
