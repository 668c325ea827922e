"""What was in order last time: it is not made or looked at again while it is of the same.

Checksums alone are kept: of what a thing was of, and of the document that came of it, which itself
lies in the set of that day. They can always go.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.delivery.build_record import checksum, checksum_of, read_json, recorded
from generator.delivery.kept_sets import last_set
from generator.delivery.lock import Busy, only_one
from generator.delivery.side_record import FOLDER as ASIDE
from generator.delivery.side_record import put
from generator.fingerprint import sum_of
from generator.inside import Outside

NAME = f"{ASIDE}/nagekeken/.in-orde.json"


@dataclass
class InOrder:
    """By key: the checksum of the document that was made and found in order, or nothing.

    ``before`` is of the last run, ``kept`` of this one; ``documents`` are those of the last set.
    """

    program: str = ""
    before: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, bytes] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)

    def key(self, *of: object) -> str:
        """Of all that decides what comes of it; the program is in it."""
        return sum_of(self.program, *of)

    def has(self, key: str) -> bool:
        """Whether it was in order last time."""
        if key in self.before:
            self.kept[key] = self.before[key]
        return key in self.before

    def document(self, key: str, path: str) -> bytes | None:
        """The document as it was made last time, when it is still there and was in order."""
        data = self.documents.get(path)
        if data is None or self.before.get(key) != checksum(data):
            return None
        self.kept[key] = self.before[key]
        return data

    def add(self, key: str, document: bytes | None = None) -> None:
        """Remember that it is in order."""
        self.kept[key] = "" if document is None else checksum(document)


def known_in_order(output: Path, program: str) -> InOrder:
    """What the last run in this folder kept."""
    before, last = recorded(read_json(output / NAME)), last_set(output)
    return InOrder(program, before, last.documents if before and last else {})


def keep_in_order(output: Path, found: InOrder, *, whole: bool) -> None:
    """For the next run; one that stopped halfway adds to what is known."""
    content = found.kept if whole else {**found.before, **found.kept}
    data = json.dumps(content, indent=0, sort_keys=True).encode()
    with suppress(Busy, Outside, OSError), only_one(output):
        if checksum_of(output / NAME) != checksum(data):
            put(output / NAME, data)
