"""A document of her own: made from one template, once or for each thing of a kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.documents.custom.file_names import Name, NamePattern
from generator.documents.custom.subjects import ONCE, SUBJECTS, Subject
from generator.documents.definition import INTERNAL, Copy, Document, Edition, View
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.workbooks.definition import Row

FOLDER = "eigen"
PRIVATE = "een document in templates/eigen/intern"


@dataclass(frozen=True)
class CustomCopy(Copy):
    """A copy with what it is made for, and what it is called."""

    row: Row | None
    name: Name


@dataclass(frozen=True, eq=False)
class CustomDocument(Document):
    """A document with the kind of thing that it is made for."""

    subject: Subject = ONCE


def custom_document(
    template: str, pattern: NamePattern, subject: Subject, *, public: bool
) -> CustomDocument:
    """The document of a template, given by its path in the folder of templates.

    A copy for a thing has the name of that thing behind it, when its own fields do not name it.
    """
    longer = NamePattern((*pattern.pieces, (" ", f"{subject.word}.{subject.name}")))
    names_it = not subject.word or any(f.startswith(f"{subject.word}.") for f in pattern.fields)
    folder = f"{'' if public else INTERNAL}{FOLDER}"

    def copies(dossier: Dossier, figures: Figures, edition: Edition) -> Iterator[Copy]:
        for row, view in subject.make(dossier, figures, edition, not public):
            name = pattern.filled(view)
            if subject.word and (name.empty or not names_it):
                name = longer.filled(view)
            titled = {**view, "document": {**_group(view, "document"), "titel": name.text}}
            yield CustomCopy(f"{folder}/{name.file}", name.text, titled, row, name)

    meanings = subject.meanings(internal=not public)
    stem = template.removesuffix(".docx")
    return CustomDocument(stem, template, meanings, copies, public, subject=subject)


def _group(view: View, key: str) -> View:
    group = view[key]
    assert isinstance(group, dict)
    return group


def other_fields(document: Document) -> Iterator[tuple[str, Subject, bool]]:
    """Where a field that is not of this document may be of: in words, and how those are made."""
    if isinstance(document, CustomDocument):
        for subject in SUBJECTS.values():
            if subject is not document.subject:
                yield f"een document voor {subject.each}", subject, not document.public
        if document.public:
            for subject in SUBJECTS.values():
                yield PRIVATE, subject, True
