"""Plan per wijk: who supports us from here, in brief and in their own words."""

from collections.abc import Sequence

from generator.documents.blocks.statements import (
    in_order,
    support_sentence,
    supporter_name,
)
from generator.documents.blocks.voices import in_plan
from generator.documents.blocks.wording import counted, ended
from generator.documents.definition import View
from generator.dutch import enumerate_names
from generator.figures.all import Figures
from generator.figures.counting import decided_by, deciding
from generator.figures.support import NAMING, largest_kinds, may_name
from generator.origins.followed_text import joined
from generator.workbooks.districts import District
from generator.workbooks.statements import Statement

_MOST_NAMES = 12  # of supporters in a row; more are counted, and stand in the list
_LARGEST = 3  # groups that are told of those


def supporters(district: District, figures: Figures) -> View:
    """Who supports us from this wijk: names with consent, the others counted."""
    support = figures.support
    organisations = support.organisations[district.name]
    named = [s for s in in_order(organisations) if may_name(s)]
    others = support.unnamed(district.name)
    return {
        "zin": support_sentence(district.name, figures),
        "namen": [supporter_name(s) for s in named],
        "organisaties": decided_by(
            ended(joined("; ", (supporter_name(s) for s in named))),
            organisations,
            deciding(organisations, *NAMING),
        ),
        "kort": decided_by(
            _in_brief(named, others), organisations, deciding(organisations, *NAMING)
        ),
        "anderen": counted(others, "organisatie", "organisaties") if others else "",
    }


def _in_brief(named: Sequence[Statement], others: int) -> str:
    """A few supporters by name; of many which kinds there are most of."""
    if not named:
        return ""
    if len(named) <= _MOST_NAMES:
        names = [supporter_name(s) for s in named]
        if others:
            names.append(f"nog {counted(others, 'organisatie', 'organisaties')} zonder naam")
        return ended(joined("; ", names))
    kinds = largest_kinds(named, _LARGEST)
    groups = enumerate_names(f"{kind} ({amount})" for kind, amount in kinds)
    return f"De grootste groepen zijn {groups}." if groups else ""


def voices(district: District, figures: Figures) -> list[View]:
    """Two quotations, other ones than in the application."""
    return in_plan(district.name, figures)
