"""The wijken, buurten and postcodes of one gemeente as CBS counts them: a table, no rules.

Source: CBS, Kerncijfers wijken en buurten 2022 (inhabitants, rounded to 5) and CBS
postcode-huisnummer files (share of the addresses of a PC4 in a wijk, 2024). A new project begins
with this table, and the checks lay the workbooks of this gemeente beside it.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class CbsDistrict:
    """A wijk, how a sentence names it, and its tile on the map: column and row from 1."""

    code: str
    name: str
    phrase: str
    column: Decimal
    row: int


@dataclass(frozen=True, slots=True)
class CbsNeighbourhood:
    """A buurt. Code: BU, the gemeente, two digits wijk, one sub-wijk, one buurt."""

    district: str
    code: str
    name: str
    inhabitants: int
    year: int


@dataclass(frozen=True, slots=True)
class CbsPostcode:
    """Which percentage of the addresses of a PC4 lies in a wijk; no wijk: only for postbussen."""

    area: str
    district: str
    share: Decimal | None


@dataclass(frozen=True)
class CbsTable:
    """All that CBS says of the gemeente, and what its inhabitants add: adjective, places, teams."""

    municipality: str
    settlement: str
    adjective: str
    seats: tuple[str, ...]
    team: str
    teams: str
    source: str
    districts: tuple[CbsDistrict, ...]
    neighbourhoods: tuple[CbsNeighbourhood, ...]
    postcodes: tuple[CbsPostcode, ...]


def table_of(municipality: str | None) -> CbsTable | None:
    """The table, when it is about this gemeente."""
    table = shipped()
    called = (municipality or "").strip().casefold().removeprefix("gemeente ")
    return table if called == table.municipality.casefold() else None


@cache
def shipped() -> CbsTable:
    """The one table that comes with the program."""
    about = _rows("municipality.csv")[0]
    return CbsTable(
        municipality=about["gemeente"],
        settlement=about["soort"],
        adjective=about["bijvoeglijk"],
        seats=tuple(about["plaatsen"].split("; ")),
        team=about["team"],
        teams=about["teams"],
        source=about["bron"],
        districts=tuple(
            CbsDistrict(
                r["wijkcode"], r["wijk"], r["in_een_zin"], Decimal(r["kolom"]), int(r["rij"])
            )
            for r in _rows("districts.csv")
        ),
        neighbourhoods=tuple(
            CbsNeighbourhood(
                r["wijk"], r["buurtcode"], r["buurt"], int(r["inwoners"]), int(r["jaar"])
            )
            for r in _rows("neighbourhoods.csv")
        ),
        postcodes=tuple(
            CbsPostcode(
                r["pc4"], r["wijk"], Decimal(share) if (share := r["aandeel_2024_pct"]) else None
            )
            for r in _rows("postcodes.csv")
        ),
    )


def _rows(file: str) -> list[dict[str, str]]:
    with (_HERE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
