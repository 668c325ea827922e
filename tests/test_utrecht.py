"""The gemeente of which the figures of CBS come with the program."""

import pytest

from generator.utrecht import shipped, table_of


def test_there_are_ten_wijken_and_111_buurten_whose_codes_agree() -> None:
    table = shipped()
    codes = {district.name: district.code for district in table.districts}
    assert len(codes) == 10
    assert len(table.neighbourhoods) == 111
    assert all(place.code[6:8] == codes[place.district][6:8] for place in table.neighbourhoods)
    assert sum(place.inhabitants for place in table.neighbourhoods) == 361_525


def test_only_3521_lies_in_two_wijken_in_earnest() -> None:
    shares = [(line.area, line.district) for line in table_postcodes() if line.share < 90]
    in_earnest = [(area, district) for area, district in shares if area == "3521"]
    assert in_earnest == [("3521", "Zuidwest"), ("3521", "Binnenstad")]
    assert len({line.area for line in table_postcodes()}) == 47


def table_postcodes():
    return [line for line in shipped().postcodes if line.district]


@pytest.mark.parametrize("typed", ["Utrecht", "utrecht", " Gemeente Utrecht"])
def test_the_table_is_found_by_the_name_of_its_gemeente(typed: str) -> None:
    assert table_of(typed) is shipped()


@pytest.mark.parametrize("typed", [None, "", "Voorbeeldstad", "Utrechtse Heuvelrug"])
def test_no_other_gemeente_has_a_table(typed: str | None) -> None:
    assert table_of(typed) is None
