"""Makes a release: ``python .ci/release/make.py`` gives ``dist/samen030-VERSION-SYSTEM.zip``.

In it: the program for the system that this runs on, without a need for Python, and the files to
double-click. PyInstaller makes no program for another system: the zip for Windows is made on
Windows. Needs the internet, for pip.
"""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME = "samen030"
CLICKED = {
    "Nieuw project": "new",
    "Bouwen": "build",
    "Controleren": "check",
    "Meekijken": "watch --open",
    "Opdrachten": "window",
}
TO_CLICK = """\
@echo off
title SAMEN030: {name}
if exist "%~dp0programma\\samen030.exe" goto run
echo Pak eerst het hele zip-bestand uit: klik er met rechts op en kies Alles uitpakken.
echo Dubbelklik daarna in de uitgepakte map op dit bestand.
goto end
:run
"%~dp0programma\\samen030.exe" clicked "{command}" "%~1"
:end
echo.
pause
"""


def program(work: Path) -> Path:
    """The program as one folder, made of the wheel in an environment that holds nothing else."""
    environment = work / "environment"
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run(work, python, "-m", "pip", "install", "-q", f"{ROOT}[release]")
    run(work, python, "-m", "PyInstaller", "--log-level", "ERROR", HERE / f"{NAME}.spec")
    return work / "dist" / "programma"


def run(folder: Path, *words: str | Path) -> None:
    """Run a command in a folder; a failure ends the script."""
    subprocess.run([str(word) for word in words], cwd=folder, check=True)


def lay_beside(folder: Path) -> None:
    """Put beside the program what is double-clicked, and what to read first."""
    for name, command in CLICKED.items():
        put(folder / f"{name}.cmd", TO_CLICK.format(name=name, command=command))
    put(folder / "LEESMIJ.txt", (HERE / "LEESMIJ.txt").read_text(encoding="utf-8"))


def put(path: Path, text: str) -> None:
    """Write it in lines of Windows: cmd finds no label in a file with those of Unix."""
    path.write_text(text, encoding="ascii", newline="\r\n")


def main() -> None:
    """Make the zip; says where it is."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        folder = work / "zip" / NAME
        folder.mkdir(parents=True)
        shutil.move(program(work), folder / "programma")
        lay_beside(folder)
        version = subprocess.run(
            [folder / "programma" / NAME, "--version"], capture_output=True, text=True, check=True
        ).stdout.split()[-1]
        target = ROOT / "dist" / f"{NAME}-{version}-{platform.system().casefold()}"
        target.parent.mkdir(exist_ok=True)
        made = shutil.make_archive(str(target), "zip", work / "zip", NAME)
    sys.stdout.write(f"{made}\n")


if __name__ == "__main__":
    main()
