"""Cells with a number or address that has a form of its own (rule R11)."""

import re
from collections.abc import Callable
from typing import Annotated

from generator.workbooks.fields.kind import Kind, Noted, unreadable


def digits(code: str, length: int, name: str) -> Callable[[object], str | Noted]:
    """A parser for a number of exactly ``length`` digits; a zero that Excel dropped comes back."""

    def parse(raw: object) -> str | Noted:
        text = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw).strip()
        bare = re.sub(r"[\s.\u00a0]", "", text)
        if isinstance(raw, int | float) and bare.isdecimal() and len(bare) == length - 1:
            return Noted(bare.zfill(length), f"Voorloopnul teruggezet: {bare.zfill(length)}")
        if not re.fullmatch(rf"[0-9]{{{length}}}", bare):
            raise unreadable(code, f"“{text}” is geen {name}", f"Een {name} heeft {length} cijfers")
        return bare

    return parse


def parse_iban(raw: object) -> str:
    """An IBAN whose check digits are right (ISO 13616, mod 97), in groups of four."""
    from stdnum import iban

    try:
        return str(iban.format(iban.validate(str(raw))))
    except iban.ValidationError:
        fix = "Neem het nummer over van het bankafschrift"
        raise unreadable("X110", f"“{raw}” is geen geldig IBAN", fix) from None


def parse_postcode(raw: object) -> str | Noted:
    """A Dutch postcode, printed as ``3531 AB``."""
    from stdnum.nl import postcode

    text = str(raw).strip()
    try:
        found = str(postcode.validate(text))
    except postcode.ValidationError:
        raise unreadable(
            "X111", f"“{text}” is geen postcode", "Typ de postcode als 3531 AB"
        ) from None
    return found if text == found else Noted(found, f"“{text}” gelezen als “{found}”")


def parse_email(raw: object) -> str:
    """An e-mail address of a right shape; whether it exists is never asked of the network."""
    from email_validator import EmailNotValidError, validate_email

    text = str(raw).strip().removeprefix("mailto:")
    try:
        found = validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        fix = "Typ het adres als naam@organisatie.nl"
        raise unreadable("X112", f"“{text}” is geen e-mailadres", fix) from None
    return found.normalized


def parse_phone(raw: object) -> str | Noted:
    """A Dutch telephone number of ten digits, or an international one with +."""
    text = str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw).strip()
    bare = re.sub(r"[^\d+]", "", text.replace("(0)", ""))
    if isinstance(raw, int | float) and re.fullmatch(r"[1-9]\d{8}", bare):
        return Noted(f"0{bare}", f"Voorloopnul teruggezet: 0{bare}")
    if re.fullmatch(r"0\d{9}|(\+|00)[1-9]\d{7,13}", bare):
        return text
    raise unreadable("X113", f"“{text}” is geen telefoonnummer", "Een nummer heeft tien cijfers")


def parse_website(raw: object) -> str:
    """A web address; ``www.`` alone is enough, only http and https are taken."""
    text = str(raw).strip()
    bare = re.sub(r"^https?://", "", text, flags=re.IGNORECASE)
    if "://" in bare or not re.fullmatch(r"[^\s/@]+\.[^\s/@.]{2,}(/\S*)?", bare):
        raise unreadable("X114", f"“{text}” is geen webadres", "Typ het adres als www.naam.nl")
    return text


Kvk = Annotated[
    str | None, Kind("KvK-nummer", digits("X108", 8, "KvK-nummer"), "acht cijfers", width=14)
]
Rsin = Annotated[str | None, Kind("RSIN", digits("X109", 9, "RSIN"), "negen cijfers", width=14)]
Iban = Annotated[str | None, Kind("IBAN", parse_iban, "het hele rekeningnummer", width=26)]
Postcode = Annotated[
    str | None, Kind("postcode", parse_postcode, "een postcode, zoals 3531 AB", width=12)
]
Email = Annotated[str | None, Kind("e-mailadres", parse_email, "een e-mailadres", width=30)]
Phone = Annotated[str | None, Kind("telefoonnummer", parse_phone, "tien cijfers", width=16)]
Website = Annotated[str | None, Kind("webadres", parse_website, "een webadres", width=28)]
