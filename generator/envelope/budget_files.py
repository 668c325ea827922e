"""The begroting as files of its own: a workbook to count in, a PDF to read."""

from datetime import date

from generator.delivery import pdf_export
from generator.dossier import Dossier
from generator.envelope.definition import LeftOut, Piece
from generator.envelope.measuring import pages, words
from generator.envelope.papers import Paper, as_piece, in_b
from generator.envelope.upload_names import ascii_name
from generator.figures.all import Figures
from generator.problems import FilePlace
from generator.word.budget_paper import budget_paper
from generator.word.packaging.package import Package
from generator.workbooks.application import Applicant, Application

_PLACE = FilePlace("begroting.xlsx")
_IN_EXCEL = "Begroting in Excel"


def budget_files(
    dossier: Dossier, figures: Figures, look: Package, *, office: bool
) -> tuple[list[Piece], list[LeftOut]]:
    """The paper and the workbook, and what is left out as the counter does not take it."""
    budget, whole = figures.budget, figures.naming.whole_line
    title = _title(dossier, figures)
    docx = budget_paper(budget, title, whole, look)
    pdf = _pdf(docx, dossier.form(Application).dated) if office else None
    paper = Paper(
        "Begroting", docx, pdf, _PLACE, None, pages("pdf", pdf) if pdf else None,
        words("docx", docx),
    )  # fmt: skip
    found = [as_piece(paper, dossier, figures)]
    if not figures.limits.takes("xlsx", None):
        why = "dit soort bestand neemt het loket niet aan"
        return found, [LeftOut(_IN_EXCEL, why, _PLACE)]
    from generator.excel.writing.budget_workbook import budget_workbook  # opens openpyxl

    data = budget_workbook(budget, title, whole)
    numbers = in_b(dossier, figures, None)
    name = ascii_name("bijlage", *numbers, "begroting") if numbers else "begroting"
    workbook = Piece(name, _IN_EXCEL, "xlsx", data, _PLACE, None, numbers)  # as long as its paper
    return [*found, workbook], []


def _pdf(docx: bytes, dated: date | None) -> bytes | None:
    """None where LibreOffice fails: that is told of for the documents."""
    try:
        made = pdf_export.to_pdf({"begroting.docx": docx}, pdf_export.day(dated))
    except pdf_export.NoOffice:
        return None
    return made["begroting.pdf"]


def _title(dossier: Dossier, figures: Figures) -> str:
    years = figures.budget.years
    over = f"{years[0]}-{years[-1]}" if len(years) > 1 else "".join(map(str, years))
    who = dossier.form(Applicant).name or ""
    return " ".join(filter(None, ("Begroting", who, over)))
