"""Characters that nobody sees: dropped from every cell before it is read, and named.

They come along with a copy from a website, a PDF or a chat. What holds an emoji or a letter of
another script together stays, and so does what turns the direction of reading where there is
something to turn.
"""

import re
import unicodedata
from collections import Counter

from generator.dutch import count, enumerate_names

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_JOINED = re.compile("[\u0600-\u08ff\u0900-\u109f\u1780-\u18af]")  # scripts in which letters join
_ZWNJ, _ZWJ, _BLACK_FLAG = "\u200c", "\u200d", "\U0001f3f4"
_CALLED = {
    "\x00": "nulteken",
    "\x07": "belteken",
    "\x1b": "escape-teken",
    "\x7f": "delete-teken",
    "\u00ad": "zacht afbreekstreepje",
    "\u200b": "spatie zonder breedte",
    "\u200c": "scheiding zonder breedte",
    "\u200d": "verbinding zonder breedte",
    "\u200e": "leesrichting naar rechts",
    "\u200f": "leesrichting naar links",
    "\u2060": "woordverbinder",
    "\ufeff": "bestandsmerk",
}


def visible(text: str) -> tuple[str, str]:
    """The text without characters that nobody sees, and those characters."""
    if text.isprintable() or not _UNSEEN.search(text):
        return text, ""
    turns = any(c.isalpha() and unicodedata.bidirectional(c) in {"R", "AL"} for c in text)
    lost: list[str] = []

    def keep(found: re.Match[str]) -> str:
        sign = found[0]
        if _means_something(sign, text[: found.start()][-1:], text[found.end() :][:1]):
            return sign
        if (turns and _TURNING.match(sign)) or (sign > "\U000e0000" and _BLACK_FLAG in text):
            return sign
        lost.append(sign)
        return ""

    return _UNSEEN.sub(keep, text), "".join(lost)


def _means_something(sign: str, before: str, after: str) -> bool:
    """A joiner within an emoji (a family, a flag), or between letters that would join otherwise."""
    if sign not in {_ZWJ, _ZWNJ} or not before or not after:
        return False
    if _JOINED.match(before) and _JOINED.match(after):
        return True
    pictured = unicodedata.category(before) in {"So", "Sk"} or before == "\ufe0f"
    return sign == _ZWJ and pictured and unicodedata.category(after) == "So"


def named(lost: str) -> str:
    """Which characters went, and how often: "spatie zonder breedte (2 keer)"."""
    names = [
        f"{_CALLED.get(c) or f'teken {ord(c):04X}'}{f' ({n} keer)' if n > 1 else ''}"
        for c, n in Counter(lost).items()
    ]
    return enumerate_names(names if len(names) <= 3 else [*names[:3], f"{len(names) - 3} andere"])


def removed(lost: str) -> str:
    """How many characters went, and which."""
    amount = count(len(lost), "onzichtbaar teken", "onzichtbare tekens")
    return f"{amount} weggelaten: {named(lost)}"
