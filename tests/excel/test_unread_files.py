"""The account closes over files too: what is not read is left out, and what is read is used."""

import shutil
from pathlib import Path

from openpyxl import Workbook

from generator.excel.reading.read_dossier import read


def test_the_cells_of_a_copy_a_csv_and_a_second_budget_are_accounted_for(inputs: Path) -> None:
    before = read(inputs)[0].cells
    shutil.copy(inputs / "leden.xlsx", inputs / "leden (1).xlsx")
    shutil.copy(inputs / "begroting.xlsx", inputs / "begroting v2.xlsx")
    (inputs / "leden zuid.csv").write_text("Organisatie;Rol\nDe Sluis;lid\n", encoding="utf-8")
    (inputs / "leden niets.csv").write_text("Iets;Anders\nx;y\n", encoding="utf-8")
    book = Workbook()
    book.active.append(["Wat", "Wie"])
    book.save(inputs / "notities.xlsx")
    cells = read(inputs)[0].cells
    by_file: dict[str, list[int]] = {}
    for sheet in cells.sheets:
        filled, used, left = by_file.setdefault(sheet.file, [0, 0, 0])
        by_file[sheet.file] = [filled + sheet.filled, used + sheet.used, left + sheet.unused]
    assert by_file["leden zuid.csv"] == [4, 4, 0]
    assert by_file["leden niets.csv"] == [4, 0, 4]
    assert by_file["notities.xlsx"] == [2, 0, 2]
    for name in ("leden (1).xlsx", "begroting v2.xlsx"):
        filled, used, left = by_file[name]
        assert (used, left > 20) == (0, True)
    assert all(s.filled == s.used + s.unused + s.ours for s in cells.sheets)
    assert cells.used == before.used + 4
