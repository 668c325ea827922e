"""The coordinator's screen: what was made and what is open."""

from collections.abc import Iterator

import click

from generator.dutch import count
from generator.events import Around, Outcome
from generator.problems import CellPlace, DocumentPlace, Severity
from generator.reports.ending import ending
from generator.reports.grouping import Group, grouped
from generator.reports.lines import LEAD, width_of_screen, wrapped
from generator.reports.snippet import cell_frame, columns, text_frame

_MOST_GROUPS = 25  # a screen; the others are in controle.xlsx
_COLOURS = {
    Severity.ERROR: "red",
    Severity.GAP: "magenta",
    Severity.WARNING: "yellow",
    Severity.NOTE: "blue",
}


def show(outcome: Outcome, *, notes: bool) -> None:
    """Print the whole outcome: what is heavy comes last, where she looks, and is repeated there.

    ``notes``: also what was read generously.
    """
    groups = [g for g in grouped(outcome.problems) if g.severity > Severity.NOTE or notes]
    more = sum(len(group.problems) for group in groups[_MOST_GROUPS:])
    if more:
        where = "die staan in controle.xlsx" if outcome.review else "die komen later"
        click.echo(f"En nog {count(more, 'melding', 'meldingen')}; {where}.\n")
    for group in sorted(groups[:_MOST_GROUPS], key=lambda group: group.severity):
        _show_group(group, outcome.around)
    for line in ending(outcome, groups, notes=notes):
        click.echo(line)


def _show_group(group: Group, around: Around) -> None:
    head = f"{group.severity.word.upper()} {group.first.code}"
    head = click.style(head, fg=_COLOURS[group.severity], bold=True)
    click.echo(f"{head}  {group.first.rule.title}")
    for line in _about(group, around):
        click.echo(line)
    click.echo(f"{LEAD}Uitleg:   samen030 explain {group.first.code}\n")


def _about(group: Group, around: Around) -> Iterator[str]:
    width = width_of_screen()
    yield from wrapped(LEAD, _where(group, width))
    yield from _frame(group, around, width)
    yield from wrapped(LEAD, group.message)
    for spot, message in group.examples:
        yield from wrapped(f"{LEAD}  {spot:<5} ", message)
    yield from wrapped(f"{LEAD}Doe dit:  ", group.fix)
    if len(group.problems) == 1:
        for place in group.first.finding.related[:3]:
            yield from wrapped(f"{LEAD}Zie ook:  ", str(place))


def _where(group: Group, width: int) -> str:
    """The place, with what the row is about beside it or on a line below."""
    place = group.first.place
    if len(group.problems) > 1 or not isinstance(place, CellPlace) or not place.row_name:
        return group.place
    name = f"rij {place.row}: {place.row_name}"
    together = f"{group.place}      {name}"
    return together if columns(together) <= width - len(LEAD) else f"{group.place}\n{name}"


def _frame(group: Group, around: Around, width: int) -> list[str]:
    place = group.first.place
    if len(group.problems) > 1:
        return []
    if isinstance(place, CellPlace):
        lines = cell_frame(place, around(place), width)
    else:
        lines = text_frame(place, width) if isinstance(place, DocumentPlace) else []
    return ["", *lines, ""] if lines else []
