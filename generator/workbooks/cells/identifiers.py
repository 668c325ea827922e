"""Cells with a number or address that has a form of its own (rule R11)."""

import re
from collections.abc import Callable
from typing import Annotated

from generator.dutch import count
from generator.workbooks.cells.contact import parse_email, parse_phone, parse_website
from generator.workbooks.cells.kind import Kind, Noted, Unreadable, read_as
from generator.workbooks.cells.raw_text import quote, spaced, typed

_OTHER = {
    ("X108", 12): "het nummer van een vestiging",
    ("X108", 9): "een RSIN",
    ("X109", 8): "een KvK-nummer",
}


def digits(code: str, length: int, name: str) -> Callable[[object], str | Noted]:
    """A parser for a number of exactly ``length`` digits; a zero that Excel dropped comes back."""

    def parse(raw: object) -> str | Noted:
        text = typed(raw).strip()
        if isinstance(raw, int | float) and re.fullmatch(rf"[1-9][0-9]{{{length - 2}}}", text):
            note = f"Excel liet de nul vooraan weg; gelezen als “0{text}”"
            return _checked(code, raw, f"0{text}", Noted(f"0{text}", note))
        bare = re.sub(rf"^{name.split('-')[0]}\b[ -]?(?:nummer|nr|no)?\b[.:]* ?", "", spaced(text)[:80], flags=re.I)  # fmt: skip
        bare = re.sub(r"[ .-]", "", re.sub(r"(?<=[0-9])[.,]0$", "", bare))
        if not re.fullmatch(rf"[0-9]{{{length}}}", bare) or not isinstance(raw, str | int | float):
            raise Unreadable(code, *_no_number(code, raw, bare, length, name))
        plain = bare == text or isinstance(raw, int | float)
        return _checked(code, raw, bare, bare if plain else read_as(raw, bare, bare))

    return parse


def _checked(code: str, raw: object, number: str, found: str | Noted) -> str | Noted:
    """The number, if it is no RSIN of which the eleven-test shows a slip."""
    from stdnum.nl import bsn

    if code == "X109" and not bsn.is_valid(number):
        message = f"{quote(raw)} is geen RSIN: er zit een typefout in (de elfproef klopt niet)"
        raise Unreadable(code, message, "Neem het nummer over van het uittreksel van de KvK")
    return found


def _no_number(code: str, raw: object, bare: str, length: int, name: str) -> tuple[str, str]:
    message, fix = f"{quote(raw)} is geen {name}", f"Een {name} heeft {length} cijfers"
    if isinstance(raw, str | int | float) and bare.isdecimal():
        other = _OTHER.get((code, len(bare)))
        message += f": het heeft {count(len(bare), 'cijfer', 'cijfers')}"
        message += f", zoals {other}" if other else ""
        if len(bare) == length - 1 and not other:
            return message, f"Bedoel je 0{bare}? Kijk het na op het uittreksel van de KvK"
    return message, f"{fix}; neem het over van het uittreksel van de KvK"


def parse_iban(raw: object) -> str | Noted:
    """An IBAN whose check digits are right (ISO 13616, mod 97), in groups of four."""
    text = typed(raw).strip()
    found = _iban(re.sub(r"^IBAN\b[ .:-]*", "", text, flags=re.IGNORECASE))
    if found:
        return found if found == text else read_as(raw, found, found)
    bare = re.sub(r"[\s.-]", "", text).upper()
    zeros = re.sub(r"^NLO", "NL0", bare)
    zeros = f"{zeros[:2]}{zeros[2:4].replace('O', '0')}{zeros[4:8]}{zeros[8:].replace('O', '0')}"
    message, fix = f"{quote(raw)} is geen geldig IBAN", "Neem het nummer over van het bankafschrift"
    if ready := _iban(zeros):
        fix = f"Er staat een letter O waar een nul hoort. Bedoel je {ready}?"
    elif re.fullmatch(r"NL[0-9]{2}[A-Z]{4}[0-9]+", bare) and len(bare) != 18:
        message += f": een Nederlands nummer heeft 18 tekens, en hier staan er {len(bare)}"
    elif re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", bare):
        message += ": er zit een typefout in (de controlecijfers kloppen niet)"
    elif re.fullmatch(r"P?[0-9]{3,10}", bare):
        fix = "Een IBAN begint met NL en heeft 18 tekens; neem het over van het bankafschrift"
    raise Unreadable("X110", message, fix)


def _iban(text: str) -> str:
    from stdnum import iban

    try:
        return str(iban.format(iban.validate(text, check_country=False))) if text.isascii() else ""
    except iban.ValidationError:
        return ""


def parse_postcode(raw: object) -> str | Noted:
    """A Dutch postcode, printed as ``1234 AB``."""
    text = typed(raw).strip()
    found = _postcode(text)
    if found:
        return found if spaced(text) == found else read_as(raw, found, found)
    message, fix = f"{quote(raw)} is geen postcode", "Typ de postcode als 1234 AB"
    plain = re.sub(r"[\s.-]", "", text).upper()
    inside = re.findall(r"(?<![0-9A-Za-z])[1-9][0-9]{3} ?[A-Za-z]{2}(?![A-Za-z0-9])", text[:200])
    zeros = plain[:4].replace("O", "0") + plain[4:].replace("0", "O")
    if re.fullmatch(r"[1-9][0-9]{3}", plain):
        message = f"Bij de postcode {plain} ontbreken de twee letters"
        fix = f"Typ de letters erbij, zoals {plain} AB"
    elif re.fullmatch(r"[1-9][0-9]{3}[A-Z]", plain):
        message = f"Bij de postcode {quote(raw)} ontbreekt een letter"
    elif len(zeros) == 6 and (ready := _postcode(zeros)):
        fix = f"Een nul en een letter O zijn verwisseld. Bedoel je {ready}?"
    elif len(inside) == 1 and (ready := _postcode(inside[0])):
        fix = f"Typ alleen de postcode: {ready}"
    raise Unreadable("X111", message, fix)


def parse_postcode_area(raw: object) -> str | Noted:
    """The four figures of a postcode; the letters are left out."""
    text = typed(raw).strip()
    found = re.fullmatch(r"([1-9][0-9]{3})( ?[A-Za-z]{2})?", text)
    if not found:
        message = f"{quote(raw)} is niet het begin van een postcode"
        raise Unreadable("X111", message, "Typ de vier cijfers, zoals 1234")
    return found[1] if not found[2] else read_as(raw, found[1], found[1])


def _postcode(text: str) -> str:
    from stdnum.nl import postcode

    try:
        return str(postcode.validate(text)) if len(text) < 20 else ""
    except postcode.ValidationError:
        return ""


Kvk = Annotated[
    str | None, Kind("KvK-nummer", digits("X108", 8, "KvK-nummer"), "acht cijfers", width=14)
]
Rsin = Annotated[str | None, Kind("RSIN", digits("X109", 9, "RSIN"), "negen cijfers", width=14)]
Iban = Annotated[str | None, Kind("IBAN", parse_iban, "het hele rekeningnummer", width=26)]
Postcode = Annotated[
    str | None, Kind("postcode", parse_postcode, "een postcode, zoals 1234 AB", width=12)
]
PostcodeArea = Annotated[
    str, Kind("postcode zonder letters", parse_postcode_area, "vier cijfers", width=12)
]
Email = Annotated[str | None, Kind("e-mailadres", parse_email, "een e-mailadres", width=30)]
Phone = Annotated[str | None, Kind("telefoonnummer", parse_phone, "tien cijfers", width=16)]
Website = Annotated[str | None, Kind("webadres", parse_website, "een webadres", width=28)]
