"""How the styles of a document are called, and which looks they give: ids differ by program."""

from generator.word.merging.atoms import LOOKS, Reading
from generator.word.packaging.package import Package
from generator.word.xml import W

_PROGRAM = "docProps/app.xml"


def reading_of(package: Package) -> Reading:
    """How this document is to be read."""
    names: dict[str, str] = {}
    given: dict[str, frozenset[str]] = {}
    for style in package.styles():
        found = style.find(f"{W}name")
        name = ("" if found is None else found.get(f"{W}val", "")).casefold()
        here = style.get(f"{W}styleId", "")
        names[here] = name
        given[here] = frozenset(n for n in LOOKS if style.find(f"{W}rPr/{W}{n}") is not None)
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
            names[""] = name
    office = b"LibreOffice" in package.parts.get(_PROGRAM, b"")
    return Reading(names, given, office)
