"""What stands in ``output/`` now beside the record of the build; nothing is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath

from generator.delivery.build_record import (
    NAME,
    checksum_of,
    is_document,
    last_documents,
    last_written,
    read_json,
)
from generator.delivery.ingredients import Difference, Ingredients, difference, ingredients
from generator.delivery.overview_file import NAME as OVERVIEW
from generator.delivery.proof import FOLDER, INTERNAL, Proof, kept_finals, proof
from generator.delivery.side_record import of_ours
from generator.inside import everything, is_link

_READ_ME = "LEESMIJ.txt"  # comes with the program, to say what the folder is for


class State(StrEnum):
    """What a document in ``output/`` is."""

    AS_MADE = "zoals gemaakt"
    CARRIED = "met jouw wijzigingen erin"
    OLDER = "van oudere gegevens"
    EDITED = "met de hand bewerkt"
    UNREADABLE = "niet te lezen"
    GONE = "weg"
    NOT_OURS = "niet van ons"


_SOUND = frozenset((State.AS_MADE, State.CARRIED))


@dataclass(frozen=True)
class Comparison:
    """Of a project: each document, what went in, and the final versions that are kept.

    Without a record (``known`` is false) nothing can be said of the documents; ``kept`` tells
    whether the final version that stands there is kept as well.
    """

    known: bool = False
    there: bool = False
    version: str = ""
    documents: Mapping[str, State] = field(default_factory=dict)
    inputs: Difference = field(default_factory=Difference)
    templates: Difference = field(default_factory=Difference)
    finals: Mapping[str, Proof] = field(default_factory=dict)
    kept: bool = True

    @property
    def sound(self) -> bool:
        """Whether all is as written, of the data of now, and every final version as it was kept."""
        proven = all(proof.whole for proof in self.finals.values())
        return self.known and proven and set(self.documents.values()) <= _SOUND


def compare(project: Path) -> Comparison:
    """Look at everything of a project again."""
    output = project / "output"
    found = read_json(output / NAME)
    folders = kept_finals(output)
    finals = {folder.name: proof(folder) for folder in folders}
    record = found if isinstance(found, dict) else {}
    then = _then(record)
    if then is None:
        return Comparison(there=(output / NAME).exists(), finals=finals)
    now = ingredients(project)
    inputs = difference(then.inputs, now.inputs)
    templates = difference(then.templates, now.templates)
    made, wrote = last_documents(output), last_written(output)
    documents = {path: _state(output / path, sum_, wrote[path]) for path, sum_ in made.items()}
    if inputs or templates:
        older = {p: State.OLDER for p, state in documents.items() if state in _SOUND}
        documents |= older
    documents |= dict.fromkeys(_not_ours(output, made), State.NOT_OURS)
    this = checksum_of(output / NAME)
    kept = any(checksum_of(folder / NAME) == this for folder in folders)
    return Comparison(
        known=True,
        there=True,
        version=str(record.get("version", "")),
        documents=dict(sorted(documents.items())),
        inputs=inputs,
        templates=templates,
        finals=finals,
        kept=kept or record.get("final") is not True,
    )


def _then(record: Mapping[str, object]) -> Ingredients | None:
    """What went in by the record; None when it is not to be understood."""
    groups = [record.get(name) for name in ("inputs", "templates", "documents")]
    checked = [
        {str(k): str(v) for k, v in group.items()} for group in groups if isinstance(group, dict)
    ]
    return Ingredients(checked[0], checked[1]) if len(checked) == len(groups) else None


def _state(path: Path, made: str, wrote: str) -> State:
    if is_link(path) or path.is_dir():
        return State.NOT_OURS
    if not path.exists():
        return State.GONE
    now = checksum_of(path)
    if not now:
        return State.UNREADABLE
    if now == made:
        return State.AS_MADE
    return State.CARRIED if now == wrote else State.EDITED


def _not_ours(output: Path, made: Mapping[str, str]) -> Iterator[str]:
    """What lies among the documents and was not made; among what is internal, documents alone."""
    known = {*made, NAME, OVERVIEW, _READ_ME, *of_ours(output)}
    internal = {str(PurePosixPath(path).parent) for path in made} | {INTERNAL.rstrip("/")}
    for path in everything(output):
        name = path.relative_to(output).as_posix()
        hidden = any(part[0] in ".~" for part in name.split("/"))
        if hidden or path.is_dir() or name in known or name.startswith(f"{FOLDER}/"):
            continue
        document = is_document(name)
        among = str(PurePosixPath(name).parent) in internal
        if not name.startswith(INTERNAL) or (document and among):
            yield name
