"""LibreOffice, where it is installed: made documents become tagged PDFs with bookmarks."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes
from generator.dutch import reason
from generator.problems import FilePlace, Problem

_SECONDS = 300  # LibreOffice starts slowly the first time, and lays out 13 files
_LOOKS = 5  # times in a second that we look how far it is
_OPTIONS = {
    name: {"type": "boolean", "value": "true"}
    for name in (
        "UseTaggedPDF",
        "PDFUACompliance",
        "ExportBookmarks",
        "ExportBookmarksToPDFDestination",
    )
}
_FILTER = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS, separators=(',', ':'))}"
_CREATED = re.compile(rb"(?<=/CreationDate\(D:)\d{14}")
_CREATED_XMP = re.compile(rb"(?<=<xmp:CreateDate>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_NUMBERS = re.compile(rb"/ID \[ <[0-9A-F]{32}>\s<[0-9A-F]{32}> \]\s/DocChecksum /[0-9A-F]{32}")


class NoOffice(Exception):
    """LibreOffice is not there, or it did not make every PDF; the text says which, in Dutch."""


def to_pdf(
    documents: Mapping[str, bytes], dated: date, told: Callable[[str], None] = lambda _: None
) -> dict[str, bytes]:
    """Every document (path to bytes) as a PDF under the same path. Raises ``NoOffice``.

    Equal documents give equal bytes: ``dated`` stands where the moment of making would. ``told``
    hears the path of each document that is done.
    """
    program = find()
    if program is None:
        raise NoOffice("LibreOffice is niet gevonden op deze computer")
    try:
        with tempfile.TemporaryDirectory(prefix="samen030-", ignore_cleanup_errors=True) as folder:
            return dict(_convert(program, Path(folder), documents, dated, told))
    except OSError as fault:
        raise NoOffice(f"LibreOffice kon zijn werk nergens neerzetten: {reason(fault)}") from fault


def day(dated: date | None) -> date:
    """The day in a PDF: any will do, as long as it is the same every time."""
    return dated or date(2000, 1, 1)


def pdf_name(path: str) -> str:
    """The path of the PDF beside a document."""
    return str(PurePosixPath(path).with_suffix(".pdf"))


def no_pdf(reason: str) -> Problem:
    """What is told when PDFs were asked for and there are none."""
    fix = "Installeer LibreOffice (libreoffice.org), of kies in Word: Opslaan als › PDF"
    message = f"{reason}. De Word-documenten zijn wel gemaakt"
    return b_codes.NO_PDF.at(FilePlace("output"), message, fix=fix)


def find() -> str | None:
    """The program, on the path or where an installer puts it."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return found
    roots = [os.environ.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)")]
    usual = [Path(root) / "LibreOffice/program/soffice.exe" for root in roots if root]
    usual.append(Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"))
    return next((str(path) for path in usual if path.is_file()), None)


def _convert(
    program: str,
    folder: Path,
    documents: Mapping[str, bytes],
    dated: date,
    told: Callable[[str], None],
) -> Iterator[tuple[str, bytes]]:
    names = {path: f"{number:03}" for number, path in enumerate(documents)}
    for path, name in names.items():
        (folder / f"{name}.docx").write_bytes(documents[path])
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--norestore", "--convert-to", _FILTER, "--outdir", str(folder),
        *(str(folder / f"{name}.docx") for name in names.values()),
    ]  # fmt: skip
    try:
        _run(command, {folder / f"{name}.pdf": path for path, name in names.items()}, told)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NoOffice("LibreOffice is gevonden, maar werkt niet") from fault
    for path, name in names.items():
        made = folder / f"{name}.pdf"
        if not made.is_file() or not _whole(data := made.read_bytes()):
            raise NoOffice(f"LibreOffice kon {PurePosixPath(path).name} niet omzetten")
        yield pdf_name(path), _sealed(data, dated)


def _run(command: list[str], asked: Mapping[Path, str], told: Callable[[str], None]) -> None:
    """Run it to its end, and tell of each file that comes; raises ``TimeoutExpired``."""
    waiting = dict(asked)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as work:
        for left in range(_SECONDS * _LOOKS, -1, -1):
            try:
                ended = work.wait(1 / _LOOKS) is not None
            except subprocess.TimeoutExpired:
                ended = False
                if not left:
                    work.kill()
                    raise
            for made in [path for path in waiting if path.is_file()]:
                told(waiting.pop(made))
            if ended:
                return


def _whole(pdf: bytes) -> bool:
    """Whether all of it was written: on a full disk LibreOffice leaves a piece behind."""
    return pdf.startswith(b"%PDF") and b"%%EOF" in pdf[-1024:]


def _sealed(pdf: bytes, dated: date) -> bytes:
    """The moment of making and the random numbers replaced, each by one as long."""
    pdf = _CREATED.sub(dated.strftime("%Y%m%d000000").encode(), pdf)
    pdf = _CREATED_XMP.sub(dated.strftime("%Y-%m-%dT00:00:00").encode(), pdf)
    number = hashlib.md5(_NUMBERS.sub(b"", pdf), usedforsecurity=False).hexdigest().upper()
    fixed = b"/ID [ <%b>\n<%b> ]\n/DocChecksum /%b"
    return _NUMBERS.sub(fixed.replace(b"%b", number.encode()), pdf)
