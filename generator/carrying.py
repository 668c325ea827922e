"""Step 5b: what she changed by hand in the documents of last time comes along into these."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from generator.checks.on_results import Result
from generator.checks.on_results.privacy import private_value
from generator.checks.on_results.submission_limits import Made
from generator.delivery import b_codes
from generator.delivery.build_record import checksum, last_documents
from generator.delivery.hand_edits import Hand, bases, beside, edited, waits
from generator.delivery.journal import present
from generator.delivery.open_documents import MARK
from generator.delivery.pdf_export import pdf_name
from generator.dossier import Dossier
from generator.dutch import did_you_mean
from generator.figures.all import Figures
from generator.own_changes import collided, kept
from generator.problems import CATALOGUE, FilePlace, Problem, Severity
from generator.word.inspecting.made_document import read_paper
from generator.word.merging.carry import Carried, carry
from generator.word.packaging.package import Package

_NUMBER = re.compile(r"^\d+-")
_FORGOTTEN = "wij weten niet meer hoe wij het hadden gemaakt"


@dataclass
class Along:
    """What came of her edits: in which documents they are, and what is to be told of it.

    ``fresh``: the documents that she wants without; ``renamed``: the new ones that lie beside hers.
    """

    output: Path
    files: dict[str, bytes]
    hands: dict[str, Hand] = field(default_factory=dict)
    fresh: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    found: dict[str, Carried] = field(default_factory=dict)


def carry_along(
    output: Path,
    made: Made,
    wanted: Sequence[str],
    templates: Mapping[str, Package],
    facts: tuple[Dossier, Figures],
) -> tuple[Made, Along]:
    """Put her edits in the documents that were made; ``wanted`` are those that she wants fresh."""
    along = Along(output, dict(made.files))
    along.problems += _named(wanted, made, along.fresh)
    hers = edited(output, {p: d for p, d in made.files.items() if p not in along.fresh})
    chosen = _chosen(output, made.files)
    known = bases(output, [*hers, *chosen.values()])
    for path, data in hers.items():
        _carry(along, path, data, known.get(path))
    for path, name in chosen.items():
        found = _tried(known.get(name), (output / name).read_bytes(), made.files[path], path)
        if found.data is not None:
            _accept(along, path, name, found)
    documents = {**made.documents, **{n: made.documents[p] for p, n in along.renamed.items()}}
    there = replace(made, files=along.files, documents=documents)
    for path, found in along.found.items():
        template = templates.get(documents[path].template)
        along.problems += kept(path, found, template, facts[0])
        along.problems += collided(path, found)
        along.problems += _private(there, path, facts)
    return there, along


def _carry(along: Along, path: str, hers: bytes, base: bytes | None) -> None:
    """One document that she edited; two when it is not certain."""
    made = along.files[path]
    found = _tried(base, hers, made, path)
    if found.data is not None:
        _accept(along, path, path, found)
        return
    name = beside(along.output, path, hers=True)
    along.hands[path] = Hand(path, checksum(hers), made, base, waits=True)
    along.problems.append(waits(path, name, found.why))
    del along.files[path]
    if _worked_in(along.output, name):
        known = bases(along.output, [name]).get(name)
        again = _tried(known, (along.output / name).read_bytes(), made, name)
        if again.data is not None:
            along.files[name] = made
            _accept(along, name, name, again)
        else:
            name = beside(along.output, path)
    along.files.setdefault(name, made)
    along.renamed[path] = name


def _tried(base: bytes | None, hers: bytes, made: bytes, path: str) -> Carried:
    return carry(base, hers, made, path) if base else Carried(None, why=_FORGOTTEN)


def _accept(along: Along, path: str, at: str, found: Carried) -> None:
    hers = (along.output / at).read_bytes()
    along.hands[path] = Hand(at, checksum(hers), along.files[path])
    along.files[path] = found.data or b""
    along.found[path] = found


def _worked_in(output: Path, name: str) -> bool:
    return present(output / name) not in {None, "", last_documents(output).get(name)}


def _chosen(output: Path, made: Mapping[str, bytes]) -> dict[str, str]:
    """Where she threw hers away and went on in the new one: the path, and where that lies."""
    before = last_documents(output)
    found = {}
    for path in made:
        whole = PurePosixPath(path)
        name = str(whole.with_name(f"{whole.stem} ({MARK}){whole.suffix}"))
        if name in before and present(output / path) is None and _worked_in(output, name):
            found[path] = name
    return found


def _named(wanted: Sequence[str], made: Made, fresh: list[str]) -> Iterator[Problem]:
    """The documents that go by these names, as she sees them in the folder."""
    for name in wanted:
        asked = name.replace("\\", "/").casefold().removeprefix("output/").removesuffix(".docx")
        paths = {path: path.casefold().removesuffix(".docx") for path in made.files}
        found = [path for path, own in paths.items() if asked in _called(own)]
        for path in found:
            fresh += [path, pdf_name(path)]
        if not found:
            known = sorted(PurePosixPath(path).stem for path in made.files)
            like = did_you_mean(name, known)
            fix = f"Bedoel je {like}?" if like else "Neem een naam uit de map output"
            message = f"“{name}” is geen document dat wij maken"
            yield b_codes.NOT_FRESH.at(FilePlace("output"), message, fix=fix)


def _called(path: str) -> tuple[str, ...]:
    """The names of a document: with its folder, without, and of a plan without its number."""
    name = PurePosixPath(path).name
    return path, name, _NUMBER.sub("", name)


def _private(made: Made, path: str, facts: tuple[Dossier, Figures]) -> Iterator[Problem]:
    """What she typed may name somebody without consent: that is told, and nothing is taken out."""
    paper = read_paper(made.files[path], path)
    for finding in private_value(Result(paper, made.documents[path], *facts)):
        fix = f"Haal het uit {PurePosixPath(path).name}, waar jij in hebt gewerkt"
        milder = replace(finding, milder=Severity.WARNING, fix=fix)
        yield Problem(CATALOGUE["D301"], milder)
