"""Which quotations stand in which document: in each other ones, as long as there are enough."""

from collections.abc import Sequence

from generator.documents.blocks.statements import quotes
from generator.documents.blocks.wording import counted
from generator.documents.definition import View, standing
from generator.dutch import capital
from generator.figures.all import Figures
from generator.figures.counting import deciding, how_many
from generator.figures.support import CHOOSING

_IN_ONE_BREATH = 330  # characters: some four lines
_IN_PLAN, _LONGEST_IN_PLAN = 2, 420  # together a third of a page
_IN_LIST = 5  # of a wijk: who wants to read more, finds the originals with us


def in_application(area: str, figures: Figures) -> View | None:
    """The longest that can still be read in one breath."""
    fitting = [q for q in _given(area, figures) if _length(q) <= _IN_ONE_BREATH]
    return max(fitting, key=_length, default=None)


def in_plan(area: str, figures: Figures) -> list[View]:
    """Two, the named and not too long ones first."""
    given = _given(area, figures)
    fitting = [q for q in given if _length(q) <= _LONGEST_IN_PLAN] or given
    return _without(_known(in_application(area, figures)), fitting)[:_IN_PLAN]


def in_list(area: str, figures: Figures) -> list[View]:
    """At most five, those that do not stand in the plan of the wijk first."""
    told = {quote["tekst"] for quote in in_plan(area, figures)}
    return sorted(_given(area, figures), key=lambda quote: quote["tekst"] in told)[:_IN_LIST]


def not_in_list(area: str, figures: Figures) -> str:
    """How many there are besides those of the list, in a sentence; empty without any."""
    more = how_many(_given(area, figures)[len(in_list(area, figures)) :])
    if not more:
        return ""
    verb = "bewaren" if more != 1 else "bewaart"
    which = counted(more, "andere motivatie", "andere motivaties")
    return f"{capital(which)} van hier {verb} wij bij de verklaringen."


def _given(area: str, figures: Figures) -> tuple[View, ...]:
    found = figures.support
    here = (*found.organisations[area], *found.persons[area])
    why = deciding(here, *CHOOSING)
    return tuple(standing(quote, why) for quote in quotes(here, area, figures))


def _known(quote: View | None) -> list[View]:
    return [quote] if quote else []


def _without(others: Sequence[View], given: Sequence[View]) -> list[View]:
    """Those that are not among the others; all of them when nothing would be left."""
    told = {quote["tekst"] for quote in others}
    return [quote for quote in given if quote["tekst"] not in told] or list(given)


def _length(quote: View) -> int:
    return len(str(quote["tekst"]))
