"""What the record of a build says of it: what was counted, summed and told, and by what."""

from collections import Counter
from collections.abc import Sequence

from generator import __version__
from generator.delivery.build_record import Record, made_with
from generator.delivery.ingredients import Ingredients
from generator.dossier import Dossier
from generator.excel.x_codes import STILL_OPEN
from generator.figures.all import Figures
from generator.problems import Problem, Stage
from generator.workbooks.activities import Activity
from generator.workbooks.statements import Statement


def record_of(
    went_in: Ingredients,
    dossier: Dossier,
    figures: Figures,
    problems: Sequence[Problem],
    *,
    final: bool,
) -> Record:
    """Equal input gives an equal record: what happened in ``output/``, or is open, is not in it."""
    python, libraries = made_with()
    lasting = [p for p in problems if p.stage is not Stage.DELIVERY and p.rule is not STILL_OPEN]
    return Record(
        inputs=went_in.inputs,
        templates=went_in.templates,
        counts=dict(counts(dossier, figures)),
        version=__version__,
        final=final,
        totals=_totals(figures),
        problems=dict(Counter(p.code for p in lasting)),
        python=python,
        libraries=libraries,
    )


def _totals(figures: Figures) -> dict[str, dict[str, str]]:
    """The sums of the begroting that documents print, per year and together."""
    budget = figures.budget
    named = {
        "lasten": budget.total_costs,
        "baten": budget.total_income,
        "gevraagde subsidie": budget.subsidy,
        "andere baten": budget.other_income,
    }
    return {
        name: {str(year): f"{amount:.2f}" for year, amount in amounts.per_year.items()}
        | {"samen": f"{amounts.total:.2f}"}
        for name, amounts in named.items()
    }


def counts(dossier: Dossier, figures: Figures) -> tuple[tuple[str, int], ...]:
    """What the dossier holds, by its Dutch name."""
    return (
        ("wijken", len(figures.places.districts)),
        ("buurten", len(figures.places.neighbourhoods)),
        ("leden", len(figures.coverage.members)),
        ("steunverklaringen", len(dossier.rows(Statement))),
        ("activiteiten", len(dossier.rows(Activity))),
    )
