"""The file names of her own documents: fields in them, and names that clash or cannot be."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.documents.custom.document import CustomCopy, CustomDocument
from generator.documents.custom.file_names import NamePattern
from generator.documents.custom.subjects import SUBJECTS
from generator.documents.definition import Document, Edition, View
from generator.documents.example_views import example_view, subject_view
from generator.documents.meaning import Cell, Group
from generator.dossier import Dossier
from generator.dutch import count, did_you_mean, enumerate_names, words
from generator.figures.all import Figures
from generator.problems import CellPlace, FilePlace, Problem
from generator.word import s_codes
from generator.word.text.read_tags import tags

_FIELD = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")


@dataclass(frozen=True)
class _Made:
    """A copy with the document that it is of."""

    document: CustomDocument
    copy: CustomCopy

    @property
    def place(self) -> FilePlace:
        return FilePlace(self.document.template)

    def cells(self, field: str = "") -> tuple[CellPlace, ...]:
        """The cell of a field, or that of the name of the thing."""
        subject = self.document.subject
        key = "" if field else subject.key
        group = self.document.meanings.get(subject.word)
        if field and isinstance(group, Group):
            meaning = group.fields.get(field.partition(".")[2])
            key = meaning.field if isinstance(meaning, Cell) else ""
        return (self.copy.row.at(key),) if self.copy.row and key else ()


def name_pattern(stem: str, shown: str) -> NamePattern | Problem:
    """The texts and fields of a file name."""
    pieces: list[tuple[str, str]] = []
    last = 0
    for tag in tags(stem):
        field = tag.text[2:-2].strip()
        if tag.word or not _FIELD.fullmatch(field):
            return _wrong_name(shown, f"“{stem[tag.start : tag.end]}” kan niet in een bestandsnaam")
        pieces.append((stem[last : tag.start], field))
        last = tag.end
    pieces.append((stem[last:], ""))
    if any(brace in text for text, _ in pieces for brace in "{}"):
        return _wrong_name(shown, "In de bestandsnaam staat een accolade die bij geen veld hoort")
    return NamePattern(tuple(pieces))


def _wrong_name(shown: str, message: str) -> Problem:
    fix = "Typ een veld in de bestandsnaam zoals {{ lid.naam }}, of haal de accolades weg"
    return s_codes.NO_NAME.at(FilePlace(shown), message, fix=fix)


def unknown_field(document: CustomDocument, pattern: NamePattern) -> Problem | None:
    """A field in the file name that this document does not have, or that is no text."""
    for field in pattern.fields:
        if not isinstance(_at(example_view(document), field), str):
            return _no_text(document, field)
    return None


def _at(view: View, path: str) -> object:
    value: object = view
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _no_text(document: CustomDocument, field: str) -> Problem:
    message = f"Het veld “{field}” kan niet in de bestandsnaam"
    if document.public and isinstance(
        _at(subject_view(document.subject, internal=True), field), str
    ):
        fix = "Het is niet openbaar. Zet het sjabloon in templates/eigen/intern, of haal het weg"
        return s_codes.NO_NAME.at(FilePlace(document.template), message, fix=fix)
    near = _near(document, field)
    names = [f"{{{{ {s.word}.{s.name} }}}}" for s in SUBJECTS.values()]
    some = str(enumerate_names(names)).replace(" en ", " of ")
    fix = f"Bedoel je {{{{ {near} }}}}?" if near else f"Kies een veld met één tekst, zoals {some}"
    return s_codes.NO_NAME.at(FilePlace(document.template), message, fix=fix)


def _near(document: CustomDocument, field: str) -> str | None:
    """What was meant: ``leden.naam`` is ``lid.naam``; else what looks like it."""
    views = [example_view(document)]
    if not document.subject.word:
        views += [subject_view(s, internal=not document.public) for s in SUBJECTS.values()]
    known = {
        f"{name}.{key}"
        for view in views
        for name, group in view.items()
        for key, value in (group.items() if isinstance(group, Mapping) else ())
        if isinstance(value, str)
    }
    first, _, rest = field.partition(".")
    meant = next((f"{s.word}.{rest}" for s in SUBJECTS.values() if first in s.typed), "")
    return meant if meant in known else did_you_mean(field, sorted(known))


def name_problems(
    documents: Sequence[Document], dossier: Dossier, figures: Figures
) -> Iterator[Problem]:
    """What is wrong with the names of her own documents, now that there are data."""
    alike: dict[str, list[_Made]] = defaultdict(list)
    for document in documents:
        if isinstance(document, CustomDocument):
            copies = document.copies(dossier, figures, Edition())
            made = [_Made(document, copy) for copy in copies if isinstance(copy, CustomCopy)]
            yield from _impossible(made)
            yield from _gaps(document, made)
            for one in made:
                alike[f"{document.public}/{one.copy.name.key}"].append(one)
    told: set[frozenset[str]] = set()
    for group in (group for group in alike.values() if len(group) > 1):
        templates = frozenset(one.document.template for one in group)
        if len(templates) == 1 or templates not in told:
            told.add(templates)
            yield _clash(group)


def _impossible(made: Sequence[_Made]) -> Iterator[Problem]:
    for one in made:
        if fault := one.copy.name.fault:
            message = f"De naam “{one.copy.name.text[:60]}” {fault}"
            fix = "Geef het sjabloon een andere naam"
            fix = f"{fix}, of verander wat er in de cel staat" if one.cells() else fix
            yield s_codes.NO_NAME.at(one.place, message, fix=fix, related=one.cells())


def _gaps(document: CustomDocument, made: Sequence[_Made]) -> Iterator[Problem]:
    """One problem for each field that is empty in some names."""
    for field in dict.fromkeys(field for one in made for field in one.copy.name.empty):
        lacking = [one for one in made if field in one.copy.name.empty]
        others = f" en {count(len(lacking) - 1, 'ander', 'andere')}" if lacking[1:] else ""
        message = f"Het veld “{field}” in de bestandsnaam is leeg"
        message += f": zo’n document heet nu {lacking[0].copy.name.file}{others}"
        cells = tuple(cell for one in lacking for cell in one.cells(field) or one.cells())
        fix = "Vul de cellen in, of haal het veld uit de bestandsnaam"
        place = FilePlace(document.template)
        yield s_codes.NAME_GAP.at(place, message, fix=fix, related=cells)


def _clash(group: Sequence[_Made]) -> Problem:
    first, last = group[0], group[-1]
    message = f"Er zouden {words(len(group))} documenten “{first.copy.name.file}” zijn"
    subject = last.document.subject
    if first.document is last.document:
        apart = f"{{{{ {subject.word}.{subject.apart} }}}}"
        fix = f"Zet {apart} ook in de bestandsnaam, of maak de namen verschillend"
    else:
        message += f", ook een van het sjabloon {first.document.template}"
        fix = "Geef een van beide sjablonen een andere naam"
    cells = tuple(dict.fromkeys(cell for one in group for cell in one.cells()))
    return s_codes.SAME_NAME.at(last.place, message, fix=fix, related=cells)
