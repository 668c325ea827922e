"""All that lies in the XML of a file, whether Word shows it or not."""

import html
import re
from collections.abc import Iterable, Iterator

from lxml import etree

from generator.word.xml import parsed, xml_text

_TAG = re.compile(r"<(?![!?])[^>]*>|<!--|-->|<[!?]\[?")
_VALUE = re.compile(r'="([^"]*)"')


def dug_up(parts: Iterable[bytes]) -> Iterator[str]:
    """The text of each part, comments included, and every value of an attribute once."""
    values: dict[str, None] = {}
    for data in parts:
        text = _as_text(data)
        values.update(dict.fromkeys(_VALUE.findall(text)))
        yield html.unescape(_TAG.sub("\n", text))
    yield from map(html.unescape, values)


def _as_text(data: bytes) -> str:
    """As Unicode, whatever its encoding; what is no XML as far as it can be read."""
    try:
        return xml_text(parsed(data))
    except etree.XMLSyntaxError:
        return data.decode("utf-8", "replace")
