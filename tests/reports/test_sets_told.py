"""What ``verify`` and ``changes`` say of sets of documents."""

from datetime import date
from pathlib import Path

import pytest

from generator import __version__
from generator.changes.compared import Changes, Compared, FileChange, RowChange
from generator.comparing_sets import Look
from generator.delivery.compare import Comparison, State
from generator.delivery.proof import Proof
from generator.events import ChangedSince
from generator.reports.changed_since import how
from generator.reports.told_changes import at_length
from generator.reports.verify_report import proven, told
from generator.workbooks.members import WORKBOOK, Member


def test_a_kept_version_that_is_whole() -> None:
    assert proven("2018-04-23-1", Proof(5, "abc")).splitlines() == [
        "De definitieve versie 2018-04-23-1 is compleet en onveranderd: 5 bestanden,",
        "niets weg en niets erbij.",
        "Het controlegetal, de SHA-256 van SHA256SUMS: abc",
        "Is dat het getal dat toen genoteerd is, dan is dit wat er lag.",
    ]


def test_a_kept_version_in_which_somebody_was() -> None:
    found = Proof(5, "abc", ("a.docx",), ("b.docx", "c.docx"), ("x.docx",) * 9, ("Thumbs.db",))
    assert proven("2018-04-23-1", found).splitlines() == [
        "De definitieve versie 2018-04-23-1 is NIET meer zoals zij bewaard is.",
        "Veranderd: 1 bestand",
        "   - a.docx",
        "Weg: 2 bestanden",
        "   - b.docx",
        "   - c.docx",
        "Erbij gekomen: 9 bestanden",
        *["   - x.docx"] * 8,
        "   - en nog 1",
        "Zet een reservekopie van deze map terug, en kijk opnieuw.",
        "Niet meegeteld, want van Windows, macOS of Word zelf: Thumbs.db",
    ]


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        (
            {"a.docx": State.AS_MADE},
            ["Alles klopt: 1 document in output, zoals gemaakt uit wat er nu ligt."],
        ),
        (
            {"a.docx": State.AS_MADE, "b.docx": State.EDITED, "c.docx": State.EDITED},
            [
                "Met de hand bewerkt: 2 documenten",
                "   - b.docx",
                "   - c.docx",
                "   Sinds de laatste build heb jij hierin gewerkt. Bij de volgende gaat het mee.",
                "Zoals gemaakt: 1 document",
                "   - a.docx",
            ],
        ),
    ],
)
def test_the_documents_of_a_project(documents: dict[str, State], expected: list[str]) -> None:
    assert told(Comparison(True, True, __version__, documents)).splitlines() == expected


@pytest.mark.parametrize(
    ("amount", "end"),
    [(8, "deel 6, deel 7."), (9, "deel 6, deel 7, en nog 1: zie samen030 changes.")],
)
def test_of_many_parts_the_first_eight_are_told(amount: int, end: str) -> None:
    summary = tuple(f"deel {n}" for n in range(amount))
    assert how(ChangedSince(date(2018, 4, 1), final=False, summary=summary)).endswith(end)


def test_rows_that_came_went_or_changed() -> None:
    (sheet,) = (sheet for sheet in WORKBOOK.sheets if sheet.kind is Member)
    hut, rose = {"name": "De Hut", "town": "Voorbeeldstad"}, {"name": "De Roos"}
    rows = (
        RowChange(WORKBOOK, sheet, None, hut),
        RowChange(WORKBOOK, sheet, rose, None),
        RowChange(WORKBOOK, sheet, hut, {**hut, "town": "Elders"}),
    )
    found = Compared(rows, (FileChange("inputs/teksten/Oost.docx", came=True),))
    look = Look(date(2018, 4, 1), date(2018, 4, 2), Changes(date(2018, 4, 1), False, found, 1))
    lines = [line.strip() for line in at_length(look, Path("output"))]
    assert lines[lines.index("") + 1 : -1] == [
        "leden.xlsx › Leden › De Hut: nieuw (Plaats “Voorbeeldstad”)",
        "leden.xlsx › Leden › De Roos: weg",
        "leden.xlsx › Leden › De Hut › Plaats: “Voorbeeldstad” werd “Elders”",
        "inputs/teksten/Oost.docx: nieuw",
    ]


def test_documents_that_came_and_went_and_those_that_cannot_be_shown() -> None:
    look = Look(
        date(2018, 4, 1), date(2018, 4, 2), Changes(date(2018, 4, 1), False, None, 1),
        came=("a.docx", "b.docx"), went=("c.docx",), copies=("intern/x.docx",),
        not_shown={"d.docx": "te groot", "e.docx": "te groot"},
    )  # fmt: skip
    assert list(at_length(look, Path("output")))[-5:] == [
        "Nieuw: a.docx en b.docx.",
        "Niet meer gemaakt: c.docx.",
        "In Word zijn de wijzigingen niet te laten zien van d.docx en e.docx: te groot.",
        "Met de wijzigingen erin, om in Word te bekijken (tabblad Controleren):",
        f"   {Path('output') / 'intern/x.docx'}",
    ]
