"""From text to tags: the one reader, for proofreading and for filling.

It gives whole tags, broken ones, and every way in which braces begin and don't end. Proofreading
tells each fault; filling refuses a text with any, but for single braces: those are text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.word.text.lookalikes import (
    command_with_field,
    commands_without_braces,
    fields_without_braces,
    handlebars,
)
from generator.word.text.typed_tags import UNSEEN, Fault, Tag, clean, command, field

WIDE = str.maketrans("\uff5b\uff5d\uff05\uff03", "{}%#")
_GAP = rf"[{UNSEEN}\s]{{0,8}}"
_FIELD = re.compile(rf"((?:\{{{_GAP}){{1,6}})([^{{}}]*?)((?:{_GAP}\}}){{1,6}})")
_COMMAND = re.compile(
    rf"\{{({_GAP})%((?:(?!%{_GAP}\}}|\{{{_GAP}[%{{#]|\}}).)*)(%{_GAP}\}}|\}}\}}?)", re.DOTALL
)
_REMARK = re.compile(rf"\{{({_GAP})#((?:(?!\{{{_GAP}#).)*?)#({_GAP})\}}", re.DOTALL)
_STRAY_IN_COMMAND = re.compile(r"\{%([^{}%]*(?:\{[^{}%]*\}?|\})\s*)%\}")
_STRAY_IN_FIELD = re.compile(r"\{\{(\s*[\w.]+\s*[{}]\s*[\w.]+\s*)\}\}(?!\})")
_NEXT = re.compile(rf"[{{}}]|%{_GAP}\}}")
_PATH = re.compile(r"\s*[^\W\d]\w*(?:\s?[.,-]\s?\w+)*\s*")
_LOST_BEGIN = re.compile(
    r"(?:[a-z]+\s+)?\b(?:end(?:for|if)|else|(?:if|elif|for)\s[^{}%]*?)\s*$", re.IGNORECASE
)
_WHOLE_COMMAND = re.compile(
    r"\s*(?:(?:tr|tc|p)\s*)?(?:end\s?(?:for|if)|else|for\s+\w+\s+in\s+\S+|(?:el)?if\s+\S.*)\s*"
)
_COMMAND_LIKE = re.compile(r"\s*%|\s*(?:(?:p|tr|tc|r)\s+)?(?:if|elif|else|for|end)")
_RUN = re.compile(rf"\{{[%#]|%{_GAP}\}}|\{{{{2,}}|\}}{{2,}}")
_ENDS = {"{": "}}", "%": "%}", "#": "#}"}
_START = re.compile(r"\{[{#]\s*[^\s{}]{0,60}|\{%(?:p|tr|tc|r)?(?:\s*[\w.]+){0,4}")
_HIDDEN = re.compile(f"[{UNSEEN}]")

Found = Tag | Fault


def tags(text: str) -> Iterator[Tag]:
    """All whole tags in a text, in order."""
    for found in read(text):
        if isinstance(found, Tag) and not found.broken:
            yield found


def refused(text: str) -> Fault | None:
    """The first reason why a text can't be filled."""
    faults = (found for found in read(text) if isinstance(found, Fault))
    return next((fault for fault in faults if fault.kind != "single"), None)


@lru_cache(maxsize=4096)
def read(text: str) -> tuple[Found, ...]:
    """All tags and faults in a text; in order."""
    wide = text.translate(WIDE)
    found: list[Found] = [
        Fault("single", start, typed, (name, _as_field(name)))
        for start, typed, name in fields_without_braces(wide)
    ]
    for start, typed, inside in commands_without_braces(wide):
        found += _command_in_braces(inside, typed, start)
    if "{" in wide or "}" in wide:
        found += _scan(wide)
    found.sort(key=lambda one: one.start)
    return tuple(found) if wide == text else tuple(_as_typed(one, text) for one in found)


def read_lines(lines: Sequence[str]) -> Iterator[Found]:
    """All tags and faults in a row of paragraphs; one may begin in a tag that ends in the next."""
    above: Fault | None = None
    for number, line in enumerate(lines):
        found = [replace(one, line=number) for one in read(line)]
        faults = [one for one in found if isinstance(one, Fault)]
        first = faults[0] if faults else None
        if above and first and first.kind == "unopened" and above.about[1] == first.about[0]:
            yield replace(above, kind="over paragraphs")
            found.remove(first)
        elif above and line.strip():
            yield above
        elif above:
            continue
        last = faults[-1] if faults else None
        above = last if last in found and last and last.kind == "unclosed" else None
        yield from (one for one in found if one is not above)
    if above:
        yield above


def _as_typed(found: Found, text: str) -> Found:
    """With the braces that were typed, and not those that they stand for."""
    if isinstance(found, Tag):
        return replace(found, typed=text[found.start : found.end])
    return replace(found, mark=text[found.start : found.start + len(found.mark)])


def _bare(braces: str) -> str:
    """Braces without what nobody sees; a space at the outside is that of the text."""
    return _HIDDEN.sub("", braces).strip()


def _scan(text: str) -> Iterator[Found]:
    position = 0
    while (found := _NEXT.search(text, position)) is not None:
        start = found.start()
        if (nested := command_with_field(text, start)) is not None:
            inside = nested[1].replace("{{", " ").replace("}}", " ")
            yield from _command_in_braces(inside, nested[0], start)
            position = nested.end()
            continue
        if (stray := _STRAY_IN_COMMAND.match(text, start)) is not None:
            yield from _command_in_braces(_unbraced(stray[1]), stray[0], start)
            position = stray.end()
            continue
        if (stray := _STRAY_IN_FIELD.match(text, start)) is not None:
            yield field(start, stray[0], stray[1])
            position = stray.end()
            continue
        match = _REMARK.match(text, start) or _COMMAND.match(text, start)
        if match is None and (match := _FIELD.match(text, start)) is not None:
            yield from _field(match)
        elif match is not None and match.re is _COMMAND:
            yield from _command(match)
        elif match is not None:
            yield from _remark(match)
        else:
            yield from _loose(text, start, position)
        position = match.end() if match else _after(text, start)


def _unbraced(inside: str) -> str:
    return " ".join(inside.replace("{", " ").replace("}", " ").split())


def _remark(match: re.Match[str]) -> Iterator[Found]:
    if _HIDDEN.sub("", match[1] + match[3]):
        yield Fault("spaced", match.start(), match[0], (f"{{#{match[2]}#}}",))
    else:
        yield Tag(match.start(), match.end(), match[0], "#")


def _field(match: re.Match[str]) -> Iterator[Found]:
    opened, inside, closed = match.groups()
    start, typed = match.start(), match[0]
    left, right = opened.count("{"), closed.count("}")
    neat = _bare(opened) == "{{" and _bare(closed) == "}}"
    bare = clean(inside)
    if max(left, right) > 1 and not bare:
        yield Fault("empty", start, typed)
    elif neat and not inside.endswith("%"):
        if _WHOLE_COMMAND.fullmatch(meant := handlebars(bare) or bare):
            yield from _command_in_braces(meant, typed, start)
        else:
            yield field(start, typed, inside)
    elif inside.endswith("%") and _COMMAND_LIKE.match(inside):
        yield from _command_in_braces(inside.strip("% "), typed, start)
    elif left >= 2 and inside.endswith("%"):
        yield Fault("wrong end", start, typed, ("{{", "%}", _as_field(inside.rstrip("%"))))
    elif left == right == 1:
        if _WHOLE_COMMAND.fullmatch(meant := handlebars(inside) or inside):
            yield from _command_in_braces(meant, typed, start)
        elif _PATH.fullmatch(inside) and match.string[start - 1 : start] != "_":
            yield Fault("single", start, typed, (clean(inside), _as_field(inside)))
    elif left == right == 2:
        yield Fault("spaced", start, typed, (_as_field(inside),))
    elif _PATH.fullmatch(inside) or max(left, right) > 2 or left == 2:
        yield Fault("braces", start, typed, (_as_field(inside), "{" * left, "}" * right))


def _command(match: re.Match[str]) -> Iterator[Found]:
    gap, inside, closed = match.groups()
    start, typed = match.start(), match[0]
    tag = command(start, typed, inside)
    if not tag.inside:
        yield Fault("empty", start, typed)
        return
    if closed.startswith("}"):
        fault = Fault("wrong end", start, typed, ("{%", closed, tag.text))
    elif _HIDDEN.sub("", gap) or _HIDDEN.sub("", closed) != "%}":
        fault = Fault("spaced", start, typed, (tag.text,))
    else:
        yield tag
        return
    yield from (fault, replace(tag, broken=True))


def _command_in_braces(inside: str, typed: str, start: int) -> Iterator[Found]:
    """``{{%p if x %}`` or ``{p if x %}``: a brace too many, or a sign too few."""
    tag = command(start, typed, inside, broken=True)
    if tag.word:
        yield from (Fault("command braces", start, typed, (tag.text,)), tag)
    else:
        yield Fault("empty", start, typed)


def _loose(text: str, start: int, after: int) -> Iterator[Found]:
    """A beginning without end, or an end without beginning."""
    if text.startswith(("{{", "{%", "{#"), start):
        until = _NEXT.search(text, start + 2)
        rest = text[start : until.start() if until else len(text)]
        begin = _START.match(rest)
        end = _ENDS[text[start + 1]]
        yield Fault("unclosed", start, begin[0] if begin else rest, (text[start : start + 2], end))
        tag = command(start, rest, rest[2:], broken=True)
    elif text.startswith("}}", start) or text.startswith("%", start):
        end = "}}" if text[start] == "}" else "%}"
        before = text[after:start]
        lost = _LOST_BEGIN.search(before) if end == "%}" else None
        words = lost[0].strip() if lost else before.split()[-1] if before.split() else ""
        begun = after + before.rfind(words)
        behind = _after(text, start) if end == "%}" else start + 2
        yield Fault("unopened", begun, text[begun:behind], (end,))
        tag = command(begun, words if lost else "", words if lost else "", broken=True)
    else:
        return
    if end == "%}" and tag.word:
        yield tag


def _after(text: str, start: int) -> int:
    """Behind the braces that stand alone at this point."""
    found = _RUN.match(text, start)
    return found.end() if found else start + 1


def _as_field(inside: str) -> str:
    return f"{{{{ {clean(inside)} }}}}"
