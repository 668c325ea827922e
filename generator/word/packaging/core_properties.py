"""What a file says of itself at Bestand › Info: the part with its title, author and language."""

from collections.abc import Mapping

from lxml import etree

from generator.word.xml import Maker

CORE = "docProps/core.xml"
CORE_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_cp = Maker("cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
_dc = Maker("dc", "http://purl.org/dc/elements/1.1/")
_OF_PACKAGE = frozenset(("keywords", "category"))


def core_properties(said: Mapping[str, str]) -> etree._Element:
    """The part with these properties, in Dutch; without dates, so that equal stays equal."""
    made = {name: _cp if name in _OF_PACKAGE else _dc for name in said}
    properties = (make(name, said[name]) for name, make in made.items())
    return _cp("coreProperties", *properties, _dc("language", "nl-NL"))
