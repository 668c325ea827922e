"""``build.json``: what went in and what came out, by checksum, so that edits are noticed."""

import hashlib
import json
import os
import platform
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatchcase
from itertools import count
from pathlib import Path, PurePosixPath

from generator.inside import leads_out, plain_name

NAME = "build.json"
BESIDE = ".stand.json"  # the same, of what is for her own eyes
TO_UPLOAD = "indienen"  # the folder with all that is handed in
_DOCUMENTS = (".docx", ".pdf")
_PIECE = re.compile(rf"{TO_UPLOAD}/(losse-plannen/)?\d\d+-[a-z0-9-]+(\.[a-z0-9]+)?")
# What reads the workbooks, fills the templates and counts the pages: another version of one of
# these can make other bytes.
LIBRARIES = (
    "docxtpl", "jinja2", "lxml", "markupsafe", "pillow", "pydantic", "pypdf", "python-docx",
)  # fmt: skip
_BESIDE_FILES = re.compile(r"[.~]|thumbs\.db$|desktop\.ini$", re.IGNORECASE)


@dataclass(frozen=True)
class Record:
    """SHA-256 of every input, template and document; what was counted, summed and told; by what.

    ``totals`` are amounts per year by their name, ``problems`` how often each code was told.
    ``documents`` are as we made them; ``carried`` are those that we wrote with her edits in them.
    ``waiting``: for a new document beside one that was open, the document whose place it takes.
    """

    inputs: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    version: str = ""
    final: bool = False
    totals: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: Mapping[str, int] = field(default_factory=dict)
    python: str = ""
    libraries: Mapping[str, str] = field(default_factory=dict)
    waiting: Mapping[str, str] = field(default_factory=dict)
    carried: Mapping[str, str] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """As JSON, keys sorted, without a date."""
        content = json.dumps(asdict(self), indent=2, ensure_ascii=False, sort_keys=True)
        return (content + "\n").encode("utf-8", "backslashreplace")


def made_with() -> tuple[str, dict[str, str]]:
    """The version of Python, and of each library that has a hand in the documents."""
    return platform.python_version(), {name: _version(name) for name in LIBRARIES}


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # a build alone asks for it

    try:
        return version(name)
    except PackageNotFoundError:  # it came along in another way
        return "onbekend"


def checksum(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def checksums(folder: Path, *patterns: str) -> dict[str, str]:
    """Checksums of the files in a folder, by path, whatever capitals an extension has.

    What Office and Windows put beside them is passed over; what can't be read has none ("").
    """
    found = {path for pattern in patterns for path in _matching(folder, pattern)}
    files = sorted(p for p in found if p.is_file() and not _BESIDE_FILES.match(p.name))
    inside = [path for path in files if not leads_out(path, folder.parent)]
    return {p.relative_to(folder).as_posix(): checksum_of(p) for p in inside}


def _matching(folder: Path, pattern: str) -> Iterator[Path]:
    where, _, name = pattern.rpartition("/")
    for path in folder.glob(f"{where}/*" if where else "*"):
        if fnmatchcase(path.name.casefold(), name):
            yield path


def checksum_of(path: Path) -> str:
    """Of a file on the disk; empty when it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:  # locked, or just gone
        return ""


def read_json(path: Path) -> object:
    """What a file of ours holds; None when it is not there or not to be read as JSON."""
    try:
        return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
    except (OSError, ValueError, RecursionError):
        return None


def recorded(found: object) -> dict[str, str]:
    """Names and checksums as read from a file of ours; names that lead elsewhere do not count."""
    entries = found.items() if isinstance(found, dict) else ()
    return {k: v for k, v in entries if plain_name(k) and isinstance(v, str)}


def is_document(path: str) -> bool:
    """Whether a path can be that of a document of ours, or of a file to upload."""
    return path.casefold().endswith(_DOCUMENTS) or bool(_PIECE.fullmatch(path))


def last_documents(output: Path) -> dict[str, str]:
    """The documents of the previous build with their checksums; empty when there was none."""
    return _last(output, "documents")


def last_written(output: Path) -> dict[str, str]:
    """The same as they were written: those with her edits in them have those in them here too."""
    return last_documents(output) | _last(output, "carried")


def _last(output: Path, group: str) -> dict[str, str]:
    found = read_json(output / NAME)
    names = recorded(found.get(group) if isinstance(found, dict) else None)
    return {path: sum_ for path, sum_ in names.items() if is_document(path)}


def last_waiting(output: Path) -> dict[str, str]:
    """The documents of the previous build that lie beside an open one, with that one's path."""
    found = read_json(output / NAME)
    names = recorded(found.get("waiting") if isinstance(found, dict) else None)
    return {beside: path for beside, path in names.items() if plain_name(path)}


def marked_names(path: str, mark: str) -> Iterator[str]:
    """``x (bewerkt).docx``, ``x (bewerkt 2).docx`` and so on."""
    whole = PurePosixPath(path)
    for number in count(1):
        marked = mark if number == 1 else f"{mark} {number}"
        yield str(whole.with_name(f"{whole.stem} ({marked}){whole.suffix}"))


def free_name(output: Path, path: str, mark: str = "bewerkt", taken: Collection[str] = ()) -> str:
    """The first of those names that is free, and not about to be taken."""
    names = marked_names(path, mark)
    return next(n for n in names if n not in taken and not os.path.lexists(output / n))
