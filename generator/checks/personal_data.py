"""What in a text says how to reach a person, or who it is: contact details, addresses, BSN."""

import re

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@| ?[(\[](?:at|apenstaartje)[)\]] ?)"
    r"[\w-]{1,63}(?:\.[\w-]{1,63})+",
    re.IGNORECASE,
)
_DATE = r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d\b"
_PHONE = re.compile(
    rf"(?<![\w.,/-])(?!{_DATE})(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?|\(?0)[1-9]"
    r"(?:(?:\) ?|[ .]?[-\u2010-\u2015/][ .]?|[ .\u00a0])?\d){8}(?!\d|[.,/-]\d)"
)
_IBAN = re.compile(r"\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_POSTCODE = re.compile(r"(?<![\w.,-])(?!(?:19|20)\d\d )[1-9]\d{3} ?[A-Z]{2}(?!\w)")
_STREET = re.compile(
    r"(?<!\w)(?:[A-Z][\w.’'-]{0,30} ){0,3}[A-Z][\w’'-]{0,30}"
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dreef|steeg|dijk|plantsoen)"
    r" \d{1,4}(?: ?-? ?(?:bis|[a-zA-Z](?!\w)|[IVX]+(?!\w)))?(?!\w|[.,:]\d)"
)
_NINE = re.compile(
    r"(?<![\d.,])(?:\d{9}|\d{4}\.\d\d\.\d{3}|\d{3} \d{3} \d{3}|\d{4} \d\d \d{3})(?!\d|[.,]\d)"
)
_CALLED_SO = re.compile(
    r"\b(?:bsn|burgerservice ?nummer|sofi-?nummer)\W{0,4}(?:is |van )?(\d[\d .-]{6,11}\d)",
    re.IGNORECASE,
)


def contact_details(text: str) -> list[str]:
    """E-mail addresses, Dutch telephone numbers and account numbers, as they stand there."""
    accounts = [match[0] for match in _IBAN.finditer(text) if _is_iban(match[0])]
    for account in accounts:
        text = text.replace(account, " ")  # its last ten digits look like a telephone number
    return [m[0] for pattern in (_EMAIL, _PHONE) for m in pattern.finditer(text)] + accounts


def _is_iban(text: str) -> bool:
    from stdnum import iban

    return bool(iban.is_valid(text))


def house_addresses(text: str) -> list[str]:
    """A street with a number, and a full postcode."""
    return [match[0] for pattern in (_STREET, _POSTCODE) for match in pattern.finditer(text)]


def service_numbers(text: str) -> list[str]:
    """Numbers of nine digits that pass the test of a BSN, and what is called so."""
    called = [_digits(match[1]) for match in _CALLED_SO.finditer(text)]
    nine = [_digits(match[0]) for match in _NINE.finditer(text)]
    return list(dict.fromkeys([*called, *(number for number in nine if _is_bsn(number))]))


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal()).zfill(9)


def _is_bsn(number: str) -> bool:
    from stdnum.nl import bsn

    return bool(bsn.is_valid(number))
