"""The sets that were made: what edits and changes are compared with.

Kept are the last set of each day, the one before the last, and the newest final one.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.delivery.build_record import NAME
from generator.inside import leads_out

FOLDER = "intern/geschiedenis"
MOST_DAYS = 30  # thirty days of building are some fifty megabytes
_DATA = "gegevens.json"
_DOCUMENTS = "documenten/"
_BASES = "basis/"
PREVIOUS, FINAL = "vorige", "definitief"  # kept beside those of a day, whatever the days
_NAMED = re.compile(rf"(?:({PREVIOUS}|{FINAL})-)?(\d{{4}}-\d\d-\d\d)\.zip")
_EPOCH = (2018, 1, 1, 0, 0, 0)
_MOST_BYTES = 400_000_000  # unpacked: a hundred times the set of the example


@dataclass(frozen=True)
class KeptSet:
    """A delivered set: its record, its Word documents by path as they were made, and the rows that
    they were made from.

    ``bases``: of a document that she edited and that waits for her, the one that she edited.
    """

    record: bytes = b""
    documents: Mapping[str, bytes] = field(default_factory=dict)
    data: bytes = b""
    bases: Mapping[str, bytes] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """As one file; equal sets give equal bytes, whatever the day."""
        parts = {NAME: self.record, _DATA: self.data}
        parts |= {f"{_DOCUMENTS}{path}": data for path, data in sorted(self.documents.items())}
        parts |= {f"{_BASES}{path}": data for path, data in sorted(self.bases.items())}
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, data in parts.items():
                entry = zipfile.ZipInfo(name, _EPOCH)
                # a Word file is packed already
                packed = name.startswith((_DOCUMENTS, _BASES))
                entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
                entry.create_system = 0
                archive.writestr(entry, data)
        return buffer.getvalue()


def path_of(day: date, mark: str = "") -> str:
    """Where the set of a day lies, under ``output``; the mark says why it is kept besides."""
    return f"{FOLDER}/{f'{mark}-' if mark else ''}{day.isoformat()}.zip"


def is_kept_set(path: str) -> bool:
    """Whether a path under ``output`` is that of a kept set."""
    return path.startswith(f"{FOLDER}/") and _NAMED.fullmatch(path[len(FOLDER) + 1 :]) is not None


def kept_days(output: Path, mark: str = "") -> list[date]:
    """The days of which a set lies here (with this mark), the last one last."""
    folder = output / FOLDER
    if leads_out(folder, output.parent) or not folder.is_dir():
        return []
    found = [_NAMED.fullmatch(path.name) for path in folder.iterdir()]
    days = [_day(name[2]) for name in found if name and (name[1] or "") == mark]
    return sorted(day for day in days if day)


def kept_set(output: Path, day: date, mark: str = "") -> KeptSet | None:
    """The set of a day; None when it is not there or not to be read."""
    path = output / path_of(day, mark)
    if leads_out(path, output.parent):
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_BYTES:
                return None
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError):
        return None
    documents, bases = (
        {n.removeprefix(folder): data for n, data in parts.items() if n.startswith(folder)}
        for folder in (_DOCUMENTS, _BASES)
    )
    return KeptSet(parts.get(NAME, b""), documents, parts.get(_DATA, b""), bases)


def all_sets(output: Path) -> Iterator[KeptSet]:
    """Every set that lies here, the newest of each kind first."""
    for mark in ("", PREVIOUS, FINAL):
        for day in reversed(kept_days(output, mark)):
            if found := kept_set(output, day, mark):
                yield found


def last_set(output: Path, until: date = date.max) -> KeptSet | None:
    """The newest set of this day or before."""
    days = [day for day in kept_days(output) if day <= until]
    return kept_set(output, days[-1]) if days else None


def marked_set(output: Path, mark: str) -> tuple[date, KeptSet] | None:
    """The set that is kept for this reason, with its day."""
    for day in reversed(kept_days(output, mark)):
        if found := kept_set(output, day, mark):
            return day, found
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
