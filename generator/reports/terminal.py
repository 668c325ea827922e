"""The coordinator's screen: progress while it runs, then what was made and what is open."""

import shutil
import sys
import textwrap
from pathlib import Path

import click

from generator.dutch import capital, count, enumerate_names, number
from generator.events import DocumentMade, Event, Outcome, StepStarted
from generator.problems import Severity
from generator.reports.grouping import Group, grouped

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
    for group in grouped(outcome.problems):
        if group.severity > Severity.NOTE or notes:
            _show_group(group)
    _show_end(outcome, notes)


def _show_group(group: Group) -> None:
    width = min(shutil.get_terminal_size().columns, 100)
    head = f"{group.severity.word.upper()} {group.first.code}"
    head = click.style(head, fg=_COLOURS[group.severity], bold=True)
    click.echo(f"{head}  {group.first.rule.title}")
    _wrapped("   ", group.place, width)
    row_name = getattr(group.first.place, "row_name", "") if len(group.problems) == 1 else ""
    if row_name:
        _wrapped("   ", f"rij {getattr(group.first.place, 'row', '')}: {row_name}", width)
    _wrapped("   ", group.message, width)
    _wrapped("   Doe dit:  ", group.first.finding.fix, width)
    for place in group.first.finding.related[:3]:
        _wrapped("   Zie ook:  ", str(place), width)
    click.echo(f"   Uitleg:   samen030 explain {group.first.code}\n")


def _wrapped(lead: str, text: str, width: int) -> None:
    if text:
        click.echo(
            textwrap.fill(text, width, initial_indent=lead, subsequent_indent=" " * len(lead))
        )


def _show_end(outcome: Outcome, notes: bool) -> None:
    if outcome.written:
        _show_written(outcome)
    click.echo(_totals(outcome, notes))
    for sentence in (_consequence(outcome), _deadline(outcome.days_left), _review(outcome)):
        if sentence:
            click.echo(sentence)


def _show_written(outcome: Outcome) -> None:
    edition = "definitieve versie" if outcome.final else "concept"
    folder = outcome.output or Path()
    click.echo(
        f"{count(len(outcome.written), 'document', 'documenten')} klaar in {folder} ({edition}):"
    )
    for written in outcome.written:
        kept = f"; jouw bewerkte versie staat in {written.kept_as}" if written.kept_as else ""
        click.echo(f"   {written.path:<42} {written.state}{kept}")
    made_of = enumerate_names(f"{number(amount)} {name}" for name, amount in outcome.counts)
    click.echo(f"   Gemaakt uit {made_of}.\n")


def _totals(outcome: Outcome, notes: bool) -> str:
    parts = [
        count(outcome.count(severity), severity.word, severity.words)
        for severity in sorted(Severity, reverse=True)
    ]
    hidden = outcome.count(Severity.NOTE) and not notes
    return " · ".join(parts) + (" (te zien met --notes)" if hidden else "")


def _consequence(outcome: Outcome) -> str:
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


def _deadline(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return "De uiterste indiendatum in aanvraag.xlsx is voorbij."
    if days == 0:
        return "De aanvraag moet vandaag binnen zijn."
    return capital(f"nog {count(days, 'dag', 'dagen')} tot de uiterste indiendatum.")
