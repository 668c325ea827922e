"""The facts of the applicant that a requirement may ask for: where typed, and where printed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.dossier import Dossier
from generator.dutch import long_date
from generator.problems import CellPlace
from generator.workbooks.application import Applicant, Application
from generator.workbooks.definition import Row, columns
from generator.workbooks.scheme import Fact, Requirement


@dataclass(frozen=True)
class Source:
    """The cell in which a fact is typed, the field of a template that prints it, and as what."""

    kind: type[Row]
    field: str
    printed: str
    words: Callable[[object], str] = str


def _day(value: object) -> str:
    return long_date(value) if isinstance(value, date) else ""


def _first_line(value: object) -> str:
    return str(value).split("\n")[0]


def _deductible(value: object) -> str:
    return "wij kunnen btw terugvragen" if value else "wij kunnen btw niet terugvragen"


SOURCES = {
    Fact.ACCESSIBILITY: Source(Application, "accessibility", "toegankelijkheid", _first_line),
    Fact.GOVERNANCE: Source(Applicant, "governance_code", "aanvrager.governancecode"),
    Fact.VAT: Source(Applicant, "vat_deductible", "aanvrager.btw", _deductible),
    Fact.RSIN: Source(Applicant, "rsin", "aanvrager.rsin"),
    Fact.FOUNDED: Source(Applicant, "founded_on", "aanvrager.opgericht_op", _day),
    Fact.KEEPING: Source(Application, "keep_until", "bewaren_tot", _day),
}


def fact_of(dossier: Dossier, row: Requirement) -> tuple[str, str]:
    """The field of the template and the words that it prints; empty when nothing was typed."""
    if row.fact is None:
        return "", ""
    source = SOURCES[row.fact]
    value = getattr(dossier.form(source.kind), source.field)
    return source.printed, "" if value is None else source.words(value)


def empty_cell(dossier: Dossier, fact: Fact) -> tuple[CellPlace, str] | None:
    """The cell that should hold this fact with its header, when it could be read and is empty."""
    source = SOURCES[fact]
    form = dossier.form(source.kind)
    if getattr(form, source.field) is not None or not form.readable(source.field):
        return None
    header = next(c.header for c in columns(source.kind) if c.field == source.field)
    return form.at(source.field), header
