"""``--json``: pinned to the letter, and described in docs/json.md."""

import json
import re
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from generator.changes.compared import Changes, Compared, FileChange, RowChange
from generator.cli import cli
from generator.events import KeptFinal, Outcome, Since, ToldBefore, Written
from generator.problems import CATALOGUE, CellPlace, DocumentPlace
from generator.reports import explain as _explain
from generator.reports.json_report import to_json
from generator.workbooks.all import home
from generator.workbooks.members import Member

assert _explain
DOCS = Path(__file__).parents[2] / "docs/json.md"
CELL = CellPlace("leden.xlsx", "Leden", 3, "D", "KvK-nummer", "De Sluis")
WORD = DocumentPlace("wijkplan.docx", ("Wie er al zijn",), "alinea 2", "Dit is {{ x }}.", "{{ x }}")
OUTCOME = Outcome(
    (CATALOGUE["X108"].at(CELL, "“123” is geen KvK-nummer", fix="Typ acht cijfers", related=(WORD,)),),
    written=(Written("subsidieaanvraag.docx", "gemaakt"),),
    days_left=3,
    counts=(("wijken", 10),),
    review=("controle.xlsx",),
    kept=KeptFinal("definitief/2018-04-06-1", "a1", new=True),
    changes=(Changes(date(2026, 11, 28), final=False, found=Compared(
        (RowChange(*home(Member), {"name": "De Sluis", "phone": "1", "town": "Utrecht"}, {"name": "De Sluis", "phone": "2"}),),
        (FileChange("templates/wijkplan.docx"),), (home(Member),)), documents=2),),
    since=Since(new=(ToldBefore("X108", "key", str(CELL), "“123” is geen KvK-nummer"),)),
)  # fmt: skip
EXPECTED = {
    "format": 1,
    "exit_code": 0,
    "final": False,
    "days_left": 3,
    "counts": {"wijken": 10},
    "totals": {"fout": 1, "open punt": 0, "waarschuwing": 0, "opmerking": 0},
    "written": [{"path": "subsidieaanvraag.docx", "state": "gemaakt", "kept_as": ""}],
    "kept": {"folder": "definitief/2018-04-06-1", "control": "a1", "new": True},
    "review": ["controle.xlsx"],
    "since_last": {
        "solved": [],
        "new": [
            {
                "code": "X108",
                "place": "leden.xlsx › blad Leden › cel D3",
                "message": "“123” is geen KvK-nummer",
            }
        ],
    },
    "changes": {
        "since_last": {
            "day": "2026-11-28",
            "comparable": True,
            "summary": [
                "1 organisatie op het blad Leden veranderd (De Sluis: Plaats, Telefoonnummer)",
                "volgorde op het blad Leden veranderd",
                "1 sjabloon veranderd (wijkplan.docx)",
            ],
            "documents": 2,
            "rows": [
                {
                    "file": "leden.xlsx",
                    "sheet": "Leden",
                    "row": "De Sluis",
                    "came": False,
                    "went": False,
                    "cells": [
                        {"header": "Plaats", "private": False, "before": "Utrecht", "after": None},
                        {
                            "header": "Telefoonnummer",
                            "private": True,
                            "before": None,
                            "after": None,
                        },
                    ],
                }
            ],
            "files": [{"path": "templates/wijkplan.docx", "came": False, "went": False}],
            "reordered": [["leden.xlsx", "Leden"]],
        },
        "since_final": None,
    },
    "problems": [
        {
            "code": "X108",
            "severity": "fout",
            "title": "Dit is geen KvK-nummer",
            "place": {
                "text": "leden.xlsx › blad Leden › cel D3",
                "file": "leden.xlsx",
                "sheet": "Leden",
                "row": 3,
                "column": "D",
                "cell": "D3",
                "header": "KvK-nummer",
                "row_name": "De Sluis",
            },
            "message": "“123” is geen KvK-nummer",
            "fix": "Typ acht cijfers",
            "related": [
                {
                    "text": "wijkplan.docx › Wie er al zijn › alinea 2",
                    "file": "wijkplan.docx",
                    "headings": ["Wie er al zijn"],
                    "spot": "alinea 2",
                    "excerpt": "Dit is {{ x }}.",
                    "mark": "{{ x }}",
                }
            ],
        }
    ],
}


def test_the_shape_is_pinned() -> None:
    assert json.loads(to_json(OUTCOME)) == EXPECTED
    assert list(json.loads(to_json(OUTCOME))) == list(EXPECTED)


def test_the_page_names_every_key_and_no_other() -> None:
    found = to_json(OUTCOME)
    keys = set(re.findall(r'"(\w+)":', found)) - {"wijken", "fout", "waarschuwing", "opmerking"}
    page = DOCS.read_text(encoding="utf-8")
    assert keys <= set(re.findall(r"`(\w+)`", page))


def test_standard_output_holds_json_alone(shipped: Path) -> None:
    result = CliRunner().invoke(cli, ["check", "--json", "--project", str(shipped)])
    assert json.loads(result.stdout)["exit_code"] == result.exit_code == 0
