"""`samen030 new`: a project folder with workbooks and templates, and what is said of it."""

from pathlib import Path

from generator.delivery.new_project import (
    FolderExists,
    NoStarter,
    create,
    lay_starter,
    shipped_files,
)
from generator.documents.example_dossier import YEARS
from generator.dutch import reason
from generator.excel.writing.known_rows import known_homes, known_rows
from generator.excel.writing.scaffold import workbook_bytes
from generator.inside import Outside
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
        return f"{folder} is niet te maken: {reason(fault)}.", 3
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


def lay(project: Path, name: str, *, example: bool) -> tuple[str, int]:
    """Put a first document of her own in a project; gives what to say, with the exit code."""
    if example:
        return "Kies --example of --document: een sjabloon komt in een map die er al is.", 2
    if not (project / "templates").is_dir():
        none = f"{project} is geen projectmap: er is geen map templates."
        return f"{none} Kies er een met --project.", 2
    try:
        path = lay_starter(project, name)
    except NoStarter as fault:
        return f"Het document {name} kennen we niet. Wel: {' en '.join(fault.known)}.", 2
    except Outside:
        return "De map templates/eigen is een verwijzing naar buiten de projectmap.", 2
    except OSError as fault:
        return f"Het sjabloon is niet neer te zetten: {reason(fault)}.", 3
    return (
        f"{path} staat klaar. Open het in Word en maak het van jezelf.\n"
        "Met samen030 build wordt het gemaakt; alle velden: samen030 fields lid."
    ), 0


__all__ = ["instead", "lay", "new_project", "start"]
