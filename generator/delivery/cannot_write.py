"""What is told when the set could not be written, and the previous one stands."""

from errno import ENAMETOOLONG
from pathlib import Path

from generator.delivery import b_codes
from generator.delivery.folder_swap import NotWhole
from generator.delivery.recovery import not_whole
from generator.dutch import NO_HOLD, reason
from generator.problems import FilePlace, Problem

_LONGEST = 259  # of a whole path on Windows, which says of a longer one that it is not there


def cannot_write(output: Path, fault: OSError) -> Problem:
    """The file that was in the way, and what to do."""
    if isinstance(fault, NotWhole):
        return not_whole(output, fault.stuck)
    path = str(fault.filename2 or fault.filename or output)
    name = Path(path).name
    if name.startswith("."):  # ours: she doesn't see it
        name = output.name
    message = f"{name} is niet te schrijven. Er is niets veranderd"
    if isinstance(fault, PermissionError) and name.endswith((".docx", ".pdf")):
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
