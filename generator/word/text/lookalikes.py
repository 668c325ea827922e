"""What people type out of habit with other tools: nearly a tag, and printed as it stands."""

import re
from collections.abc import Iterator

_PATH = r"[^\W\d]\w*(?:\.\w+)+"
_IN_BRACES = re.compile(r"\{+[^{}]*\}+")
_FIELD = re.compile(
    rf"(?<![\w@./\\-])(?:[«<(\[$#%@]{{1,2}}\s*)?({_PATH})(?:\s*[»>)\]$#%@]{{1,2}})?(?![\w@/\\-]|\.\w)"
)
_COMMAND = re.compile(
    r"(?:<|\[|(?<!\{))%\s*((?:if|elif|for)\s[^%{}<>]*|else|endif|endfor)\s*%(?:>|\]|(?!\}))"
)
_NESTED = re.compile(
    r"\{%((?:(?!%\}|\{%).)*?\{\{(?:(?!%\}|\{%).)*?\}\}(?:(?!%\}|\{%).)*?)%\}", re.DOTALL
)
_HANDLEBARS = re.compile(r"\s*([#/])\s*(if|unless|each|for)\b\s*(.*?)\s*")
_SECTION = re.compile(r"\s*([#/])\s*([^\W\d]\w*(?:\.\w+)*)\s*")
_WORDS = {
    "#if": "if ", "/if": "endif", "#unless": "if not ", "/unless": "endif",
    "#each": "for regel in ", "/each": "endfor", "#for": "for ", "/for": "endfor",
}  # fmt: skip


def fields_without_braces(text: str) -> Iterator[tuple[int, str, str]]:
    """A name with a dot that stands outside braces: where it stands, as typed, and the name."""
    bare = _COMMAND.sub(_blank, _IN_BRACES.sub(_blank, text))
    if "{" not in bare and "}" not in bare:
        for found in _FIELD.finditer(bare):
            yield found.start(), found[0], found[1]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def merge_field(typed: str) -> bool:
    """Whether it has the brackets of a field in other tools: ``«x»``, ``<<x>>``, ``((x))``."""
    return typed.startswith(("«", "<<", "((", "[["))


def commands_without_braces(text: str) -> Iterator[tuple[int, str, str]]:
    """``<% if x %>`` or ``% endif %``: where it stands, as typed, and the command."""
    for found in _COMMAND.finditer(text) if "%" in text else ():
        yield found.start(), found[0], found[1].strip()


def command_with_field(text: str, start: int) -> re.Match[str] | None:
    """``{% if {{ x }} %}``: braces within braces."""
    return _NESTED.match(text, start)


def handlebars(inside: str) -> str:
    """The command that is meant by ``#if x``, ``/each`` or ``#leden``; empty when it is none."""
    if (found := _HANDLEBARS.fullmatch(inside)) is not None:
        begin = _WORDS[found[1] + found[2]]
        return begin + found[3] if begin.endswith(" ") else begin
    if (found := _SECTION.fullmatch(inside)) is not None:
        return f"for regel in {found[2]}" if found[1] == "#" else "endfor"
    return ""
