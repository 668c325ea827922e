"""What is put in: activities and their means per wijk, per pijler and in all (Awb 4:62)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.dossier import Dossier
from generator.figures.places import Places
from generator.workbooks.activities import Activity
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import Neighbourhood

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
        return tuple(a for a in self.activities if (a.area or CITYWIDE) == area)

    def in_districts(self) -> tuple[Activity, ...]:
        """Activities of one wijk, whichever it is."""
        return tuple(a for a in self.activities if (a.area or CITYWIDE) != CITYWIDE)

    def in_neighbourhood(self, place: Neighbourhood) -> tuple[Activity, ...]:
        """Activities that name this buurt, or that are for its whole wijk."""
        return tuple(a for a in self.activities if self._reaches(a, place))

    def total(self, activities: Iterable[Activity] | None = None) -> Means:
        """The means of these activities, or of all."""
        return means(self.activities if activities is None else activities)

    def _reaches(self, activity: Activity, place: Neighbourhood) -> bool:
        if activity.neighbourhoods:
            return any(
                self.places.neighbourhood(n, activity.area) is place
                for n in activity.neighbourhoods
            )
        return activity.area == place.district


def means(activities: Iterable[Activity]) -> Means:
    """Add up; an empty cell adds nothing (its check says so)."""
    kept = tuple(activities)
    return Means(
        activities=len(kept),
        fte=sum((a.fte or Decimal(0) for a in kept), Decimal(0)),
        volunteers=sum(a.volunteers or 0 for a in kept),
        reach=sum(a.reach or 0 for a in kept),
        personnel=sum((a.personnel_costs or ZERO for a in kept), ZERO),
        material=sum((a.material_costs or ZERO for a in kept), ZERO),
    )


def derive(dossier: Dossier, places: Places) -> Effort:
    """The effort of this dossier."""
    return Effort(dossier.rows(Activity), places)
