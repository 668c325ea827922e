"""A form as a Word file: questions on the left, controls on the right, in the house style.

In Word a group holds all of it, so that only the controls can be changed. LibreOffice knows no
such group, and leaves everything open.
"""

from collections.abc import Iterator, Sequence

from lxml import etree

from generator.paper_forms import PaperForm, Part, Question, Sentence, Way
from generator.word.forms.controls import Controls
from generator.word.new_document import WIDTH, package, paragraph, run
from generator.word.packaging.package import Package, to_bytes
from generator.word.xml import w

_LABEL = 4366  # of the width: the questions
_ROW, _STORY, _SIGNATURE = 340, 860, 1000  # heights, in twentieths of a point
_TABLE, _TEXT, _HEAD, _MARK = "Huisstijl", "Tabeltekst", "Tabelkop", "Merk"
_SIGNED = "requested_on", "signed_on"  # under such a day comes the signature


def form_document(form: PaperForm, look: Package) -> bytes:
    """The form in the styles of a template. Equal forms give equal bytes."""
    controls = Controls(form)
    inside = list(_body(form, controls))
    locks = w("sdtPr", w("id", val=7_200_000), w("lock", val="contentLocked"), w("group"))
    body = [w("sdt", locks, w("sdtContent", *inside)), _closing()]
    header = paragraph("Header", run(form.title), w("r", w("tab")), run(form.owner))
    version = f"formulier {form.name}, versie {form.version}"
    footer = paragraph("Footer", run(form.whom), w("r", w("tab")), run(version))
    return to_bytes(package(look, form.title, body, header, footer).parts)


def _body(form: PaperForm, controls: Controls) -> Iterator[etree._Element]:
    yield paragraph("Heading1", run(form.title), more=_plain(after=80))
    if form.number:
        about = [run("Voor "), run(form.whom, "Strong")]
        if form.number != form.whom:
            about.append(run(", nummer "))
            about += controls.fixed("number", form.number, w("rPr", w("b")))
        else:
            about = [run("Voor "), *controls.fixed("number", form.number, w("rPr", w("b")))]
        yield paragraph("Tekstvoortabel", *about, more=[_spaced(0, 40)])
    yield paragraph(_TEXT, *_joined(form.lead), more=[_spaced(0, 100)])
    for part in form.parts:
        yield _table(part, controls)
        yield paragraph(_TEXT, more=[w("spacing", before=0, after=0, line=140, lineRule="exact")])
    yield paragraph(_TEXT, run(form.notes_title, "Label"), more=[w("keepNext"), _spaced(20, 20)])
    yield paragraph(_TEXT, *_sentences(form.notes, controls), more=[w("keepLines"), _spaced(0, 0)])


def _joined(texts: Sequence[str]) -> list[etree._Element]:
    return [run(" ".join(texts))]


def _sentences(notes: Sequence[Sentence], controls: Controls) -> Iterator[etree._Element]:
    """One paragraph; where we do not know something yet, a place to fill it in."""
    for number, note in enumerate(notes, start=1):
        if note.gap and not note.value:
            yield run(note.before)
            gap = Question(f"gap_{number}", f"Vul in: {note.gap}", Way.LINE)
            yield from controls.text(gap)
            yield run(f" [vul in: {note.gap}]", _MARK)
        else:
            yield run(f"{note.before}{note.value}")
        yield run(f"{note.after} ")


def _table(part: Part, controls: Controls) -> etree._Element:
    looks = w(
        "tblPr",
        w("tblStyle", val=_TABLE),
        w("tblW", w=WIDTH, type="dxa"),
        w("tblLayout", type="fixed"),
        w(
            "tblLook",
            val="0020",
            firstRow=1,
            lastRow=0,
            firstColumn=0,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        w("tblCaption", val=part.title),
    )
    widths = (_LABEL, WIDTH - _LABEL)
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    head = _row(
        [paragraph(_HEAD, run(part.title))], [paragraph(_HEAD, run("Vul hier in"))], 0, head=True
    )
    rows = [row for question in part.questions for row in _rows(question, controls)]
    return w("tbl", looks, grid, head, *rows)


def _rows(question: Question, controls: Controls) -> Iterator[etree._Element]:
    mark = [run("  nog\N{NO-BREAK SPACE}nodig", _MARK)] if question.open else []
    asked = paragraph(_TEXT, run(question.text), *mark)
    height = _STORY if question.way is Way.STORY else _ROW
    yield _row([asked], [paragraph(_TEXT, *controls.answer(question))], height)
    if question.field in _SIGNED:
        place = paragraph(_TEXT, *controls.free("signature", "Handtekening"))
        yield _row([paragraph(_TEXT, run("Handtekening"))], [place], _SIGNATURE)


def _row(
    left: Sequence[etree._Element], right: Sequence[etree._Element], height: int, head: bool = False
) -> etree._Element:
    high = w("trHeight", val=height, hRule="atLeast") if height else None
    cells = (
        w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *inside)
        for width, inside in ((_LABEL, left), (WIDTH - _LABEL, right))
    )
    return w("tr", w("trPr", w("cantSplit"), high, w("tblHeader") if head else None), *cells)


def _plain(after: int) -> list[etree._Element]:
    """A heading without a number."""
    return [w("numPr", w("numId", val=0)), _spaced(0, after), w("ind", left=0, firstLine=0)]


def _spaced(before: int, after: int) -> etree._Element:
    return w("spacing", before=before, after=after)


def _closing() -> etree._Element:
    """A file ends with a paragraph outside the group; it takes no room."""
    tiny = w("rPr", w("sz", val=2))
    return w("p", w("pPr", w("spacing", before=0, after=0, line=20, lineRule="exact"), tiny))
