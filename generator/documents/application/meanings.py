"""What the fields of the subsidieaanvraag mean."""

from generator.documents.application.budget_meanings import BUDGET
from generator.documents.application.district_meanings import DISTRICTS
from generator.documents.application.members_and_support_meanings import MEMBERS_AND_SUPPORT
from generator.documents.application.requirements_planning_risks_meanings import (
    REQUIREMENTS_PLANNING_RISKS,
)
from generator.documents.blocks.activity_meanings import ACTIVITY, MEANS, YEARS
from generator.documents.blocks.on_every_document_meanings import COMMON
from generator.documents.blocks.scheme_meanings import SCHEME
from generator.documents.meaning import Each, Group, Meanings, cells, text
from generator.workbooks.scheme import Pillar

_FIGURES = Group(
    "Getallen van de hele stad, voor in een zin",
    {
        "wijken": "Hoeveel wijken er zijn, in woorden.",
        "buurten": "Hoeveel buurten er zijn, met het woord erbij.",
        "inwoners": "Hoeveel mensen er in alle buurten samen wonen.",
        "buurten_van_cbs": "Of alle buurten een code van het CBS hebben.",
        "leden": "Hoeveel organisaties als lid zijn toegelaten, met het woord erbij.",
        "initiatiefnemers": "Hoeveel initiatiefnemers er zijn, met het woord erbij.",
        "met_lid": "In hoeveel buurten een lid werkt, met het woord erbij.",
        "zonder_lid": "In hoeveel buurten nog geen lid werkt, met het woord erbij.",
        "bereikt": "Hoeveel mensen er wonen in de buurten waar een lid werkt.",
        "organisaties": "Hoeveel organisaties een geldige steunverklaring tekenden.",
        "bewoners": "Hoeveel bewoners een geldige steunverklaring tekenden.",
        "achter_ons": "Hoeveel organisaties achter de aanvraag staan; leden tellen mee, elk één keer.",
        "activiteiten": "Hoeveel activiteiten er in het plan staan, met het woord erbij.",
        "fte": "De betaalde inzet van alle activiteiten samen, in voltijdbanen.",
        "vrijwilligers": "Hoeveel vrijwilligers alle activiteiten samen vragen, met het woord erbij.",
        "bereik": "Hoeveel deelnemers alle activiteiten samen per jaar hebben.",
        "accommodaties": "Hoeveel buurtcentra, speeltuinen en andere plekken er zijn.",
        "opgaven": "Hoeveel opgaven alle wijken samen hebben; leeg zolang er geen zijn.",
        "lasten": "Alle lasten van de begroting, over alle jaren samen.",
        "scholing": "Of er een post scholing in de begroting staat.",
    },
)
_SENTENCES = Group(
    "Hele zinnen over de stad, die kloppen bij nul, één en veel",
    {
        "geld": "Het bedrag per jaar, de hele begroting en waar de rest vandaan komt.",
        "wie": "Wie ermee begon, hoeveel leden er zijn en hoeveel mensen er wonen waar zij werken.",
        "leden": "Hoeveel leden er zijn en in hoeveel buurten zij werken.",
        "zonder_lid": "In hoeveel buurten nog geen lid werkt; leeg als er overal een is.",
        "werk": "Hoeveel activiteiten er zijn, in de wijken en voor de hele stad.",
        "mensen": "Op hoeveel betaald werk en hoeveel vrijwilligers wij rekenen.",
        "personeel": "Hoeveel betaald werk er voor de activiteiten nodig is.",
        "vrijwilligers": "Op hoeveel vrijwilligers de activiteiten rekenen.",
        "steun": "Wie een steunverklaring tekenden.",
        "achter_ons": "Hoeveel organisaties er met de leden erbij achter ons staan.",
        "opgaven": "Van hoeveel opgaven de beginstand bekend is, en wat zij tellen.",
        "verschil": "Dat de wijk waar per inwoner het meeste geld naartoe gaat, niet die met het minste is.",
    },
)


_PILLARS = Each(
    "pijler",
    "De pijlers met hun activiteiten; zonder pijlers is er één deel, met alle activiteiten",
    {
        "naam": "De pijler, voor midden in een zin; leeg als er geen pijlers zijn.",
        "kop": "Wat er in het activiteitenplan boven staat.",
        "kop_visie": "Wat er in het hoofdstuk over de visie boven staat; leeg als er niets over is gezegd.",
        "visie": text("alinea", "Wat jullie van deze pijler zeggen, in alinea’s"),
        **cells(Pillar, begin="opening"),
        "zin": "Hoeveel activiteiten hierbij horen, als zin.",
        "activiteiten": Each(
            "activiteit",
            "De activiteiten van deze pijler, in de volgorde van het werkboek",
            {**ACTIVITY, **MEANS, "aantal": "Altijd 1: elke regel is één activiteit."},
        ),
        "zonder_plan": Each(
            "activiteit",
            "De activiteiten die in geen plan van een wijk staan, zoals die voor de hele stad",
            {**ACTIVITY, **MEANS, "aantal": "Altijd 1: elke regel is één activiteit."},
        ),
        "totaal": Group("De activiteiten van deze pijler samen", MEANS),
    },
)


_AT_A_GLANCE = Group(
    "De bladzijde In één oogopslag",
    {
        "jaar": "Het laatste jaar waarvoor er doelen zijn; leeg zolang er geen zijn.",
        "resultaten": Each(
            "resultaat",
            "Hoogstens vijf doelen van dat jaar, uit de opgaven van de wijken",
            {
                "wijk": "De wijk waar het om gaat.",
                "wat": "Wat wij meten.",
                "nu": "Hoe het er nu voor staat.",
                "doel": "Waar we naartoe willen.",
                "jaar": "Het jaar waarin; bij alle vijf hetzelfde.",
            },
        ),
    },
)


MEANINGS: Meanings = {
    **COMMON,
    "oogopslag": _AT_A_GLANCE,
    "cijfers": _FIGURES,
    "zinnen": _SENTENCES,
    "pijlers": _PILLARS,
    "middelen": Group(
        "Mensen en geld voor alle activiteiten",
        {
            "aanwezig": "Of er activiteiten zijn.",
            "pijlers": Each(
                "pijler", "De pijlers met activiteiten", {"naam": "De pijler.", **MEANS}
            ),
            "totaal": Group("Alle activiteiten van het eerste jaar samen", MEANS),
            "jaar": "Het eerste jaar: daarvan zijn de getallen per pijler.",
            "jaren": Each("regel", "De jaren, met de activiteiten die er dan zijn", YEARS),
            "ruimer": "Of de begroting elk jaar meer heeft dan de activiteiten vragen.",
            "uitleg": "Waar de posten voor de hele stad nog meer voor zijn; leeg als dat nergens staat.",
        },
    ),
    **DISTRICTS,
    **MEMBERS_AND_SUPPORT,
    **REQUIREMENTS_PLANNING_RISKS,
    **SCHEME,
    "begroting": BUDGET,
    "toegankelijkheid": text("alinea", "Hoe mensen met een beperking mee kunnen doen, in alinea’s"),
    "bewaren_tot": "De dag tot wanneer de gegevens van leden en steunverklaringen bewaard blijven.",
    "kaart": "De kaart van de wijken, met het deel van de buurten waar een lid werkt.",
    "grafiek_dekking": "Per wijk de buurten met en zonder lid, als staven.",
    "grafiek_steun": "Per wijk de steunverklaringen van organisaties en bewoners, als staven.",
    "grafiek_lasten": "De lasten per kostensoort, als staven.",
    "grafiek_lasten_wijken": "De lasten per wijk, als staven.",
}
