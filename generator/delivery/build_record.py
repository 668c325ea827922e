"""``build.json``: what went in and what came out, by checksum, so that edits are noticed."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

NAME = "build.json"


@dataclass(frozen=True)
class Record:
    """SHA-256 of every input, template and document, and the counts that were printed."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    version: str = ""
    final: bool = False

    def to_bytes(self) -> bytes:
        """As JSON, keys sorted, without a date."""
        content = {
            "version": self.version,
            "final": self.final,
            "inputs": dict(self.inputs),
            "templates": dict(self.templates),
            "documents": dict(self.documents),
            "counts": dict(self.counts),
        }
        return (json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode()


def checksum(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def checksums(folder: Path, pattern: str) -> dict[str, str]:
    """Checksums of the files in a folder, by path; lock files of Office are passed over."""
    files = sorted(p for p in folder.glob(pattern) if p.is_file() and not p.name.startswith("~$"))
    return {p.relative_to(folder).as_posix(): checksum(p.read_bytes()) for p in files}


def last_documents(output: Path) -> dict[str, str]:
    """The documents of the previous build with their checksums; empty when there was none."""
    try:
        found = json.loads((output / NAME).read_text(encoding="utf-8"))["documents"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    texts = found.items() if isinstance(found, dict) else ()
    return {k: v for k, v in texts if isinstance(k, str) and isinstance(v, str)}


def free_name(output: Path, path: str) -> str:
    """The first name of ``x (bewerkt).docx``, ``x (bewerkt 2).docx`` … that is free."""
    whole = PurePosixPath(path)
    number = 1
    while True:
        mark = "bewerkt" if number == 1 else f"bewerkt {number}"
        name = str(whole.with_name(f"{whole.stem} ({mark}){whole.suffix}"))
        if not (output / name).exists():
            return name
        number += 1
