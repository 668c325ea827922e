"""A new project folder, and the example data and templates that come with the program."""

import os
import re
import shutil
import tempfile
import traceback
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from generator.delivery import project_read_me
from generator.delivery.disk import write
from generator.delivery.double_click import double_clicked
from generator.inside import Outside, everything, leads_out, refused
from generator.problems import Problem, Severity

OWN = "eigen"
ENCLOSED = "bijlagen"
_ROOMS = ("inputs/teksten", "inputs/fotos", f"inputs/{ENCLOSED}", "output")
_PACKAGE = Path(__file__).resolve().parents[1]
_MOST_FILES = 2000  # more is a whole disk that was put there by mistake
_HIDDEN = re.compile(r"[.~]|thumbs\.db$|desktop\.ini$", re.IGNORECASE)


_STARTERS = "beginnen"  # within templates: no build reads it, and no new project gets it


class FolderExists(Exception):
    """There is something at that place already; nothing was written."""


class NoStarter(Exception):
    """There is no starter of that name; ``known`` are those that there are."""

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__(known)
        self.known = known


def shipped(name: str) -> Path:
    """The folder ``templates`` or ``inputs`` as installed, or in a checkout."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def shipped_files(name: str) -> dict[str, bytes]:
    """The files of a shipped folder, as ``name/file`` to bytes."""
    files = sorted(p for p in shipped(name).iterdir() if p.is_file() and p.name[0] not in ".~")
    return {f"{name}/{path.name}": path.read_bytes() for path in files}


def enclosed(inputs: Path) -> tuple[dict[str, int], list[Problem]]:
    """The attachments in ``inputs/bijlagen``, as ``file`` or ``folder/file``, with their bytes.

    What lies elsewhere by a link is told of and does not count.
    """
    top = inputs / ENCLOSED
    problems = []
    found = {}
    lying = (path for path in everything(top) if not _HIDDEN.match(path.name))
    for path in [top] if leads_out(top, inputs.parent) else sorted(islice(lying, _MOST_FILES)):
        shown = path.relative_to(inputs).as_posix()
        if problem := refused(path, inputs.parent, shown, milder=Severity.WARNING):
            problems.append(problem)
        elif not path.is_dir():
            found[path.relative_to(top).as_posix()] = _size(path)
    return found, problems


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # it has just gone
        return 0


def create(folder: Path, files: Mapping[str, bytes | Path]) -> None:
    """Make a project folder with these files, or copies of files, in one go.

    Beside them come a page to read first and the files to double-click. Raises ``FolderExists``
    or ``OSError``.
    """
    if folder.exists():
        raise FolderExists
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".samen030-", dir=folder.parent))
    beside = {project_read_me.NAME: project_read_me.read_me(), **double_clicked()}
    try:
        for name, data in {**beside, **files}.items():
            target = made / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(data, Path):
                shutil.copyfile(data, target)
            else:
                target.write_bytes(data)
        for room in _ROOMS:
            (made / room).mkdir(parents=True, exist_ok=True)
        made.chmod(0o755)
        os.rename(made, folder)  # noqa: PTH104  # Path.rename would go over an empty folder too
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def starters() -> dict[str, Path]:
    """The first documents of her own that come with the program, by name."""
    return {path.stem: path for path in sorted(shipped("templates").glob(f"{_STARTERS}/**/*.docx"))}


def lay_starter(project: Path, name: str) -> Path:
    """Put a starter among her own templates, under a name that is free.

    Gives its path within the project. Raises ``NoStarter``, ``Outside`` or ``OSError``.
    """
    known = starters()
    found = {stem.casefold(): path for stem, path in known.items()}
    source = found.get(name.casefold().removesuffix(".docx").strip())
    if source is None:
        raise NoStarter(tuple(known))
    inner = source.parent.relative_to(shipped("templates") / _STARTERS)
    folder = Path("templates") / OWN / inner
    if leads_out(project / folder, project):
        raise Outside(str(folder))
    number = 1
    while True:
        path = folder / (source.name if number == 1 else f"{source.stem} {number}.docx")
        if not os.path.lexists(project / path):
            write(project / path, source.read_bytes())
            return path
        number += 1


def write_log(fault: BaseException) -> Path | None:
    """Keep the traceback of an unforeseen fault where the maker of the program can ask for it.

    In a new folder that is hers alone, under no name that another could have taken; None when it
    can't be kept.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="samen030-"))
    except OSError:
        return None
    path = folder / "samen030-foutverslag.txt"
    try:
        with path.open("x", encoding="utf-8", errors="backslashreplace") as file:
            file.write("".join(traceback.format_exception(fault)))
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        return None
    return path
