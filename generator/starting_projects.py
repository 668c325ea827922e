"""`samen030 new`: a project folder with workbooks and templates, and what is said of it."""

import re
from collections.abc import Sequence
from pathlib import Path

from generator.delivery.new_project import (
    FolderExists,
    NoStarter,
    create,
    lay_starter,
    shipped_files,
)
from generator.delivery.project_read_me import NAME
from generator.documents.example_dossier import YEARS
from generator.dutch import reason
from generator.inside import Outside
from generator.reports.schemes import instead
from generator.reports.typed_paths import typed
from generator.schemes import ready
from generator.utrecht import shipped, table_of
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.scheme import Pillar

_OTHER_YEARS = "2027-2030"  # an example of how they are typed
_YEARS_TYPED = re.compile(r"20[0-9]{2}(?:\s*(?:-|–|t/m|tot en met)\s*20[0-9]{2})?")
_MOST_YEARS = 12  # a column each
_USUAL_SPAN = 4  # years of a grant, where nothing is known of the regeling


def start(
    project: Path,
    folder: Path,
    municipality: str | None,
    scheme: str | None,
    years: Sequence[int],
    *,
    example: bool,
) -> tuple[str, int]:
    """Make the folder; gives what to say, with the exit code."""
    try:
        new_project(project / folder, municipality, scheme, years, example=example)
    except FolderExists:
        return f"“{folder}” bestaat al. Kies een andere naam; aan deze map is niets veranderd.", 2
    except OSError as fault:
        return f"“{folder}” is niet te maken: {reason(fault)}.", 3
    filled = "met voorbeeldgegevens" if example else "met lege werkboeken"
    filled += f" en de regeling {scheme}" if scheme else ""
    if not example:
        filled += f", voor {period(years)} (andere jaren kies je met --years)"
    return (
        f"De map “{folder}” is klaar, {filled}.\n"
        f"Wat erin staat en wat je eerst doet, lees je in {NAME}. Vul de werkboeken in de map "
        "inputs, en dubbelklik op Bouwen.cmd (Windows), of typ:\n"
        f"  samen030 build --project {typed(folder)}"
    ), 0


def years_for(
    asked: str | None, municipality: str | None, scheme: str | None, this_year: int
) -> Sequence[int] | str:
    """The years of the amounts, or what is wrong with those that were asked.

    Those that were asked, else those of the regeling, else those of the shipped example; another
    gemeente begins next year.
    """
    if asked is not None:
        ends = [int(year) for year in re.findall("[0-9]+", asked)]
        first, last = ends[0] if ends else 0, ends[-1] if ends else 0
        if not _YEARS_TYPED.fullmatch(asked.strip()) or not first <= last < first + _MOST_YEARS:
            return (
                f"De jaren “{asked}” begrijpen we niet. Typ het eerste en het laatste jaar, samen "
                f"hoogstens {_MOST_YEARS} jaar, zoals {_OTHER_YEARS} (achter de opdracht: --years)."
            )
        return range(first, last + 1)
    if scheme:
        return ready(scheme).years
    if municipality is None or table_of(municipality) is shipped():
        return YEARS
    return range(this_year + 1, this_year + 1 + _USUAL_SPAN)


def period(years: Sequence[int]) -> str:
    """The first and the last of the years, as they are typed."""
    return str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"


def new_project(
    folder: Path,
    municipality: str | None = None,
    scheme: str | None = None,
    years: Sequence[int] = YEARS,
    *,
    example: bool,
) -> None:
    """Make a project folder. Raises ``FolderExists`` when there is something at that place.

    Of the gemeente in CBS's table, the workbooks know the wijken and buurten already.
    ``scheme`` names a regeling that lies ready: it fills regeling.xlsx. Each of ``years`` has a
    column.
    """
    files = shipped_files("templates")
    if example:
        files |= shipped_files("inputs")
    else:
        files |= _workbooks(municipality or shipped().municipality, scheme, years)
    create(folder, files)


def _workbooks(place: str, scheme: str | None, years: Sequence[int]) -> dict[str, bytes]:
    from generator.excel.writing.known_rows import known_homes, known_rows  # openpyxl: here alone
    from generator.excel.writing.scaffold import workbook_bytes

    rows = ready(scheme).rows if scheme else {}
    pillars = [str(row["name"]) for row in rows.get(Pillar, [])]
    homes = known_homes(place)
    made = {}
    for book in WORKBOOKS:
        filled = {**known_rows(book, place), **rows}
        made[f"inputs/{book.file}"] = workbook_bytes(
            book, filled, years, homes, pillars, examples=True
        )
    return made


def lay(project: Path, name: str, *, example: bool) -> tuple[str, int]:
    """Put a first document of her own in a project; gives what to say, with the exit code."""
    if example:
        return "Kies --example of --document: een sjabloon komt in een map die er al is.", 2
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


__all__ = ["instead", "lay", "new_project", "period", "start", "years_for"]
