"""The answer for other programs: described in docs/json.md."""

import json

from generator.tracing.answer import Answer, Spot
from generator.tracing.in_sentences import internal, nothing, said
from generator.tracing.printed_values import Cell

FORMAT = 1  # goes up when a key changes its meaning


def to_json(answer: Answer) -> str:
    """The same for other programs; keys in English, texts in Dutch."""
    content = {
        "format": FORMAT,
        "asked": answer.asked,
        "found": answer.found,
        "complaint": "" if answer.found else nothing(answer),
        "near": list(answer.near),
        "errors": answer.broken,
        "values": [
            {
                "text": value.text,
                "how": value.how,
                "cells": [_cell(cell) for cell in value.cells],
                "decided_by": [_cell(cell) for cell in value.decided],
                "places": [_spot(spot) for spot in value.spots],
            }
            for value in answer.values
        ],
        "asked_cells": [_cell(cell) for cell in answer.cells],
        "used": [_spot(spot) for spot in answer.used],
        "decides": [_spot(spot) for spot in answer.decides],
        "in_template": [_spot(spot) for spot in answer.fixed],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _cell(cell: Cell) -> dict[str, object]:
    place = cell.place
    return {
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "header": place.header,
        "row_name": place.row_name,
        "private": cell.column.private,
        "value": said(cell.value),
    }


def _spot(spot: Spot) -> dict[str, object]:
    place = spot.line.place
    return {
        "document": spot.line.document,
        "headings": list(place.headings),
        "spot": place.spot,
        "text": spot.text,
        "excerpt": spot.line.text,
        "internal": internal(spot),
    }
