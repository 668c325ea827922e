"""What the words beside a field promise: the amounts and facts that the law and the gemeente read.

A row of ``ANNOUNCED`` names words as they stand right before a field, and the fields of which one
may follow. ``HEADS`` does the same for the head of a row or a column, or the label before a tab.
"""

import re
from dataclasses import dataclass

REQUESTED = ("aanvraag.gevraagd", "begroting.subsidie.totaal")
COSTS = ("cijfers.lasten", "begroting.lasten.totaal", "kosten.begroting")
INCOME = ("begroting.totaal_baten.totaal",)


@dataclass(frozen=True)
class Announced:
    """Words, as a pattern; the fields of which one belongs there; what follows it, if that counts.

    The first field that the document has, is the one that is advised.
    """

    before: re.Pattern[str]
    fields: tuple[str, ...]
    after: re.Pattern[str] = re.compile("")


def _said(before: str, *fields: str, after: str = "") -> Announced:
    return Announced(re.compile(before, re.IGNORECASE), fields, re.compile(after, re.IGNORECASE))


# The words are compared without what joins them to a number: "van", "is", "op", a colon, a €.
ANNOUNCED = (
    _said(r"\bgevraagde? (?:bedrag|subsidie)$|\bwat wij vragen\W*$|\bvragen wij(?: u)?(?: in totaal| samen)?$|\bwij vragen(?: u)?(?: in totaal| samen)?$|\bvraagt(?: u)?(?: in totaal| samen)?$|\bgaat het (?:samen|in totaal)$", *REQUESTED),
    _said(r"plafond$", "aanvraag.plafond"),
    _said(r"\bgemiddeld$", "kosten.gemiddeld"),
    _said(r"\bkost\b.*\b(?:samen|in totaal)$|\bkosten (?:samen|in totaal)$|\btotale kosten$", "kosten.totaal", "cijfers.lasten", "begroting.lasten.totaal"),
    _said(r"^(?:dat|dit)$", "kosten.aandeel", after=r"^ van de (?:hele |totale )?begroting"),
    _said(r"\b(?:hele|gehele|totale) begroting$", "kosten.begroting", *COSTS),
    _said(r"\btotale lasten$|\btotaal (?:van )?(?:de |alle )?lasten$|\b(?:alle )?lasten (?:samen|in totaal)$|(?:^|\s)telt$", *COSTS),
    _said(r"\btotale baten$|\btotaal (?:van )?(?:de |alle )?baten$|\b(?:alle )?baten (?:samen|in totaal)$", *INCOME),
)  # fmt: skip
HEADS = (
    _said(r"(?:statutaire naam|naam volgens de statuten)", "aanvrager.naam"),
    _said(r"rechtsvorm", "aanvrager.rechtsvorm"),
    _said(r"kvk(?:-?nummer)?", "aanvrager.kvk"),
    _said(r"rsin", "aanvrager.rsin"),
    _said(r"(?:rekeningnummer|iban)\b.*", "aanvrager.iban"),
    _said(r"(?:naam )?rekeninghouder", "aanvrager.rekeninghouder"),
    _said(r"(?:adres|straat)", "aanvrager.straat"),
    _said(r"postcode", "aanvrager.postcode"),
    _said(r"contactpersoon", "aanvrager.contactpersoon"),
    _said(r"e-?mail(?:adres)?", "aanvrager.email"),
    _said(r"telefoon(?:nummer)?", "aanvrager.telefoon"),
    _said(r"gevraagd besluit", "aanvraag.besluit"),
    _said(r"regeling", "aanvraag.regeling"),
    _said(r"periode", "aanvraag.periode"),
    _said(r"(?:datum|dagtekening)(?: van de aanvraag)?", "aanvraag.datum"),
    _said(r"gevraagd(?: bedrag)?|gevraagde subsidie", *REQUESTED),
    _said(r"(?:subsidie)?plafond", "aanvraag.plafond"),
    _said(r"eerste aanvraag", "aanvraag.eerste_aanvraag"),
    _said(r"(?:egalisatie)?reserve", "begroting.reserve_zin", "aanvraag.reserve"),
    _said(r"andere subsidies", "begroting.andere_zin"),
    _said(r"kosten(?: in \{\{.*)?", "kosten.totaal"),
)  # fmt: skip
# Of one year, of a limit, of something else than all together.
NO_TOTAL = re.compile(
    r"(?:^|\.)(?:gemiddeld|plafond|eerste|vorig|lopend|\w*per_jaar\w*|\w*grens|hoogste_\w+)$"
)
# All years together.
WHOLE_PERIOD = re.compile(
    r"^(?:aanvraag\.gevraagd|cijfers\.lasten|kosten\.(?:totaal|begroting)|begroting\.\w+\.totaal)$"
)
