"""Where something private stands: in the texts that may be printed, and in a made document."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.dossier import Dossier
from generator.figures.person_names import SHORTEST, reached, written
from generator.figures.printable import Printable, printable
from generator.figures.private import (
    Secret,
    Sort,
    own_contact,
    public_names,
    public_people,
    revealed,
    secrets,
)
from generator.figures.seeking import Form, Sought, fold, key_of
from generator.figures.support import may_quote
from generator.fingerprint import sum_of
from generator.problems import CellPlace, DocumentPlace, FilePlace
from generator.workbooks.statements import Statement

_OF_SOMEBODY = frozenset((Sort.PERSON, Sort.CONTACT))


@dataclass(frozen=True)
class Trace:
    """A secret that was found; not ``sure``: it may be somebody else with that surname."""

    secret: Secret
    sure: bool


@dataclass(frozen=True)
class Spot:
    """A text that may be printed and holds a secret."""

    place: CellPlace | DocumentPlace | FilePlace
    trace: Trace
    text: str


@dataclass(frozen=True)
class Privacy:
    """The secrets of a dossier."""

    dossier: Dossier
    secrets: tuple[Secret, ...]

    def __iter__(self) -> Iterator[tuple[str, CellPlace]]:
        """Each private value with its cell, in order."""
        return ((secret.text, secret.place) for secret in self.secrets)

    def found(self, texts: Sequence[str]) -> dict[Secret, tuple[Trace, int]]:
        """What stands in a public document of these texts: how sure, and in which of them first."""
        kept: dict[Secret, tuple[Trace, int]] = {}
        folded = fold(*texts)
        for sought in (self._people, self._others):
            for index, form in sought.each(folded):
                before = kept.get(form.of.secret)
                if before is None or (form.of.sure and not before[0].sure):
                    kept[form.of.secret] = (form.of, index)
        return kept

    @cached_property
    def checksum(self) -> str:
        """Of all that decides what is found in a document."""
        told = tuple(s.motivation for s in self.dossier.rows(Statement) if may_quote(s))
        return sum_of(self.secrets, self._public, tuple(own_contact(self.dossier)), told)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Where the workbooks and the texts of the wijken hold a secret."""
        texts = list(printable(self.dossier))
        names = [text for text in texts if text.name]
        found = [
            *_spots(self._people, [text for text in texts if not text.name]),
            *_spots(self._people_in_names, names),
            *_spots(self._others_in_texts, texts),
        ]
        known = {spot.place for spot in found}
        for statement in self.dossier.rows(Statement):
            secret, place = revealed(statement), statement.at("motivation")
            if secret and may_quote(statement) and place not in known:
                found.append(Spot(place, Trace(secret, sure=False), statement.motivation or ""))
        return tuple(sorted(found, key=lambda spot: spot.place.order))

    def may_quote(self, statement: Statement) -> bool:
        """May the motivation be printed? Who wrote it can't consent for somebody else in it."""
        return may_quote(statement) and id(statement) not in self._held_back

    @cached_property
    def _held_back(self) -> frozenset[int]:
        """The identities of the statements of which the motivation tells of somebody."""
        return frozenset(
            id(statement)
            for statement in self.dossier.rows(Statement)
            if statement.at("motivation") in self._silent or revealed(statement) is not None
        )

    def printed_at(self, secret: Secret) -> tuple[CellPlace | DocumentPlace | FilePlace, ...]:
        """The texts that hold it and are printed all the same: not a quotation held back."""
        quoted = {s.at("motivation") for s in self.dossier.rows(Statement)}
        held_back = quoted & self._silent
        spots = (spot.place for spot in self.spots if spot.trace.secret == secret)
        return tuple(place for place in spots if place not in held_back)

    @cached_property
    def unsought(self) -> tuple[tuple[Secret, CellPlace | None], ...]:
        """Names of persons that can't be looked for: they are too short, or also the name of
        somebody (or of an organisation) that may be named, at that cell.
        """
        public = {key_of(name): place for name, place in self._public}
        found: list[tuple[Secret, CellPlace | None]] = []
        for secret in self.secrets:
            if secret.sort is Sort.PERSON:
                if all(len(way.key) < SHORTEST for way in written(secret.text)):
                    found.append((secret, None))
                elif place := public.get(key_of(secret.text)):
                    found.append((secret, place))
        return tuple(found)

    @cached_property
    def _silent(self) -> frozenset[object]:
        return frozenset(s.place for s in self.spots if s.trace.secret.sort in _OF_SOMEBODY)

    @cached_property
    def _public(self) -> tuple[tuple[str, CellPlace], ...]:
        return (*public_people(self.dossier), *public_names(self.dossier))

    @cached_property
    def _people(self) -> Sought[Trace]:
        return Sought(self._forms, self._organisations | self._named)

    @cached_property
    def _people_in_names(self) -> Sought[Trace]:
        """Also within the name of an organisation that may be named."""
        return Sought(self._forms, self._named)

    @cached_property
    def _named(self) -> frozenset[str]:
        """What those who may be named can be called, and how the applicant is reached."""
        people = {way.key for name, _ in public_people(self.dossier) for way in written(name)}
        return frozenset(people.union(*map(reached, own_contact(self.dossier))))

    @cached_property
    def _forms(self) -> tuple[Form[Trace], ...]:
        """The sure ones first: of two secrets that are written alike, those count."""
        found: list[Form[Trace]] = []
        for secret in self.secrets:
            if secret.sort is Sort.PERSON:
                ways = written(secret.text)
                found += (Form(w.key, Trace(secret, w.sure), w.capital) for w in ways)
            elif secret.sort is Sort.CONTACT:
                found += (Form(key, Trace(secret, sure=True)) for key in reached(secret.text))
        return tuple(sorted(found, key=lambda form: not form.of.sure))

    @cached_property
    def _others(self) -> Sought[Trace]:
        """Organisations and motivations, where a document does not hold a whole quotation."""
        told = (s.motivation or "" for s in self.dossier.rows(Statement) if may_quote(s))
        secret = {form.key for form in self._other_forms}
        return Sought(self._other_forms, self._organisations | set(map(key_of, told)) - secret)

    @cached_property
    def _others_in_texts(self) -> Sought[Trace]:
        """Also within a quotation: she is told of it at that cell."""
        return Sought(self._other_forms, self._organisations)

    @cached_property
    def _organisations(self) -> frozenset[str]:
        return frozenset(key_of(name) for name, _ in public_names(self.dossier))

    @cached_property
    def _other_forms(self) -> tuple[Form[Trace], ...]:
        return tuple(
            Form(key, Trace(secret, secret.sort is Sort.STORY), len(secret.text.split()) == 1)
            for secret in self.secrets
            if secret.sort not in _OF_SOMEBODY and len(key := key_of(secret.text)) >= SHORTEST
        )


def derive(dossier: Dossier) -> Privacy:
    """What is private, ready to be looked for."""
    return Privacy(dossier, secrets(dossier))


def _spots(sought: Sought[Trace], texts: Sequence[Printable]) -> Iterator[Spot]:
    by_text: dict[int, list[Trace]] = defaultdict(list)
    for index, form in sought.each(fold(*(text.text for text in texts))):
        by_text[index].append(form.of)
    for index, traces in by_text.items():
        text = texts[index]
        yield from (Spot(text.place, trace, text.text) for trace in _surest(traces))


def _surest(traces: Iterable[Trace]) -> list[Trace]:
    found: dict[Secret, Trace] = {}
    for trace in traces:
        if trace.secret not in found or trace.sure:
            found[trace.secret] = trace
    return list(found.values())
