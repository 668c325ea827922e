"""E-mail, telephone and website: what is one, and what to say of what is none."""

import re

from generator.dutch import words
from generator.workbooks.cells.kind import Noted, Unreadable, read_as
from generator.workbooks.cells.raw_text import quote, spaced, typed

_NUMBER = re.compile(
    r"0[1-9][0-9]{8}|0[89]00[0-9]{4}(?:[0-9]{3})?|140[0-9]{2,3}"  # also 0800 1234 and 14 012
    r"|(?:\+|00)31[1-9][0-9]{8}|(?:\+|00)(?!31)[1-9][0-9]{7,13}"
)
_PHONE_SIGNS = re.compile(r"[0-9 \u00a0./()+\-\u2010-\u2015\u2212]+")
_SITE = re.compile(
    r"(?:https?://)?(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,}(?::[0-9]{1,5})?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s<>()\[\],;:]+@[^\s<>()\[\],;:]+")
ANONYMOUS = frozenset({"anonymous", "anoniem"})  # what a form fills in for who did not sign in
_TEN_DIGITS = "Typ een nummer van tien cijfers, zoals 012 - 345 67 89"


def parse_email(raw: object) -> str | Noted:
    """An e-mail address of a right shape; whether it exists is never asked of the network."""
    text = typed(raw).strip()
    if text.casefold() in ANONYMOUS:
        return Noted(None, f"{quote(raw)} vult een formulier zelf in; gelezen als een lege cel")
    bare = re.sub(r"^<?(?:mailto|e-?mail): ?", "", text, flags=re.IGNORECASE).strip("<> .,;")
    inside = re.fullmatch(r"[^<>@]*<([^<>\s]+)>[.,;]?", text)
    found = _address(inside[1] if inside else bare)
    if found:
        return found if found == text else read_as(raw, found, found)
    raise _no_email(raw, text)


def _address(text: str) -> str:
    """The address as typed, or as it is written properly; empty when it is none."""
    from email_validator import EmailNotValidError, validate_email

    try:
        found = validate_email(text, check_deliverability=False, test_environment=True).normalized
    except (EmailNotValidError, UnicodeError):
        return ""
    return text if text.casefold() == found.casefold() else found


def _no_email(raw: object, text: str) -> Exception:
    several = [found for found in _ADDRESS.findall(text[:500]) if _address(found)]
    message, fix = f"{quote(raw)} is geen e-mailadres", "Typ het adres als naam@organisatie.nl"
    if len(several) > 1:
        message = f"Hier staan {words(len(several))} adressen: {quote(raw)}"
        fix = f"Laat er één staan, bijvoorbeeld {several[0]}"
    elif ready := _mended(text):
        fix = f"Bedoel je {ready}?"
    elif several:
        fix = f"Typ alleen het adres: {several[0]}"
    elif "@" not in text:
        message += ": er staat geen apenstaartje in"
    elif re.search(r"@[^.@]+$", text):
        message += ": achter het apenstaartje staat geen punt"
    return Unreadable("X112", message, fix)


def _mended(text: str) -> str:
    """The address that was meant, after one of the usual slips."""
    if len(text) > 254:
        return ""
    text = text.strip("<> .,;")
    at = re.sub(r"\s*[(\[]\s*at\s*[)\]]\s*|\s+at\s+", "@", text, flags=re.IGNORECASE)
    at = re.sub(r"@{2,}", "@", at)
    tries = (at, re.sub(r"\s+", "", at), re.sub(r"\s*,\s*", ".", at), re.sub(r"\.{2,}", ".", at))
    return next((found for found in map(_address, tries) if found and "," not in found), "")


def parse_phone(raw: object) -> str | Noted:
    """A Dutch telephone number of ten digits, or an international one with +, as it was typed."""
    text = typed(raw).strip()
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        if re.fullmatch(r"[1-9][0-9]{8}", text):
            return Noted(f"0{text}", f"Excel liet de nul vooraan weg; gelezen als “0{text}”")
        if re.fullmatch(r"31[1-9][0-9]{8}", text):
            return Noted(f"+{text}", f"Excel liet de plus vooraan weg; gelezen als “+{text}”")
    if isinstance(raw, int | str) and _is_phone(text):
        return text
    raise _no_phone(raw, text)


def _is_phone(text: str) -> bool:
    """Ten digits, with nothing in between but what people put there."""
    bare = re.sub(r"[^0-9+]", "", text.replace("(0)", ""))
    return bool(_PHONE_SIGNS.fullmatch(text) and _NUMBER.fullmatch(bare))


def _no_phone(raw: object, text: str) -> Exception:
    plain = spaced(text)[:200]
    parts = [p.strip(" .:") for p in re.split(r"[;,/|\n]|\b(?:en|of)\b", plain)]
    several = [part for part in parts if _is_phone(part)]
    digits = re.sub(r"[^0-9]", "", plain)
    inside = [p.strip(" ()/-") for p in re.findall(r"[0-9+(][0-9 ()./+-]{7,}", plain)]
    message, fix = f"{quote(raw)} is geen telefoonnummer", _TEN_DIGITS
    if len(several) > 1:
        message = f"Hier staan {words(len(several))} nummers: {quote(raw)}"
        fix = f"Laat er één staan, bijvoorbeeld {several[0]}"
    elif re.fullmatch(r"[1-9][0-9]{8}", digits):
        fix = f"Bedoel je 0{digits}? De nul vooraan ontbreekt"
    elif re.fullmatch(r"31[1-9][0-9]{8}", digits):
        fix = f"Bedoel je +{digits}? De plus vooraan ontbreekt"
    elif len(inside) == 1 and _is_phone(inside[0]):
        fix = f"Typ alleen het nummer: {inside[0]}"
    elif digits and not digits.startswith("00") and "+" not in plain:
        message += f": het heeft {len(digits)} {'cijfer' if len(digits) == 1 else 'cijfers'}"
    return Unreadable("X113", message, fix)


def parse_website(raw: object) -> str | Noted:
    """A web address; ``www.`` alone is enough, only http and https are taken."""
    text = typed(raw).strip()
    found = text.rstrip(".,;")
    if isinstance(raw, str) and _is_site(found):
        return found if found == text else read_as(raw, found, found)
    raise _no_website(raw, text)


def _is_site(text: str) -> bool:
    return text.isprintable() and bool(_SITE.fullmatch(text))


def _no_website(raw: object, text: str) -> Exception:
    message, fix = f"{quote(raw)} is geen webadres", "Typ het adres als www.naam.nl"
    close = re.sub(r"\s*([./])\s*", r"\1", text[:300])
    mended = re.sub(r"^ht{1,3}p{1,2}s?[:;]?/{1,3}", "https://", close, flags=re.IGNORECASE)
    sites = [part for part in re.split(r"[\s;,|]+", text[:300]) if "." in part and _is_site(part)]
    if _address(text):
        fix = "Dit is een e-mailadres. Typ hier het adres van de website, zoals www.naam.nl"
    elif len(sites) > 1:
        message = f"Hier staan {words(len(sites))} webadressen: {quote(raw)}"
        fix = f"Laat er één staan, bijvoorbeeld {sites[0]}"
    elif mended != text and _is_site(mended):
        fix = f"Bedoel je {mended}?"
    elif sites:
        fix = f"Typ alleen het adres: {sites[0]}"
    return Unreadable("X114", message, fix)
