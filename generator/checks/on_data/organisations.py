"""K5, who is who: one organisation under two names, two under one address (rule R19)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from generator.checks.definition import Findings, elsewhere, twins
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import plain
from generator.figures.all import Figures
from generator.problems import CellPlace, Finding, Severity
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement, SupporterKind

_FORMS = {
    "stichting": "stichting", "stg": "stichting", "vereniging": "vereniging", "ver": "vereniging",
    "cooperatie": "coöperatie", "cooperatieve": "coöperatie", "coop": "coöperatie",
    "ua": "coöperatie", "ba": "coöperatie", "wa": "coöperatie",
    "bv": "bv", "nv": "nv", "vof": "vof",
}  # fmt: skip
_SPACED = re.compile(r"\b(b v|n v|u a|b a|w a|v o f)\b")
_SMALL = frozenset("de het een en of t van voor in".split())
_APART = re.compile(r"noord|oost|zuid|west|oud|nieuw|hoog|laag|groot|klein|jong")
_RARE = 12  # a word in more names than this says little about any two of them
_LONGEST = 80  # of a longer name the first part decides which names are compared


@dataclass(frozen=True)
class _Named:
    """One spelling of a name, at the cell where it stands first."""

    name: str
    place: CellPlace
    kvk: str | None

    @cached_property
    def forms(self) -> frozenset[str]:
        """The legal forms that the name begins or ends with."""
        return _taken_apart(self.name)[1]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The name without legal form, articles and punctuation."""
        return _taken_apart(self.name)[0]

    @cached_property
    def numbers(self) -> str:
        """Speeltuin 1 is not Speeltuin 2."""
        return " ".join(re.findall(r"\d+", self.name))


def _taken_apart(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    words = _SPACED.sub(lambda found: found[0].replace(" ", ""), plain(name)).split()
    first, last = 0, len(words)
    while first < last and words[first] in _FORMS:
        first += 1
    while last > first and words[last - 1] in _FORMS:
        last -= 1
    core = tuple(word for word in words[first:last] if word not in _SMALL)
    forms = frozenset(_FORMS[word] for word in (*words[:first], *words[last:]))
    return (core, forms) if core else (tuple(words), frozenset())


@data_check("K508", Severity.WARNING, "Twee namen lijken erg op elkaar", source="R19")
def near_doubles(dossier: Dossier, figures: Figures) -> Findings:
    """
    Namen die alleen verschillen in “Stichting”, in een lidwoord of in een tikfout, zijn vaak van
    één organisatie. Wij tellen ze als twee. Schrijf je de naam overal hetzelfde, dan tellen wij
    haar één keer. Zijn het er echt twee, dan hoeft er niets te gebeuren.
    """
    here = frozenset(plain(figures.naming.municipality).split())
    for named, twin in _pairs(list(_spellings(dossier)), here):
        where = elsewhere(twin.place, named.place)
        message = f"“{named.name}” lijkt op “{twin.name}” in {where}"
        if twin.place.file == named.place.file and twin.place.sheet != named.place.sheet:
            message = f"{message} van blad {twin.place.sheet}"
        fix = "Is het dezelfde, schrijf de naam dan overal hetzelfde"
        yield Finding(named.place, message, fix=fix, related=(twin.place,))


def _spellings(dossier: Dossier) -> Iterator[_Named]:
    """Every name once, however often it occurs."""
    seen: set[str] = set()
    for name, place, kvk in _mentions(dossier):
        if plain(name) not in seen:
            seen.add(plain(name))
            yield _Named(name, place, kvk)


def _mentions(dossier: Dossier) -> Iterator[tuple[str, CellPlace, str | None]]:
    for member in dossier.rows(Member):
        yield member.name, member.at("name"), member.kvk
    for row in dossier.rows(Statement):
        if row.organisation and row.supporter is not SupporterKind.PERSON:
            yield row.organisation, row.at("organisation"), None


def _pairs(names: list[_Named], here: frozenset[str]) -> Iterator[tuple[_Named, _Named]]:
    """Each name that looks like an earlier one, with the nearest of those.

    Only names that share a rare word, or that are equal but for one letter, are compared: with
    thousands of names there is no time to compare all.
    """
    rare = Counter(word for named in names for word in set(named.words))
    found: dict[str, list[_Named]] = defaultdict(list)
    for named in names:
        traces = {word for word in named.words if rare[word] <= _RARE}
        traces |= {f"{trace} {named.numbers}" for trace in _one_letter_less(named.words)}
        likely = {id(twin): twin for trace in traces for twin in found[trace]}
        alike = [twin for twin in likely.values() if _alike(named, twin, here)]
        if alike:
            yield named, max(alike, key=lambda twin: (fuzz.ratio(named.name, twin.name), twin.name))
        for trace in traces:
            found[trace].append(named)


def _one_letter_less(words: tuple[str, ...]) -> set[str]:
    """The name as one word, in both orders, and with each letter left out in turn."""
    whole = {"".join(words)[:_LONGEST], "".join(sorted(words))[:_LONGEST]}
    return whole | {text[:i] + text[i + 1 :] for text in whole for i in range(len(text))}


def _alike(one: _Named, two: _Named, here: frozenset[str]) -> bool:
    """The same words, or words that differ by no more than a slip of the pen or the place."""
    if one.numbers != two.numbers or (one.kvk and two.kvk):
        return False
    if one.forms and two.forms and one.forms != two.forms:
        return False
    left, right = _left_over(one.words, two.words), _left_over(two.words, one.words)
    if not left or not right:
        return {*left, *right} <= here
    first, second = "".join(left)[:_LONGEST], "".join(right)[:_LONGEST]
    if _APART.findall(first) != _APART.findall(second):
        return False
    if first == second:
        return True
    slips = OSA.distance(first, second)
    return min(len(first), len(second)) >= 4 and (slips == 1 or slips <= len(first) * 0.16)


def _left_over(words: Iterable[str], others: Iterable[str]) -> list[str]:
    return list((Counter(words) - Counter(others)).elements())


@data_check(
    "K512",
    Severity.WARNING,
    "Twee leden hebben dezelfde website of hetzelfde e-mailadres",
    source="R19",
)
def shared_address(dossier: Dossier, figures: Figures) -> Findings:
    """
    Twee namen met één website of één e-mailadres zijn soms één organisatie. Delen twee
    organisaties echt een website of een secretariaat, dan hoeft er niets te gebeuren.
    """
    for field, what in (("website", "dezelfde website"), ("email", "hetzelfde e-mailadres")):
        for row, first in twins(dossier.rows(Member), partial(_address, field)):
            same_name = plain(row.name) == plain(first.name)
            if not same_name and not (row.kvk and row.kvk == first.kvk):
                where = elsewhere(first.at(field), row.at(field))
                message = f"“{row.name}” heeft {what} als “{first.name}” in {where}"
                fix = "Is het één organisatie, maak er dan één rij van"
                yield Finding(row.at(field), message, fix=fix, related=(first.at(field),))


def _address(field: str, row: Member) -> str:
    """A web address or e-mail address without what makes no difference."""
    typed = (getattr(row, field) or "").strip().casefold()
    return re.sub(r"^(https?://)?(www\.)?", "", typed).rstrip("/")
