"""S502: what the law and the gemeente want to read is still in the template (domain: A1-A17)."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.checks.definition import Findings
from generator.checks.example_values import value_at
from generator.checks.nearby import Nearby, lists_in, name_in, repeated
from generator.checks.on_templates import minimum_check
from generator.checks.on_templates.named_totals import wrong_fields
from generator.checks.slip_findings import judgements
from generator.dutch import capital
from generator.figures.unasked import CEILING, FIRST, OTHERS, PER_BOEKJAAR, RESERVE, Field
from generator.problems import FilePlace, Finding, Severity
from generator.word.proofreading.opened_template import Template


@dataclass(frozen=True)
class Needed:
    """What must be there, in words; who asks for it; and the fields of which one will do.

    ``cell``: not every regeling asks it, but one that asks this cell does. ``plural``: of the words.
    """

    what: str
    source: str
    fields: tuple[str, ...]
    cell: Field | None = None
    plural: bool = False

    def asked_by(self, unasked: frozenset[Field]) -> str:
        """By which article; the articles on grants per boekjaar are for those alone."""
        by_law = PER_BOEKJAAR not in unasked or self.source not in _OF_BOEKJAAR
        return self.source if by_law else _MUNICIPALITY


_MUNICIPALITY = "de gemeente"
_OF_BOEKJAAR = frozenset(f"Awb 4:{article}" for article in range(58, 81))
_ASKED_OF_ACTIVITIES = (
    ("het doel", "doel", False),
    ("de doelgroep", "voor_wie", False),
    ("de personele middelen", "personele_kosten", True),
    ("de materiële middelen", "materiele_kosten", True),
)


def _activities(*lists: str) -> tuple[Needed, ...]:
    """What article 4:62 asks of activities, in one of these lists of a document."""
    return tuple(
        Needed(
            f"{what} van de activiteiten",
            "Awb 4:62",
            tuple(f"{one}.{field}" for one in lists),
            plural=plural,
        )
        for what, field, plural in _ASKED_OF_ACTIVITIES
    )


MINIMUM: Mapping[str, tuple[Needed, ...]] = {
    "subsidieaanvraag.docx": (
        Needed("de statutaire naam van de aanvrager", "Awb 4:2", ("aanvrager.naam",)),
        Needed("het adres van de aanvrager", "Awb 4:2", ("aanvrager.straat",)),
        Needed("de postcode van de aanvrager", "Awb 4:2", ("aanvrager.postcode",)),
        Needed("de plaats van de aanvrager", "Awb 4:2", ("aanvrager.plaats",)),
        Needed("de rechtsvorm van de aanvrager", "Awb 4:66", ("aanvrager.rechtsvorm",), PER_BOEKJAAR),
        Needed("het KvK-nummer", _MUNICIPALITY, ("aanvrager.kvk",)),
        Needed("het rekeningnummer", _MUNICIPALITY, ("aanvrager.iban",)),
        Needed("de naam van de rekeninghouder", _MUNICIPALITY, ("aanvrager.rekeninghouder",)),
        Needed("de contactpersoon", _MUNICIPALITY, ("aanvrager.contactpersoon",)),
        Needed("het e-mailadres", _MUNICIPALITY, ("aanvrager.email",)),
        Needed("het telefoonnummer", _MUNICIPALITY, ("aanvrager.telefoon",)),
        Needed("de naam van wie ondertekent", "Awb 4:2", ("ondertekenaars.naam",)),
        Needed("de functie van wie ondertekent", "Awb 4:2", ("ondertekenaars.functie",)),
        Needed("de bevoegdheid van wie ondertekent", "Awb 4:2", ("ondertekenaars.bevoegdheid",)),
        Needed("de dagtekening", "Awb 4:2", ("aanvraag.datum",)),
        Needed("de plaats van ondertekening", "Awb 4:2", ("aanvraag.plaats",)),
        Needed("het gevraagde besluit", "Awb 4:2", ("aanvraag.besluit",)),
        Needed("de regeling", "Awb 4:2", ("aanvraag.regeling",)),
        Needed("de periode", "Awb 4:67", ("aanvraag.periode",)),
        Needed("de gevraagde subsidie", "Awb 4:61", ("aanvraag.gevraagd", "begroting.subsidie.totaal",)),
        Needed("de gevraagde subsidie per jaar", "Awb 4:61", ("begroting.per_jaar.bedrag", "begroting.subsidie.bedragen",), PER_BOEKJAAR),
        Needed("het subsidieplafond", "Awb 4:25", ("aanvraag.plafond",), CEILING),
        Needed("of dit een eerste aanvraag is", "Awb 4:64", ("aanvraag.eerste_aanvraag",), FIRST),
        Needed("de egalisatiereserve", "Awb 4:61", ("begroting.reserve_zin", "aanvraag.reserve",), RESERVE),
        Needed("andere subsidies", "Awb 4:65", ("begroting.andere_zin",), OTHERS, plural=True),
        Needed("de posten van de begroting", "Awb 4:63", ("begroting.posten.naam",), plural=True),
        Needed("de toelichting per begrotingspost", "Awb 4:63", ("begroting.posten.toelichting",)),
        Needed("het totaal van de lasten", "Awb 4:63", ("begroting.lasten.totaal",)),
        Needed("het totaal van de baten", "Awb 4:63", ("begroting.totaal_baten.totaal",)),
        Needed("de initiatiefnemers", "Awb 4:2", ("initiatiefnemers.naam",), plural=True),
        *_activities("pijlers.activiteiten", "pijlers.zonder_plan"),
    ),
    "wijkplan.docx": (
        Needed("de naam van de wijk", _MUNICIPALITY, ("wijk.naam", "wijk.plek",)),
        Needed("wie in elke buurt aan zet is", _MUNICIPALITY, ("buurten.aan_zet",)),
        *_activities("activiteiten"),
        Needed("wat het werk in de wijk kost", "Awb 4:63", ("kosten.totaal",)),
    ),
    "steunverklaringen.docx": (
        Needed("van wie deze lijst is", "Awb 4:2", ("aanvrager.naam",)),
        Needed("hoeveel steun er is", _MUNICIPALITY, ("totaal.aantal", "totaal.verklaringen",)),
    ),
}  # fmt: skip


_BACK = "Zet dit weer in het sjabloon: {}"


@minimum_check(
    "S502",
    Severity.GAP,
    "Dit hoort in het document en staat er niet meer",
    source="Awb 4:2 en 4:61-4:67",
)
def gone(template: Template, view: Mapping[str, object], unasked: frozenset[Field]) -> Findings:
    """
    De wet en de gemeente vragen een aantal gegevens bij elke aanvraag. Als het veld daarvoor uit
    het sjabloon is gehaald, ontbreekt het in het document, ook als het werkboek is ingevuld.
    Wat jullie regeling niet vraagt, missen we niet: zonder boekjaar geen reserve, andere
    subsidies of bedragen per boekjaar, zonder plafond geen plafond.
    """
    every = MINIMUM.get(template.package.name, ())
    needed = [item for item in every if item.cell not in unasked]
    used: set[str] = set()
    unclear = ""  # what is meant there may well be a field that is asked
    doubtful: set[str] = set()
    for part, judged in judgements(template, view) if needed else ():
        used |= judged.used
        doubtful |= judged.doubtful
        for slip in judged.slips:
            unclear += "".join((part.lines[slip.line].text, *slip.about)).replace(" ", "")
            if slip.kind == "no begin":  # with it went the name of a list or a condition
                return
    beside = {field for wrong in wrong_fields(template, view) for field in wrong.right}
    nearby = Nearby(template)
    for number, item in enumerate(needed):
        named = any(name in unclear or name.rpartition(".")[2] in unclear for name in item.fields)
        within = any(f"{name}.".startswith(f"{d}.") for name in item.fields for d in doubtful if d)
        told = beside.intersection(item.fields)  # at the words that name it
        if not used.intersection(item.fields) and not named and not within and not told:
            stands = "staan" if item.plural else "staat"
            place = nearby.of_field([one.fields[0] for one in needed], number)
            yield Finding(
                place or FilePlace(template.package.name),
                f"{capital(item.what)} {stands} niet meer in {template.package.name} ({item.asked_by(unasked)})",
                fix=_fix(item.fields[0], nearby, view, known=place is not None),
            )


def _fix(field: str, nearby: Nearby, view: Mapping[str, object], *, known: bool) -> str:
    """The field, typed so that it can stand anywhere, or in the loop that is left of its list.

    ``known``: the message has a paragraph for its place.
    """
    path, _, last = field.rpartition(".")
    if not isinstance(value_at(view, path), list | tuple):
        whole = f"{{{{ {field} }}}}"
        return f"Typ hierachter {whole}, of waar het hoort" if known else _BACK.format(whole)
    if loop := nearby.loop(path):
        return f"Typ {{{{ {name_in(loop)}.{last} }}}} tussen {loop.mark} en zijn einde"
    whole = repeated([*lists_in(view, path)], last)
    return f"Typ in een nieuwe alinea hierna {whole}" if known else _BACK.format(whole)
