"""``build.json``: what went in and what came out, by checksum, so that edits are noticed."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.inside import leads_out, plain_name

NAME = "build.json"
BESIDE = ".stand.json"  # the same, of what is for her own eyes
DOCUMENTS = (".docx", ".pdf")


@dataclass(frozen=True)
class Record:
    """SHA-256 of every input, template and document, and the counts that were printed.

    ``documents`` are as we made them; ``carried`` are those that we wrote with her edits in them.
    """

    inputs: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    version: str = ""
    final: bool = False
    carried: Mapping[str, str] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """As JSON, keys sorted, without a date."""
        content = {
            "version": self.version,
            "final": self.final,
            "inputs": dict(self.inputs),
            "templates": dict(self.templates),
            "documents": dict(self.documents),
            "carried": dict(self.carried),
            "counts": dict(self.counts),
        }
        return (json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode()


def checksum(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def checksums(folder: Path, *patterns: str) -> dict[str, str]:
    """Checksums of the files in a folder, by path; lock files of Office are passed over."""
    found = {path for pattern in patterns for path in folder.glob(pattern)}
    files = sorted(p for p in found if p.is_file() and not p.name.startswith("~$"))
    inside = [path for path in files if not leads_out(path, folder.parent)]
    return {p.relative_to(folder).as_posix(): checksum(p.read_bytes()) for p in inside}


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


def last_documents(output: Path) -> dict[str, str]:
    """The documents of the previous build with their checksums; empty when there was none."""
    found = read_json(output / NAME)
    names = recorded(found.get("documents") if isinstance(found, dict) else None)
    return {path: sum_ for path, sum_ in names.items() if path.casefold().endswith(DOCUMENTS)}


def free_name(output: Path, path: str, mark: str = "bewerkt") -> str:
    """The first name of ``x (bewerkt).docx``, ``x (bewerkt 2).docx`` … that is free."""
    whole = PurePosixPath(path)
    number = 1
    while True:
        marked = mark if number == 1 else f"{mark} {number}"
        name = str(whole.with_name(f"{whole.stem} ({marked}){whole.suffix}"))
        if not os.path.lexists(output / name):
            return name
        number += 1
