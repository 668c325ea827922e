"""How letters look, by the styles, the table and the theme that they stand in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.word.packaging.package import Package
from generator.word.text.paragraphs import Paragraph
from generator.word.xml import W, parsed, w, whole

_THEME = "word/theme/theme1.xml"
_STYLES = "word/styles.xml"
_THEME_NAMES = {
    "text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1", "text2": "dk2",
    "dark2": "dk2", "background2": "lt2", "light2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}  # fmt: skip
_HEX = re.compile("[0-9A-Fa-f]{6}")
_SHADED, _SHADED_CELL = f"{W}pPr/{W}shd", f"{W}tcPr/{W}shd"
_TABLE_STYLE = f"{W}tblPr/{W}tblStyle"
_OFF = {"0", "false", "none", "off"}
_MARKERS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080",
    "darkCyan": "008080", "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080",
    "darkRed": "800000", "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0",
    "magenta": "FF00FF", "red": "FF0000", "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look, as far as is said: colours as RRGGBB, size in half points."""

    colour: str | None = None
    behind: str | None = None
    size: int | None = None
    bold: bool | None = None

    def over(self, under: "Look") -> "Look":
        """What is said here, and for the rest what another look says."""
        return Look(
            self.colour or under.colour,
            self.behind or under.behind,
            self.size or under.size,
            under.bold if self.bold is None else self.bold,
        )


_OPEN = Look()


class Styles:
    """The styles and the theme of a document, asked for looks."""

    def __init__(self, package: Package) -> None:
        self._known: dict[str, Look] = {}
        self._tables: dict[str, Mapping[str, Look]] = {}
        self._around: dict[tuple[object, ...], Sequence[Look]] = {}
        self._theme = _theme(package.parts.get(_THEME, b""))
        data = package.parts.get(_STYLES)
        root = parsed(data) if data else w("styles")
        self._styles = {s.get(f"{W}styleId", ""): s for s in root.iter(f"{W}style")}
        default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default = self._look(default)

    def letters(self, looks: etree._Element | None) -> Look:
        """What a run says of its own letters."""
        if looks is None:
            return _OPEN
        named = looks.find(f"{W}rStyle")
        style = Look() if named is None else self.style(named.get(f"{W}val", ""))
        return self._look(looks).over(style)

    def around(self, line: Paragraph) -> Sequence[Look]:
        """How the letters of a paragraph look; in a striped table there are two answers."""
        own = self._shaded(line.element.find(_SHADED))
        table, first, cell = "", False, None
        if line.spot.row is not None and line.spot.table is not None:
            cell = self._shaded(line.spot.home.find(_SHADED_CELL))
            named = line.spot.table.find(_TABLE_STYLE)
            table = "" if named is None else named.get(f"{W}val", "")
            before = line.spot.row.getprevious()
            first = before is None or before.tag != f"{W}tr"
        key = (own, line.style, cell, table, first)
        if key not in self._around:
            over = Look(behind=own).over(self.style(line.style))
            looks = [Look(behind=cell).over(part) for part in self._stripes(table, first)]
            self._around[key] = [over.over(look).over(self._default) for look in looks]
        return self._around[key]

    def style(self, name: str, depth: int = 0) -> Look:
        """The look of a style with what it is based on."""
        if name not in self._known:
            style = self._styles.get(name)
            if style is None or depth > 20:
                return Look()
            own = self._look(style.find(f"{W}rPr")).over(self._look(style.find(f"{W}pPr")))
            parent = style.find(f"{W}basedOn")
            under = Look() if parent is None else self.style(parent.get(f"{W}val", ""), depth + 1)
            self._known[name] = own.over(under)
        return self._known[name]

    def _stripes(self, table: str, first: bool) -> Sequence[Look]:
        parts = self._parts(table)
        if first and "firstRow" in parts:
            return [parts["firstRow"]]
        return [Look(), *(parts[n] for n in ("band1Horz", "band2Horz") if n in parts)]

    def _parts(self, name: str) -> Mapping[str, Look]:
        """The looks of first row, stripes and so on in a style of tables."""
        if name not in self._tables:
            style = self._styles.get(name)
            self._tables[name] = {
                part.get(f"{W}type", ""): self._look(part.find(f"{W}rPr")).over(
                    self._look(part.find(f"{W}tcPr"))
                )
                for part in (() if style is None else style.iter(f"{W}tblStylePr"))
            }
        return self._tables[name]

    def _look(self, looks: etree._Element | None) -> Look:
        if looks is None or not len(looks):
            return _OPEN
        size, bold = looks.find(f"{W}sz"), looks.find(f"{W}b")
        marker = looks.find(f"{W}highlight")  # lies over any shading
        marked = None if marker is None else _MARKERS.get(marker.get(f"{W}val", ""))
        return Look(
            self._colour(looks.find(f"{W}color"), "val", "themeColor"),
            marked or self._colour(looks.find(f"{W}shd"), "fill", "themeFill"),
            whole(size.get(f"{W}val"), 22) if size is not None else None,
            bold.get(f"{W}val", "1") not in _OFF if bold is not None else None,
        )

    def colour_of(self, name: str) -> str | None:
        """A colour of the theme by the name that Word gives it."""
        return self._theme.get(_THEME_NAMES.get(name, name))

    def _shaded(self, shading: etree._Element | None) -> str | None:
        return None if shading is None else self._colour(shading, "fill", "themeFill")

    def _colour(self, node: etree._Element | None, plain: str, theme: str) -> str | None:
        """A colour of the theme, or else as typed; Word types what a tint of the theme gives."""
        if node is None:
            return None
        named = node.get(f"{W}{theme}", "")
        mixed = any("Tint" in str(name) or "Shade" in str(name) for name in node.attrib)
        typed = str(node.get(f"{W}{plain}", "auto"))
        base = None if mixed else self.colour_of(named)
        return base or (typed.upper() if _HEX.fullmatch(typed) else None)


def _theme(data: bytes) -> dict[str, str]:
    """The colours of a theme by their short names."""
    found = {}
    scheme = parsed(data).find(".//{*}clrScheme") if data else None
    for colour in scheme if scheme is not None else ():
        if len(colour):
            value = str(colour[0].get("lastClr") or colour[0].get("val", ""))
            found[etree.QName(colour).localname] = value.upper()
    return found
