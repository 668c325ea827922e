"""What is told when the set, or a file for her own eyes, could not be written."""

from errno import ENAMETOOLONG
from pathlib import Path

from generator.delivery import b_codes
from generator.delivery.folder_swap import NotWhole
from generator.delivery.recovery import not_whole
from generator.dutch import NO_HOLD, reason
from generator.open_files import lock_beside, still_open
from generator.problems import FilePlace, Problem

MAKE_ROOM = "Maak ruimte op de schijf of kies een andere map, en begin opnieuw"
_LONGEST = 259  # of a whole path on Windows, which says of a longer one that it is not there


def busy(output: Path) -> Problem:
    """That another build is at work, after waiting for it."""
    message = "Een andere build is bezig in deze map"
    return b_codes.BUSY.at(FilePlace(output.name), message, fix="Wacht even, en begin opnieuw")


def cannot_write(output: Path, fault: OSError) -> Problem:
    """The file that was in the way, and what to do."""
    if isinstance(fault, NotWhole):
        return not_whole(output, fault.stuck)
    path = str(fault.filename2 or fault.filename or output)
    name = Path(path).name
    if name.startswith("."):  # ours: she doesn't see it
        name = output.name
    message = f"{name} is niet te schrijven. Er is niets veranderd"
    if isinstance(fault, PermissionError) and name.endswith((".docx", ".pdf", ".xlsx")):
        fix = f"Sluit {name} en begin opnieuw. Was het dicht? Kijk of je in die map mag schrijven"
    elif isinstance(fault, FileExistsError):
        message = f"Op de plek van de map {name} staat een bestand. Er is niets veranderd"
        fix = f"Geef het bestand {name} een andere naam, en begin opnieuw"
    elif reason(fault) == NO_HOLD:
        message = f"{output.name} is niet te schrijven: {NO_HOLD}. Er is niets veranderd"
        fix = "Zet de projectmap op de schijf van de computer zelf, en begin opnieuw"
    elif fault.errno == ENAMETOOLONG or (
        isinstance(fault, FileNotFoundError) and len(path) > _LONGEST
    ):
        message = f"De plek van {name} heeft een te lange naam. Er is niets veranderd"
        fix = "Geef de projectmap een korte naam, of zet die op een kortere plek, en begin opnieuw"
    else:
        fix = f"Kijk of je mag schrijven in {output.name}, en of de schijf niet vol is"
    return b_codes.LOCKED.at(FilePlace(name), message, fix=fix)


def not_updated(path: str, fault: OSError, output: Path) -> Problem:
    """A list or checked copy: why, and by whom it is open when that can be known."""
    name, lock = Path(path).name, lock_beside(output / path)
    message, fix = f"{name} is niet bijgewerkt: {reason(fault)}", MAKE_ROOM
    if isinstance(fault, PermissionError):
        why = "het is nog open in Excel, of je mag hier niet schrijven"
        message, fix = f"{name} is niet bijgewerkt: {why}", f"Sluit {name} en begin opnieuw"
        if lock:
            message = f"{still_open(name, lock)}, en is niet bijgewerkt"
    return b_codes.NOT_ASIDE.at(FilePlace(path), message, fix=fix)
