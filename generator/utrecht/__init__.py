"""The city as CBS describes it: ten wijken, 111 buurten, and which postcode lies where.

Source: CBS, Kerncijfers wijken en buurten 2022 (inhabitants, rounded to 5) and CBS
postcode-huisnummer files (share of the addresses of a PC4 in a wijk, 2024).
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CITYWIDE = "stedelijk"
SOURCE = "CBS, Kerncijfers wijken en buurten"
# Where the wijken lie, as tiles: columns to the east (a half is half a tile), rows to the south.
TILES = {
    "Noordwest": (1.5, 0),
    "Overvecht": (2.5, 0),
    "Noordoost": (3.5, 0),
    "Vleuten-De Meern": (0.0, 1),
    "Leidsche Rijn": (1.0, 1),
    "West": (2.0, 1),
    "Binnenstad": (3.0, 1),
    "Oost": (4.0, 1),
    "Zuidwest": (2.5, 2),
    "Zuid": (3.5, 2),
}
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Place:
    """One CBS buurt. Code: BU0344, two digits wijk, one sub-wijk, one buurt."""

    district_code: str
    district: str
    code: str
    name: str
    inhabitants: int
    year: int


@dataclass(frozen=True, slots=True)
class PostcodeShare:
    """How much of a four-digit postcode lies in one wijk; ``share`` is a percentage."""

    district: str
    share: float


@cache
def neighbourhoods() -> tuple[Place, ...]:
    """All 111 buurten in order of their code."""
    with (_HERE / "neighbourhoods.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Place(
                r["wijkcode"],
                r["wijk"],
                r["buurtcode"],
                r["buurt"],
                int(r["inwoners"]),
                int(r["jaar"]),
            )
            for r in csv.DictReader(lines)
        )


@cache
def districts() -> dict[str, str]:
    """The ten wijken, name by CBS code, in order of code."""
    return {place.district_code: place.district for place in neighbourhoods()}


@cache
def postcodes() -> dict[str, tuple[PostcodeShare, ...]]:
    """Per PC4 the wijken it lies in, the largest share first."""
    found: dict[str, list[PostcodeShare]] = {}
    with (_HERE / "postcodes.csv").open(encoding="utf-8", newline="") as lines:
        for r in csv.DictReader(lines):
            share = PostcodeShare(r["wijk"], float(r["aandeel_2024_pct"]))
            found.setdefault(r["pc4"], []).append(share)
    return {pc4: tuple(sorted(s, key=lambda x: -x.share)) for pc4, s in found.items()}
