"""The file names of her own documents: fields in them, and names that clash or cannot be."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.documents.custom.document import (
    CustomCopy,
    CustomDocument,
    custom_document,
)
from generator.documents.custom.file_names import NamePattern
from generator.documents.custom.subjects import SUBJECTS, Subject
from generator.documents.definition import Document, Edition, View
from generator.documents.example_views import example_view
from generator.documents.meaning import Cell, Group
from generator.dossier import Dossier
from generator.dutch import did_you_mean, enumerate_names
from generator.figures.all import Figures
from generator.problems import CellPlace, FilePlace, Problem
from generator.word import s_codes
from generator.word.text.typed_tags import tags

_FIELD = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_MOST = 5  # clashes of one template that are told; a sixth has the same cause


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
    if document.public and isinstance(_at(_view_of(document.subject, public=False), field), str):
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
        views += [_view_of(subject, public=document.public) for subject in SUBJECTS.values()]
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


def _view_of(subject: Subject, *, public: bool) -> View:
    return example_view(custom_document("", NamePattern(()), subject, public=public))


def name_problems(
    documents: Sequence[Document], dossier: Dossier, figures: Figures
) -> Iterator[Problem]:
    """What is wrong with the names of her own documents, now that there are data."""
    first: dict[str, tuple[CustomDocument, CustomCopy]] = {}
    for document in documents:
        clashes = 0
        for copy in document.copies(dossier, figures, Edition()):
            if not isinstance(document, CustomDocument) or not isinstance(copy, CustomCopy):
                continue
            yield from _of_itself(document, copy)
            key = f"{document.public}/{copy.name.key}"
            other = first.setdefault(key, (document, copy))
            if other[1] is not copy and clashes < _MOST:
                clashes += 1
                yield _clash(document, copy, *other)


def _of_itself(document: CustomDocument, copy: CustomCopy) -> Iterator[Problem]:
    place, cells = FilePlace(document.template), _cells(document, copy)
    for field in copy.name.empty:
        message = f"Het veld “{field}” in de bestandsnaam is leeg; het document heet nu {copy.path}"
        empty = _cells(document, copy, field) or cells
        fix = "Vul de cel in, of haal het veld uit de bestandsnaam"
        yield s_codes.NAME_GAP.at(place, message, fix=fix, related=empty)
    if copy.name.fault:
        message = f"De naam “{copy.name.text[:60]}” {copy.name.fault}"
        fix = "Geef het sjabloon een andere naam, of verander wat er in de cel staat"
        yield s_codes.NO_NAME.at(place, message, fix=fix, related=cells)


def _clash(
    document: CustomDocument, copy: CustomCopy, other: CustomDocument, first: CustomCopy
) -> Problem:
    message = f"Er zou al een document “{copy.name.file}” zijn"
    subject = document.subject
    if document is other:
        apart = f"{{{{ {subject.word}.{subject.apart} }}}}"
        fix = f"Zet {apart} ook in de bestandsnaam, of maak de namen verschillend"
    else:
        message += f", van het sjabloon {other.template}"
        fix = "Geef een van beide sjablonen een andere naam"
    cells = (*_cells(other, first), *_cells(document, copy))
    return s_codes.SAME_NAME.at(FilePlace(document.template), message, fix=fix, related=cells)


def _cells(document: CustomDocument, copy: CustomCopy, field: str = "") -> tuple[CellPlace, ...]:
    """The cell of a field, or that of the name of the thing."""
    subject = document.subject
    key = "" if field else subject.key
    group = document.meanings.get(subject.word)
    if field and isinstance(group, Group):
        meaning = group.fields.get(field.partition(".")[2])
        key = meaning.field if isinstance(meaning, Cell) else ""
    return (copy.row.at(key),) if copy.row and key else ()
