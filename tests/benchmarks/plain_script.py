"""The plain script: what any developer would write first over our templates and workbooks.

    python tests/benchmarks/plain_script.py INPUTS JOBS OUT

It does: read every sheet of every workbook with openpyxl; make a pydantic model of each row, of which
a cell is text, a number or a day; fill each document with docxtpl, in the order of the list; save it.

It does not: check anything, work out a single number, read what it made, draw a map, chart or
photo, write a list of contents, say what is wrong, or deliver safely. What it prints (the views) it
gets ready made, as JSON, from ``exported.py``: working them out costs this script nothing.
"""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import jinja2
from docxtpl import DocxTemplate
from openpyxl import load_workbook
from pydantic import BaseModel, create_model

NO_DATA = ("Uitleg", "Lijsten")


def groups(rows: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(str(row[key]), []).append(row)
    return [{"naam": n, "aantal": str(len(kept)), "rijen": kept} for n, kept in found.items()]


FILTERS = {
    "aantal": len,
    "eerste": lambda rows, amount: rows[:amount],
    "getal": lambda value, form="": str(value),
    "hoofdletter": lambda text: text[:1].upper() + text[1:],
    "kleineletter": lambda text: text[:1].lower() + text[1:],
    "per": groups,
}


def rows(inputs: Path) -> dict[str, list[BaseModel]]:
    """All rows of all workbooks, by sheet."""
    found: dict[str, list[BaseModel]] = {}
    for path in sorted(inputs.glob("*.xlsx")):
        for page in load_workbook(path, data_only=True):
            if page.title not in NO_DATA:
                lines = page.iter_rows(values_only=True)
                header = [str(cell) for cell in next(lines)]
                model = model_of(page.title, header)
                found.setdefault(page.title, []).extend(
                    model(**dict(zip(header, line, strict=True))) for line in lines
                )
    return found


def model_of(title: str, header: list[str]) -> type[BaseModel]:
    cell = str | int | float | datetime | date | None
    fields: Any = dict.fromkeys(header, (cell, None))
    model: type[BaseModel] = create_model(title, **fields)
    return model


def main(inputs: Path, jobs: Path, out: Path) -> None:
    rows(inputs)
    env = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    env.filters.update(FILTERS)
    for job in json.loads(jobs.read_text(encoding="utf-8")):
        template = DocxTemplate(jobs.parent / job["template"])
        template.render(job["view"], env, autoescape=True)
        path = out / job["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        template.save(path)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
