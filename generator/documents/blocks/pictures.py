"""What is drawn: the map of the wijken and the charts, with a text for who cannot see them.

A picture without anything to show is an empty text, so that a template can ask for it with an if.
"""

from decimal import Decimal

from generator.documents.application.budget import WHOLE_CITY, by_area, by_category
from generator.documents.blocks.statements import area_name, in_sentence
from generator.dutch import capital, count, euro
from generator.figures.all import Figures
from generator.pictures import BarChart, Series, Tile, TileMap, Tone, Unit
from generator.utrecht import CITYWIDE, TILES, districts
from generator.workbooks.districts import District

# Widths in centimetres; the text of a page is 16 wide.
_CHART, _CITY_MAP, _SMALL_MAP = 15.0, 14.0, 10.0
_IN_MILLIONS_FROM = Decimal(2_000_000)
_LEGEND = (
    (Tone.FULL, "in alle buurten werkt een lid"),
    (Tone.STRONG, "in driekwart of meer"),
    (Tone.MIDDLE, "in de helft of meer"),
    (Tone.LIGHT, "in minder dan de helft"),
    (Tone.NONE, "nog in geen buurt"),
)


def coverage_map(figures: Figures) -> TileMap | str:
    """The city, each wijk in the tone of its share of buurten with a member."""
    if not figures.places.neighbourhoods:
        return ""
    tiles = tuple(
        Tile(name, *TILES[name], _tone(*_counted(name, figures)), _share(name, figures))
        for name in districts().values()
    )
    told = ", ".join(f"{tile.name} {tile.note}" for tile in tiles)
    alt = f"Kaart van de wijken van Utrecht met het deel van de buurten waar een lid werkt: {told}."
    return TileMap(alt, tiles, _CITY_MAP, _LEGEND)


def district_map(district: District) -> TileMap | str:
    """The city with this one wijk marked."""
    if district.name not in TILES:
        return ""
    tiles = tuple(
        Tile(name, *TILES[name], Tone.FULL if name == district.name else Tone.NONE)
        for name in districts().values()
    )
    alt = (
        "Kaart van de wijken van Utrecht, elke wijk een zeshoek op haar plaats in de stad. "
        f"{capital(in_sentence(district.name))} is gemarkeerd."
    )
    return TileMap(alt, tiles, _SMALL_MAP)


def _counted(name: str, figures: Figures) -> tuple[int, int]:
    """In how many buurten of a wijk a member works, and how many buurten there are."""
    if name not in figures.places.by_district:
        return 0, 0
    with_member = len(figures.coverage.with_member(name))
    return with_member, len(figures.places.by_district[name])


def _share(name: str, figures: Figures) -> str:
    with_member, every = _counted(name, figures)
    if not every:
        return "geen gegevens"
    return f"{with_member} van {count(every, 'buurt', 'buurten')}"


def _tone(part: int, whole: int) -> Tone:
    if not part:
        return Tone.NONE
    if part == whole:
        return Tone.FULL
    if part * 4 >= whole * 3:
        return Tone.STRONG
    return Tone.MIDDLE if part * 2 >= whole else Tone.LIGHT


def coverage_chart(figures: Figures) -> BarChart | str:
    """Buurten with and without a member, per wijk; the wijk that is furthest comes first."""
    known = [(d.name, *_counted(d.name, figures)) for d in figures.places.districts]
    rows = sorted(
        ((name, part, whole) for name, part, whole in known if whole),
        key=lambda row: (-Decimal(row[1]) / row[2], -row[2]),
    )
    told = "; ".join(f"{name} {part} met en {whole - part} zonder" for name, part, whole in rows)
    if not rows:
        return ""
    return BarChart(
        f"Staafdiagram van de buurten met en zonder lid per wijk: {told}.",
        "Wijk",
        tuple(name for name, _, _ in rows),
        (
            Series("Buurten met lid", tuple(part for _, part, _ in rows)),
            Series("Buurten zonder lid", tuple(whole - part for _, part, whole in rows)),
        ),
        Unit.COUNT,
        _CHART,
        _height(len(rows), legend=True),
        whole=True,
    )


def support_chart(figures: Figures) -> BarChart | str:
    """Statements per wijk, those of organisations and of residents; the whole city comes last."""
    found = figures.support
    areas = [area for area in found.organisations if found.tally(area).total]
    areas.sort(key=lambda area: (area == CITYWIDE, -found.tally(area).total))
    names = tuple(capital(area_name(area)) for area in areas)
    tallies = [found.tally(area) for area in areas]
    told = "; ".join(
        f"{name} {count(t.organisations, 'organisatie', 'organisaties')} en "
        f"{count(t.persons, 'bewoner', 'bewoners')}"
        for name, t in zip(names, tallies, strict=True)
    )
    if not areas:
        return ""
    return BarChart(
        f"Staafdiagram van de steunverklaringen per wijk: {told}.",
        "Wijk",
        names,
        (
            Series("Organisaties", tuple(t.organisations for t in tallies)),
            Series("Bewoners", tuple(t.persons for t in tallies)),
        ),
        Unit.COUNT,
        _CHART,
        _height(len(areas), legend=True),
    )


def category_chart(figures: Figures) -> BarChart | str:
    """Costs of the whole period per kostensoort, the largest first."""
    rows = [(name, amounts.total) for name, amounts in by_category(figures)]
    return _costs("Kostensoort", sorted(rows, key=lambda row: -row[1]))


def area_chart(figures: Figures) -> BarChart | str:
    """Costs of the whole period per wijk, the largest first and the whole city last."""
    rows = [(name, amounts.total) for name, amounts in by_area(figures)]
    return _costs("Wijk", sorted(rows, key=lambda row: (row[0] == WHOLE_CITY, -row[1])))


def _costs(subject: str, rows: list[tuple[str, Decimal]]) -> BarChart | str:
    kept = [(name, amount) for name, amount in rows if amount]
    if not kept:
        return ""
    told = "; ".join(f"{name} {euro(amount)}" for name, amount in kept)
    largest = max(amount for _, amount in kept)
    return BarChart(
        f"Staafdiagram van de lasten per {subject.casefold()}: {told}.",
        subject,
        tuple(name for name, _ in kept),
        (Series("Lasten", tuple(amount for _, amount in kept)),),
        Unit.MILLIONS if largest >= _IN_MILLIONS_FROM else Unit.EURO,
        _CHART,
        _height(len(kept)),
    )


def _height(bars: int, *, legend: bool = False) -> float:
    """Centimetres: as much for each bar as a line of text with some air."""
    return round(0.6 + 0.58 * bars + (0.8 if legend else 0.0), 2)
