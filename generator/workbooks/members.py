"""leden.xlsx: the organisations of the stadscoöperatie and where they work."""

from enum import StrEnum
from typing import Annotated

from generator.workbooks.application import LegalForm
from generator.workbooks.cells.areas import DistrictName
from generator.workbooks.cells.choices import YesNo, choice
from generator.workbooks.cells.dates import Date
from generator.workbooks.cells.identifiers import Email, Kvk, Phone, Postcode, Website
from generator.workbooks.cells.pillars import PillarName
from generator.workbooks.cells.text import Line, MemberKey, Name, NeighbourhoodName, Story
from generator.workbooks.definition import OWN_DOCUMENTS, Need, Row, Sheet, Workbook, column


class OrganisationKind(StrEnum):
    """What kind of organisation stands behind the application."""

    RESIDENTS = "bewonersinitiatief"
    WORKROOM = "buurtwerkkamer"
    INFORMATION = "wijkinformatiepunt"
    DISTRICT = "wijkorganisatie"
    CENTRE = "buurtcentrum in zelfbeheer"
    PLAYGROUND = "speeltuin in zelfbeheer"
    PEERS = "ervaringsdeskundigen"
    ENTREPRENEURS = "ondernemerskring"
    SPORT = "sport of cultuur"
    FAITH = "levensbeschouwelijk"
    PARTNER = "wijkpartner"
    OTHER = "anders"


class Role(StrEnum):
    """The part an organisation has in the application (A17)."""

    FOUNDER = "initiatiefnemer"
    LEAD = "penvoerder"
    CO_APPLICANT = "medeaanvrager"
    MEMBER = "lid"


class Admission(StrEnum):
    """How far a membership is (statutes: request, decision within a month, agreement)."""

    INTERESTED = "belangstelling"
    REQUESTED = "aangevraagd"
    ADMITTED = "toegelaten"
    REFUSED = "geweigerd"
    ENDED = "opgezegd"


class Member(Row):
    """One organisation that is or may become a member."""

    name: Name = column("Organisatie", "Buurthuis Voorbeeld", "De naam zoals die in de documenten komt", also=("naam organisatie", "naam van de organisatie"), need=Need.KEY, width=36, question="Wat is de naam van uw organisatie?")  # fmt: skip
    kind: Annotated[OrganisationKind | None, choice(OrganisationKind)] = column("Soort organisatie", "bewonersinitiatief", "Kies wat het beste past", also=("soort", "type"), need=Need.FINAL, question="Wat voor soort organisatie is het?")  # fmt: skip
    legal_form: Annotated[LegalForm | None, choice(LegalForm)] = column("Rechtsvorm", "stichting", "informeel als er geen rechtspersoon is; dan is een volmacht nodig", absent="Daardoor weten we niet welke leden informeel zijn en een volmacht nodig hebben", unprinted="We kijken na of elke informele groep een volmacht heeft, en zonder zo’n groep is er geen bijlage met volmachten nodig", question="Welke rechtsvorm heeft uw organisatie?")  # fmt: skip
    kvk: Kvk = column("KvK-nummer", "12345678", "Acht cijfers", also=("kvk",), mild=True, spare="Dan staat er bij geen lid een KvK-nummer", unprinted="We kijken na of hetzelfde nummer niet bij twee organisaties staat", question="Wat is het KvK-nummer?")  # fmt: skip
    postcode: Postcode = column("Postcode", "1235 AB", "Van het adres waar de organisatie zit", mild=True, spare="Dan kijken we niet na of een lid in zijn wijk zit", unprinted="We kijken na of de postcode in de wijk van het lid ligt", question="Wat is de postcode van uw organisatie?")  # fmt: skip
    town: Line = column("Plaats", "Voorbeeldstad", "Een lid is gevestigd in de gemeente", spare="Dan kijken we niet na of de leden in de gemeente zitten", unprinted="We kijken na of het lid in de gemeente is gevestigd", question="In welke plaats zit uw organisatie?")  # fmt: skip
    district: DistrictName = column("Wijk", "Zuidwest", "De wijk waar de organisatie zit", absent="Daardoor weten we van geen lid in welke wijk het zit", unprinted="We kijken na of de postcode in deze wijk ligt", question="In welke wijk zit uw organisatie?")  # fmt: skip
    website: Website = column("Website", "www.voorbeeld.example", "Mag leeg blijven", mild=True, spare="Dan staat er bij geen lid een website", unprinted=OWN_DOCUMENTS, question="Wat is de website van uw organisatie?")  # fmt: skip
    role: Annotated[Role | None, choice(Role)] = column("Rol", "lid", "Initiatiefnemer, penvoerder, medeaanvrager of lid", need=Need.FINAL)  # fmt: skip
    admission: Annotated[Admission | None, choice(Admission)] = column("Stand lidmaatschap", "toegelaten", "Alleen wie is toegelaten, telt als lid", also=("status",), absent="Daardoor telt geen van de organisaties mee als lid")  # fmt: skip
    requested_on: Date = column("Aangevraagd op", "1-3-2018", "De dag van het schriftelijke verzoek", spare="Dan kijken we de termijn van een maand niet na", unprinted="We kijken na of het besluit binnen een maand na dit verzoek kwam", question="Op welke dag vraagt u het lidmaatschap aan?")  # fmt: skip
    decided_on: Date = column("Besluit op", "15-3-2018", "Het bestuur beslist binnen een maand", spare="Dan kijken we de termijn van een maand niet na", unprinted="We kijken na of het besluit binnen een maand na het verzoek kwam, en voor de aanvraag")  # fmt: skip
    member_since: Date = column("Lid sinds", "1-4-2018", "De ingangsdatum", also=("ingangsdatum",), spare="Dan staat er bij geen lid sinds wanneer", unprinted="We kijken na of het lid er pas na het besluit bij kwam")  # fmt: skip
    agreement: YesNo = column("Overeenkomst getekend", "ja", "De lidmaatschapsovereenkomst; bij nee telt de organisatie nergens mee als lid", absent="Daardoor weten we van geen lid of de overeenkomst is getekend", unprinted="We kijken na of van elk toegelaten lid de overeenkomst is getekend")  # fmt: skip
    representative: Line = column("Vertegenwoordiger", "Voornaam Achternaam", "Komt niet in openbare documenten", private=True, spare="Dan staat er bij geen lid wie het vertegenwoordigt", unprinted="We zoeken deze naam in alle openbare documenten: daar mag die niet in staan", question="Wie vertegenwoordigt uw organisatie?")  # fmt: skip
    mandate: YesNo = column("Volmacht aanwezig", "nee", "Nodig bij een informele organisatie", absent="Daardoor weten we van geen informele organisatie of er een volmacht is", unprinted="We kijken na of elke informele groep een volmacht heeft")  # fmt: skip
    email: Email = column("E-mailadres", "info@voorbeeld.example", "Komt niet in openbare documenten", also=("e-mail", "email", "mail"), private=True, mild=True, spare="Dan staat er bij geen lid een e-mailadres in jullie eigen lijsten", unprinted="We zoeken dit adres in alle openbare documenten: daar mag het niet in staan", question="Wat is uw e-mailadres?")  # fmt: skip
    phone: Phone = column("Telefoonnummer", "012 - 345 67 89", "Komt niet in openbare documenten", also=("telefoon", "tel"), private=True, mild=True, spare="Dan staat er bij geen lid een telefoonnummer in jullie eigen lijsten", unprinted="We zoeken dit nummer in alle openbare documenten: daar mag het niet in staan", question="Wat is uw telefoonnummer?")  # fmt: skip
    about: Story = column("Over de organisatie", "Buren koken en eten hier samen.", "Eén of twee zinnen voor het plan van de wijk", absent="Daardoor stelt geen enkel plan de leden voor", question="Wat doet uw organisatie, in één of twee zinnen?")  # fmt: skip
    photo: Line = column("Op de foto", "Buren koken samen in de keuken.", "Wat er te zien is op de foto van het lid in inputs/fotos", unprinted="Dit is de beschrijving bij de foto in inputs/fotos; zonder foto doen we er niets mee")  # fmt: skip

    @property
    def belongs(self) -> bool:
        """Whether it counts as a member: admitted, and not without a signed agreement."""
        return self.admission is Admission.ADMITTED and self.agreement is not False

    def unprinted(self, field: str) -> str:
        """Only who is a member is printed."""
        if self.belongs or self.admission is None:
            return ""
        if self.admission is Admission.ADMITTED:
            return "Deze organisatie is nog geen lid: de overeenkomst is niet getekend"
        return f"Deze organisatie is geen lid (“{self.admission}”), en staat in geen document"


class WorkingArea(Row):
    """Where a member works, and for which pillar: one line per combination."""

    organisation: MemberKey = column("Organisatie", "Buurthuis Voorbeeld", "Precies zoals op het blad Leden", need=Need.KEY, width=36)  # fmt: skip
    district: DistrictName = column("Wijk", "Zuidwest", "De wijk waar de organisatie werkt", need=Need.FINAL, question="In welke wijk werkt u?")  # fmt: skip
    neighbourhood: NeighbourhoodName = column("Buurt", "Molenbuurt", "Leeg als de organisatie in de hele wijk werkt", absent="Daardoor lijkt elk lid in de hele wijk te werken", question="In welke buurt werkt u?")  # fmt: skip
    pillar: PillarName = column("Pijler", "volwassenen", "Waar het werk over gaat: een pijler van het blad Pijlers in regeling.xlsx; leeg als de regeling er geen heeft", need=Need.FINAL, unprinted="Het plan van de wijk noemt bij een lid de pijlers van al zijn werkgebieden samen", question="Waar gaat dat werk over?")  # fmt: skip


WORKBOOK = Workbook(
    "leden.xlsx",
    (
        Sheet("Leden", Member, "Eén regel per organisatie die lid is of wil worden."),
        Sheet("Werkgebieden", WorkingArea, "Waar werkt elk lid? Eén regel per buurt en pijler."),
    ),
    "De organisaties die lid zijn of dat willen worden, en de buurten waar zij werken.",
    many=True,
)
