"""A chart of bars as the XML of a chart part: Word's own, so that it can be restyled."""

from markupsafe import Markup

from generator.pictures import BarChart, Series, Unit
from generator.word.drawing.chart_workbook import SHEET, digits, letter

# [$-413] writes as the Dutch do, also on a computer that is set to English.
_FORMATS = {
    Unit.COUNT: "0;-0;;",
    Unit.EURO: '[$-413]"€\N{NO-BREAK SPACE}"#,##0',
    Unit.MILLIONS: '[$-413]"€\N{NO-BREAK SPACE}"#,##0.0,,"\N{NO-BREAK SPACE}mln"',
}
# Fill of the bars and colour of the number on it: dark and light, also in grey.
_COLOURS = (("accent1", "bg1"), ("accent5", "tx1"), ("accent4", "tx1"), ("accent2", "bg1"))

_CHART = Markup(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<c:date1904 val="0"/><c:lang val="nl-NL"/><c:roundedCorners val="0"/>'
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
    '<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>'
    '{series}<c:gapWidth val="45"/>{overlap}<c:axId val="1001"/><c:axId val="1002"/></c:barChart>'
    "<c:catAx>"
    '<c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
    '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
    "<c:spPr>{axis}</c:spPr>{text}"
    '<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    "<c:valAx>"
    '<c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
    '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="{format}" sourceLinked="0"/>'
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
    '<c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{legend}"
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text}"
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
)
_SERIES = Markup(
    '<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
    "<c:tx>{name}</c:tx>"
    '<c:spPr><a:solidFill><a:schemeClr val="{fill}"/></a:solidFill></c:spPr>'
    '<c:invertIfNegative val="0"/>'
    '<c:dLbls><c:numFmt formatCode="{format}" sourceLinked="0"/>'
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text}"
    '<c:dLblPos val="{position}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
    '<c:showBubbleSize val="0"/></c:dLbls>'
    "<c:cat>{categories}</c:cat><c:val>{values}</c:val></c:ser>"
)
_TEXT = Markup(
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000" b="0">'
    '<a:solidFill><a:schemeClr val="{}"/></a:solidFill></a:defRPr></a:pPr>'
    '<a:endParaRPr lang="nl-NL"/></a:p></c:txPr>'
)
_WHOLE = Markup('<a:bodyPr wrap="none"/>')  # an amount stays on one line
_LABEL = _TEXT.replace(Markup("<a:bodyPr/>"), _WHOLE)
_LINE = Markup('<a:ln w="9525"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill></a:ln>')
_LEGEND = Markup('<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{}</c:legend>')
_POINT = Markup('<c:pt idx="{}"><c:v>{}</c:v></c:pt>')


def chart_part(chart: BarChart) -> bytes:
    """The chart part; its relationship ``rId1`` is the workbook with the data."""
    stacked = len(chart.series) > 1
    grouping = ("percentStacked" if chart.whole else "stacked") if stacked else "clustered"
    text = _CHART.format(
        grouping=grouping,
        series=Markup("").join(_series(chart, i, s) for i, s in enumerate(chart.series)),
        overlap=Markup('<c:overlap val="100"/>') if stacked else "",
        axis=_LINE,
        text=_TEXT.format("tx1"),
        format=_FORMATS[chart.unit],
        legend=_LEGEND.format(_TEXT.format("tx1")) if stacked else "",
    )
    return text.encode("utf-8")


def _series(chart: BarChart, index: int, series: Series) -> Markup:
    fill, ink = _COLOURS[index % len(_COLOURS)]
    stacked = len(chart.series) > 1
    last = len(chart.categories) + 1
    column = letter(index + 1)
    return _SERIES.format(
        index=index,
        name=_strings(f"${column}$1", (series.name,)),
        fill=fill,
        format=_FORMATS[chart.unit],
        text=_LABEL.format(ink if stacked else "tx1"),
        position="ctr" if stacked else "outEnd",
        categories=_strings(f"$A$2:$A${last}", chart.categories),
        values=_numbers(f"${column}$2:${column}${last}", series),
    )


def _strings(cells: str, values: tuple[str, ...]) -> Markup:
    points = Markup("").join(_POINT.format(n, value) for n, value in enumerate(values))
    return Markup(
        '<c:strRef><c:f>{}!{}</c:f><c:strCache><c:ptCount val="{}"/>{}</c:strCache></c:strRef>'
    ).format(SHEET, cells, len(values), points)


def _numbers(cells: str, series: Series) -> Markup:
    points = Markup("").join(_POINT.format(n, digits(v)) for n, v in enumerate(series.values))
    return Markup(
        "<c:numRef><c:f>{}!{}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        '<c:ptCount val="{}"/>{}</c:numCache></c:numRef>'
    ).format(SHEET, cells, len(series.values), points)
