"""The chapter of the field guide on operations: each with examples and what they give now."""

import html
from collections.abc import Mapping

from lxml import etree

from generator.field_guide import Operation
from generator.operations.all import OPERATIONS
from generator.word.filling.outcome import outcome
from generator.word.new_document import Cell, paragraph, run, table

TITLE = "Bewerkingen"
_WIDTHS = (4252, 2779, 2041)
_ABOUT = (
    "Een bewerking zet je met een staand streepje achter een veld of een lijst, en je kunt er meer "
    "achter elkaar zetten: leden | met(wijk=\"Oost\") | op(\"naam\"). Een kenmerk of tekst staat "
    "tussen aanhalingstekens. Na in, in een herhaling, en na if mag het ook. Andere bewerkingen "
    "zijn er niet. De voorbeelden kun je kopiëren; ze horen bij subsidieaanvraag.docx."
)  # fmt: skip
_ONE_LINE = (
    "eenregel",
    "Zet een waarde die onder elkaar staat op één regel.",
    ("{{ aanvrager.naam | eenregel }}",),
)


def worked(view: Mapping[str, object]) -> tuple[Operation, ...]:
    """Every operation with what its examples give for this subsidieaanvraag."""
    listed = [(o.name, o.about, o.examples) for o in OPERATIONS.values()]
    return tuple(
        Operation(name, about, tuple((e, _now(e, view)) for e in examples))
        for name, about, examples in (*listed, _ONE_LINE)
    )


def _now(example: str, view: Mapping[str, object]) -> str:
    return html.unescape(outcome(example, view)).strip()


def chapter(operations: tuple[Operation, ...], *, example: bool) -> list[etree._Element]:
    """The body of the chapter."""
    heads = ("Dit typ je", "Dit doet het", "Voorbeeld" if example else "Nu")
    rows: list[list[Cell]] = [[paragraph("Tabelkop", run(head)) for head in heads]]
    for operation in operations:
        for number, (typed, now) in enumerate(operation.examples):
            meaning = "nog een voorbeeld." if number else operation.meaning
            about = (run(f"{operation.name}: ", "Label"), run(meaning))
            rows.append(
                [
                    paragraph("Tabelklein", run(typed, code=True)),
                    paragraph("Tabelklein", *about),
                    paragraph("Tabelklein", run(now)),
                ]
            )
    return [
        paragraph("Tekstvoortabel", run(_ABOUT)),
        table("Huisstijl", _WIDTHS, rows, TITLE),
    ]
