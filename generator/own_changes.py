"""What is told of the changes that she made in a document: what went along, what collides."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.delivery import b_codes
from generator.dossier import Dossier
from generator.dutch import count, enumerate_names
from generator.problems import DocumentPlace, FilePlace, Place, Problem, Severity
from generator.word.merging.carry import Carried, Edit, News
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.text.paragraphs import paragraphs

_MOST = 3  # of the changes; the rest are counted
_SHORT = 60
_LIKE = 0.4  # of the words of a paragraph, so many stand in the template
_LEAST = 6  # signs of a cell that is told apart from chance
_LONG = 24  # of one that she left as it was, and wrote beside


def kept(
    path: str, found: Carried, template: Package | None, dossier: Dossier
) -> Iterator[Problem]:
    """What she changed and still stands, and what is new beside it."""
    edits = [edit for edit in found.edits if not edit.collides]
    if not edits and not found.remarks:
        return
    name = PurePosixPath(path).name
    shown = [_edit(edit) for edit in edits[:_MOST]]
    if (more := len(edits) - _MOST) > 0:
        shown.append(f"nog {count(more, 'wijziging', 'wijzigingen')}")
    if found.remarks:
        shown.append(count(found.remarks, "opmerking in de kantlijn", "opmerkingen in de kantlijn"))
    said = "; ".join(shown)
    message = f"Wat jij in {name} deed, staat er nog: {said}. {_news(found.news)}"
    better = [place for edit in edits[:_MOST] if (place := _better(edit, template, dossier))]
    places: list[Place] = list(dict.fromkeys(better))
    where = enumerate_names([str(place) for place in places]) if places else "het sjabloon"
    fix = f"Wil je dat het er altijd zo staat, verander het dan in {where}"
    milder = None if found.news else Severity.NOTE
    yield b_codes.CARRIED.at(
        FilePlace(path), message, fix=fix, related=tuple(places), milder=milder
    )


def collided(path: str, found: Carried) -> Iterator[Problem]:
    """Every comment of ours that still waits for her."""
    hers = {edit.place: edit.after for edit in found.edits if edit.collides}
    for place in found.waiting:
        said = hers.get(place, "")
        wrote = f" (“{_short(said)}”)" if said else ""
        message = f"Hier had jij in gewerkt{wrote}, en ook de nieuwe tekst is anders. "
        message += "De nieuwe staat er; de jouwe staat ernaast, in een opmerking"
        name = PurePosixPath(path).name
        fix = f"Kies in {name} wat er moet staan, en verwijder de opmerking in Word"
        yield b_codes.COLLIDES.at(place, message, fix=fix)


def _edit(edit: Edit) -> str:
    words = _short(edit.words or edit.after or edit.before)
    where = " › ".join((*edit.place.headings[-1:], edit.place.spot)).strip(" ›")
    return f"{edit.what} “{words}”" + (f" ({where})" if where else "")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rstrip()}…"


def _news(news: News) -> str:
    if not news:
        return "Verder is er niets nieuws"
    parts = [
        count(news.changed, "plek veranderd", "plekken veranderd") if news.changed else "",
        count(news.added, "plek erbij", "plekken erbij") if news.added else "",
        count(news.gone, "plek vervallen", "plekken vervallen") if news.gone else "",
    ]
    return f"Nieuw uit de gegevens en het sjabloon: {enumerate_names(filter(None, parts))}"


def _better(edit: Edit, template: Package | None, dossier: Dossier) -> Place | None:
    """Where the same change would last: the cell that the words came from, or the template."""
    written = edit.before and edit.before != edit.after  # a cell has no bold and no colours
    if written and (cell := _cell(edit, dossier)):
        return cell
    return _in_template(edit, template) if template else None


def _cell(edit: Edit, dossier: Dossier) -> Place | None:
    """The cell with the longest text that stood there, rather one that does not any more."""
    best: tuple[tuple[bool, int], Place] | None = None
    for rows in dossier.tables.values():
        for row in rows:
            for name in type(row).model_fields:
                value = getattr(row, name)
                if not isinstance(value, str) or value not in edit.before:
                    continue
                fits = (value not in edit.after, len(value))
                if len(value) >= (_LEAST if fits[0] else _LONG) and (not best or fits > best[0]):
                    best = (fits, row.at(name))
    return best[1] if best else None


def _in_template(edit: Edit, template: Package) -> DocumentPlace | None:
    sought = Counter((edit.before or edit.place.text).split())
    best, found = _LIKE, None
    for line in paragraphs(template, BODY):
        words = Counter(line.text.split())
        total = words.total() + sought.total()
        like = 2 * (words & sought).total() / total if total else 0.0
        if like > best:
            best, found = like, line.place
    return found
