"""The coordinator's screen: progress while it runs, then what was made and what is open."""

import shutil
import sys
import textwrap
from pathlib import Path

import click

from generator.dutch import capital, count, enumerate_names, number
from generator.events import Around, DocumentMade, Event, Outcome, StepStarted
from generator.problems import CellPlace, DocumentPlace, Severity
from generator.reports.grouping import Group, grouped
from generator.reports.snippet import cell_frame, columns, text_frame, visible

_LEAD = "   "
_MOST_GROUPS = 25  # a screen; the others are in controle.xlsx
_ONE = {
    "wijken": "wijk",
    "buurten": "buurt",
    "leden": "lid",
    "steunverklaringen": "steunverklaring",
    "activiteiten": "activiteit",
}
_COLOURS = {
    Severity.ERROR: "red",
    Severity.GAP: "magenta",
    Severity.WARNING: "yellow",
    Severity.NOTE: "blue",
}


class Progress:
    """A listener: one moving line on a terminal, plain lines elsewhere."""

    def __init__(self) -> None:
        self._moving = sys.stderr.isatty()

    def __call__(self, event: Event) -> None:
        """Show one event."""
        if isinstance(event, StepStarted):
            self._line(f"{event.title} …", keep=not self._moving)
        elif isinstance(event, DocumentMade) and self._moving:
            self._line(f"Documenten maken … {event.number} van {event.total}: {event.path}")

    def done(self) -> None:
        """Wipe the moving line."""
        if self._moving:
            self._line("")

    def _line(self, text: str, keep: bool = False) -> None:
        if keep:
            click.echo(text, err=True)
        else:
            width = shutil.get_terminal_size().columns - 1
            click.echo(f"\r{text[:width]:<{width}}\r", nl=False, err=True)


def show(outcome: Outcome, *, notes: bool) -> None:
    """Print the whole outcome. ``notes``: also what was read generously."""
    groups = [g for g in grouped(outcome.problems) if g.severity > Severity.NOTE or notes]
    for group in groups[:_MOST_GROUPS]:
        _show_group(group, outcome.around)
    more = sum(len(group.problems) for group in groups[_MOST_GROUPS:])
    if more:
        where = "die staan in controle.xlsx" if outcome.review else "die komen later"
        click.echo(f"En nog {count(more, 'melding', 'meldingen')}; {where}.\n")
    _show_end(outcome, notes)


def _show_group(group: Group, around: Around) -> None:
    width = _width()
    head = f"{group.severity.word.upper()} {group.first.code}"
    head = click.style(head, fg=_COLOURS[group.severity], bold=True)
    click.echo(f"{head}  {group.first.rule.title}")
    _wrapped(_LEAD, _where(group, width), width)
    for line in _frame(group, around, width):
        click.echo(line)
    _wrapped(_LEAD, group.message, width)
    for spot, message in group.examples:
        _wrapped(f"{_LEAD}  {spot:<5} ", message, width)
    _wrapped(f"{_LEAD}Doe dit:  ", group.fix, width)
    if len(group.problems) == 1:
        for place in group.first.finding.related[:3]:
            _wrapped(f"{_LEAD}Zie ook:  ", str(place), width)
    click.echo(f"{_LEAD}Uitleg:   samen030 explain {group.first.code}\n")


def _where(group: Group, width: int) -> str:
    """The place, with what the row is about beside it or on a line below."""
    place = group.first.place
    if len(group.problems) > 1 or not isinstance(place, CellPlace) or not place.row_name:
        return group.place
    name = f"rij {place.row}: {place.row_name}"
    together = f"{group.place}      {name}"
    return together if columns(together) <= width - len(_LEAD) else f"{group.place}\n{name}"


def _frame(group: Group, around: Around, width: int) -> list[str]:
    place = group.first.place
    if len(group.problems) > 1:
        return []
    if isinstance(place, CellPlace):
        lines = cell_frame(place, around(place), width)
    else:
        lines = text_frame(place, width) if isinstance(place, DocumentPlace) else []
    return ["", *lines, ""] if lines else []


def _width() -> int:
    return max(40, min(shutil.get_terminal_size().columns, 100))


def _wrapped(lead: str, text: str, width: int) -> None:
    """Wrap a text; one without spaces that is longer than the line is broken off, not lost."""
    below = " " * len(lead)
    for line in text.splitlines():
        filled = textwrap.fill(
            visible(line), width, initial_indent=lead, subsequent_indent=below,
            break_on_hyphens=False,
        )  # fmt: skip
        click.echo(filled)


def _show_end(outcome: Outcome, notes: bool) -> None:
    if outcome.written:
        _show_written(outcome)
    ends = (_totals(outcome, notes), _consequence(outcome), _deadline(outcome.days_left))
    for sentence in (*ends, _cells(outcome), _review(outcome)):
        _wrapped("", sentence, _width())


def _show_written(outcome: Outcome) -> None:
    edition = "definitieve versie" if outcome.final else "concept"
    made = count(len(outcome.written), "document", "documenten")
    _wrapped("", f"{made} klaar in {outcome.output or Path()} ({edition}):", _width())
    for written in outcome.written:
        click.echo(f"{_LEAD}{written.path:<40} {written.state}")
        if written.kept_as:
            _wrapped(f"{_LEAD}  ", f"jouw bewerkte versie: {written.kept_as}", _width())
    made_of = enumerate_names(count(n, _ONE.get(name, name), name) for name, n in outcome.counts)
    _wrapped(_LEAD, f"Gemaakt uit {made_of}.", _width())
    click.echo()


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


def _review(outcome: Outcome) -> str:
    """Where the same messages are in Excel."""
    if not outcome.review or not outcome.problems:
        return ""
    where, *copies = (str((outcome.output or Path()) / path) for path in outcome.review)
    line = f"Alle meldingen, met een sprong naar de cel: {where}"
    return f"{line}\nMet de meldingen in de cellen: {Path(copies[0]).parent}" if copies else line


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


def _deadline(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return "De uiterste indiendatum is voorbij."
    if days == 0:
        return "De aanvraag moet vandaag binnen zijn."
    return capital(f"nog {count(days, 'dag', 'dagen')} tot de uiterste indiendatum.")
