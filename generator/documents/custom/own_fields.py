"""The fields that only documents of her own have, for the list of fields."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.documents.custom.meanings import closed
from generator.documents.custom.subjects import SUBJECTS, Subject
from generator.documents.definition import View
from generator.documents.meaning import Group
from generator.dossier import Dossier
from generator.field_guide import Chapter, Section
from generator.figures.all import Figures

ABOUT = (
    "Een Word-bestand in templates/eigen is een sjabloon van jezelf. Het wordt één keer gemaakt, "
    "of één keer voor elk lid, elke wijk, elke steunverklaring of elke activiteit: typ dat "
    "bovenaan, zoals {# voor elk lid #}, of zet een veld in de bestandsnaam, zoals "
    "brief {{ lid.naam }}.docx. Een document voor elke wijk kent ook alle velden van "
    "wijkplan.docx, elk ander document die van subsidieaanvraag.docx. De velden hieronder horen "
    "bij waar het document voor is. In templates/eigen/intern heeft ook elk lid in de lijst leden "
    "een vertegenwoordiger, email en telefoon."
)
_PRIVATE = "Niet openbaar: alleen voor een sjabloon in templates/eigen/intern."


def own_groups() -> Iterator[tuple[Subject, Group]]:
    """The kinds of things with a group of fields that no other document has."""
    for subject in SUBJECTS.values():
        group = subject.whole[subject.word]
        if isinstance(group, Group) and subject.word != "wijk":
            yield subject, group


def first_group(subject: Subject, dossier: Dossier, figures: Figures) -> View:
    """The fields of the first thing, the private ones too; empty when there is none."""
    return next((fields for _, fields in subject.own(dossier, figures, True)), {})


def own_chapter(sections: Mapping[str, Section]) -> Chapter:
    """The chapter of these sections, by the group that they tell of, the private fields marked."""
    told = []
    for subject, group in own_groups():
        section = sections[subject.word]
        hidden = {f"{subject.word}.{key}" for key, m in group.fields.items() if closed(m)}
        fields = tuple(
            replace(f, meaning=f"{f.meaning} {_PRIVATE}") if f.name in hidden else f
            for f in section.fields
        )
        title = f"{section.title}: {{# voor {subject.each} #}}"
        told.append(replace(section, title=title, fields=fields))
    return Chapter("Eigen documenten", "templates/eigen", ABOUT, tuple(told))
