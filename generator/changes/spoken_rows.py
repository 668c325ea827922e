"""What rows and files are called in a sentence on what changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.dutch import count
from generator.workbooks.activities import Activity
from generator.workbooks.application import (
    Applicant,
    Application,
    Attachment,
    Milestone,
    OtherSubsidy,
    Risk,
    Signatory,
)
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row
from generator.workbooks.districts import (
    District,
    Goal,
    Neighbourhood,
    Partner,
    Postcode,
    Venue,
)
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import (
    Category,
    Duty,
    Limit,
    Pillar,
    RequiredAttachment,
    Requirement,
    Scheme,
)
from generator.workbooks.statements import Statement


@dataclass(frozen=True)
class Called:
    """One of them, and more. ``title`` names a row better than its key; ``by`` is what many of
    them are counted by.
    """

    one: str
    many: str = ""
    title: str = ""
    by: str = ""

    def count(self, amount: int) -> str:
        """``2 leden``."""
        return count(amount, self.one, self.many)


CALLED: Mapping[type[Row], Called] = {
    Scheme: Called("regeling"),
    Pillar: Called("pijler", "pijlers"),
    Category: Called("categorie", "categorieën"),
    Requirement: Called("eis", "eisen", "text"),
    RequiredAttachment: Called("gevraagd stuk", "gevraagde stukken"),
    Limit: Called("grens", "grenzen"),
    Duty: Called("verplichting", "verplichtingen"),
    Applicant: Called("aanvrager"),
    Application: Called("aanvraag"),
    Municipality: Called("gemeente"),
    Signatory: Called("ondertekenaar", "ondertekenaars"),
    OtherSubsidy: Called("andere subsidie", "andere subsidies"),
    Attachment: Called("bijlage in de lijst", "bijlagen in de lijst", "title"),
    Milestone: Called("mijlpaal", "mijlpalen"),
    Risk: Called("risico", "risico’s"),
    Member: Called("organisatie op het blad Leden", "organisaties op het blad Leden"),
    WorkingArea: Called("werkgebied", "werkgebieden"),
    Statement: Called("steunverklaring", "steunverklaringen", by="area"),
    Activity: Called("activiteit", "activiteiten", "title"),
    Cost: Called("lastenpost", "lastenposten", "description"),
    Income: Called("batenpost", "batenposten", "description"),
    District: Called("wijk", "wijken"),
    Neighbourhood: Called("buurt", "buurten"),
    Postcode: Called("postcode", "postcodes"),
    Goal: Called("opgave", "opgaven", by="district"),
    Partner: Called("partner", "partners"),
    Venue: Called("accommodatie", "accommodaties"),
}
MEMBER = Called("lid", "leden")
# By the folder that files lie in, from the project folder.
FILES: Mapping[str, Called] = {
    "templates": Called("sjabloon", "sjablonen"),
    "inputs/teksten": Called("eigen tekst", "eigen teksten"),
    "inputs/fotos": Called("foto", "foto’s"),
    "inputs/bijlagen": Called("bestand in de map bijlagen", "bestanden in de map bijlagen"),
}
