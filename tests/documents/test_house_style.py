"""One house style: colours and letters come from styles, and the styles from the theme."""

import re
from pathlib import Path

import pytest
from lxml import etree

from generator.documents.all import DOCUMENTS
from generator.word.inspecting.style_cascade import Styles
from generator.word.packaging.package import Package, open_package
from generator.word.xml import W

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
COLOURED = {"color": "themeColor", "shd": "themeFill"}
BORDERS = {"top", "left", "bottom", "right", "insideH", "insideV", "start", "end", "between", "bar"}
HEX = re.compile("[0-9A-F]{6}")


@pytest.fixture(params=[document.template for document in DOCUMENTS])
def template(request: pytest.FixtureRequest) -> Package:
    return open_package(TEMPLATES / request.param, request.param)


def colours(root: etree._Element) -> list[tuple[etree._Element, str, str]]:
    """Each colour that is named: where, which, and the colour of the theme that it follows."""
    found = []
    for node in root.iter(etree.Element):
        name = etree.QName(node).localname
        plain = {"color": "val", "shd": "fill"}.get(name, "color" if name in BORDERS else "")
        value = node.get(f"{W}{plain}", "") if plain else ""
        if HEX.fullmatch(value):
            found.append((node, value, node.get(f"{W}{COLOURED.get(name, 'themeColor')}", "")))
    return found


def test_every_colour_of_a_style_follows_the_theme(template: Package) -> None:
    found = colours(template.tree("word/styles.xml"))
    assert len(found) > 20
    theme = Styles(template)
    for node, value, follows in found:
        assert follows, etree.tostring(node)
        if not any("Tint" in str(name) for name in node.attrib):
            assert theme.colour_of(follows) == value


def test_letters_follow_the_theme(template: Package) -> None:
    for fonts in template.tree("word/styles.xml").iter(f"{W}rFonts"):
        assert fonts.get(f"{W}asciiTheme")
        assert fonts.get(f"{W}hAnsiTheme")


def test_no_paragraph_has_a_colour_or_a_letter_of_its_own(template: Package) -> None:
    for part in template.text_parts():
        root = template.tree(part)
        assert colours(root) == []
        assert next(root.iter(f"{W}rFonts", f"{W}sz"), None) is None
