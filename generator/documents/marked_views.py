"""A view in which every entry of a list is known by a mark, to see what a template prints of it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.documents.definition import Value, View
from generator.printed import is_missing, respelled

_MARK = re.compile("\ue0f0(\\d+)\ue0f1")
Marked = tuple[str, str, str]  # the list, the field, and the text that the mark stands for


def marked(view: View, lists: Mapping[str, Sequence[str]]) -> tuple[View, list[Marked]]:
    """The view with marks for these fields of these lists, and what the n-th mark stands for."""
    marks: list[Marked] = []
    changed: dict[str, Value] = dict(view)
    for path, fields in lists.items():
        changed = dict(_within(changed, path.split("."), path, fields, marks))
    return changed, marks


def printed_marks(text: str) -> set[int]:
    """Which marks stand in what was printed."""
    return {int(found) for found in _MARK.findall(text)}


def _within(
    view: View, steps: Sequence[str], path: str, fields: Sequence[str], marks: list[Marked]
) -> View:
    """The view with its list at the end of these steps marked; on the way lists are entered."""
    first, *rest = steps
    value = view.get(first)
    if isinstance(value, Mapping) and rest:
        return {**view, first: _within(value, rest, path, fields, marks)}
    if isinstance(value, list | tuple):
        if rest:
            inner = [e for e in value if isinstance(e, Mapping)]
            return {**view, first: [_within(e, rest, path, fields, marks) for e in inner]}
        return {**view, first: list(_entries(value, path, fields, marks))}
    return view


def _entries(
    entries: Sequence[Value], path: str, fields: Sequence[str], marks: list[Marked]
) -> Iterator[Value]:
    for entry in entries:
        if isinstance(entry, Mapping):
            known = {f: v for f in fields if isinstance(v := entry.get(f), str)}
            yield {**entry, **{f: _mark(path, f, v, marks) for f, v in known.items()}}
        else:
            yield entry


def _mark(path: str, field: str, value: str, marks: list[Marked]) -> str:
    if not value or is_missing(value):
        return value
    marks.append((path, field, value))
    return respelled(value, f"\ue0f0{len(marks) - 1}\ue0f1")
