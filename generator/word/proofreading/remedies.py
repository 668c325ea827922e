"""What is proposed in the place of a slip, tried there before it is told.

A proposal that makes a slip itself is mended again; what can't be mended so is not proposed.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.dutch import did_you_mean
from generator.operations.all import OTHER_NAMES
from generator.word.proofreading.slips import Slip, SlipKind
from generator.word.text.paragraphs import Paragraph

Judge = Callable[[Sequence[Paragraph]], Iterable[Slip]]
_TRIES = 4

# Which of the words of a slip is the whole tag as it should have been typed.
_WHOLE: Mapping[SlipKind, int] = {
    "braces": 0, "spaced": 0, "command braces": 0, "wrong end": 2, "comma": 1, "two names": 1,
    "hyphen": 1, "signs": 1, "single": 1, "no in": 0, "tail": 2, "field prefix": 1,
    "lost text": 2, "loop name": 2, "command": 1,
}  # fmt: skip
_MADE: Mapping[SlipKind, Callable[[Slip], str]] = {
    "field braces": lambda slip: f"{{{{ {slip.about[0]} }}}}",
    "field of text": lambda slip: _instead(slip, slip.about[0], slip.about[2]),
    "field of list": lambda slip: _repeated(slip.about[2], f"regel.{slip.about[1]}"),
    "list of texts": lambda slip: _repeated(slip.about[0], "regel"),
    "yes or no": lambda slip: f"{{% if {slip.about[0]} %}}ja{{% else %}}nee{{% endif %}}",
    "other end": lambda slip: f"{{% {slip.about[2]} %}}",
    "sign": lambda slip: _sign(slip),
    "field": lambda slip: _instead(slip, slip.about[0], slip.about[1]),
    "filter": lambda slip: _instead(slip, slip.about[0], near_name(slip)),
    "test": lambda slip: _instead(slip, slip.about[0], near_name(slip)),
    "no quotes": lambda slip: _instead(slip, slip.about[0], f'"{slip.about[0]}"'),
    "use: near trait": lambda slip: _instead(slip, slip.about[1], slip.about[2]),
    "use: near form": lambda slip: _instead(slip, slip.about[1], slip.about[2]),
    "use: quotes": lambda slip: _instead(slip, slip.about[1], f'"{slip.about[1]}"'),
    "use: trait alone": lambda slip: _operation(slip, f'opsomming("{slip.about[0]}")'),
    "use: which trait": lambda slip: _operation(slip, f'{slip.about[0]}("{slip.about[1]}")'),
    "use: behind": lambda slip: f"{{{{ {slip.about[2]} }}}}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remedy:
    """The text that sets a slip right where it stands, or what is wrong with it all the same."""

    text: str = ""
    stuck: Slip | None = None


def remedy(slip: Slip, lines: Sequence[Paragraph], judge: Judge) -> Remedy:
    """What of the proposed texts does no harm; a text with a slip of its own is mended again."""
    known = {_told(other) for other in judge(lines)}
    stuck: Slip | None = None
    for text in proposed(slip).split(" of "):
        found = _mended(slip, text, lines, judge, known)
        if found.text:
            return found
        stuck = stuck or found.stuck
    return Remedy(stuck=stuck)


def _mended(
    slip: Slip, text: str, lines: Sequence[Paragraph], judge: Judge, known: set[tuple[object, ...]]
) -> Remedy:
    here = lines[slip.line]
    for _ in range(_TRIES):
        if not text or text == slip.mark:
            break
        obeyed = replace(here, known=_obeyed(here.text, slip.mark, text))
        changed = [*lines[: slip.line], obeyed, *lines[slip.line + 1 :]]
        new = [other for other in judge(changed) if _told(other) not in known]
        if not new:
            return Remedy(text)
        left = next((s for s in new if s.line == slip.line and s.mark in text), None)
        again = proposed(left) if left else ""
        if left is None or not again or " of " in again:
            return Remedy(stuck=left)
        text = text.replace(left.mark, again, 1)
    return Remedy()


def _obeyed(line: str, mark: str, text: str) -> str:
    """The line with the proposal in the place of what was typed, but not within another tag."""
    done, rest = "", line
    while mark and (at := rest.find(mark)) >= 0:
        done, rest = done + rest[:at], rest[at + len(mark) :]
        within = done.rfind("{") > done.rfind("}") and not mark.startswith("{")
        done += mark if within else text
    return done + rest


def _told(slip: Slip) -> tuple[object, ...]:
    return slip.kind, slip.line, slip.mark, slip.about


def near_name(slip: Slip) -> str:
    """The operation or question that was probably meant by one that is not known."""
    name, _, known = slip.about
    near = did_you_mean(name, known.split(", "), cutoff=0.6)
    return OTHER_NAMES.get(name.casefold()) or near or ""


def proposed(slip: Slip) -> str:
    """What would stand in the place of its mark; empty when no text is proposed."""
    if slip.kind in _WHOLE:
        return slip.about[_WHOLE[slip.kind]]
    made = _MADE.get(slip.kind)
    return made(slip) if made else ""


def _instead(slip: Slip, typed: str, meant: str) -> str:
    """The mark with one name in the place of another, wherever it stands as a whole."""
    if not typed or not meant:
        return ""
    if " of " in meant:
        return " of ".join(_instead(slip, typed, one) for one in meant.split(" of "))
    spaced = r"\s*\.\s*".join(map(re.escape, typed.split(".")))
    return re.sub(rf"(?<![\w.]){spaced}(?![\w.])", lambda _: meant, slip.mark)


def _sign(slip: Slip) -> str:
    typed, meant = slip.about[:2]
    if not meant:
        return ""
    sign = rf"\s*(?<![=!<>&|]){re.escape(typed)}(?![=&|])\s*"
    return re.sub(sign, f" {meant} ", slip.mark, count=1)


def _operation(slip: Slip, right: str) -> str:
    """The mark with an operation typed in full, whatever stood between its brackets."""
    name = re.escape(slip.about[0])
    return re.sub(rf"\|\s*{name}(?:\s*\([^()]*\))?(?!\w)", lambda _: f"| {right}", slip.mark)


def _repeated(name: str, printed: str) -> str:
    return f"{{% for regel in {name} %}}{{{{ {printed} }}}}{{% endfor %}}"
