"""The files in a project that are double-clicked on Windows: build, check, keep watching."""

import sys
from pathlib import Path

_COMMANDS = {
    "Bouwen.cmd": ("Maakt alle documenten in de map output.", "build"),
    "Controleren.cmd": ("Kijkt de werkboeken en sjablonen na.", "check"),
    "Meekijken.cmd": ("Bouwt opnieuw na elke keer bewaren. Stoppen: Ctrl+C.", "watch --open"),
}
# Its own program first; else one of a release that lies beside the project; else that of the path.
_TEXT = """\
@echo off
rem {does}
chcp 65001 >nul
setlocal DisableDelayedExpansion
title SAMEN030: {name}
pushd "%~dp0"
set "SAMEN030="
for %%P in ({places}) do if not defined SAMEN030 if exist "%%~P" set "SAMEN030=%%~P"
if not defined SAMEN030 for %%P in (samen030.exe) do set "SAMEN030=%%~$PATH:P"
if not defined SAMEN030 goto missing
"%SAMEN030%" {command}
goto done
:missing
echo Het programma samen030 staat niet op deze computer, of niet meer op zijn oude plek.
echo Installeer het zoals in de handleiding staat, en dubbelklik dan nog eens.
:done
echo.
popd
pause
"""
_BESIDE = (r"..\programma\samen030.exe", r"..\samen030\programma\samen030.exe")


def double_clicked() -> dict[str, bytes]:
    """The files by name, in lines of Windows: each finds its own folder, whatever its name is."""
    return {name: _file(name, *what) for name, what in _COMMANDS.items()}


def _file(name: str, does: str, command: str) -> bytes:
    places = " ".join(f'"{place}"' for place in _places())
    title = name.removesuffix(".cmd")
    text = _TEXT.format(does=does, name=title, places=places, command=command)
    return text.replace("\n", "\r\n").encode()


def _places() -> list[str]:
    beside = [f"%~dp0{place}" for place in _BESIDE]
    own = program()
    return [str(own).replace("%", "%%"), *beside] if own else beside


def program() -> Path | None:
    """The program that runs now, as Windows can start it: a released one, or that of an install."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable)
    installed = Path(sys.executable).with_name("samen030.exe")
    return installed if installed.is_file() else None
