"""A part of a workbook read as a stream of XML: names without prefix, and no DOCTYPE."""

from collections.abc import Callable, Iterable, Iterator
from xml.parsers import expat


class Broken(Exception):
    """The XML of a part is not well-formed, or holds what no workbook has."""


class Walker:
    """What is told of a part while it is read. ``at`` says at which byte, counted from 0."""

    at: Callable[[], int]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text, possibly in pieces."""


def walk(chunks: Iterable[bytes], walker: Walker) -> Iterator[None]:
    """Tell ``walker`` of a part, piece by piece; yields after every piece, so that one can stop.

    Raises ``Broken`` for XML that is damaged or declares entities.
    """
    parser = expat.ParserCreate()
    walker.at = lambda: parser.CurrentByteIndex
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: walker.start(_local(name), attributes)
    parser.EndElementHandler = lambda name: walker.end(_local(name))
    parser.CharacterDataHandler = walker.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            yield
        parser.Parse(b"", True)
        yield
    except expat.ExpatError as fault:
        raise Broken(str(fault)) from fault


def walk_all(chunks: Iterable[bytes], walker: Walker) -> None:
    """The whole part at once."""
    for _ in walk(chunks, walker):
        pass


def attribute(attributes: dict[str, str], name: str) -> str:
    """An attribute under any prefix, or nothing."""
    return next((v for k, v in attributes.items() if _local(k) == name), "")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise Broken("DOCTYPE")
