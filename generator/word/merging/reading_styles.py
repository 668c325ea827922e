"""How the styles of a document are called, and which looks they give: ids differ by program."""

from collections.abc import Mapping

from lxml import etree

from generator.word.merging.atoms import Reading
from generator.word.merging.given_looks import values_in
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY
from generator.word.packaging.relationships import relations_of
from generator.word.xml import W

_PROGRAM, _STYLES = "docProps/app.xml", "word/styles.xml"


def reading_of(package: Package) -> Reading:
    """How this document is to be read."""
    names: dict[str, str] = {}
    styles: dict[str, etree._Element] = {}
    for style in package.styles():
        found = style.find(f"{W}name")
        name = ("" if found is None else found.get(f"{W}val", "")).casefold()
        here = style.get(f"{W}styleId", "")
        names[here], styles[here] = name, style
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
            names[""], styles[""] = name, style
    defaults = package.tree(_STYLES).find(f"{W}docDefaults") if _STYLES in package.parts else None
    links = relations_of(package.parts, BODY).values()
    office = b"LibreOffice" in package.parts.get(_PROGRAM, b"")
    return Reading(
        names,
        {style: _given(style, styles, defaults, "rPr") for style in styles},
        {style: _given(style, styles, defaults, "pPr") for style in styles},
        {link.name: link.target for link in links if link.outside},
        office=office,
        coarse=office,
    )


def _given(
    name: str, styles: Mapping[str, etree._Element], defaults: etree._Element | None, kind: str
) -> dict[str, str]:
    """What a style says, and the styles that it is based on."""
    found: dict[str, str] = {}
    passed: set[str] = set()
    words = styles[name].get(f"{W}type") == "character"
    while name in styles and name not in passed:
        passed.add(name)
        found = values_in(styles[name].find(f"{W}{kind}")) | found
        above = styles[name].find(f"{W}basedOn")
        name = "\0" if above is None else above.get(f"{W}val", "")
    if defaults is not None and not words:
        found = values_in(defaults.find(f"{W}{kind}Default/{W}{kind}")) | found
    return found
