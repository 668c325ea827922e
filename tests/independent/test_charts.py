"""The charts of the application show the numbers of the workbooks, also where Word edits them."""

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from tests.plain_files import document, everything

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
APPLICATION = "subsidieaanvraag.docx"
Series = dict[str, dict[str, float]]


@pytest.fixture(scope="module")
def charts(built: Path) -> dict[str, tuple[Series, bytes]]:
    """Per chart its cached values by series and category, and the workbook behind it."""
    with zipfile.ZipFile(built / "output" / APPLICATION) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()}
    names = [n for n in parts if re.fullmatch(r"word/charts/chart\d+\.xml", n)]
    return {n: (series(parts[n]), parts[embedded(n, parts)]) for n in names}


def embedded(name: str, parts: dict[str, bytes]) -> str:
    rels = ElementTree.fromstring(parts[name.replace("charts/", "charts/_rels/") + ".rels"])
    (target,) = [r.get("Target", "") for r in rels if r.get("Target", "").endswith(".xlsx")]
    return f"word/embeddings/{Path(target).name}"


def series(data: bytes) -> Series:
    found = {}
    for one in ElementTree.fromstring(data).iter(f"{C}ser"):
        name, labels, values = (
            [v.text or "" for v in one.findall(f"{C}{kind}//{C}v")] for kind in ("tx", "cat", "val")
        )
        found[name[0]] = dict(zip(labels, map(float, values), strict=True))
    return found


def whole(printed: str) -> float:
    return float(printed.replace("€\xa0", "").replace(".", "").replace(",", "."))


def test_each_chart_holds_a_workbook_with_the_same_numbers(
    charts: dict[str, tuple[Series, bytes]],
) -> None:
    assert charts
    for name, (shown, data) in charts.items():
        page = load_workbook(io.BytesIO(data)).active
        head, *lines = page.iter_rows(values_only=True)
        behind = {
            str(title): {str(line[0]): float(line[i]) for line in lines}
            for i, title in enumerate(head[1:], start=1)
        }
        assert behind == shown, name


@pytest.mark.parametrize(
    ("name", "caption", "column"),
    [
        ("steunverklaringen.docx", "steunverklaringen per wijk", 0),
        ("steunverklaringen.docx", "steunverklaringen per wijk", 1),
        (APPLICATION, "lasten per kostensoort en jaar", 6),
    ],
)
def test_a_column_of_a_table_is_a_series_of_a_chart(
    built: Path, charts: dict[str, tuple[Series, bytes]], name: str, caption: str, column: int
) -> None:
    body = document(built / "output" / name).grid(caption).body
    rows = {
        label: whole(row[column])
        for label, row in body.items()
        if not label.startswith(("Totaal", "Utrecht")) and row[column] != "–"
    }
    every = [
        {label: float(int(value + 0.5)) for label, value in values.items()}  # half up, as printed
        for shown, _ in charts.values()
        for values in shown.values()
    ]
    assert rows in every


def test_the_map_says_of_each_wijk_in_how_many_buurten_a_member_works(built: Path) -> None:
    path = built / "output" / APPLICATION
    body = document(path).grid("de wijken in cijfers").body
    (told,) = {x for x in everything(path).splitlines() if x.startswith("Kaart van de wijken")}
    wanted = [f"{n} {r[2]} van {r[1]} buurten" for n, r in body.items() if r[2] != "–"]
    assert len(wanted) == 11
    assert sorted(wanted[:-1]) == sorted(told.rstrip(".").split(": ")[1].split(", "))
