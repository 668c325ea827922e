"""A terminal as a picture: text with the codes of its colours becomes SVG."""

import re
from collections.abc import Iterator
from html import escape

_CODES = re.compile(r"\x1b\[([\d;]*)m")
_LETTER, _LINE, _EDGE = 8.4, 19, 16  # pixels
_COLOURS = {
    "31": "#ff8f86", "32": "#8fd694", "33": "#f2cc60", "34": "#8ab8ff", "35": "#e6a5f5", "36": "#7fd6d6",
}  # fmt: skip
_PAPER, _INK = "#1d2b33", "#e8eef0"


def picture(command: str, screen: str, columns: int) -> str:
    """The window after a command, with what it told."""
    lines = [f"&gt; {escape(command)}", "", *_lines(screen.rstrip("\n"))]
    width, height = columns * _LETTER + 2 * _EDGE, len(lines) * _LINE + 2 * _EDGE
    texts = "\n".join(
        f'<text x="{_EDGE}" y="{_EDGE + (n + 0.75) * _LINE:g}">{line}</text>'
        for n, line in enumerate(lines)
        if line
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" role="img">\n'
        f'<rect width="100%" height="100%" rx="8" fill="{_PAPER}"/>\n'
        f'<g font-family="Consolas, Menlo, \'DejaVu Sans Mono\', monospace" font-size="14" '
        f'fill="{_INK}" style="white-space: pre">\n{texts}\n</g>\n</svg>\n'
    )


def _lines(screen: str) -> Iterator[str]:
    """Each line with its colours; one that is still on at the end goes on in the next."""
    on: frozenset[str] = frozenset()
    for line in screen.splitlines():
        made = ""
        for index, piece in enumerate(_CODES.split(line)):
            if index % 2:
                on = frozenset() if piece in {"", "0"} else on | set(piece.split(";"))
            elif piece:
                made += _styled(piece, on)
        yield made


def _styled(text: str, on: frozenset[str]) -> str:
    look = "".join(f' fill="{_COLOURS[code]}"' for code in sorted(on & _COLOURS.keys())[:1])
    look += ' font-weight="bold"' if "1" in on else ""
    look += ' opacity="0.7"' if "2" in on else ""
    return f"<tspan{look}>{escape(text)}</tspan>" if look else escape(text)
