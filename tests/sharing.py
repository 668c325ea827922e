"""What one process of the tests works out once: the same step on the same input is done once.

Most tests build a project of which all but a cell or a template is as in the test before. So the
dear steps between reading and delivering remember what came of what: the check of a template, a
document that is filled, and all documents of a dossier. The key is the whole input, byte for byte
or pickled, so that nothing is shared but what would be equal; a step that raises is done again.

A test that compares two builds is marked ``afresh``, and so is all of ``pytest --afresh`` (which
``tests.mutation`` uses to see which test reaches which line).
"""

import pickle
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from generator import making_documents, pipeline
from generator.checks.on_results.submission_limits import Made
from generator.documents.definition import Document, Edition
from generator.dossier import Dossier
from generator.events import DocumentMade
from generator.figures.all import Figures
from generator.figures.privacy import Privacy
from generator.making_documents import Tell, Templates
from generator.problems import Problem
from generator.word.packaging.package import Package
from generator.word.proofreading.opened_template import Template

_MOST = 400


@dataclass
class Known:
    """The outcomes of a step by its input, the last few hundred; off for a test that is afresh."""

    on: bool = True
    _found: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)

    def once(self, key: Callable[[], Hashable], work: Callable[[], Any]) -> Any:
        """What came of the work for this key, or else comes of it now."""
        if not self.on:
            return work()
        asked = key()
        if asked not in self._found:
            self._found[asked] = work()
        self._found.move_to_end(asked)
        while len(self._found) > _MOST:
            self._found.popitem(last=False)
        return self._found[asked]


known = Known()


def share(patch: pytest.MonkeyPatch) -> None:
    """Let the dear steps of a build remember, for as long as the patch lasts."""
    patch.setattr(making_documents, "_checked", _checked(making_documents._checked))
    patch.setattr(making_documents, "person_check", _People(making_documents.person_check))
    patch.setattr(making_documents, "fill", _filled(making_documents.fill))
    patch.setattr(pipeline, "make", _made(pipeline.make))


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

    def run(self, lost: frozenset[Any], template: Template, privacy: Privacy) -> list[Problem]:
        return known.once(
            lambda: ("people", _parts(template.package), pickle.dumps(privacy.dossier)),
            lambda: list(self.check.run(lost, template, privacy)),
        )


def _filled(fill: Callable[..., bytes]) -> Callable[..., bytes]:
    def filled(package: Package, view: Mapping[str, object]) -> bytes:
        return known.once(
            lambda: ("filled", _parts(package), pickle.dumps(view)), lambda: fill(package, view)
        )

    return filled


def _made(make: Callable[..., tuple[Made, list[Problem]]]) -> Callable[..., Any]:
    """All documents of a dossier; each is told again."""

    def made(
        dossier: Dossier, figures: Figures, templates: Templates, edition: Edition, tell: Tell
    ) -> tuple[Made, list[Problem]]:
        told: list[DocumentMade] = []
        result, problems, events = known.once(
            lambda: ("made", pickle.dumps(dossier), _all(templates), edition),
            lambda: (*make(dossier, figures, templates, edition, told.append), told),
        )
        for event in events:
            tell(event)
        return replace(result, files={**result.files}), [*problems]

    return made


def _all(templates: Templates) -> Hashable:
    return (*map(_kind, templates.documents), *map(_parts, templates.packages.values()))


def _kind(document: Document) -> Hashable:
    """One of hers is made anew each time, and is what it says of itself."""
    return (document.name, document.template, document.public, getattr(document, "subject", None))


def _parts(package: Package) -> Hashable:
    return (package.name, *package.parts.items())
