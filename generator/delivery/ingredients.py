"""What a build is made from: which files of a project they are, and their checksums."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.delivery.build_record import checksums

INPUTS = ("*.xlsx", "*.csv", "*.tsv", "*.tab", "teksten/*.docx", "fotos/*", "bijlagen/**/*")
TEMPLATES = ("*.docx", "eigen/**/*.docx")


@dataclass(frozen=True)
class Ingredients:
    """By path within their folder: the checksums of all that is read."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)


def ingredients(project: Path) -> Ingredients:
    """What lies in a project now."""
    return Ingredients(
        checksums(project / "inputs", *INPUTS), checksums(project / "templates", *TEMPLATES)
    )


@dataclass(frozen=True)
class Difference:
    """What is otherwise now, by path; empty when all is as it was."""

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.new or self.gone)


def difference(then: Mapping[str, str], now: Mapping[str, str]) -> Difference:
    """From then to now; what cannot be read now counts as changed."""
    changed = (p for p in then.keys() & now.keys() if then[p] != now[p] or not now[p])
    return Difference(
        tuple(sorted(changed)),
        tuple(sorted(now.keys() - then.keys())),
        tuple(sorted(then.keys() - now.keys())),
    )
