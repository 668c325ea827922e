"""Subsidieaanvraag: the activiteitenplan, per pijler, with the means that Awb 4:62 asks."""

from collections.abc import Iterable
from decimal import Decimal

from generator.documents.blocks.activity import activity_block
from generator.documents.blocks.wording import counted, fte
from generator.documents.definition import View
from generator.dutch import capital, euro, has_cents, number
from generator.figures.all import Figures
from generator.figures.effort import Means, means
from generator.workbooks.activities import Activity
from generator.workbooks.members import Pillar

_KEYS = {
    Pillar.ADULTS: "volwassenen",
    Pillar.YOUTH: "jeugd",
    Pillar.PLACES: "plekken",
    Pillar.COORDINATION: "coordinatie",
    None: "zonder_pijler",
}


def pillars(figures: Figures) -> dict[str, View]:
    """Per pijler its activities with a total; those without a pijler come last."""
    groups = _groups(figures)
    return {key: _pillar(groups[pillar], figures) for pillar, key in _KEYS.items()}


def overview(figures: Figures) -> View:
    """The means of all activities, a line per pijler."""
    groups = {p: means(group) for p, group in _groups(figures).items() if group}
    total = figures.effort.total()
    cents = has_cents((total.personnel, total.material, *_amounts(groups.values())))
    return {
        "pijlers": [
            {
                "naam": capital(pillar.value if pillar else "pijler nog niet ingevuld"),
                **_means(found, cents),
            }
            for pillar, found in groups.items()
        ],
        "totaal": _means(total, cents),
    }


def _groups(figures: Figures) -> dict[Pillar | None, tuple[Activity, ...]]:
    every = figures.effort.activities
    return {pillar: tuple(a for a in every if a.pillar is pillar) for pillar in _KEYS}


def _amounts(found: Iterable[Means]) -> Iterable[Decimal]:
    for one in found:
        yield from (one.personnel, one.material)


def _pillar(activities: tuple[Activity, ...], figures: Figures) -> View:
    costs = [means([a]).costs for a in activities]
    cents = has_cents(costs)
    return {
        "zin": _sentence(len(activities)),
        "activiteiten": [_block(a, figures, cents) for a in activities],
        "totaal": _means(means(activities), cents),
    }


def _sentence(amount: int) -> str:
    if not amount:
        return "Voor dit onderdeel zijn nog geen activiteiten beschreven."
    verb = "staat" if amount == 1 else "staan"
    return f"Hiervoor {verb} {counted(amount, 'activiteit', 'activiteiten')} in dit plan."


def _block(activity: Activity, figures: Figures, cents: bool) -> View:
    return {**activity_block(activity, figures), **_means(means([activity]), cents)}


def _means(found: Means, cents: bool) -> View:
    """The means as bare numbers for a table; costs are per year."""
    return {
        "aantal": number(found.activities),
        "fte": fte(found.fte),
        "vrijwilligers": number(found.volunteers),
        "deelnemers": number(found.reach),
        "personeel": euro(found.personnel, cents),
        "materiaal": euro(found.material, cents),
        "per_jaar": euro(found.costs, cents),
    }
