"""In which ways a name is looked for: of a double surname also each half, with its first name."""

import pytest

from generator.figures.person_names import written


def keys(name: str) -> set[str]:
    return {one.key for one in written(name)}


@pytest.mark.parametrize(
    ("name", "looked_for", "never"),
    [
        ("Anna Jansen-de Vries", ["annajansen", "annavries", "annadevries", "mevrouwvries"], ["annade"]),
        ("Anna Jansen - de Vries", ["annajansen", "annavries", "mevrouwjansen"], ["annade"]),
        ("Anna van Dijk–Jansen", ["annavandijk", "annadijk", "annajansen"], []),
        ("Anna Jansen-de Bie", ["annajansen"], ["annabie", "annade"]),
        ("Jan-Willem Vries", ["janwillemvries", "jwvries"], ["janvries", "willemvries"]),
        ("Anna Vries", ["annavries"], ["annavr"]),
        ("Jansen, Anna", ["annajansen", "jansenanna", "ajansen"], []),
        ("mevrouw dr. Anna van den Berg", ["annavandenberg", "annaberg", "bergannavanden"], ["drannavandenberg"]),
    ],
)  # fmt: skip
def test_a_name_is_looked_for_in_each_way_that_it_is_written(
    name: str, looked_for: list[str], never: list[str]
) -> None:
    found = keys(name)
    assert set(looked_for) <= found, sorted(found)
    assert not found.intersection(never)
