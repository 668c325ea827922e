"""The end of the screen: what was made, what it comes to, what is solved, and what comes first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.delivery.build_record import TO_UPLOAD
from generator.delivery.upload_folder import to_upload
from generator.dutch import capital, count, enumerate_names, number
from generator.events import Outcome, Since, Written
from generator.problems import Severity
from generator.reports.changed_since import in_sentences
from generator.reports.grouping import Group
from generator.reports.lines import LEAD, width_of_screen, wrapped
from generator.reports.snippet import cut, visible

_MOST = 8  # lines of a list: all are in controle.xlsx
_MOST_OF_A_FOLDER = 30  # more of them are one line: a letter to each of hundreds
_ONE = {
    "wijken": "wijk",
    "buurten": "buurt",
    "leden": "lid",
    "steunverklaringen": "steunverklaring",
    "activiteiten": "activiteit",
}


def ending(outcome: Outcome, groups: Sequence[Group], *, notes: bool) -> Iterator[str]:
    """The last lines of the screen; ``groups`` are all of them, from heavy to light."""
    if outcome.written:
        yield from _written(outcome)
    for sentence in in_sentences(outcome.changes):
        yield from wrapped("", sentence)
    ends = (_totals(outcome, notes), _consequence(outcome), _deadline(outcome.days_left))
    laid = (_upload(outcome), _kept(outcome))
    for sentence in (*ends, *laid, _cells(outcome), _templates(outcome), _review(outcome)):
        yield from wrapped("", sentence)
    for line in (*_since(outcome.since), *_stopping(outcome, groups)):
        yield cut(line, width_of_screen())


def _written(outcome: Outcome) -> Iterator[str]:
    edition = "definitieve versie" if outcome.final else "concept"
    made = count(len(outcome.written), "document", "documenten")
    yield from wrapped("", f"{made} klaar in {outcome.output or Path()} ({edition}):")
    for folder, documents in _by_folder(outcome.written):
        alike = Counter(document.state for document in documents)
        for written in documents:
            shown = len(documents) <= _MOST_OF_A_FOLDER or alike[written.state] <= _MOST
            if shown or written.kept_as:
                yield f"{LEAD}{written.path:<40} {written.state}"
            if written.kept_as:
                yield from wrapped(f"{LEAD}  ", f"jouw bewerkte versie: {written.kept_as}")
        for state, amount in alike.items() if len(documents) > _MOST_OF_A_FOLDER else ():
            if amount > _MOST:
                told = f"{folder}: {count(amount, 'document', 'documenten')}"
                yield f"{LEAD}{told:<40} {state}"
    made_of = enumerate_names(count(n, _ONE.get(name, name), name) for name, n in outcome.counts)
    yield from wrapped(LEAD, f"Gemaakt uit {made_of}.")
    yield ""


def _by_folder(written: Sequence[Written]) -> Iterator[tuple[str, list[Written]]]:
    """The documents in their order, those of one folder together at its first."""
    folders: dict[str, list[Written]] = {}
    for document in written:
        folders.setdefault(document.path.rpartition("/")[0], []).append(document)
    yield from folders.items()


def _totals(outcome: Outcome, notes: bool) -> str:
    parts = [
        count(outcome.count(severity), severity.word, severity.words)
        for severity in sorted(Severity, reverse=True)
    ]
    hidden = outcome.count(Severity.NOTE) and not notes
    return " · ".join(parts) + (" (te zien met --notes)" if hidden else "")


def _consequence(outcome: Outcome) -> str:
    if outcome.mixed:
        return "Er is niets geschreven. In output staan documenten van twee keren door elkaar."
    if outcome.exit_code == 3 and outcome.written:
        return "De documenten zijn klaar, maar nog niet bewaard als definitieve versie."
    if outcome.exit_code == 3:
        return "Er is niets geschreven; de vorige documenten staan er nog."
    if outcome.held_back:
        why = "fouten" if outcome.count(Severity.ERROR) else "open punten"
        return f"Geen documenten gemaakt: er zijn {why}. Wat in output stond, staat er nog."
    if outcome.checked_only:
        return "Alles is nagekeken; er zijn geen documenten gemaakt. Dat doet samen030 build."
    if not outcome.final and outcome.count(Severity.GAP):
        return "Wat open is, staat geel in de documenten. Met --final moet alles ingevuld zijn."
    return ""


def _cells(outcome: Outcome) -> str:
    """What became of the cells of the workbooks, in one line."""
    cells = outcome.cells
    if not cells.read:
        return ""
    read = capital(count(cells.read, "cel", "cellen"))
    if not cells.unused:
        return f"{read} gelezen, alles gebruikt."
    line = f"{read} gelezen, {number(cells.used)} gebruikt, {number(cells.unused)} niet"
    return f"{line}: zie Niet gelezen in controle.xlsx." if outcome.review else f"{line}."


def _templates(outcome: Outcome) -> str:
    """What became of the words and fields of the templates, in one line."""
    seen, printed, dropped, needless = (
        sum(getattr(one, name) for one in outcome.templates)
        for name in ("seen", "printed", "dropped", "needless")
    )
    if not seen:
        return ""
    read = f"{count(seen, 'woord of veld', 'woorden en velden')} in de sjablonen gelezen"
    if printed == seen:
        return f"{capital(read)}, alles gebruikt."
    parts = [f"{number(printed)} gebruikt"]
    parts += [f"{number(dropped)} weggelaten"] if dropped else []
    parts += [f"{number(needless)} nu niet nodig"] if needless else []
    line = f"{capital(read)}, {', '.join(parts)}"
    return f"{line}: zie Niet gelezen in controle.xlsx." if outcome.review else f"{line}."


def _kept(outcome: Outcome) -> str:
    """Where the final version lies for good, and the number with which that can be shown."""
    if not outcome.kept:
        return ""
    what = "Bewaard, om niets meer aan te veranderen" if outcome.kept.new else "Was al bewaard"
    where = (outcome.output or Path()) / outcome.kept.folder
    return f"{what}: {where}\nHet controlegetal, om te noteren: {outcome.kept.control}"


def _upload(outcome: Outcome) -> str:
    """Where all lies that is handed in."""
    if not to_upload([written.path for written in outcome.written]):
        return ""
    where = (outcome.output or Path()) / TO_UPLOAD
    return f"Om te uploaden: {where}\nWat erin ligt, en hoe groot, staat daar in 00-lees-mij.txt."


def _review(outcome: Outcome) -> str:
    """Where the same messages are in Excel."""
    if not outcome.review or not outcome.problems:
        return ""
    where, *copies = (str((outcome.output or Path()) / path) for path in outcome.review)
    line = f"Alle meldingen, met een sprong naar de cel: {where}"
    return f"{line}\nMet de meldingen in de cellen: {Path(copies[0]).parent}" if copies else line


def _deadline(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return "De uiterste indiendatum is voorbij."
    if days == 0:
        return "De aanvraag moet vandaag binnen zijn."
    return capital(f"nog {count(days, 'dag', 'dagen')} tot de uiterste indiendatum.")


def _since(since: Since | None) -> list[str]:
    """What her correction brought; nothing when nothing is otherwise."""
    if since is None or not (since.solved or since.new):
        return []
    solved = count(len(since.solved), "melding", "meldingen")
    new = count(len(since.new), "nieuwe", "nieuwe")
    lines = [f"Sinds de vorige keer: {solved} opgelost, {new}."]
    for word, told in (("Opgelost", since.solved), ("Nieuw", since.new)):
        lines += [
            f"{LEAD}{word}: {_line(one.code, one.place, one.message)}" for one in told[:_MOST]
        ]
        more = len(told) - _MOST
        lines += [f"{LEAD}en nog {number(more)} {word.casefold()}"] if more > 0 else []
    return lines


def _stopping(outcome: Outcome, groups: Sequence[Group]) -> list[str]:
    """One line for each cause that keeps the documents from being made, to begin with."""
    least = Severity.GAP if outcome.final else Severity.ERROR
    found = [group for group in groups if group.severity >= least]
    if len(groups) < 2 or not found:
        return []
    lines = [f"{LEAD}{_line(g.first.code, g.place, g.message)}" for g in found[:_MOST]]
    more = len(found) - _MOST
    rest = [f"{LEAD}en nog {number(more)}; alle meldingen staan in controle.xlsx"]
    return ["Begin hiermee:", *lines, *(rest if more > 0 else [])]


def _line(code: str, place: str, message: str) -> str:
    return f"{code}  {place}: {visible(message)}"
