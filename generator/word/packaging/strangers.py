"""What lies in a file without belonging to it stays behind."""

from collections.abc import Callable

from generator.word.packaging.content_types import TYPES, ContentTypes
from generator.word.packaging.relationships import Parts, Relation, Relations, relations, source_of

Stays = Callable[[Relation, Parts], bool]


def stays(relation: Relation, parts: Parts) -> bool:
    """Whether a document has things of this kind, and has this one."""
    return relation.known and (relation.outside or relation.part in parts)


def without_strangers(parts: Parts, stays: Stays = stays) -> dict[str, bytes]:
    """The parts that the file reaches by relationships that stay, and nothing else.

    Comments, add-ins, thumbnails and what hides in a file without belonging to it stay behind.
    """
    by_source: dict[str, list[Relation]] = {}
    for relation in relations(parts):
        by_source.setdefault(relation.source, []).append(relation)
    kept, waiting = {TYPES}, [""]
    while waiting:
        for relation in by_source.get(waiting.pop(), ()):
            part = relation.part
            if stays(relation, parts) and not relation.outside and part not in kept:
                kept.add(part)
                waiting.append(part)
    made = {}
    for name, data in parts.items():
        source = source_of(name)
        if source is not None:
            if not source or source in kept:
                made[name] = _only_kept(data, source, parts, stays)
        elif name in kept:
            made[name] = data
    types = ContentTypes(parts[TYPES])
    return {**made, TYPES: types.data()} if types.keep(made) else made


def _only_kept(data: bytes, source: str, parts: Parts, stays: Stays) -> bytes:
    links = Relations(source, data)
    strangers = [link.name for link in links if not stays(link, parts)]
    links.remove(strangers)
    return links.data() if strangers else data
