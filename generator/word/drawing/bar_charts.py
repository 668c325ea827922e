"""A chart of bars as the XML of a chart part: Word's own, so that it can be restyled."""

from collections.abc import Sequence

from lxml import etree

from generator.pictures import BarChart, Series, Unit
from generator.word.drawing.chart_workbook import SHEET, digits, letter
from generator.word.xml import a, c, xml_bytes

# [$-413] writes as the Dutch do, also on a computer that is set to English.
_FORMATS = {
    Unit.COUNT: "0;-0;;",
    Unit.EURO: '[$-413]"€\N{NO-BREAK SPACE}"#,##0',
    Unit.MILLIONS: '[$-413]"€\N{NO-BREAK SPACE}"#,##0.0,,"\N{NO-BREAK SPACE}mln"',
}
# Fill of the bars and colour of the number on it: dark and light, also in grey.
_COLOURS = (("accent1", "bg1"), ("accent5", "tx1"), ("accent4", "tx1"), ("accent2", "bg1"))
_CATEGORIES, _VALUES = 1001, 1002  # numbers by which the axes know each other


def chart_part(chart: BarChart) -> bytes:
    """The chart part; its relationship ``rId1`` is the workbook with the data."""
    stacked = len(chart.series) > 1
    legend = c("legend", c("legendPos", val="t"), c("overlay", val=0), _letters("tx1"))
    space = c(
        "chartSpace",
        c("date1904", val=0),
        c("lang", val="nl-NL"),
        c("roundedCorners", val=0),
        c(
            "chart",
            c("autoTitleDeleted", val=1),
            c("plotArea", c("layout"), _bars(chart), *_axes(chart.unit), _bare()),
            legend if stacked else None,
            c("plotVisOnly", val=1),
            c("dispBlanksAs", val="gap"),
        ),
        _bare(),
        _letters("tx1"),
        c("externalData", c("autoUpdate", val=0), r_id="rId1"),
        declare="a r",
    )
    return xml_bytes(space)


def _bars(chart: BarChart) -> etree._Element:
    stacked = len(chart.series) > 1
    grouping = ("percentStacked" if chart.whole else "stacked") if stacked else "clustered"
    return c(
        "barChart",
        c("barDir", val="bar"),
        c("grouping", val=grouping),
        c("varyColors", val=0),
        *(_series(chart, index, series) for index, series in enumerate(chart.series)),
        c("gapWidth", val=45),
        c("overlap", val=100) if stacked else None,
        c("axId", val=_CATEGORIES),
        c("axId", val=_VALUES),
    )


def _axes(unit: Unit) -> tuple[etree._Element, etree._Element]:
    """The names at the left, from top to bottom; the scale is not shown."""
    line = a("ln", a("solidFill", a("schemeClr", val="accent5")), w=9525)
    categories = c(
        "catAx",
        *_axis(_CATEGORIES, "maxMin", "l", "General", shown=True),
        c("spPr", line),
        _letters("tx1"),
        c("crossAx", val=_VALUES),
        c("crosses", val="autoZero"),
        c("auto", val=1),
        c("lblAlgn", val="ctr"),
        c("lblOffset", val=100),
        c("noMultiLvlLbl", val=0),
    )
    values = c(
        "valAx",
        *_axis(_VALUES, "minMax", "t", _FORMATS[unit], shown=False),
        c("crossAx", val=_CATEGORIES),
        c("crosses", val="autoZero"),
        c("crossBetween", val="between"),
    )
    return categories, values


def _axis(
    number: int, order: str, side: str, form: str, *, shown: bool
) -> tuple[etree._Element, ...]:
    return (
        c("axId", val=number),
        c("scaling", c("orientation", val=order)),
        c("delete", val=int(not shown)),
        c("axPos", val=side),
        c("numFmt", formatCode=form, sourceLinked=0),
        c("majorTickMark", val="none"),
        c("minorTickMark", val="none"),
        c("tickLblPos", val="low" if shown else "nextTo"),
    )


def _series(chart: BarChart, index: int, series: Series) -> etree._Element:
    fill, ink = _COLOURS[index % len(_COLOURS)]
    last = len(chart.categories) + 1
    column = letter(index + 1)
    values = tuple(map(digits, series.values))
    return c(
        "ser",
        c("idx", val=index),
        c("order", val=index),
        c("tx", _cached("str", f"${column}$1", (series.name,))),
        c("spPr", a("solidFill", a("schemeClr", val=fill))),
        c("invertIfNegative", val=0),
        _labels(_FORMATS[chart.unit], ink, inside=len(chart.series) > 1),
        c("cat", _cached("str", f"$A$2:$A${last}", chart.categories)),
        c("val", _cached("num", f"${column}$2:${column}${last}", values)),
    )


def _labels(form: str, ink: str, *, inside: bool) -> etree._Element:
    """The number on a bar when others are beside it, behind it when it is alone."""
    shown = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    return c(
        "dLbls",
        c("numFmt", formatCode=form, sourceLinked=0),
        _bare(),
        _letters(ink if inside else "tx1", wrap=False),  # an amount stays on one line
        c("dLblPos", val="ctr" if inside else "outEnd"),
        *(c(f"show{what}", val=int(what == "Val")) for what in shown),
    )


def _cached(kind: str, cells: str, values: Sequence[str]) -> etree._Element:
    """What stands in cells of the workbook (``str`` or ``num``), to be shown without opening it."""
    points = (c("pt", c("v", value), idx=n) for n, value in enumerate(values))
    code = c("formatCode", "General") if kind == "num" else None
    cache = c(f"{kind}Cache", code, c("ptCount", val=len(values)), *points)
    return c(f"{kind}Ref", c("f", f"{SHEET}!{cells}"), cache)


def _bare() -> etree._Element:
    return c("spPr", a("noFill"), a("ln", a("noFill")))


def _letters(ink: str, *, wrap: bool = True) -> etree._Element:
    colour = a("solidFill", a("schemeClr", val=ink))
    looks = a("pPr", a("defRPr", colour, sz=1000, b=0))
    paragraph = a("p", looks, a("endParaRPr", lang="nl-NL"))
    body = a("bodyPr") if wrap else a("bodyPr", wrap="none")
    return c("txPr", body, a("lstStyle"), paragraph)
