"""What the others print: the views of the product as JSON, and templates that all of them know.

``jobs.json`` has the product's own templates, for the plain script. ``same/`` is for comparing
engines: our notation is none of theirs, so each gets the same simple document in its own, with every
text of a view and a table for every list in it (lists within lists become one).
"""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from docx import Document

from generator.documents.definition import Edition
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.making_documents import open_templates
from generator.own_words import OwnWords
from generator.pictures import Picture
from generator.pipeline import with_surroundings

Tables = dict[str, list[dict[str, str]]]
# How each engine writes a text of the view.
DIALECTS = {"docxtpl": "{{{{ {} }}}}", "docxtemplater": "{{{}}}", "carbone": "{{d.{}}}"}


def export(project: Path, folder: Path) -> None:
    """Lay ``jobs.json`` and ``same/<engine>/`` for what the product makes of a project."""
    dossier, _ = read(project / "inputs")
    dossier, _ = with_surroundings(project / "inputs", dossier)
    templates, _ = open_templates(project / "templates")
    figures, edition = derive(dossier), Edition(final=False)
    shutil.copytree(project / "templates", folder / "templates")
    jobs = [
        {"path": c.path, "template": f"templates/{d.template}", "view": _plain(c.view)}
        for d in templates.documents
        for c in d.copies(dossier, figures, edition)
    ]
    _write(folder / "jobs.json", jobs)
    for engine in DIALECTS:
        _same(folder / "same" / engine, engine, jobs)


def _write(path: Path, jobs: Sequence[Mapping[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(jobs, ensure_ascii=False), encoding="utf-8")


def _plain(value: object) -> object:
    """As JSON knows it; what the product draws or inserts is nothing here."""
    if isinstance(value, Picture | OwnWords):
        return ""
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value if isinstance(value, bool) else str(value)


def _same(folder: Path, engine: str, jobs: Sequence[Mapping[str, object]]) -> None:
    """The same documents for one engine: a template per document, made for its view."""
    folder.mkdir(parents=True)
    made = []
    for number, job in enumerate(jobs):
        texts, tables = _flat(job["view"])
        name = f"{number}.docx"
        _template(folder / name, engine, texts, tables)
        made.append({"path": job["path"], "template": name, "view": {**texts, **tables}})
    _write(folder / "jobs.json", made)


def _flat(view: object) -> tuple[dict[str, str], Tables]:
    texts: dict[str, str] = {}
    tables: Tables = {}
    for name, value in _leaves("v", view):
        if isinstance(value, str):
            texts[name] = value
        else:
            tables.setdefault(name, []).append(dict(value))
    for rows in tables.values():
        every = dict.fromkeys((key for row in rows for key in row), "")
        rows[:] = [{**every, **row} for row in rows]
    return texts, tables


def _leaves(name: str, value: object) -> Iterator[tuple[str, str | dict[str, str]]]:
    """Texts, and rows under the name of their list, in order of the view."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _leaves(f"{name}_{key}", one)
    elif isinstance(value, list):
        for row in value:
            found = list(_leaves("k", row))
            cells = {key: one for key, one in found if isinstance(one, str)}
            yield f"{name}_rows", cells
            yield from ((f"{name}_{key}", one) for key, one in found if isinstance(one, dict))


def _template(path: Path, engine: str, texts: Mapping[str, str], tables: Tables) -> None:
    document = Document()
    for name in texts:
        document.add_paragraph(DIALECTS[engine].format(name))
    for name, rows in tables.items():
        lines = _lines(engine, name, list(rows[0]))
        table = document.add_table(len(lines), len(lines[0]))
        for row, cells in zip(table.rows, lines, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    document.save(str(path))


def _lines(engine: str, name: str, columns: list[str]) -> list[list[str]]:
    """The rows of a table that is repeated, with a last cell that may hold a tag alone."""
    if engine == "carbone":
        return [[*(f"{{d.{name}[{i}].{one}}}" for one in columns), ""] for i in ("i", "i+1")]
    if engine == "docxtemplater":
        first, *rest = (f"{{{one}}}" for one in columns)
        return [[f"{{#{name}}}{first}", *rest, f"{{/{name}}}"]]
    blank = [""] * len(columns)
    return [
        [f"{{%tr for r in {name} %}}", *blank],
        [*(f"{{{{ r.{one} }}}}" for one in columns), ""],
        ["{%tr endfor %}", *blank],
    ]
