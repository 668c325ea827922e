"""How the place, its wijken and the applicant are called: in a sentence and in a table."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.dossier import Dossier
from generator.dutch import capital, plain
from generator.figures.counting import because
from generator.origins.followed_text import followed
from generator.workbooks.application import Applicant, LegalForm
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import District
from generator.workbooks.municipality import Municipality, Settlement

_ARTICLES = ("de ", "het ")
_THE = {
    Settlement.CITY: ("de stad", "de hele stad", "stedelijk"),
    Settlement.VILLAGE: ("het dorp", "het hele dorp", "dorpsbreed"),
    Settlement.MUNICIPALITY: ("de gemeente", "de hele gemeente", "gemeentebreed"),
}
_BY_FORM = {
    LegalForm.COOPERATIVE: "de coöperatie",
    LegalForm.FOUNDATION: "de stichting",
    LegalForm.ASSOCIATION: "de vereniging",
}


_WITH_MEMBERS = (LegalForm.COOPERATIVE, LegalForm.ASSOCIATION, None)  # None: not told yet


@dataclass(frozen=True)
class Naming:
    """Words that follow from the sheets Gemeente, Aanvrager and Wijken.

    ``place`` is "de stad", ``whole_place`` "de hele stad" and ``wide`` "stedelijk"; ``whole`` is
    "heel" with the name of the gemeente; ``applicant`` is "de stadscoöperatie" and ``body``, by
    its legal form, "de coöperatie"; ``phrases`` are the wijken that a sentence names otherwise
    than a table.
    """

    municipality: str
    adjective: str
    place: str
    whole_place: str
    wide: str
    whole: str
    applicant: str
    body: str
    short_applicant: str
    full_name: str
    has_members: bool
    own_names: frozenset[str]
    phrases: Mapping[str, str]
    one_district: bool

    @property
    def whole_line(self) -> str:
        """What a line of a table is called that is for all wijken together: "Hele stad"."""
        return capital(_bare(self.whole_place))

    @property
    def every_district(self) -> str:
        """Each of the wijken, or the only one."""
        return "de wijk" if self.one_district else "elke wijk"

    @property
    def the_districts(self) -> str:
        """The wijken, or the only one."""
        return "de wijk" if self.one_district else "de wijken"

    @property
    def per_district(self) -> str:
        """For each of the wijken, or for the only one."""
        return "in de wijk" if self.one_district else "per wijk"

    @property
    def the_plans(self) -> str:
        """The plans of the wijken, or of the only one."""
        return "het plan van de wijk" if self.one_district else "de plannen per wijk"

    @property
    def applicant_noun(self) -> str:
        """The applicant without its article: "stadscoöperatie"."""
        return _bare(self.applicant)

    @property
    def applicant_pronoun(self) -> str:
        """What stands for the applicant: "zij", or "het" for "het Dorpshuis"."""
        return "het" if self._neuter else "zij"

    @property
    def applicant_possessive(self) -> str:
        """Of the applicant: "haar", or "zijn" for "het Dorpshuis"."""
        return "zijn" if self._neuter else "haar"

    @property
    def _neuter(self) -> bool:
        return self.applicant.startswith("het ")

    @property
    def wide_before_noun(self) -> str:
        """As it stands before a noun in the plural: "stedelijke", "dorpsbrede"."""
        return followed(f"{self.wide.replace('breed', 'bred')}e")

    @property
    def body_noun(self) -> str:
        """The legal form without an article: "coöperatie"."""
        return _bare(self.body)

    def area(self, area: str) -> str:
        """A wijk by its name; all together in words."""
        return self.whole if area == CITYWIDE else area

    def in_sentence(self, area: str) -> str:
        """A wijk as running text has it, perhaps with an article."""
        return self.phrases.get(area) or self.area(area)

    def all_of(self, area: str) -> str:
        """The whole of a wijk: "heel Zuid", "de hele Binnenstad"."""
        phrase = self.in_sentence(area)
        if area == CITYWIDE:
            return phrase
        article = next((a for a in _ARTICLES if phrase.startswith(a)), "")
        bare = phrase.removeprefix(article)
        return followed(f"{article}hele {bare}" if article else f"heel {phrase}")

    def is_applicant(self, name: str) -> bool:
        """Whether somebody who is named in a workbook is the applicant itself."""
        return plain(name) in self.own_names


def _bare(phrase: str) -> str:
    article = next((a for a in _ARTICLES if phrase.startswith(a)), "")
    return phrase.removeprefix(article)


def derive(dossier: Dossier) -> Naming:
    """The words of this dossier."""
    where, applicant = dossier.form(Municipality), dossier.form(Applicant)
    place, whole_place, wide = (
        because(word, where.origin("settlement"))
        for word in _THE[where.settlement or Settlement.MUNICIPALITY]
    )
    form = _BY_FORM.get(applicant.legal_form, "") if applicant.legal_form else ""
    form = because(form, applicant.origin("legal_form"))
    phrase = applicant.phrase or form or "de aanvrager"
    others = applicant.other_names or ()
    names = (applicant.name, applicant.short_name, phrase, _bare(phrase), *others)
    return Naming(
        municipality=where.name or "",
        adjective=where.adjective or "plaatselijke",
        place=place,
        whole_place=whole_place,
        wide=wide,
        whole=where.whole or (followed(f"heel {where.name}") if where.name else whole_place),
        applicant=phrase,
        body=form or "de organisatie",
        short_applicant=applicant.short_name or applicant.name or "",
        full_name=applicant.name or "",
        has_members=applicant.legal_form in _WITH_MEMBERS,
        own_names=frozenset(plain(name) for name in names if name),
        phrases={d.name: d.phrase for d in dossier.rows(District) if d.phrase},
        one_district=len(dossier.rows(District)) == 1,
    )
