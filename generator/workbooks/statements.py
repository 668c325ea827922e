"""steunverklaringen.xlsx: who supports the application, and what we may print of it."""

from enum import StrEnum
from typing import Annotated

from generator.workbooks.cells.areas import AreaName
from generator.workbooks.cells.choices import YesNo, choice
from generator.workbooks.cells.dates import Date
from generator.workbooks.cells.identifiers import Email, Phone
from generator.workbooks.cells.text import Line, Name, NeighbourhoodName, Story
from generator.workbooks.definition import Need, Row, Sheet, Workbook, column
from generator.workbooks.members import OrganisationKind

FILLED_IN = (
    "tijdstempel", "timestamp", "tijd van voltooien", "voltooiingstijd", "completion time"
)  # fmt: skip


class SupporterKind(StrEnum):
    """An organisation or a natural person."""

    ORGANISATION = "organisatie"
    PERSON = "persoon"


def asked(what: str) -> tuple[str, ...]:
    """How a form asks whether something may be printed."""
    return tuple(
        f"mogen wij uw {what} {v}" for v in ("noemen", "vermelden", "publiceren", "gebruiken")
    )


class Statement(Row):
    """One statement of support, as it came in."""

    number: Name = column("Nr", "S001", "Een eigen nummer", also=("id", "nummer", "volgnummer"), need=Need.KEY, counted=True, width=9)  # fmt: skip
    supporter: Annotated[SupporterKind | None, choice(SupporterKind)] = column("Organisatie of persoon", "organisatie", "Wie steunt: een organisatie of iemand voor zichzelf", need=Need.FINAL, question="Steunt u als organisatie of als persoon?")  # fmt: skip
    organisation: Line = column("Organisatie", "Buurthuis Voorbeeld", "De naam van de organisatie; leeg bij een persoon", also=("naam organisatie", "naam van de organisatie"), width=36, absent="Daardoor staat er van geen organisatie de naam, en telt wie twee keer tekende ook twee keer", question="Wat is de naam van uw organisatie?")  # fmt: skip
    kind: Annotated[OrganisationKind | None, choice(OrganisationKind)] = column("Soort organisatie", "bewonersinitiatief", "Kies wat het beste past; leeg bij een persoon", also=("soort", "type"), absent="Daardoor weten we niet welke soorten organisaties er steunen", question="Wat voor soort organisatie is het?")  # fmt: skip
    person: Line = column("Naam ondertekenaar", "Voornaam Achternaam", "Komt alleen met toestemming in een openbaar document", also=("naam",), private=True, absent="Daardoor staat er van niemand de naam", question="Wat is uw naam?")  # fmt: skip
    person_role: Line = column("Functie", "voorzitter", "De functie bij de organisatie", private=True, absent="Daardoor staat er in de interne lijst van niemand de functie", question="Wat is uw functie bij de organisatie?")  # fmt: skip
    area: AreaName = column("Wijk", "Zuidwest", "De wijk, of: stedelijk", also=("gebied",), need=Need.FINAL, question="In welke wijk bent u actief?")  # fmt: skip
    neighbourhood: NeighbourhoodName = column("Buurt", "Molenbuurt", "Mag leeg blijven", absent="Daardoor lijkt alle steun uit de hele wijk te komen", question="In welke buurt?")  # fmt: skip
    email: Email = column("E-mailadres", "info@voorbeeld.example", "Komt niet in openbare documenten", also=("e-mail", "email", "mail"), private=True, mild=True, spare="Dan staat er in de interne lijst geen e-mailadres", question="Wat is uw e-mailadres?")  # fmt: skip
    phone: Phone = column("Telefoonnummer", "012 - 345 67 89", "Komt niet in openbare documenten", also=("telefoon", "tel"), private=True, mild=True, spare="Dan staat er in de interne lijst geen telefoonnummer", question="Wat is uw telefoonnummer?")  # fmt: skip
    signed: YesNo = column("Getekend", "ja", "Alleen een getekende verklaring telt", also=("ondertekend", "ondertekent u deze verklaring", "ik onderteken deze verklaring"), absent="Daardoor telt geen van de verklaringen mee", question="Ondertekent u deze verklaring?")  # fmt: skip
    signed_on: Date = column("Datum", "6-4-2018", "De datum op de verklaring", also=("datum verklaring", "ondertekend op", *FILLED_IN), need=Need.FINAL, question="Op welke dag ondertekent u?")  # fmt: skip
    received: Line = column("Ontvangen via", "e-mail", "Per post, e-mail, formulier …", kept=True, spare="Dan staat er in de interne lijst niet hoe een verklaring binnenkwam")  # fmt: skip
    motivation: Story = column("Motivatie", "Buren kennen elkaar hier echt.", "Waarom zij steunen, in hun eigen woorden", also=("waarom steunt u …",), absent="Daardoor staat er in geen document een motivatie", question="Waarom steunt u de aanvraag?")  # fmt: skip
    offer: Story = column("Aangeboden bijdrage", "Een zaal op dinsdagavond", "Wat zij willen bijdragen", also=("bijdrage", "wat wilt u bijdragen", "wat kunt u bijdragen"), kept=True, spare="Dan staat er in de interne lijst niet wat mensen willen bijdragen", question="Wat wilt u bijdragen?")  # fmt: skip
    may_print_organisation: YesNo = column("Organisatienaam mag erin", "ja", "Toestemming voor de naam van de organisatie", also=asked("naam van de organisatie"), absent="Daardoor noemen we geen enkele organisatie bij naam", question="Mogen wij de naam van uw organisatie noemen?")  # fmt: skip
    may_print_person: YesNo = column("Persoonsnaam mag erin", "nee", "Toestemming voor naam en functie van wie tekende", also=asked("naam"), absent="Daardoor noemen we geen enkele persoon bij naam", question="Mogen wij uw naam en functie noemen?")  # fmt: skip
    may_print_motivation: YesNo = column("Motivatie mag erin", "ja", "Toestemming voor de motivatie", also=asked("motivatie"), absent="Daardoor drukken we geen enkele motivatie af", question="Mogen wij uw motivatie afdrukken?")  # fmt: skip
    consent_on: Date = column("Toestemming op", "6-4-2018", "De dag van de toestemming", absent="Daardoor is geen toestemming aan te tonen, en noemen we niemand bij naam", question="Op welke dag geeft u deze toestemming?")  # fmt: skip
    consent_by: Line = column("Toestemming via", "formulier", "Hoe de toestemming is gegeven, zodat we die kunnen laten zien", kept=True, absent="Daardoor is geen toestemming aan te tonen, en noemen we niemand bij naam", question="Hoe geeft u deze toestemming?")  # fmt: skip
    file: Line = column("Bestand", "S001.pdf", "De scan van de verklaring", kept=True, spare="Dan staat er in de interne lijst niet waar de scan is", unprinted="We tellen hoeveel verklaringen nog geen scan hebben")  # fmt: skip
    withdrawn_on: Date = column("Ingetrokken op", "", "Vul in als de steun is ingetrokken", absent="Daardoor telt ook steun mee die is ingetrokken")  # fmt: skip

    @property
    def counts(self) -> bool:
        """Only a signed statement that still stands is support (rule R20)."""
        return self.signed is True and self.signed_on is not None and self.withdrawn_on is None

    def unprinted(self, field: str) -> str:
        """Of what is no support, the internal list has a line, and the others nothing."""
        if not self.counts:
            return "Deze verklaring telt niet mee; alleen de interne lijst noemt haar, met de reden"
        quoted = self.may_print_motivation is True and self.consented
        return "" if quoted or field != "motivation" else "Deze motivatie mag in geen document"

    @property
    def consented(self) -> bool:
        """Consent can be shown only with its date and its way (rules R21, R22)."""
        return self.consent_on is not None and self.consent_by is not None


WORKBOOK = Workbook(
    "steunverklaringen.xlsx",
    (Sheet("Steunverklaringen", Statement, "Eén regel per verklaring.", also=("verklaringen",)),),
    "Wie de aanvraag steunt, en wat we daarvan mogen laten zien.",
    many=True,
)
