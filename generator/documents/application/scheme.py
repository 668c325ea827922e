"""Subsidieaanvraag: what the regeling says, and the duties that come with the grant."""

from generator.documents.blocks.wording import money_or_empty, written_day
from generator.documents.definition import View, shown
from generator.dossier import Dossier
from generator.dutch import capital, words
from generator.figures.accounting import KEEP_BY_LAW
from generator.figures.all import Figures
from generator.figures.counting import because
from generator.printed import NOTHING
from generator.workbooks.cells.typed_numbers import dutch_figure
from generator.workbooks.scheme import Category, Duty, RequiredAttachment, Scheme


def scheme(dossier: Dossier, figures: Figures) -> View:
    """The regeling, beside what ``aanvraag`` tells of it; what it does not say stays empty."""
    row = dossier.form(Scheme)
    percentage = figures.accounting.social_return
    return {
        "heeft_plafond": row.ceiling != 0,
        "grondslag": row.basis or "",
        "indienen_bij": row.file_at or "",
        "per_boekjaar": row.per_year is not False,
        "jaar": because("jaar" if row.per_year is False else "boekjaar", row.origin("per_year")),
        "jaren": _years(row),
        "hoogste_bedrag": money_or_empty(row.most),
        "hoogste_bedrag_per_jaar": money_or_empty(row.most_per_year),
        "steun_tot": written_day(row.support_by),
        "protocol": row.protocol or "",
        "social_return": f"{dutch_figure(percentage)}%" if percentage else "",
        "staatssteun": because(str(row.state_aid or ""), row.origin("state_aid")),
        "bewaartermijn": _kept(row),
    }


def categories(dossier: Dossier) -> list[View]:
    """The kinds of application that the regeling knows."""
    return [
        {
            "naam": row.name,
            "waarvoor": row.purpose or "",
            "hoogste_bedrag": money_or_empty(row.most),
            "per": because(str(row.per or ""), row.origin("per")),
            "bron": row.source or NOTHING,
        }
        for row in dossier.rows(Category)
    ]


def _years(row: Scheme) -> str:
    first, last = row.first_year, row.last_year
    return f"{first}-{last}" if first and last and first != last else f"{first or last or ''}"


def _kept(row: Scheme) -> str:
    """How long the administration is kept; per boekjaar the law says at least seven years."""
    source = "" if row.keep_years or row.per_year is False else " (Awb 4:69)"
    text = f"{words(row.keep_years or KEEP_BY_LAW)} jaar{source}"
    return because(text, row.origin("keep_years", "per_year"))


def duties(dossier: Dossier) -> list[View]:
    """What must be done after the grant, in the order of the workbook."""
    return [
        {
            "wat": duty.what,
            "wanneer": duty.when or written_day(duty.by) or shown(duty, "when"),
            "uiterlijk": written_day(duty.by),
            "bron": duty.source or "",
        }
        for duty in dossier.rows(Duty)
    ]


def required(dossier: Dossier) -> list[View]:
    """Which attachments the gemeente demands, and when."""
    return [
        {
            "stuk": row.title,
            "soort": capital(shown(row, "kind")),
            "wanneer": capital(shown(row, "occasion")),
            "bron": row.source or NOTHING,
        }
        for row in dossier.rows(RequiredAttachment)
    ]
