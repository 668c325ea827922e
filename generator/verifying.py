"""Is what lies here what was made? Of a project, or of a final version that was kept."""

from pathlib import Path

from generator.delivery.compare import compare
from generator.delivery.proof import FOLDER, proof, was_kept_final
from generator.reports import verify_report
from generator.reports.told_aside import whole


def answer(place: Path, *, as_json: bool) -> tuple[str, str, int]:
    """What to say, what to say beside it, and the exit code: 0 only when nothing is otherwise."""
    place = place.resolve()
    if was_kept_final(place):
        found = proof(place)
        code = 0 if found.whole else 1
        if as_json:
            return verify_report.proven_json(place.name, found, code), "", code
        return verify_report.proven(place.name, found), "", code
    project = _project(place)
    if project is None:
        said = f"In {place} ligt geen project en geen bewaarde definitieve versie."
        return "", f"{said} Typ erachter in welke map wel:  samen030 verify MAP\n", 2
    beside = whole(project)
    seen = compare(project)
    code = 0 if seen.sound else 1
    return verify_report.as_json(seen, code) if as_json else verify_report.told(seen), beside, code


def find(typed: Path, project: Path) -> Path:
    """The folder that is meant: from where she stands, in the project, or by its bare name."""
    tried = (typed, project / typed, project / "output" / FOLDER / typed)
    return next((path for path in tried if path.is_dir()), typed)


def _project(place: Path) -> Path | None:
    """The project of this folder, also when its ``output`` or what is kept in there was named."""
    around = (place, place.parent, place.parent.parent)
    for folder, name in zip(around, ("", "output", FOLDER), strict=True):
        if name in {"", place.name} and (folder / "inputs").is_dir():
            return folder
    return None
