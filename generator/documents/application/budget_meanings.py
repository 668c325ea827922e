"""What the fields of the begroting mean."""

from generator.documents.meaning import Each, Group, Meanings, cells, text
from generator.workbooks.application import OtherSubsidy
from generator.workbooks.budget import Cost, Income

_LINE: Meanings = {
    "naam": "Wat er op deze regel staat.",
    "bedragen": text("bedrag", "Het bedrag van elk jaar"),
    "totaal": "Alle jaren samen.",
    "aandeel": "Welk deel van alle lasten dat is.",
}
_FIRST: Meanings = {"eerste": "Het bedrag van het eerste jaar, voor de vergelijking."}
_TOTAL: Meanings = {
    **_LINE,
    **_FIRST,
    "lopend": "De begroting van het lopende jaar samen; een streepje als er een bedrag ontbreekt.",
    "vorig": "De realisatie van vorig jaar samen; een streepje als er een bedrag ontbreekt.",
}
_COST: Meanings = {
    **_LINE,
    **_FIRST,
    **cells(
        Cost,
        naam="description",
        nr="number",
        soort="category",
        wijk="area",
        toelichting="explanation",
        lopend="this_year",
        vorig="last_year",
    ),
}
_INCOME: Meanings = {
    **_LINE,
    **_FIRST,
    **cells(
        Income,
        naam="description",
        nr="number",
        soort="category",
        toelichting="explanation",
        lopend="this_year",
        vorig="last_year",
    ),
}

BUDGET = Group(
    "Lasten en baten, per jaar en samen",
    {
        "jaren": text("jaar", "De jaren van de begroting, voor boven een tabel"),
        "per_soort": Each("regel", "De lasten per kostensoort", _LINE),
        "per_wijk": Each("regel", "De lasten per wijk, en als laatste de hele stad", _LINE),
        "baten": Each("regel", "De baten", _LINE),
        "lasten": Group("Alle lasten samen", _TOTAL),
        "totaal_baten": Group("Alle baten samen", _TOTAL),
        "subsidie": Group("De gevraagde subsidie", _LINE),
        "saldo": Group("Baten min lasten", _LINE),
        "sluitend": "Of lasten en baten in elk jaar gelijk zijn, als zin.",
        "alles": "Het totaal onder de aandelen: 100%, of een streepje als er nog niets is.",
        "afgerond": "Of er centen wegvallen, omdat bedragen in hele euro’s staan.",
        "posten": Each("post", "De lasten, post voor post", _COST),
        "baten_posten": Each("post", "De baten, post voor post", _INCOME),
        "vergelijking": "Of er met het lopende en het vorige jaar te vergelijken is.",
        "eerste_jaar": "Het eerste jaar van de begroting, voor boven de kolom met het bedrag van dat jaar.",
        "vergelijking_zin": "Waarom er niets te vergelijken is, als zin.",
        "per_jaar": Each(
            "regel",
            "De gevraagde subsidie per jaar",
            {"jaar": "Het jaar.", "bedrag": "De gevraagde subsidie in dat jaar."},
        ),
        "andere": Each(
            "subsidie",
            "Subsidies voor dezelfde kosten bij een ander",
            cells(
                OtherSubsidy,
                verstrekker="funder",
                regeling="scheme",
                bedrag="amount",
                stand="status",
                datum="dated",
            ),
        ),
        "andere_zin": "Of er ook bij anderen subsidie is aangevraagd, als zin.",
        "reserve_zin": "Hoe groot de egalisatiereserve is, als zin.",
        "accountant": "Of bij dit bedrag een verklaring van een accountant hoort.",
        "accountant_grens": "Vanaf welk bedrag dat zo is.",
        "wnt": "Of de wet op de topinkomens (WNT) gaat gelden.",
        "wnt_grens": "Vanaf welk bedrag per jaar dat zo is.",
        "wnt_vanaf": "Vanaf welk jaar dat zo is; leeg als de wet niet geldt.",
    },
)
