"""The page of a document: how wide its text is."""

from lxml import etree

from generator.word.xml import W, whole

_A4_WITH_MARGINS = 9072  # twentieths of a point


def text_width(root: etree._Element) -> int:
    """Between the margins of the last section, in twentieths of a point."""
    sections = list(root.iter(f"{W}sectPr"))
    page = sections[-1].find(f"{W}pgSz") if sections else None
    margins = sections[-1].find(f"{W}pgMar") if sections else None
    if page is None or margins is None:
        return _A4_WITH_MARGINS
    sides = sum(whole(margins.get(f"{W}{side}"), 0) for side in ("left", "right"))
    return whole(page.get(f"{W}w"), 11906) - sides
