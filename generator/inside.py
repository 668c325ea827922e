"""The walls of a project folder: what lies within them, and which names its files may hold."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISLNK

from generator.problems import FilePlace, Problem, Rules, Severity, Stage

OUTSIDE = Rules(Stage.READING)(
    "X413",
    Severity.ERROR,
    "Dit ligt buiten de projectmap",
    "In de map ligt een verwijzing (een koppeling, junction of symlink) naar een bestand of map "
    "ergens anders. Zulke verwijzingen volgen we niet: een projectmap die iemand je stuurt, mag "
    "niet bij de rest van je computer kunnen. Zet het bestand zelf in de projectmap.",
)

_NO_SIGN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\\ud800-\udfff]')
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])[ ]*(\..*)?", re.IGNORECASE
)
_LONGEST = 240
_OF_A_PROJECT = ("inputs", "templates")
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT


class Outside(OSError):
    """A road out of the folder; nothing was read or written along it."""


def project_of(place: Path) -> Path | None:
    """The project that a folder is, or that it lies in; None when there is none.

    Of the folder itself one of the two that make a project is enough: of the other is told.
    """
    if any(os.path.lexists(place / name) for name in _OF_A_PROJECT):
        return place
    above = place.absolute().parents
    return next((f for f in above if all(is_folder(f / n) for n in _OF_A_PROJECT)), None)


def plain_name(name: str) -> bool:
    """Whether a path that a file of the project holds names a file under a folder, on any system.

    No way up, no root, drive or device, nothing hidden: those are not names of documents.
    """
    parts = name.split("/")
    return len(parts) < 10 and all(map(_plain_part, parts))


def _plain_part(part: str) -> bool:
    odd = _NO_SIGN.search(part) or _DEVICE.fullmatch(part) or part[-1:] in {"", ".", " "}
    return not odd and part[0] != "." and len(part.encode()) <= _LONGEST


def leads_out(path: Path, folder: Path) -> bool:
    """Whether a link (or a way up) brings this path out of the folder."""
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def is_link(path: Path) -> bool:
    """A symbolic link or, on Windows, a junction: it is not where its name says."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION


def is_folder(path: Path) -> bool:
    """A folder itself, not a link to one."""
    try:
        return path.is_dir() and not is_link(path)
    except OSError:  # the folder around it may be listed and not entered
        return False


def everything(folder: Path) -> Iterator[Path]:
    """All that lies under a folder, a folder before what it holds; links are followed nowhere."""
    waiting = [folder]
    while waiting:
        try:
            found = sorted(waiting.pop().iterdir())
        except OSError:  # it has just gone, or may not be read
            continue
        yield from found
        waiting += [path for path in found if is_folder(path)]


def leaks(folder: Path) -> Iterator[Path]:
    """The links that lead out: the folder itself out of the one it lies in, or any within it."""
    if leads_out(folder, folder.parent):
        yield folder
    else:
        links = filter(is_link, everything(folder))
        yield from (link for link in links if leads_out(link, folder))


def refused(
    path: Path, project: Path, shown: str = "", milder: Severity | None = None
) -> Problem | None:
    """The problem of a file or folder that a link puts outside the project, if it does."""
    if not leads_out(path, project):
        return None
    name = shown or path.name
    message = f"{name} is een verwijzing naar een plek buiten de projectmap"
    fix = f"Haal de verwijzing weg, en zet {Path(name).name} zelf op die plek"
    return OUTSIDE.at(FilePlace(name), message, fix=fix, milder=milder)
