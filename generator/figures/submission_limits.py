"""What the counter of the gemeente takes: size, kind and length, of one file and of all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.dossier import Dossier
from generator.workbooks.scheme import Limit, Measured

_MEGABYTE = 1024 * 1024
_SAME = {"jpeg": "jpg", "tif": "tiff"}
_PLAIN_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Limits:
    """The limits that were typed; what is not typed has none."""

    rows: tuple[Limit, ...]

    def on_document(self, measured: Measured | None) -> tuple[Limit, ...]:
        """Those that hold for a made document, as what it is measured."""
        return self._about(Measured.EACH, measured)

    @property
    def on_attachments(self) -> tuple[Limit, ...]:
        """Those that hold for each attachment."""
        return self._about(Measured.EACH, Measured.ATTACHMENT)

    @property
    def on_all(self) -> tuple[Limit, ...]:
        """Those that hold for everything together."""
        return self._about(Measured.TOGETHER)

    def takes(self, kind: str, measured: Measured | None) -> bool:
        """Whether the counter takes this kind of file, as what it is measured."""
        limits = (*self.on_document(measured), *self.on_all)
        return all(kind in limit.kinds for limit in limits if limit.kinds)

    @property
    def in_words(self) -> bool:
        """Whether anything is limited in words."""
        return any(limit.words for limit in self.rows)

    def _about(self, *measured: Measured | None) -> tuple[Limit, ...]:
        return tuple(limit for limit in self.rows if limit.measured in measured)


def strictest(limits: Iterable[Limit], field: str) -> Limit | None:
    """The limit with the lowest number in this column; zero is told of and limits nothing."""
    typed = [limit for limit in limits if getattr(limit, field)]
    return min(typed, key=lambda limit: getattr(limit, field), default=None)


def too_large(limits: Iterable[Limit], size: int) -> Limit | None:
    """The limit that so many bytes pass."""
    limit = strictest(limits, "megabytes")
    return limit if limit and limit.megabytes and size > limit.megabytes * _MEGABYTE else None


def too_long(limits: Iterable[Limit], field: str, length: int | None) -> Limit | None:
    """The limit in ``pages`` or ``words`` that so many pass."""
    limit = strictest(limits, field)
    return limit if limit and length is not None and length > getattr(limit, field) else None


def derive(dossier: Dossier) -> Limits:
    """The limits as typed."""
    return Limits(dossier.rows(Limit))


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
