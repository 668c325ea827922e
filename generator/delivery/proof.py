"""A kept final version and its list of checksums: is every file there, unchanged, and no other?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from generator.delivery.build_record import NAME, checksum_of, read_json
from generator.inside import everything, is_folder, is_link

FOLDER = "definitief"
SUMS = "SHA256SUMS"
READ_ME = "LEES-MIJ.txt"
PUBLIC = "documenten/"
INTERNAL = "intern/"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
# What Windows, macOS and Word put into a folder that is only looked at.
_BY_ITSELF = re.compile(r"(thumbs\.db|desktop\.ini|\.ds_store|~\$.*)$", re.IGNORECASE)

# what is carried are documents as they lie there, with what she changed in them
_GROUPS = (("inputs", "inputs/"), ("templates", "templates/"), ("documents", ""), ("carried", ""))


@dataclass(frozen=True)
class Proof:
    """What is otherwise than it was kept, by path; ``control`` is the checksum of the list."""

    files: int = 0
    control: str = ""
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    by_itself: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it is as it was kept."""
        return not (self.changed or self.gone or self.added)


def is_kept_final(folder: Path) -> bool:
    """Whether this folder is a final version that was kept, wherever it lies now."""
    return (folder / SUMS).is_file() and (folder / NAME).is_file()


def was_kept_final(folder: Path) -> bool:
    """Whether it is, or must have been before somebody took its list or its record away."""
    there = [(folder / name).is_file() for name in (SUMS, READ_ME)]
    return any(there) or (folder.parent.name == FOLDER and (folder.parent.parent / NAME).is_file())


def kept_finals(output: Path) -> list[Path]:
    """The folders of the final versions that were kept, by name."""
    found = output / FOLDER
    names = sorted(found.iterdir()) if is_folder(found) else []
    return [path for path in names if is_folder(path) and not path.name.startswith(".")]


def in_the_set(record: object) -> dict[str, str]:
    """Where each file that a record names lies in a kept version, with its checksum."""
    if not isinstance(record, dict):
        return {}
    found = {}
    for group, folder in _GROUPS:
        entries = record.get(group)
        for path, sum_ in entries.items() if isinstance(entries, dict) else ():
            public = not folder and not path.startswith(INTERNAL)
            found[f"{PUBLIC if public else folder}{path}"] = str(sum_)
    return found


def sums_file(sums: Mapping[str, str]) -> bytes:
    """The list, as ``sha256sum -c`` reads it."""
    lines = "".join(f"{sum_}  {path}\n" for path, sum_ in sorted(sums.items()))
    return lines.encode("utf-8", "surrogateescape")


def proof(folder: Path) -> Proof:
    """Read everything again, and compare it with the list and with the record.

    The record says of each input, template and document what it was; the list also of the record
    itself. Where they disagree, the list was changed, unless it says that the record was.
    """
    there, by_itself = _lying(folder)
    listed = _listed(folder / SUMS)
    recorded = {_plain(p): sum_ for p, sum_ in in_the_set(read_json(folder / NAME)).items()}
    ours = {NAME, READ_ME}
    expected = dict(listed or recorded)
    sound = listed is not None and recorded and there.get(NAME) == listed.get(NAME)
    if listed is not None and sound:
        expected = {**recorded, **{name: listed[name] for name in ours & listed.keys()}}
    changed = {p for p, sum_ in expected.items() if p in there and there[p] != sum_}
    gone = expected.keys() - there.keys()
    if listed is None or (sound and (listed != expected or not ours <= listed.keys())):
        (changed if SUMS in there else gone).add(SUMS)
    if not recorded:
        (changed if NAME in there else gone).add(NAME)
    return Proof(
        files=len(there),
        control=there.get(SUMS, ""),
        changed=tuple(sorted(changed)),
        gone=tuple(sorted(gone)),
        added=tuple(sorted(there.keys() - expected.keys() - ours - {SUMS})),
        by_itself=by_itself,
    )


def _lying(folder: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """All files with their checksums (none for a link, or what can't be read), empty folders."""
    there, by_itself = {}, []
    for path in everything(folder):
        name = _plain(path.relative_to(folder).as_posix())
        if is_link(path):
            there[name] = ""
        elif is_folder(path):
            if not any(everything(path)):
                there[f"{name}/"] = ""
        elif _BY_ITSELF.match(path.name):
            by_itself.append(name)
        else:
            there[name] = checksum_of(path)
    return there, tuple(by_itself)


def _listed(path: Path) -> dict[str, str] | None:
    """The list as it stands there; None when it is not there, or not exactly as we write one."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    found = {match[2]: match[1] for line in lines if (match := _LINE.fullmatch(line))}
    if not found or sums_file(found) != data:
        return None
    return {_plain(name): sum_ for name, sum_ in found.items()}


def _plain(name: str) -> str:
    """Another computer can write the same letters with an accent in two signs."""
    return normalize("NFC", name)
