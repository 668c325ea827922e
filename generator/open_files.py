"""What Word, Excel and LibreOffice lay beside a file that is open, and who it says has it open."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from generator.inside import is_link


def is_lock(name: str) -> bool:
    """A file that Office or LibreOffice keeps beside one that is open."""
    return name.startswith(("~$", ".~lock"))


def lock_of(path: Path, found: Iterable[Path]) -> Path | None:
    """The lock among these files that says that ``path`` is open."""
    # Word puts ~$ in the place of one or two letters of a long name
    names = {_name(f"~${path.name[cut:]}") for cut in range(3)}
    names.add(_name(f".~lock.{path.name}#"))
    return next((other for other in found if _name(other.name) in names), None)


def lock_beside(path: Path) -> Path | None:
    """The same, looked up in the folder where the file lies."""
    try:
        return lock_of(path, sorted(path.parent.iterdir()))
    except OSError:
        return None


def owner(lock: Path) -> str:
    """The name in a lock file of Office (length and name) or LibreOffice (fields with commas)."""
    if is_link(lock):
        return ""
    try:
        with lock.open("rb") as file:
            data = file.read(512)
    except OSError:
        return ""
    if lock.name.startswith(".~lock"):
        text = next(filter(None, data.decode("utf-8", "ignore").split(",")), "")
    else:
        text = data[1 : 1 + data[0]].decode("cp1252", "ignore") if data else ""
    return "".join(c for c in text if c.isprintable()).strip()[:60]


def still_open(name: str, lock: Path) -> str:
    """That a file is open, and at whose computer when the lock tells."""
    who = owner(lock)
    return f"{name} staat nog open{f' bij {who}' if who else ''}"


def _name(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
