"""What is printed that looks like what was asked."""

from collections.abc import Iterable

from generator.dutch import did_you_mean
from generator.tracing.asked import NUMBERS, number_of
from generator.tracing.printed_values import Line

_NEAR = 3
_LONGEST = 300  # characters of a paragraph


def nearest(asked: str, lines: Iterable[Line]) -> tuple[str, ...]:
    """Numbers close by, or the printed text that it looks like."""
    wanted = number_of(asked)
    if wanted is not None:
        numbers = {
            value: found[0]
            for line in lines
            for found in NUMBERS.finditer(line.text)
            if line.behind(*found.span()) and (value := number_of(found[0])) is not None
        }
        closest = sorted(numbers, key=lambda value: (abs(value - wanted), value))
        return tuple(numbers[value] for value in closest[:_NEAR])
    texts = {line.text[p.start : p.end] for line in lines for p in line.pieces}
    texts |= {line.text for line in lines if len(line.text) < _LONGEST}
    figures_only = not any(letter.isalpha() for letter in asked)  # another day is another day
    near = did_you_mean(asked, sorted(texts), cutoff=0.85 if figures_only else 0.6)
    return (near,) if near else ()
