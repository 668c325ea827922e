"""The same outcome as JSON, for other programs: described in docs/json.md, pinned by a test."""

import json
from dataclasses import asdict

from generator.changes.compared import CellChange, Changes, RowChange
from generator.changes.in_short import parts
from generator.changes.shown_values import shown
from generator.events import Outcome, Since
from generator.problems import CellPlace, DocumentPlace, Place, Problem, Severity

FORMAT = 1  # goes up when a key changes its meaning: docs/json.md


def to_json(outcome: Outcome) -> str:
    """All problems and written files; keys in English, texts in Dutch."""
    content = {
        "format": FORMAT,
        "exit_code": outcome.exit_code,
        "final": outcome.final,
        "days_left": outcome.days_left,
        "counts": dict(outcome.counts),
        "totals": {s.word: outcome.count(s) for s in sorted(Severity, reverse=True)},
        "written": [asdict(written) for written in outcome.written],
        "kept": asdict(outcome.kept) if outcome.kept else None,
        "review": list(outcome.review),
        "since_last": _since(outcome.since),
        "changes": {
            name: next((_changes(c) for c in outcome.changes if c.final is final), None)
            for name, final in (("since_last", False), ("since_final", True))
        },
        "problems": [_problem(problem) for problem in outcome.problems],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _since(since: Since | None) -> dict[str, list[dict[str, str]]] | None:
    if since is None:
        return None
    both = {"solved": since.solved, "new": since.new}
    return {
        name: [{"code": t.code, "place": t.place, "message": t.message} for t in told]
        for name, told in both.items()
    }


def _changes(changes: Changes) -> dict[str, object]:
    found = changes.found
    return {
        "day": changes.day.isoformat(),
        "comparable": found is not None,
        "summary": parts(found) if found else [],
        "documents": changes.documents,
        "rows": [_row(row) for row in found.rows] if found else [],
        "files": [asdict(file) for file in found.files] if found else [],
        "reordered": [[book.file, sheet.title] for book, sheet in found.reordered] if found else [],
    }


def _row(row: RowChange) -> dict[str, object]:
    where = {"file": row.workbook.file, "sheet": row.sheet.title, "row": row.name}
    return {**where, "came": row.came, "went": row.went, "cells": [_cell(c) for c in row.cells]}


def _cell(cell: CellChange) -> dict[str, object]:
    """What is personal is not told: only that it changed."""
    before, after = (
        None if value is None or cell.column.private else shown(cell.column, value)
        for value in (cell.before, cell.after)
    )
    told = {"header": cell.header, "private": cell.column.private}
    return {**told, "before": before, "after": after}


def _problem(problem: Problem) -> dict[str, object]:
    finding = problem.finding
    return {
        "code": problem.code,
        "severity": problem.severity.word,
        "title": problem.rule.title,
        "place": _place(finding.place),
        "message": finding.message,
        "fix": finding.fix,
        "related": [_place(place) for place in finding.related],
    }


def _place(place: Place) -> dict[str, object]:
    fields: dict[str, object] = {"text": str(place), "file": place.file}
    if isinstance(place, CellPlace):
        fields |= {"sheet": place.sheet, "row": place.row, "column": place.column}
        fields |= {"cell": place.cell or None, "header": place.header, "row_name": place.row_name}
    elif isinstance(place, DocumentPlace):
        fields |= {"headings": list(place.headings), "spot": place.spot}
        fields |= {"excerpt": place.text, "mark": place.mark}
    return fields
