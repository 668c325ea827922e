"""What one process of the tests works out once: the same step on the same input is done once.

Most tests build a project of which all but a cell or a template is as in the test before. So the
dear steps before delivering remember what came of what: a workbook that is read, a template and what
was read in it, its check, a document that is filled, its words, and all documents of a dossier. The
key is a checksum of the whole input, so that nothing is shared but what would be equal; a step that
raises is done again. What a second build in the same project would not do again (``InOrder``) is not
done again in another project either: the key is the product's own, and holds all that a document and
its checks are of (``tests/test_in_order.py`` proves that, afresh).

The workbooks that most tests begin with (``tables.py``, ``town.py``) are made once as well.

A test that compares two fresh builds is marked ``afresh``, and so is all of ``pytest --afresh``
(which ``tests.mutation`` uses to see which test reaches which line). A test with ``monkeypatch``
changes the program and is afresh too; one that only changes what stands around it takes ``around``.
"""

import hashlib
import pickle
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar

import pytest

from generator import making_documents, pipeline
from generator.checks.on_results import submission_limits
from generator.checks.on_results.submission_limits import Made
from generator.checks.on_templates import privacy
from generator.delivery.in_order import InOrder
from generator.documents.definition import Document, Edition
from generator.dossier import Dossier
from generator.events import DocumentMade, Tell
from generator.excel.reading import read_dossier
from generator.excel.reading.sheets import Opened
from generator.figures.all import Figures
from generator.figures.privacy import Privacy
from generator.making_documents import Templates
from generator.problems import CATALOGUE, Problem
from generator.word.inspecting.made_document import Paper
from generator.word.packaging.package import Package
from generator.word.proofreading.opened_template import Template
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.definition import Workbook

_MOST, _PAPERS = 400, 40  # a paper or a template holds its whole tree
_SHEETS = [sheet for workbook in WORKBOOKS for sheet in workbook.sheets]
_COLUMNS = [column for sheet in _SHEETS for column in sheet.columns]
_DECLARED = [*WORKBOOKS, *_SHEETS, *_COLUMNS, *CATALOGUE.values()]
_NUMBERS = {id(one): number for number, one in enumerate(_DECLARED)}


@dataclass
class Known:
    """The outcomes of a step by its input, the last few hundred; off for a test that is afresh."""

    on: bool = True
    most: int = _MOST
    _found: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)

    def once(self, key: Callable[[], Hashable], work: Callable[[], Any]) -> Any:
        """What came of the work for this key, or else comes of it now."""
        if not self.on:
            return work()
        asked = key()
        if asked not in self._found:
            self._found[asked] = work()
        self._found.move_to_end(asked)
        while len(self._found) > self.most:
            self._found.popitem(last=False)
        return self._found[asked]


_last: list[Any] = []  # a dossier and its print
known, papers = Known(), Known(most=_PAPERS)


def share(patch: pytest.MonkeyPatch) -> None:
    """Let the dear steps of a build remember, for as long as the patch lasts."""
    patch.setattr(read_dossier, "open_file", _opened(read_dossier.open_file))
    patch.setattr(making_documents, "_lint", _checked(making_documents._lint))
    patch.setattr(making_documents, "person_check", _People(making_documents.person_check))
    patch.setattr(making_documents, "fill", _filled(making_documents.fill))
    patch.setattr(making_documents, "read_paper", _papers(making_documents.read_paper))
    patch.setattr(making_documents, "Template", _read(Template))
    patch.setattr(privacy, "Paper", _read(Paper))
    patch.setattr(making_documents, "InOrder", _Anywhere)
    patch.setattr(pipeline, "InOrder", _Anywhere)
    patch.setattr(pipeline, "known_in_order", _known(pipeline.known_in_order))
    patch.setattr(submission_limits, "count_words", _counted(submission_limits.count_words))
    patch.setattr(pipeline, "make", _made(pipeline.make))


def _opened(open_file: Callable[..., Any]) -> Callable[..., Any]:
    """A copy of what was read: the steps after it change its cells."""

    def opened(path: Path, workbook: Workbook) -> tuple[Opened | None, list[Problem]]:
        try:
            data = path.read_bytes() if known.on else b""
        except OSError:
            data = b""
        if not data:
            return open_file(path, workbook)
        kept = known.once(
            lambda: ("opened", path.name, _print(data), workbook.file),
            lambda: _packed(open_file(path, workbook)),
        )
        return _Unpacker(BytesIO(kept)).load()

    return opened


def _checked(check: Callable[..., list[Problem]]) -> Callable[..., list[Problem]]:
    def checked(template: Template, document: Document, unasked: frozenset[Any]) -> list[Problem]:
        return known.once(
            lambda: ("checked", _parts(template.package), _kind(document), unasked),
            lambda: check(template, document, unasked),
        )

    return checked


@dataclass(frozen=True)
class _People:
    """Stands in for the checks on persons in a template."""

    check: Any

    def run(self, lost: frozenset[Any], template: Template, secret: Privacy) -> list[Problem]:
        return known.once(
            lambda: ("people", _parts(template.package), _dossier(secret.dossier)),
            lambda: list(self.check.run(lost, template, secret)),
        )


def _filled(fill: Callable[..., bytes]) -> Callable[..., bytes]:
    def filled(package: Package, view: Mapping[str, object]) -> bytes:
        return known.once(
            lambda: ("filled", _parts(package), _print(view)), lambda: fill(package, view)
        )

    return filled


def _papers(read: Callable[[bytes, str], Paper]) -> Callable[[bytes, str], Paper]:
    """The same paper of the same document, with all that was read in it: nobody changes one."""
    return lambda data, path: papers.once(lambda: (path, _print(data)), lambda: read(data, path))


def _read(kind: Callable[..., Any]) -> Callable[..., Any]:
    """The same template or paper of the same package, with all that was read in it."""

    def read(package: Package, *more: Any) -> Any:
        if more:
            return kind(package, *more)
        return papers.once(lambda: (kind, _parts(package)), lambda: kind(package))

    return read


class _Anywhere(InOrder):
    """As if what any test of this process found in order was in the last set of this project."""

    found: ClassVar[OrderedDict[str, bytes | None]] = OrderedDict()

    def has(self, key: str) -> bool:
        there = super().has(key)
        if not there and known.on and key in self.found:
            self.found.move_to_end(key)
            self.kept[key], there = "", True
        return there

    def document(self, key: str, path: str) -> bytes | None:
        data = super().document(key, path)
        if data is None and known.on and (data := self.found.get(key)):
            self.found.move_to_end(key)
            super().add(key, data)
        return data

    def add(self, key: str, document: bytes | None = None) -> None:
        super().add(key, document)
        if known.on:
            self.found[key] = document
            while len(self.found) > 2 * _MOST:
                self.found.popitem(last=False)


def _known(known_in_order: Callable[[Path, str], InOrder]) -> Callable[[Path, str], InOrder]:
    def anywhere(output: Path, program: str) -> InOrder:
        found = known_in_order(output, program)
        return _Anywhere(found.program, found.before, found.documents)

    return anywhere


def _counted(count: Callable[[bytes], int]) -> Callable[[bytes], int]:
    return lambda data: known.once(lambda: ("counted", _print(data)), lambda: count(data))


def _made(make: Callable[..., tuple[Made, list[Problem]]]) -> Callable[..., Any]:
    """All documents of a dossier; each is told again, and read back again: that is large."""

    def made(
        dossier: Dossier,
        figures: Figures,
        templates: Templates,
        edition: Edition,
        tell: Tell,
        *others: InOrder,
    ) -> tuple[Made, list[Problem]]:
        kept = others[0].kept if others else {}

        def work() -> tuple[Made, list[Problem], list[DocumentMade], Mapping[str, str]]:
            told: list[DocumentMade] = []
            already = set(kept)
            result, problems = make(dossier, figures, templates, edition, told.append, *others)
            new = {key: kept[key] for key in kept.keys() - already}
            return replace(result, papers={}), problems, told, new

        result, problems, events, in_order = known.once(
            lambda: ("made", _dossier(dossier), _all(templates), edition), work
        )
        kept.update(in_order)
        for event in events:
            tell(event)
        read = {p: making_documents.read_paper(data, p) for p, data in result.files.items()}
        return replace(result, files={**result.files}, papers=read), [*problems]

    return made


def _all(templates: Templates) -> Hashable:
    return (*map(_kind, templates.documents), *map(_parts, templates.packages.values()))


def _kind(document: Document) -> Hashable:
    """One of hers is made anew each time, and is what it says of itself."""
    return (document.name, document.template, document.public, getattr(document, "subject", None))


def _parts(package: Package) -> Hashable:
    return (package.name, _print(list(package.parts.items())))


def _print(value: object) -> bytes:
    """Two values with the same are equal; of equal ones it may differ, and then the work is done."""
    return hashlib.blake2b(pickle.dumps(value), digest_size=16).digest()


def _dossier(dossier: Dossier) -> bytes:
    """The print of a dossier, which is frozen: the last one is asked for again."""
    if not _last or _last[0] is not dossier:
        _last[:] = [dossier, _print(dossier)]
    return _last[1]


def _packed(value: object) -> bytes:
    file = BytesIO()
    _Packer(file).dump(value)
    return file.getvalue()


class _Packer(pickle.Pickler):
    """What is declared, of workbooks and of rules, stays the thing itself."""

    def persistent_id(self, value: object) -> int | None:
        return _NUMBERS.get(id(value))


class _Unpacker(pickle.Unpickler):
    def persistent_load(self, number: int) -> object:
        return _DECLARED[number]
