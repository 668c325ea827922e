"""What is drawn: the map of the wijken and the charts, with a text for who cannot see them.

A picture without anything to show is an empty text, so that a template can ask for it with an if.
"""

from decimal import Decimal
from fractions import Fraction

from generator.documents.blocks.costs import by_area, by_category
from generator.dutch import capital, count, euro
from generator.figures.all import Figures
from generator.figures.coverage import Share
from generator.pictures import BarChart, Series, Tile, TileMap, Tone, Unit
from generator.workbooks.cells.areas import CITYWIDE
from generator.workbooks.districts import District

# Widths in centimetres; the text of a page is 16 wide.
_CHART, _CITY_MAP, _SMALL_MAP = 15.0, 14.0, 10.0
_IN_MILLIONS_FROM = Decimal(2_000_000)  # below, an axis in millions would have only halves
_TONES = (
    (Tone.FULL, 1),
    (Tone.STRONG, Fraction(3, 4)),
    (Tone.MIDDLE, Fraction(1, 2)),
    (Tone.LIGHT, 0),
)
_LEGEND = (
    (Tone.FULL, "in alle buurten werkt een lid"),
    (Tone.STRONG, "in driekwart of meer"),
    (Tone.MIDDLE, "in de helft of meer"),
    (Tone.LIGHT, "in minder dan de helft"),
    (Tone.NONE, "nog in geen buurt"),
)


def coverage_map(figures: Figures) -> TileMap | str:
    """The city, each wijk in the tone of its share of buurten with a member."""
    if not figures.places.neighbourhoods or not figures.tiles:
        return ""
    tiles = tuple(
        Tile(name, *place, _tone(share), _in_words(share))
        for name, place in figures.tiles.items()
        for share in (figures.coverage.share(name),)
    )
    listed = ", ".join(f"{tile.name} {tile.note}" for tile in tiles)
    start = f"Kaart van {figures.naming.the_districts}{_of_place(figures)}"
    alt = f"{start} met het deel van de buurten waar een lid werkt: {listed}."
    return TileMap(alt, tiles, _CITY_MAP, _LEGEND)


def district_map(district: District, figures: Figures) -> TileMap | str:
    """The city with this one wijk marked."""
    tiles = tuple(
        Tile(name, *place, Tone.FULL if name == district.name else Tone.NONE)
        for name, place in figures.tiles.items()
    )
    where = figures.naming.place
    alt = (
        f"Kaart van {figures.naming.the_districts}{_of_place(figures)}, "
        f"elke wijk een zeshoek op haar plaats in {where}. "
        f"{capital(figures.naming.in_sentence(district.name))} is gemarkeerd."
    )
    return TileMap(alt, tiles, _SMALL_MAP)


def _of_place(figures: Figures) -> str:
    return f" van {figures.naming.municipality}" if figures.naming.municipality else ""


def _in_words(share: Share) -> str:
    if not share.whole:
        return "geen gegevens"
    return f"{share.with_member} van {count(share.whole, 'buurt', 'buurten')}"


def _tone(share: Share) -> Tone:
    return next(tone for tone, least in _TONES if share.part >= least) if share.part else Tone.NONE


def coverage_chart(figures: Figures) -> BarChart | str:
    """Buurten with and without a member, per wijk; the wijk that is furthest comes first."""
    known = [(d.name, figures.coverage.share(d.name)) for d in figures.places.districts]
    rows = sorted(
        ((name, share) for name, share in known if share.whole),
        key=lambda row: (-row[1].part, -row[1].whole),
    )
    listed = "; ".join(f"{name} {s.with_member} met en {s.without} zonder" for name, s in rows)
    if not rows:
        return ""
    return BarChart(
        f"Staafdiagram van de buurten met en zonder lid per wijk: {listed}.",
        "Wijk",
        tuple(name for name, _ in rows),
        (
            Series("Buurten met lid", tuple(share.with_member for _, share in rows)),
            Series("Buurten zonder lid", tuple(share.without for _, share in rows)),
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
    names = tuple(capital(figures.naming.area(area)) for area in areas)
    tallies = [found.tally(area) for area in areas]
    listed = "; ".join(
        f"{name} {count(t.organisations, 'organisatie', 'organisaties')} en "
        f"{count(t.persons, 'bewoner', 'bewoners')}"
        for name, t in zip(names, tallies, strict=True)
    )
    if not areas:
        return ""
    return BarChart(
        f"Staafdiagram van de steunverklaringen per wijk: {listed}.",
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
    whole = figures.naming.whole_line
    rows = [(name, amounts.total) for name, amounts in by_area(figures)]
    return _costs("Wijk", sorted(rows, key=lambda row: (row[0] == whole, -row[1])))


def _costs(subject: str, rows: list[tuple[str, Decimal]]) -> BarChart | str:
    kept = [(name, amount) for name, amount in rows if amount]
    if not kept:
        return ""
    listed = "; ".join(f"{name} {euro(amount, cents=False)}" for name, amount in kept)
    largest = max(amount for _, amount in kept)
    return BarChart(
        f"Staafdiagram van de lasten per {subject.casefold()}: {listed}.",
        subject,
        tuple(name for name, _ in kept),
        (Series("Lasten", tuple(amount for _, amount in kept)),),
        Unit.MILLIONS if largest >= _IN_MILLIONS_FROM else Unit.EURO,
        _CHART,
        _height(len(kept)),
    )


def _height(bars: int, *, legend: bool = False) -> float:
    """Centimetres: as much for each bar as a line of text with some air."""
    return (60 + 58 * bars + (80 if legend else 0)) / 100
