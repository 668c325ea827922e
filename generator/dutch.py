"""Dutch as it is written: money, dates, numbers, order of names, near misses, refusals."""

import errno
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache

from generator.origins.followed_numbers import carrying, exact
from generator.origins.followed_text import followed, joined
from generator.origins.sources import united
from generator.printed import NOTHING, Number, Printed, respelled

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_NBSP = "\N{NO-BREAK SPACE}"
PREFIXES = frozenset(
    "de den der des het van vanden vander in 't ’t op te ten ter aan bij d' l' la le el".split()
)

_SHORT = 3  # letters
NO_HOLD = "deze schijf kan een map niet voor één programma tegelijk vasthouden"
_WHY = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijf is vol",
    errno.EFBIG: "het bestand wordt groter dan deze computer toestaat",
    errno.EACCES: "je mag daar niet schrijven, of het bestand is nog open",
    errno.EPERM: "je mag daar niet schrijven, of het bestand is nog open",
    errno.EROFS: "daar kan niet geschreven worden",
    errno.ENOENT: "de map is er niet",
    errno.ENOTDIR: "op de plek van de map staat een bestand",
    errno.EISDIR: "op die plek staat een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EIO: "de schijf geeft een storing",
    errno.ENOLCK: NO_HOLD,
    errno.ENOTSUP: NO_HOLD,
    errno.ENOSYS: NO_HOLD,
    errno.EMFILE: "er zijn te veel bestanden open",
}


def number(value: int | Decimal, decimals: int = 0) -> Printed:
    """``12345.5`` becomes ``12.345,5``: point between thousands, comma before decimals.

    Rounded as Excel does: a half goes away from zero.
    """
    amount = exact(value)
    with localcontext(rounding=ROUND_HALF_UP):
        text = f"{amount:,.{decimals}f}"
    return Printed(text.translate(str.maketrans(",.", ".,")), Number(amount, decimals))


def euro(amount: Decimal, cents: bool | None = None) -> Printed:
    """``€ 1.234,50``; whole amounts without cents unless ``cents`` is true.

    Between the sign and the figures stands a no-break space; below zero it is ``€ -12,00``.
    """
    with_cents = amount != amount.to_integral_value() if cents is None else cents
    decimals = 2 if with_cents else 0
    return Printed(f"€{_NBSP}{number(amount, decimals)}", Number(amount, decimals, "€"))


def has_cents(amounts: Iterable[Decimal]) -> bool:
    """Does a column of amounts need cents? Then all its cells have them."""
    return any(amount != amount.to_integral_value() for amount in amounts)


def percent(part: int | Decimal, whole: int | Decimal) -> str:
    """A share as ``54%``; ``–`` when there is nothing to divide by (rule R27)."""
    if not whole:
        return NOTHING
    share = exact(part) * 100 / whole
    return Printed(f"{number(share)}%", Number(share, unit="%"))


def shares_together(parts: Iterable[int | Decimal], whole: int | Decimal) -> int:
    """What shares of a whole are together as ``percent`` prints them: 100, or a little beside."""
    shares = (exact(part) * 100 / whole for part in parts) if whole else ()
    return sum(int(share.quantize(Decimal(1), ROUND_HALF_UP)) for share in shares)


def long_date(day: date) -> Printed:
    """``6 april 2018``."""
    return Printed(f"{day.day} {MONTHS[day.month - 1]} {day.year}", day)


def short_date(day: date) -> Printed:
    """``06-04-2018``, for tables."""
    return Printed(f"{day:%d-%m-%Y}", day)


def count(amount: int, one: str, many: str) -> str:
    """``1 buurt``, ``12 buurten``."""
    bare = number(amount)
    return respelled(bare, f"{bare} {one if amount == 1 else many}")


def words(amount: int) -> str:
    """Numbers up to twenty in words, as running text has them; above that in figures."""
    small = (
        "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
        "vijftien zestien zeventien achttien negentien twintig"
    ).split()
    bare = number(amount)
    return respelled(bare, small[amount]) if 0 <= amount < len(small) else bare


def enumerate_names(names: Iterable[str]) -> Printed:
    """``West``, ``West en Oost``, ``West, Oost en Zuid``; a comma more when a name holds "en"."""
    names = names if isinstance(names, tuple) else tuple(names)
    each = tuple(map(followed, names))
    *head, last = each or ("",)
    link = ", en" if any(" en " in name for name in (*head, last)) else " en"
    text = f"{joined(', ', head)}{link} {last}" if head else last
    return Printed(carrying(text, united(names)), each)


# Unicode takes no accent off these, and I is the capital of both i and ı.
_ONE_PIECE = str.maketrans("ıøłđðħØŁĐÐĦ", "iolddhOLDDH") | str.maketrans(
    {"æ": "ae", "œ": "oe", "þ": "th", "Æ": "Ae", "Œ": "Oe", "Þ": "Th"}
)


def capital(text: str) -> str:
    """The first letter as a capital, the rest as it is; of "één" that is "Eén"."""
    text = followed(text)
    if text.startswith("één"):
        return respelled(text, f"Eén{text[3:]}")
    return respelled(text, text[:1].upper() + text[1:])


def bare(text: str) -> str:
    """Accents and invisible signs taken out; a letter that no accent made, as people type it."""
    if text.isascii():
        return text
    spread = unicodedata.normalize("NFKD", text)
    unseen = {ord(c): None for c in set(spread) if unicodedata.category(c) in {"Mn", "Me", "Cf"}}
    return spread.translate({**_ONE_PIECE, **unseen})


@cache
def plain(text: str) -> str:
    """Case, accents, punctuation and spacing taken away: for comparing, never for printing."""
    letters = bare(text).casefold()
    return " ".join(re.findall(r"[^\W_]+", letters))


def name_order(name: str) -> tuple[str, str]:
    """Sort key of a name: tussenvoegsels and articles do not count ("van der Aa" under A)."""
    parts = name.split()
    while len(parts) > 1 and parts[0].casefold() in PREFIXES:
        parts = parts[1:]
    return plain(" ".join(parts)), name


def did_you_mean(typed: str, known: Iterable[str], cutoff: float = 0.75) -> str | None:
    """The nearest known name, or None: a bad guess is worse than none."""
    import difflib  # a run of which nothing changed has no names to compare

    from rapidfuzz import fuzz, process

    by_sound = {_sound(name): name for name in known}
    sound = _sound(typed)
    # difflib judges, and never above fuzz.ratio; among thousands of names it would take minutes
    likely = process.extract(sound, by_sound.keys(), scorer=fuzz.ratio, score_cutoff=cutoff * 100)
    fitting = [name for name, _, _ in likely if _comparable(sound, name)]
    near = difflib.get_close_matches(sound, fitting, n=1, cutoff=cutoff)
    return by_sound[near[0]] if near else None


def _comparable(one: str, other: str) -> bool:
    """Of a word of three letters, one too many or too few is a slip, and two another word.

    Unless those two are an ending, as in lid and leden.
    """
    short, long = sorted(map(len, (one, other)))
    ending = one[:1] == other[:1] and max(one, other, key=len).endswith("en")
    return short > _SHORT or long - short <= 1 or ending


@cache
def _sound(name: str) -> str:
    return plain(name).replace("ij", "y")


def reason(fault: OSError) -> str:
    """Why the computer refused to write or read, for the end of a sentence."""
    return _WHY.get(fault.errno or 0, f"de computer weigert het ({fault.strerror or fault})")
