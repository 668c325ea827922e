"""The sets that were made, the last one of each day: what edits and changes are compared with."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
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
_NAMED = re.compile(r"\d{4}-\d\d-\d\d\.zip")
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


def path_of(day: date) -> str:
    """Where the set of a day lies, under ``output``."""
    return f"{FOLDER}/{day.isoformat()}.zip"


def is_kept_set(path: str) -> bool:
    """Whether a path under ``output`` is that of a kept set."""
    return path.startswith(f"{FOLDER}/") and _NAMED.fullmatch(path[len(FOLDER) + 1 :]) is not None


def kept_days(output: Path) -> list[date]:
    """The days of which a set lies here, the last one last."""
    folder = output / FOLDER
    if leads_out(folder, output.parent) or not folder.is_dir():
        return []
    names = sorted(path.name for path in folder.iterdir() if _NAMED.fullmatch(path.name))
    return [day for day in map(_day, names) if day]


def kept_set(output: Path, day: date) -> KeptSet | None:
    """The set of a day; None when it is not there or not to be read."""
    path = output / path_of(day)
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


def last_set(output: Path, until: date = date.max) -> KeptSet | None:
    """The newest set of this day or before."""
    days = [day for day in kept_days(output) if day <= until]
    return kept_set(output, days[-1]) if days else None


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name.removesuffix(".zip"))
    except ValueError:
        return None
