"""Letters of a symbol font as the signs that they look like: in Wingdings a ``ü`` is a tick."""

_ZODIAC = dict(zip(range(0x5E, 0x6A), "♈♉♊♋♌♍♎♏♐♑♒♓", strict=True))
_NUMBERS = dict(zip(range(0x81, 0x8B), "①②③④⑤⑥⑦⑧⑨⑩", strict=True))
_FULL_NUMBERS = dict(zip(range(0x8C, 0x96), "❶❷❸❹❺❻❼❽❾❿", strict=True))
_WINGDINGS = _ZODIAC | _NUMBERS | _FULL_NUMBERS | {
    0x20: " ", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌",
    0x42: "👌", 0x43: "👍", 0x44: "👎", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x49: "🖐",
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x4D: "💣", 0x4E: "☠", 0x51: "✈", 0x52: "☼", 0x53: "💧",
    0x54: "❄", 0x56: "✞", 0x58: "✠", 0x59: "✡", 0x5A: "☪", 0x5B: "☯", 0x5D: "☸", 0x6A: "&",
    0x6B: "&", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "❑", 0x72: "❒",
    0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x78: "☒", 0x7B: "❀", 0x7C: "✿", 0x7D: "❝",
    0x7E: "❞", 0x9E: "·", 0x9F: "•", 0xA4: "◉", 0xA7: "▪", 0xA8: "☐", 0xAA: "✦", 0xAB: "★",
    0xAC: "✶", 0xAD: "✴", 0xAE: "✹", 0xAF: "✵", 0xB6: "✰", 0xD8: "➢", 0xDC: "➲", 0xDF: "←",
    0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE8: "➔",
    0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_UPPER, _LOWER = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_AS_TYPED = {c: chr(c) for c in range(0x20, 0x40) if c not in {0x22, 0x24, 0x27, 0x2A, 0x2D}}
_GREEK = dict(zip(range(0x41, 0x5B), _UPPER, strict=True))
_SMALL_GREEK = dict(zip(range(0x61, 0x7B), _LOWER, strict=True))
_SYMBOL = _AS_TYPED | _GREEK | _SMALL_GREEK | {
    0x2D: "−",
        0xA0: "€",
        0xA3: "≤",
        0xA5: "∞",
        0xAB: "↔",
        0xAC: "←",
        0xAD: "↑",
        0xAE: "→",
    0xAF: "↓",
        0xB0: "°",
        0xB1: "±",
        0xB3: "≥",
        0xB4: "×",
        0xB7: "•",
        0xB8: "÷",
        0xB9: "≠",
    0xBB: "≈",
        0xBC: "…",
        0xD2: "®",
        0xD3: "©",
        0xD4: "™",
        0xD6: "√",
        0xDB: "⇔",
        0xDE: "⇒",
    0xE5: "∑",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": {}, "webdings": {},
    "symbol": _SYMBOL, "zapfdingbats": {}, "marlett": {},
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)
_FIRST, _LAST = 0x20, 0x10FFFF
_HALVES = range(0xD800, 0xE000)


def is_symbol_font(font: str) -> bool:
    """Do its letters look like something else?"""
    return font.casefold() in _FONTS


def sign(font: str, code: int) -> str:
    """The sign that a letter of a font looks like; empty when we do not know."""
    if not _FIRST <= code <= _LAST or code in _HALVES:
        return ""
    known = _FONTS.get(font.casefold())
    if known is None:
        return "" if code in _PRIVATE else chr(code)
    return known.get(code - _PRIVATE.start if code in _PRIVATE else code, "")
