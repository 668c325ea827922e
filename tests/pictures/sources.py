"""What each picture shows, as text: when that is otherwise, the picture is out of date.

Text and not pixels, so that it holds on every machine: another version of LibreOffice or Chromium
draws otherwise what is the same.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path

import click
from click.testing import CliRunner
from openpyxl import load_workbook

from generator.cli import cli
from tests.edits import retype, workbook
from tests.finished import ROOT, small
from tests.plain_files import document

FOLDER = ROOT / "docs" / "handleiding"
MANIFEST = FOLDER / "gemaakt-van.json"
SCREENS = ("bouwen.svg", "gebouwd.svg")
DRAWN = ("../dossier.png", "plan.png", "werkboek.png", "overzicht.png")
WIDTH = 80  # columns of the window


def screens(folder: Path) -> dict[str, str]:
    """The terminal at a first build with faults and at the next one, with the codes of colours."""
    small(folder)
    with workbook(folder, "aanvraag") as book:
        book["Bijlagen"]["G1"], book["Bijlagen"]["H1"] = "Datum", "Openbaar"
        book["Andere subsidies"].delete_rows(2)
    _retype(folder, {"Postcode": "1234 AB", "Wijk": "Zuidwst", "Aangevraagd op": "31-2-2018"})
    first = _screen(folder)
    _retype(folder, {"Wijk": "Zuidwest", "Aangevraagd op": "1-3-2018"})
    return dict(zip(SCREENS, (first, _screen(folder)), strict=True))


def _retype(project: Path, cells: Mapping[str, str]) -> None:
    with workbook(project, "leden") as book:
        retype(book["Leden"], 2, cells)


def _screen(project: Path) -> str:
    with chdir(project):
        told = CliRunner(env={"COLUMNS": str(WIDTH)}).invoke(cli, ["build"], color=True)
    return told.output.replace("\\", "/")


def drawn(built: Path) -> dict[str, str]:
    """What stands in the files of which pages are drawn, of the shipped example as built."""
    output = built / "output"
    texts = [
        document(output / "subsidieaanvraag.docx").text,
        document(output / "wijkplannen" / "02-noordwest.docx").text,
        _cells(built / "inputs" / "leden.xlsx"),
        (output / "overzicht.html").read_text(encoding="utf-8"),
    ]
    return dict(zip(DRAWN, texts, strict=True))


def _cells(path: Path) -> str:
    page = load_workbook(path)["Leden"]
    return "\n".join(str(list(row)) for row in page.iter_rows(values_only=True))


def manifest(texts: Mapping[str, str]) -> str:
    """A checksum of each text, without colours, by the picture that it is of."""
    plain = {name: click.unstyle(text) for name, text in texts.items()}
    sums = {name: hashlib.sha256(text.encode()).hexdigest()[:16] for name, text in plain.items()}
    return json.dumps(sums, indent=2, sort_keys=True) + "\n"
