"""What is asked, in the ways in which people type a cell or a number."""

from decimal import Decimal

import pytest

from generator.tracing.asked import Address, address, lies_in, spellings, typed_number

LEDEN = Address("leden.xlsx", "Leden", "C17")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("leden.xlsx!Leden!C17", LEDEN),
        ("leden!Leden!c17", LEDEN),
        ("leden.xlsx › Leden › C17", LEDEN),
        ("leden.xlsx › blad Leden › cel C17", LEDEN),
        ("leden.xlsx Leden C17", LEDEN),
        ("'leden.xlsx'!'Leden'!$C$17", LEDEN),
        ('"leden.xlsx!Leden!C17"', LEDEN),
        ("'[leden.xlsx]Leden'!$C$17", LEDEN),
        ("C:\\dossier\\inputs\\leden.xlsx!Leden!C17", LEDEN),
        ("'C:\\dossier\\inputs\\[leden.xlsx]Leden'!C17", LEDEN),
        ("inputs/leden.xlsx!Leden!C17", LEDEN),
        ("leden.xlsx C17", Address("leden.xlsx", "", "C17")),
        ("leden C17", Address("leden.xlsx", "", "C17")),
        ("leden.xlsx!Leden!$B$2:c19", Address("leden.xlsx", "Leden", "B2:C19")),
        ("uitvoer.csv!uitvoer!A2", Address("uitvoer.csv", "uitvoer", "A2")),
        ("46 leden", None),
        ("lijn A17", None),
        ("Vier leden in 2019", None),
    ],
)
def test_cells_are_named_in_many_ways(asked: str, meant: Address | None) -> None:
    assert address(asked) == meant


@pytest.mark.parametrize(
    ("typed", "amount", "unit"),
    [
        ("€ 688.056,66", "688056.66", ""),
        ("688.056,66 euro", "688056.66", ""),
        ("EUR 688056,66", "688056.66", ""),
        ("688056.66", "688056.66", ""),
        ("€ 688,056.66", "688056.66", ""),
        ("688.056", "688056", ""),
        ("1.500,-", "1500", ""),
        ("-12,5", "-12.5", ""),
        ("11 %", "11", "%"),
        ("11 procent", "11", "%"),
    ],
)
def test_numbers_are_typed_in_many_ways(typed: str, amount: str, unit: str) -> None:
    assert typed_number(typed) == (Decimal(amount), unit)


@pytest.mark.parametrize("typed", ["11 leden", "A17", "6 april 2018", "€", "1.2.3"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert typed_number(typed) is None


def test_a_percentage_is_not_looked_for_as_a_bare_number() -> None:
    assert spellings("11%") == (("11%", "11%"), ())
    assert spellings("€ 0,00")[0][0] == "€ 0,00"
    assert spellings("6-4-2018")[1] == ("6 april 2018", "06-04-2018")


def test_a_cell_lies_in_a_block() -> None:
    assert lies_in("C", 17, "C17")
    assert lies_in("AA", 3, "Z2:AB4")
    assert not lies_in("AC", 3, "Z2:AB4")
    assert not lies_in("AA", 5, "Z2:AB4")
