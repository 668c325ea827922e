"""What is put in: activities and their means per wijk, per pijler and in all (Awb 4:62)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from generator.dossier import Dossier
from generator.figures.counting import because, chosen, deciding, how_many
from generator.figures.places import Places
from generator.origins.sources import Origin
from generator.workbooks.activities import Activity
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import Neighbourhood

N = TypeVar("N", int, Decimal)
ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Means:
    """The means of some activities together; costs in euros per year."""

    activities: int
    fte: Decimal
    volunteers: int
    reach: int
    personnel: Decimal
    material: Decimal

    @property
    def costs(self) -> Decimal:
        """Personnel and material together, per year."""
        return self.personnel + self.material


@dataclass(frozen=True)
class Effort:
    """The activities of the dossier."""

    activities: tuple[Activity, ...]
    places: Places

    def in_area(self, area: str) -> tuple[Activity, ...]:
        """Activities of one wijk, or those for the whole city."""
        return chosen((a for a in self.activities if (a.area or CITYWIDE) == area), self._where)

    def in_districts(self) -> tuple[Activity, ...]:
        """Activities of one wijk, whichever it is."""
        return chosen((a for a in self.activities if (a.area or CITYWIDE) != CITYWIDE), self._where)

    @cached_property
    def _where(self) -> Origin | None:
        return deciding(self.activities, "area")

    def in_year(
        self, year: int, activities: tuple[Activity, ...] | None = None
    ) -> tuple[Activity, ...]:
        """Those of these activities, or of all, that are there on a day of this year."""
        these = self.activities if activities is None else activities
        return chosen(
            (a for a in these if runs_in(a, year)), these, deciding(these, "starts", "ends")
        )

    def in_neighbourhood(self, place: Neighbourhood) -> tuple[Activity, ...]:
        """Activities that name this buurt, or that are for its whole wijk."""
        why = deciding(self.activities, "area", "neighbourhoods")
        return chosen(
            (
                activity
                for activity, named in zip(self.activities, self._named, strict=True)
                if (id(place) in named if named else activity.area == place.district)
            ),
            why,
        )

    def total(self, activities: Iterable[Activity] | None = None) -> Means:
        """The means of these activities, or of all."""
        return means(self.activities if activities is None else activities)

    @cached_property
    def _named(self) -> tuple[frozenset[int | None], ...]:
        """Of each activity the identities of the buurten that it names, None for one unknown."""
        return tuple(
            frozenset(self._identity(typed, activity) for typed in activity.neighbourhoods or ())
            for activity in self.activities
        )

    def _identity(self, typed: str, activity: Activity) -> int | None:
        place = self.places.neighbourhood(typed, activity.area)
        return id(place) if place else None


def runs_in(activity: Activity, year: int) -> bool:
    """Whether an activity is there on a day of this year; without a day it always is."""
    starts, ends = activity.starts, activity.ends
    return (starts is None or starts.year <= year) and (ends is None or ends.year >= year)


def means(activities: Iterable[Activity]) -> Means:
    """Add up; an empty cell adds nothing (its check says so)."""
    kept = activities if isinstance(activities, tuple) else tuple(activities)
    return Means(
        activities=how_many(kept),
        fte=because(sum(_filled(a.fte for a in kept), Decimal(0)), kept),
        volunteers=because(sum(_filled(a.volunteers for a in kept)), kept),
        reach=because(sum(_filled(a.reach for a in kept)), kept),
        personnel=because(sum(_filled(a.personnel_costs for a in kept), ZERO), kept),
        material=because(sum(_filled(a.material_costs for a in kept), ZERO), kept),
    )


def _filled(amounts: Iterable[N | None]) -> Iterator[N]:
    return (amount for amount in amounts if amount is not None)


def derive(dossier: Dossier, places: Places) -> Effort:
    """The effort of this dossier."""
    return Effort(dossier.rows(Activity), places)
