"""The Tab key in a terminal: a script for her shell, and a line in the file that it begins with."""

import os
import subprocess
import sys
from pathlib import Path

from generator.delivery.disk import write

SHELLS = ("powershell", "bash", "zsh", "fish")
_STARTS = {"bash": ".bashrc", "zsh": ".zshrc"}
_FOLDER = ".samen030"


class NoShell(Exception):
    """It is not known in which shell this runs, or where that begins."""


def this_shell() -> str:
    """The shell of this terminal. Raises ``NoShell``."""
    if sys.platform == "win32":
        return "powershell"
    name = Path(os.environ.get("SHELL", "")).name
    if name not in SHELLS:
        raise NoShell
    return name


def install(shell: str, script: str) -> tuple[Path, Path]:
    """Lay the script and let the shell begin with it; gives where both stand.

    Done twice it is the same as once. Raises ``NoShell`` or ``OSError``.
    """
    home = Path.home()
    if shell == "fish":  # it looks there by itself
        path = home / ".config" / "fish" / "completions" / "samen030.fish"
        write(path, script.encode(_encoding(path)))
        return path, path
    start = home / _STARTS[shell] if shell in _STARTS else _profile()
    path = home / _FOLDER / f"aanvullen.{'ps1' if shell == 'powershell' else shell}"
    write(path, script.encode(_encoding(path)))
    _begin_with(f'. "{path}"', start)
    return path, start


def _begin_with(line: str, start: Path) -> None:
    """Add the line to her own file, that may be a link and in the encoding of an old Notepad."""
    there = start.read_bytes() if start.is_file() else b""
    encoding = "utf-16-le" if there.startswith(b"\xff\xfe") else "utf-8"
    if line.encode(encoding) not in there:
        start.parent.mkdir(parents=True, exist_ok=True)
        with start.open("ab") as file:
            file.write(f"\n{line}\n".encode(encoding if there else _encoding(start)))


def _profile() -> Path:
    """The file that PowerShell begins with, as it says itself: Documents may lie in a cloud."""
    for program in ("pwsh", "powershell"):
        asked = [program, "-NoProfile", "-Command", "$PROFILE.CurrentUserAllHosts"]
        try:
            said = subprocess.run(asked, capture_output=True, check=True, timeout=30)
        except (OSError, subprocess.SubprocessError):
            continue
        if text := said.stdout.decode("utf-8", "replace").strip():
            return Path(text)
    raise NoShell


def _encoding(path: Path) -> str:
    """Windows PowerShell takes a file without a mark for one in the code page of the system."""
    return "utf-8-sig" if path.suffix == ".ps1" else "utf-8"
