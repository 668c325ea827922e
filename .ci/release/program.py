"""What a release starts: ``samen030`` itself, and what a double-clicked file asks of it.

``samen030 clicked COMMAND [FOLDER]`` looks for the project first: the folder that was dragged on
the file, else the one of her projects that she chooses.
"""

import os
import subprocess
import sys
from pathlib import Path

from generator.cli import main

CLICKED = "clicked"
PROJECTS = "Subsidieaanvragen"  # in Documenten, away from the program: it can be thrown away
_ASKS_FOLDER = "Hoe heet je project? Typ een naam en druk op Enter: "
_ASKS_NUMBER = "Welk project? Typ het nummer en druk op Enter: "
_FORBIDDEN = set('\\/:*?"<>|')


def clicked(command: str, dragged: str = "") -> None:
    """Do what was double-clicked."""
    if command == "new":
        return _new(_documents() / PROJECTS)
    project = Path(dragged) if dragged else _chosen(_documents() / PROJECTS)
    if project is None:
        return None
    if command == "window":
        return _window(project)
    return _samen030(*command.split(), "--project", str(project))


def _samen030(*words: str) -> None:
    sys.argv[1:] = words
    main()


def _new(projects: Path) -> None:
    name = ""
    while not name or _FORBIDDEN & set(name) or (projects / name).exists():
        if name:
            _say("Die naam kan niet, of er is al een project dat zo heet. Kies een andere.")
        name = input(_ASKS_FOLDER).strip(" .")
    try:
        _samen030("new", str(projects / name))
    finally:
        if os.name == "nt" and (projects / name).is_dir():
            os.startfile(projects / name)


def _chosen(projects: Path) -> Path | None:
    """The only project, or the one of which she types the number; None when there is none."""
    found = sorted(path.parent for path in projects.glob("*/inputs"))
    if not found:
        _say(f"Er is nog geen project in {projects}.")
        _say("Dubbelklik eerst op Nieuw project, of sleep de map van je project op dit bestand.")
        return None
    if len(found) == 1:
        return found[0]
    for number, path in enumerate(found, start=1):
        _say(f"{number:>3}. {path.name}")
    numbers = {str(number): path for number, path in enumerate(found, start=1)}
    while (typed := input(_ASKS_NUMBER).strip(" .")) not in numbers:
        _say(f"Typ een getal van 1 tot en met {len(found)}.")
    return numbers[typed]


def _window(project: Path) -> None:
    """A window in the project, in which ``samen030`` can be typed."""
    place = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    shell = [os.environ.get("COMSPEC", "cmd.exe"), "/k", "samen030 --help"]
    subprocess.run(shell, cwd=project, env={**os.environ, "PATH": place}, check=False)


def _documents() -> Path:
    """Her folder Documenten, wherever OneDrive or the office keeps it."""
    if os.name == "nt":
        import winreg

        place = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:
            return Path(os.path.expandvars(winreg.QueryValueEx(key, "Personal")[0]))
    return Path.home() / "Documents"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    if sys.argv[1:2] == [CLICKED]:
        clicked(*(word for word in sys.argv[2:] if word))
    else:
        main()
