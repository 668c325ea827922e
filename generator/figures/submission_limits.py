"""What the counter of the gemeente takes: the size, kind and number of pages of a file."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.dossier import Dossier
from generator.workbooks.application import Application

_MEGABYTE = 1024 * 1024
_USUAL_MEGABYTES = 10  # what comparable gemeenten take
_PAGES = {
    "subsidieaanvraag": "most_pages",
    "steunverklaringen": "most_pages_list",
    "wijkplannen": "most_pages_plan",
}
_SAME = {"jpeg": "jpg", "tif": "tiff"}
_PLAIN_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Limits:
    """The limits that hold for this application."""

    megabytes: int
    types: frozenset[str]
    form: Application

    def too_large(self, size: int) -> bool:
        """Whether a file of so many bytes is more than the counter takes."""
        return size > self.megabytes * _MEGABYTE

    def refused(self, path: str) -> bool:
        """Whether the counter does not take this kind of file."""
        return bool(self.types) and ending(path) not in self.types

    def pages_field(self, document: str) -> str:
        """The cell with the limit for a document; empty when it has none."""
        return _PAGES.get(document, "")


def derive(dossier: Dossier) -> Limits:
    """The limits as typed, with what is usual for those that are not."""
    form = dossier.form(Application)
    types = re.split(r"[\s,;/]+", (form.file_types or "").casefold().replace(" en ", " "))
    return Limits(
        form.largest_file or _USUAL_MEGABYTES,
        frozenset(_kind(t.lstrip(".*")) for t in types if t.strip(".*")),
        form,
    )


def ending(path: str) -> str:
    """The kind of a file as its name tells it: ``pdf``; jpeg is jpg."""
    return _kind(PurePosixPath(path).suffix.lstrip(".").casefold())


def _kind(found: str) -> str:
    """A kind of file by one of its two names."""
    return _SAME.get(found, found)


def plain_name(path: str) -> bool:
    """Whether a name has letters, digits, dots and hyphens only, as every counter takes it."""
    return bool(_PLAIN_NAME.fullmatch(PurePosixPath(path).name))


def megabytes(size: int) -> str:
    """A size in MB with one decimal, in Dutch."""
    return f"{size / _MEGABYTE:.1f} MB".replace(".", ",")
