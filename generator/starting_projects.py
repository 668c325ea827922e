"""`samen030 new`: a project folder with workbooks and templates, and what is said of it."""

from pathlib import Path

from generator.delivery.new_project import FolderExists, create, shipped_files
from generator.documents.example_dossier import YEARS
from generator.excel.writing.known_rows import known_homes, known_rows
from generator.excel.writing.scaffold import workbook_bytes
from generator.reports.schemes import instead
from generator.schemes import ready
from generator.utrecht import shipped
from generator.workbooks.all import WORKBOOKS


def start(
    project: Path, folder: Path, municipality: str | None, scheme: str | None, *, example: bool
) -> tuple[str, int]:
    """Make the folder; gives what to say, with the exit code."""
    try:
        new_project(project / folder, municipality, scheme, example=example)
    except FolderExists:
        return f"{folder} bestaat al. Kies een andere naam; aan deze map is niets veranderd.", 2
    except OSError as fault:
        return f"{folder} is niet te maken: {fault.strerror}.", 3
    filled = "met voorbeeldgegevens" if example else "met lege werkboeken"
    filled += f" en de regeling {scheme}" if scheme else ""
    build = f"samen030 build --project {folder}"
    return (
        f"De map {folder} is klaar, {filled}.\n"
        f"Vul de werkboeken in {folder / 'inputs'} en typ:  {build}"
    ), 0


def new_project(
    folder: Path, municipality: str | None = None, scheme: str | None = None, *, example: bool
) -> None:
    """Make a project folder. Raises ``FolderExists`` when there is something at that place.

    Of the gemeente in CBS's table, the workbooks know the wijken and buurten already.
    ``scheme`` names a regeling that lies ready: it fills regeling.xlsx, and its years the columns.
    """
    files = shipped_files("templates")
    if example:
        files |= shipped_files("inputs")
    else:
        rows = ready(scheme).rows if scheme else {}
        years = ready(scheme).years if scheme else YEARS
        place = municipality or shipped().municipality
        homes = known_homes(place)
        for book in WORKBOOKS:
            data = workbook_bytes(book, {**known_rows(book, place), **rows}, years, homes)
            files[f"inputs/{book.file}"] = data
    create(folder, files)


__all__ = ["instead", "new_project", "start"]
