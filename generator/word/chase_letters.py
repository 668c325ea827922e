"""``navragen.docx``: every message on a page of its own, to print, or to copy into an e-mail."""

from collections.abc import Iterator

from lxml import etree

from generator.letters import Chase, Letter
from generator.word.new_document import package, paragraph, run
from generator.word.numbering.word_fields import written
from generator.word.packaging.package import Package, to_bytes
from generator.word.xml import w

_TITLE, _OWN_USE = "Navragen", "Vertrouwelijk"


def chase_letters(chase: Chase, look: Package) -> bytes:
    """The letters in the styles of a template. Equal letters give equal bytes."""
    body = [node for number, one in enumerate(chase.letters) for node in _letter(one, number)]
    body = body or [paragraph("", run("Er is niets na te vragen."))]
    header = paragraph("Header", run(_TITLE), w("r", w("tab")), run(_OWN_USE, "Merk"))
    page, pages = written("PAGE", "1"), written("NUMPAGES", "1")
    counted = (run("pagina "), *page, run(" van "), *pages)
    footer = paragraph("Footer", run("samen030 chase"), w("r", w("tab")), *counted)
    return to_bytes(package(look, _TITLE, body, header, footer).parts)


def _letter(letter: Letter, number: int) -> Iterator[etree._Element]:
    apart = [w("pageBreakBefore")] if number else []
    bare = [w("numPr", w("numId", val=0)), w("ind", left=0, firstLine=0)]  # no chapter number
    yield paragraph("Heading1", run(letter.name), more=[*apart, *bare])
    reach = (
        " · ".join(filter(None, (letter.email, letter.phone))) or "geen e-mail of telefoon bekend"
    )
    yield paragraph("Tekstvoortabel", run("Aan: ", "Strong"), run(f"{reach} ({letter.role})"))
    yield paragraph("Tekstnatabel", run("Onderwerp: ", "Strong"), run(letter.subject))
    for part in letter.body.split("\n\n"):
        if part.startswith("- "):
            yield from (paragraph("ListBullet", run(line[2:])) for line in part.split("\n"))
        else:
            yield paragraph("", run(part))
