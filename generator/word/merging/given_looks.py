"""What somebody gives to a word or a paragraph beyond its style: bold, a colour, in the middle.

Plain values by the names of Word. What only repeats the style is left out, since programs write
that by themselves when they save.
"""

from collections.abc import Container, Mapping

from lxml import etree

from generator.word.xml import W, canonical, looks_of, parsed, put, w

Looks = tuple[tuple[str, str], ...]

_ON, _OFF = frozenset(("1", "true", "on")), frozenset(("0", "false", "off", "none"))
_NOTHING = dict.fromkeys(("u", "highlight"), "0") | {
    "vertAlign": "baseline",
    "color": "auto",
    "jc": "left",
    "widowControl": "1",
}
_VALUED = frozenset((*_NOTHING, "sz", "vAlign", "gridSpan", "vMerge", "tblStyle"))
_SIDES = {"start": "left", "end": "right"}
_OUTSIDE = frozenset(  # not to be seen, or read in another way
    "rStyle lang noProof bCs iCs szCs cs rtl webHidden specVanish oMath rPrChange kern pStyle rPr "
    "sectPr pPrChange cnfStyle divId numPr".split()
)
_BESIDE = {"b": "bCs", "i": "iCs", "sz": "szCs"}  # what Word writes too, for other scripts
# Of what another program saved only these are sure: it writes the rest anew in its own way.
_COARSE = frozenset("b i u strike highlight vertAlign color sz rStyle jc link".split())


def looks_in(
    properties: etree._Element | None, under: Mapping[str, str], *, coarse: bool = False
) -> Looks:
    """The looks in ``pPr`` or ``rPr`` that differ from those of the style ``under`` it."""
    found = {}
    for name, value in values_in(properties).items():
        same = value == under.get(name, _NOTHING.get(name, "0" if value in "01" else ""))
        if not same and (name in _COARSE or not coarse):
            found[name] = value
    return tuple(sorted(found.items()))


def values_in(properties: etree._Element | None) -> dict[str, str]:
    """All that is said there."""
    nodes = () if properties is None else properties
    named = [(str(node.tag).removeprefix(W), node) for node in nodes]
    values = {name: _value(name, node) for name, node in named if name not in _OUTSIDE}
    return {name: value for name, value in values.items() if value and name[0] != "{"}


def _value(name: str, node: etree._Element) -> str:
    value = node.get(f"{W}val", "")
    if name == "rFonts":
        theme = node.get(f"{W}asciiTheme")
        return f"@{theme}" if theme else node.get(f"{W}ascii", "")
    if name == "shd":
        return f"{value} {node.get(f'{W}fill', 'auto')}"
    if not node.attrib:
        return "1"
    if value in _ON | _OFF:
        return "1" if value in _ON else "0"
    if name == "jc":
        return _SIDES.get(value, value)
    if name == "color":
        return value.upper() if value != "auto" else value
    return value if value and name in _VALUED else canonical(node).decode()


def dress(element: etree._Element, kind: str, name: str, value: str) -> None:
    """Give a paragraph (``pPr``), a run (``rPr``) and so on this look; no value: take it away."""
    properties = looks_of(element, kind)
    for node in properties.findall(f"{W}{name}") + properties.findall(f"{W}{_BESIDE.get(name)}"):
        properties.remove(node)
    if value:
        put(properties, _made(name, value))


def undress(run: etree._Element, *, coarse: bool = False) -> None:
    """Take away every look that can be given."""
    for name in values_in(run.find(f"{W}rPr")):
        if name in _COARSE or not coarse:
            dress(run, "rPr", name, "")


def _made(name: str, value: str) -> etree._Element:
    if value.startswith("<"):
        return parsed(value.encode())
    if name == "rFonts" and value.startswith("@"):
        return w(name, asciiTheme=value[1:], hAnsiTheme=value[1:])
    if name == "rFonts":
        return w(name, ascii=value, hAnsi=value, cs=value)
    if name == "shd":
        pattern, fill = value.split(" ")
        return w(name, val=pattern, color="auto", fill=fill)
    if value == "0" and name in ("u", "highlight"):
        return w(name, val="none")
    return w(name) if value == "1" else w(name, val=value)


def chosen_in(properties: etree._Element | None, names: Container[str]) -> Looks:
    """Of a table or a cell: only these, since the programs themselves write the rest."""
    return tuple(sorted((n, v) for n, v in values_in(properties).items() if n in names))


def list_of(properties: etree._Element | None) -> Looks:
    """The list that a paragraph stands in, by its own number in the document."""
    found = None if properties is None else properties.find(f"{W}numPr")
    if found is None:
        return ()
    said = [found.find(f"{W}{name}") for name in ("numId", "ilvl")]
    return (("numPr", " ".join("0" if n is None else n.get(f"{W}val", "0") for n in said)),)
