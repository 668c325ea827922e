"""What the fields mean that only documents of her own have; a private column is told by itself."""

from generator.documents.blocks.activity_meanings import ACTIVITY
from generator.documents.meaning import Cell, Each, Group, Meaning, Meanings, cells, text
from generator.workbooks.definition import columns
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement

CONTACTS: Meanings = cells(
    Member, vertegenwoordiger="representative", email="email", telefoon="phone"
)
MEMBER = Group(
    "Het lid waar dit document voor is",
    {
        **cells(
            Member,
            naam="name",
            soort="kind",
            rol="role",
            plaats="town",
            postcode="postcode",
            wijk="district",
            website="website",
            over="about",
            lid_sinds="member_since",
        ),
        **CONTACTS,
        "wijken": "De wijken waar het lid werkt, achter elkaar, zoals ze in een zin staan.",
        "foto": "De foto van het lid uit inputs/fotos; leeg als die er niet is.",
        "buurten": text("buurt", "De buurten waar het lid werkt"),
        "pijlers": "Waar het werk van het lid over gaat, achter elkaar.",
        "activiteiten": Each(
            "activiteit", "De activiteiten die het lid uitvoert of waar het aan meedoet", ACTIVITY
        ),
    },
)
STATEMENT = Group(
    "De steunverklaring waar dit document voor is",
    {
        **cells(
            Statement,
            nr="number",
            ondertekenaar="person",
            functie="person_role",
            email="email",
            telefoon="phone",
            bijdrage="offer",
        ),
        "naam": "Wie steunt; buiten eigen/intern alleen met toestemming, anders zonder naam.",
        "soort": "De soort organisatie; een streepje als de naam er niet bij mag.",
        "wijk": "De wijk, of hoe we het hele gebied noemen.",
        "buurt": "De buurt; een streepje als de naam er niet bij mag.",
        "datum": "De datum op de verklaring; een streepje als die er niet is.",
        "motivatie": "Waarom zij steunen; buiten eigen/intern alleen met toestemming, anders leeg.",
        "is_organisatie": "Of het een organisatie is, en niet iemand voor zichzelf.",
        "telt": "Of de verklaring meetelt: getekend, met een datum, en niet ingetrokken.",
    },
)
ONE_ACTIVITY = Group("De activiteit waar dit document voor is", ACTIVITY)


def closed(meaning: Meaning) -> bool:
    """Whether a field shows a column that no public document may hold."""
    if not isinstance(meaning, Cell):
        return False
    column = next(c for c in columns(meaning.kind) if c.field == meaning.field)
    return column.private or column.kept


def public(group: Group) -> Group:
    """The group without the fields of private columns."""
    return Group(group.about, {k: m for k, m in group.fields.items() if not closed(m)})
