"""What in a text is a contact detail, an address or a BSN, and what only looks like one."""

import time

import pytest

from generator.checks.personal_data import contact_details, house_addresses, service_numbers
from generator.workbooks.statements import Statement
from tests.make import findings_of

CONTACT = {
    "Mail fatima@huis.example.": ["fatima@huis.example"],
    "Mail naam (at) huis.example, of bel": ["naam (at) huis.example"],
    "Bel (030) 286 10 00.": ["(030) 286 10 00"],
    "06-12345678": ["06-12345678"],
    "06 12 34 56 78, na zes uur": ["06 12 34 56 78"],
    "+31 (0)6 12345678": ["+31 (0)6 12345678"],
    "030/2861000": ["030/2861000"],
    "030 – 000 00 12": ["030 – 000 00 12"],
    "op NL20 INGB 0001 2345 67.": ["NL20 INGB 0001 2345 67"],
    "op 06-04-2018 20 mensen": [],
    "In 2018 kwamen 1.250.000 mensen, om 10:30 @ de brug.": [],
    "€ 0,1234567890": [],
    "NL00 INGB 0001 2345 67 is geen rekening": [],
    "S001 tot en met S300": [],
}
ADDRESSES = {
    "Ik woon op Voorstraat 12-bis, 3531 AB": ["Voorstraat 12-bis", "3531 AB"],
    "Oude Kerkstraat 4a.": ["Oude Kerkstraat 4a"],
    "in 2018 OP de markt": [],
    "op weg 3 mensen": [],
    "zaal 3 van het Buurthuis 12": [],
}
NUMBERS = {
    "Mijn nummer is 111222333.": ["111222333"],
    "1112.22.333": ["111222333"],
    "111 222 333": ["111222333"],
    "BSN: 123456789": ["123456789"],
    "burgerservicenummer is 11122233": ["011122233"],
    "111.222.333 cent": [],
    "123456789": [],
    "tel 0612345678": [],
}


@pytest.mark.parametrize("text", CONTACT)
def test_contact_details(text: str) -> None:
    assert contact_details(text) == CONTACT[text]


@pytest.mark.parametrize("text", ADDRESSES)
def test_house_addresses(text: str) -> None:
    assert house_addresses(text) == ADDRESSES[text]


@pytest.mark.parametrize("text", NUMBERS)
def test_service_numbers(text: str) -> None:
    assert service_numbers(text) == NUMBERS[text]


def test_a_bsn_is_never_repeated_in_a_message() -> None:
    found = findings_of({Statement: [{"motivation": "Mijn BSN is 1112.22.333."}]})
    [problem] = [p for p in found if p.code == "K604"]
    said = f"{problem.finding.message} {problem.finding.fix}"
    assert "111222333" not in said
    assert "1112.22.333" not in said
    assert "33" in said


@pytest.mark.parametrize("text", ["A " * 16000, "a" * 32000, "a.b@" * 8000, "x@" + "a." * 15000,
                                  "0 1" * 10000, "1" * 32000, "NL91 " * 6000, "Aweg " * 6000])  # fmt: skip
def test_a_full_cell_takes_no_time(text: str) -> None:
    start = time.perf_counter()
    contact_details(text)
    house_addresses(text)
    service_numbers(text)
    assert time.perf_counter() - start < 5
