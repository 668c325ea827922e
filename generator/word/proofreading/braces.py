"""From text to tags: where braces begin and end, and every way in which they don't."""

import re
from collections.abc import Iterator, Sequence

from generator.word.proofreading.lookalikes import (
    command_with_field,
    commands_without_braces,
    fields_without_braces,
    handlebars,
)
from generator.word.proofreading.slips import Slip, Tag
from generator.word.text.typed_tags import UNSEEN, WIDE, canonical, straight

_GAP = rf"[{UNSEEN}]*\s?[{UNSEEN}]*"
_FIELD = re.compile(rf"((?:\{{{_GAP}){{1,6}})([^{{}}]*?)((?:{_GAP}\}}){{1,6}})")
_COMMAND = re.compile(
    rf"\{{({_GAP})%((?:(?!%{_GAP}\}}|\{{{_GAP}[%{{]|\}}).)*)(%{_GAP}\}}|\}}\}}?)", re.DOTALL
)
_COMMENT = re.compile(r"\{#(?:(?!\{#).)*?#\}", re.DOTALL)
_NEXT = re.compile(rf"[{{}}]|%{_GAP}\}}")
_LINE_PREFIX = re.compile(
    r"[-+]?\s*(tr|tc|p|r)(?:\s+(?=\w)|(?=(?:for|if|elif|else|endfor|endif)\b))", re.IGNORECASE
)
_FIELD_PREFIX = re.compile(r"(tr|tc|p|r)\s+(?=\w)")
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


def clean(inside: str) -> str:
    """The text inside a tag with plain quotes, dashes and single spaces."""
    return " ".join(straight(_HIDDEN.sub("", inside)).split())


def scan(lines: Sequence[str]) -> tuple[list[Tag], list[Slip]]:
    """All tags and all slips with braces of a part, a paragraph a line."""
    tags: list[Tag] = []
    slips: list[Slip] = []
    open_above = ""
    for number, line in enumerate(lines):
        text = line.translate(WIDE)
        for typed, name in fields_without_braces(text):
            slips.append(Slip("single", number, typed, (name, _as_field(name))))
        for typed, command in commands_without_braces(text):
            slip, tag = _command_in_braces(command, typed, number)
            slips.append(slip)
            tags.append(tag)
        if "{" not in text and "}" not in text:
            if text.strip():
                open_above = ""
            continue
        for found in _scan_line(text, number):
            if isinstance(found, Tag):
                tags.append(found)
            elif found.kind == "unopened" and open_above == found.about[0]:
                slips.append(_joined(slips.pop()))
            else:
                slips.append(found)
            last = found.about[1] if isinstance(found, Slip) and found.kind == "unclosed" else ""
            open_above = last
    return tags, slips


def _bare(braces: str) -> str:
    """Braces without what nobody sees; a space at the outside is that of the text."""
    return _HIDDEN.sub("", braces).strip()


def _joined(begin: Slip) -> Slip:
    return Slip("over paragraphs", begin.line, begin.mark, begin.about)


def _scan_line(text: str, line: int) -> Iterator[Tag | Slip]:
    position = 0
    while (found := _NEXT.search(text, position)) is not None:
        start = found.start()
        if (nested := command_with_field(text, start)) is not None:
            inside = nested[1].replace("{{", " ").replace("}}", " ")
            yield from _command_in_braces(inside, nested[0], line)
            position = nested.end()
            continue
        match = _COMMENT.match(text, start) or _COMMAND.match(text, start)
        if match is None and (match := _FIELD.match(text, start)) is not None:
            yield from _field(match, line)
        elif match is not None and match.re is _COMMAND:
            yield from _command(match, line)
        elif match is None:
            yield from _loose(text, start, position, line)
        position = match.end() if match else _after(text, start)


def _field(match: re.Match[str], line: int) -> Iterator[Tag | Slip]:
    opened, inside, closed = match.groups()
    typed, left, right = match[0], opened.count("{"), closed.count("}")
    neat = _bare(opened) == "{{" and _bare(closed) == "}}"
    if neat and not inside.endswith("%"):
        inside = clean(inside)
        if not inside:
            yield Slip("empty", line, typed)
            return
        if _WHOLE_COMMAND.fullmatch(command := handlebars(inside) or inside):
            yield from _command_in_braces(command, typed, line)
            return
        prefix = _FIELD_PREFIX.match(inside)
        bare = inside[prefix.end() :] if prefix else inside
        yield Tag(False, prefix[1] if prefix else "", clean(bare.strip("-+ ")), typed, line)
    elif inside.endswith("%") and _COMMAND_LIKE.match(inside):
        yield from _command_in_braces(inside.strip("% "), typed, line)
    elif left >= 2 and inside.endswith("%"):
        yield Slip("wrong end", line, typed, ("{{", "%}", _as_field(inside.rstrip("%"))))
    elif left == right == 1:
        if _WHOLE_COMMAND.fullmatch(command := handlebars(inside) or inside):
            yield from _command_in_braces(command, typed, line)
        elif _PATH.fullmatch(inside) and match.string[match.start() - 1 : match.start()] != "_":
            yield Slip("single", line, typed, (clean(inside), _as_field(inside)))
    elif left == right == 2:
        yield Slip("spaced", line, typed, (_as_field(inside),))
    elif _PATH.fullmatch(inside) or max(left, right) > 2 or left == 2:
        yield Slip("braces", line, typed, (_as_field(inside), "{" * left, "}" * right))


def _command(match: re.Match[str], line: int) -> Iterator[Tag | Slip]:
    gap, inside, closed = match.groups()
    typed = match[0]
    inside = clean(inside).strip("-+ ")
    prefix = _LINE_PREFIX.match(inside)
    bare = canonical(inside[prefix.end() :] if prefix else inside)
    name = prefix[1].casefold() if prefix else ""
    right = f"{{%{name} {bare} %}}"
    broken = True
    if not bare:
        yield Slip("empty", line, typed)
        return
    if closed.startswith("}"):
        yield Slip("wrong end", line, typed, ("{%", closed, right))
    elif _HIDDEN.sub("", gap) or _HIDDEN.sub("", closed) != "%}":
        yield Slip("spaced", line, typed, (right,))
    else:
        broken = False
    yield Tag(True, name, bare, typed, line, broken)


def _command_in_braces(inside: str, typed: str, line: int) -> tuple[Slip, Tag]:
    """``{{%p if x %}`` or ``{p if x %}``: a brace too many, or a sign too few."""
    prefix = _LINE_PREFIX.match(inside)
    bare = canonical(clean(inside[prefix.end() if prefix else 0 :]))
    name = prefix[1].casefold() if prefix else ""
    slip = Slip("command braces", line, typed, (f"{{%{name} {bare} %}}",))
    return slip, Tag(True, name, bare, typed, line, broken=True)


def _loose(text: str, start: int, after: int, line: int) -> Iterator[Tag | Slip]:
    """A beginning without end, or an end without beginning."""
    if text.startswith(("{{", "{%", "{#"), start):
        until = _NEXT.search(text, start + 2)
        rest = text[start : until.start() if until else len(text)]
        begin = _START.match(rest)
        end = _ENDS[text[start + 1]]
        yield Slip("unclosed", line, begin[0] if begin else rest, (text[start : start + 2], end))
        if end == "%}":
            prefix = _LINE_PREFIX.match(rest[2:])
            inside = clean(rest[2 + (prefix.end() if prefix else 0) :].strip("-+ "))
            yield Tag(True, prefix[1] if prefix else "", inside, rest, line, broken=True)
    elif text.startswith("}}", start) or text.startswith("%", start):
        end = "}}" if text[start] == "}" else "%}"
        before = text[after:start]
        lost = _LOST_BEGIN.search(before) if end == "%}" else None
        words = lost[0].strip() if lost else before.split()[-1] if before.split() else ""
        yield Slip("unopened", line, f"{before[before.rfind(words) :]}{end}", (end,))
        if lost:
            prefix = _LINE_PREFIX.match(words)
            inside = clean(words[prefix.end() if prefix else 0 :])
            yield Tag(True, prefix[1] if prefix else "", inside, words, line, broken=True)


def _after(text: str, start: int) -> int:
    """Behind the braces that stand alone at this point."""
    found = _RUN.match(text, start)
    return found.end() if found else start + 1


def _as_field(inside: str) -> str:
    return f"{{{{ {clean(inside)} }}}}"
