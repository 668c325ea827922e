"""What the operations give, in Dutch; and what must hold for any list."""

import copy
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dutch import count, enumerate_names, euro, long_date, number, percent
from generator.operations.all import OPERATIONS, use
from generator.operations.call import Call
from generator.operations.misuse import Misuse
from generator.operations.traits import find
from generator.operations.values import order, same
from generator.printed import GAP, NOTHING, Number, Printed, respelled
from generator.word.filling.outcome import outcome

EMPTY_CELL = f"{GAP}Bedrag, begroting.xlsx › Lasten › C4]"


def post(name: str, kind: str, amount: str, day: date | None, *areas: str) -> dict[str, object]:
    return {
        "naam": name,
        "soort": kind,
        "bedrag": euro(Decimal(amount), True) if amount else EMPTY_CELL,
        "uren": number(Decimal(amount or 0), 1),
        "vanaf": long_date(day) if day else NOTHING,
        "wijken": enumerate_names(areas) or NOTHING,
        "openbaar": not amount,
        "regels": ["a", "b"],
    }


POSTS = [
    post("van der Aa", "Personeel", "1000.50", date(2019, 3, 1), "Oost", "Zuid"),
    post("A10 Huur", "Huur", "20", date(2018, 12, 31), "Oost"),
    post("De Bron", "personeel", "0.25", None),
    post("A2 Zaal", "Huur", "20", date(2020, 1, 1), "Binnenstad"),
]
VIEW: Mapping[str, object] = {
    "posten": POSTS,
    "gaten": [*POSTS, post("Open", "Huur", "", None, "West")],
    "niets": [],
    "half": ["", "Zuid", EMPTY_CELL, "West", NOTHING],
    "namen": ["Zus", "Éven", "De Aap"],
    "bedragen": [euro(Decimal("1.10")), euro(Decimal("2.20"))],
    "totaal": euro(Decimal("1040.75")),
    "nul": euro(Decimal(0)),
    "leden": count(46, "lid", "leden"),
    "deel": percent(1, 3),
    "dag": long_date(date(2018, 4, 6)),
    "leeg": NOTHING,
    "gat": EMPTY_CELL,
    "tekst": "élan",
}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('posten | op("naam") | opsomming("naam")', "A2 Zaal, A10 Huur, van der Aa en De Bron"),
        ('posten | op("bedrag", "naam") | opsomming("naam")', "De Bron, A2 Zaal, A10 Huur en van der Aa"),
        ('posten | op("vanaf") | opsomming("naam")', "A10 Huur, van der Aa, A2 Zaal en De Bron"),
        ('posten | op("Naam") | omgekeerd | eerste(1) | opsomming("naam")', "De Bron"),
        ("namen | op | opsomming", "De Aap, Éven en Zus"),
        ("half | op | eerste(2) | opsomming", "West en Zuid"),
        ("half | aflopend | eerste(2) | opsomming", "Zuid en West"),
        ("half | aflopend | laatste(3) | opsomming", "–"),
        ('gaten | aflopend("bedrag") | opsomming("naam")', "van der Aa, A10 Huur, A2 Zaal, De Bron en Open"),
        ('gaten | aflopend("bedrag", "naam") | opsomming("naam")', "van der Aa, A10 Huur, A2 Zaal, De Bron en Open"),
        ('posten | aflopend("soort", "vanaf") | opsomming("naam")', "van der Aa, De Bron, A2 Zaal en A10 Huur"),
        ("half | op | laatste(2) | opsomming", "–"),
        ('posten | met(soort="PERSONEEL") | aantal', "2"),
        ('posten | zonder(soort="personeel") | opsomming("naam")', "A10 Huur en A2 Zaal"),
        ('posten | met(soort="huur", wijken="oost") | opsomming("naam")', "A10 Huur"),
        ('posten | met(wijk="Oost") | aantal', "2"),
        ('posten | met(wijken="Oost en Zuid") | aantal', "1"),
        ('posten | met(wijk=["Zuid", "Binnenstad"]) | aantal', "2"),
        ('posten | met(naam_bevat="a1") | opsomming("naam")', "A10 Huur"),
        ("posten | met(bedrag_minstens=20) | aantal", "3"),
        ("posten | met(bedrag_hoogstens=20) | aantal", "3"),
        ("posten | met(bedrag=20) | aantal", "2"),
        ("posten | met(vanaf_minstens=dag) | aantal", "3"),
        ('posten | met(vanaf="") | opsomming("naam")', "De Bron"),
        ('posten | zonder(vanaf="") | aantal', "3"),
        ('gaten | met(openbaar="ja") | opsomming("naam")', "Open"),
        ('gaten | met(openbaar="Nee") | aantal', "4"),
        ("gaten | met(bedrag_minstens=0) | aantal", "4"),
        ('posten | met(soort="bestaat niet") | aantal', "0"),
        ('posten | met(soort="bestaat niet") | som("bedrag")', "–"),
        ('posten | eerste(2) | opsomming("naam")', "van der Aa en A10 Huur"),
        ('posten | laatste(2) | opsomming("naam")', "De Bron en A2 Zaal"),
        ("posten | eerste(99) | aantal", "4"),
        ("posten | laatste(99) | aantal", "4"),
        ("niets | aantal", "0"),
        ("niets | eerste(3) | aantal", "0"),
        ('niets | som("bedrag")', "–"),
        ('niets | gemiddelde("bedrag")', "–"),
        ('niets | grootste("bedrag")', "–"),
        ('niets | opsomming("naam")', "–"),
        ('posten | som("bedrag")', "€ 1.040,75"),
        ('gaten | som("bedrag")', "–"),
        ('gaten | gemiddelde("bedrag")', "–"),
        ('gaten | grootste("bedrag")', "–"),
        ('gaten | som("uren")', "1.040,8"),
        ('gaten | som("bedrag") | procent(totaal)', "–"),
        ('gaten | som("bedrag") | bedrag("heel")', "–"),
        ("bedragen | som", "€ 3,30"),
        ("bedragen | gemiddelde", "€ 1,65"),
        ('posten | gemiddelde("bedrag")', "€ 260,19"),
        ('posten | grootste("bedrag")', "€ 1.000,50"),
        ('posten | kleinste("bedrag")', "€ 0,25"),
        ('posten | met(soort="huur") | grootste("vanaf")', "1 januari 2020"),
        ('posten | met(soort="huur") | kleinste("vanaf") | datum("jaar")', "2018"),
        ('posten | uniek("soort") | opsomming', "Personeel en Huur"),
        ('posten | uniek("wijken") | op | opsomming', "Binnenstad, Oost en Zuid"),
        ('posten | uniek("openbaar") | opsomming', "nee"),
        ('posten | per("soort") | opsomming("naam")', "Personeel en Huur"),
        ('posten | per("vanaf") | op("naam") | opsomming("aantal")', "1, 1, 1 en 1"),
        ('gaten | per("vanaf") | grootste("aantal")', "2"),
        ("totaal | procent(totaal)", "100%"),
        ('posten | met(soort="huur") | som("bedrag") | procent(totaal, 2)', "3,84%"),
        ("totaal | procent(nul)", "–"),
        ("totaal | procent(leeg)", "–"),
        ("gat | procent(totaal)", "–"),
        ("posten | aantal | procent(8)", "50%"),
        ("posten | aantal | procent(800, 1)", "0,5%"),
        ("deel | afgerond(1)", "33,3%"),
        ("totaal | afgerond", "€ 1.041"),
        ("totaal | afgerond(1)", "€ 1.040,80"),
        ("totaal | bedrag", "€ 1.040,75"),
        ('totaal | bedrag("heel")', "€ 1.041"),
        ('totaal | bedrag("Duizend")', "€ 1 duizend"),
        ('totaal | bedrag("miljoen")', "€ 0,0 miljoen"),
        ('totaal | afgerond | bedrag("centen")', "€ 1.041,00"),
        ("leden | bedrag", "€ 46"),
        ("leden | getal", "46"),
        ("totaal | getal", "1.040,75"),
        ('posten | aantal | getal("woorden") | hoofdletter', "Vier"),
        ('leden | getal("woorden")', "46"),
        ('posten | som("uren") | getal("woorden")', "1.040,8"),
        ("dag | datum", "6 april 2018"),
        ('dag | datum("kort")', "06-04-2018"),
        ('dag | datum("weekdag")', "vrijdag 6 april 2018"),
        ('dag | datum("maand")', "april 2018"),
        ("leeg | datum", "–"),
        ("gat | datum", "–"),
        ("tekst | hoofdletter", "Élan"),
        ("tekst | hoofdletter | kleineletter", "élan"),
    ],
)  # fmt: skip
def test_an_operation_gives_this(typed: str, expected: str) -> None:
    assert outcome(f"{{{{ {typed} }}}}", VIEW).replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("{% if posten | aantal > 3 %}ja{% endif %}", "ja"),
        ("{% if posten | aantal == 4 %}ja{% endif %}", "ja"),
        ('{% if posten | aantal == "4" %}ja{% endif %}', "ja"),
        ("{% if leden >= 46 and leden < 47 %}ja{% endif %}", "ja"),
        ("{% if totaal > nul %}ja{% endif %}", "ja"),
        ("{% if dag < posten | kleinste('vanaf') %}ja{% else %}nee{% endif %}", "nee"),
        ("{% if gat > 3 %}ja{% else %}nee{% endif %}", "nee"),
        ("{% if gat <= 3 %}ja{% else %}nee{% endif %}", "nee"),
        ('{% if "Oost" in posten | uniek("wijken") %}ja{% endif %}', "ja"),
        ("{% if niets | eerste(2) %}ja{% else %}nee{% endif %}", "nee"),
        ("{% for p in posten if p.bedrag > 100 %}{{ p.naam }}{% endfor %}", "van der Aa"),
        ('{% for g in posten | per("soort") %}{{ g.naam }} {{ g.rijen | som("bedrag") }};{% endfor %}', "Personeel € 1.000,75;Huur € 40,00;"),
        ('{% for p in posten | met(soort="huur") | op("naam") %}{{ loop.index | getal("woorden") }} {{ p.naam }};{% endfor %}', "één A2 Zaal;twee A10 Huur;"),
        ("{% for b in bedragen | omgekeerd %}{{ b }} {% endfor %}", "€ 2,20 € 1,10 "),
    ],
)  # fmt: skip
def test_operations_work_in_loops_and_conditions(typed: str, expected: str) -> None:
    assert outcome(typed, VIEW).replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(
    ("amount", "decimals", "expected"),
    [("0.5", 0, "1"), ("1.5", 0, "2"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.4999", 0, "2"),
     ("1.005", 2, "1,01"), ("2.675", 2, "2,68"), ("0.125", 2, "0,13"), ("99999.95", 1, "100.000,0")],
)  # fmt: skip
def test_half_goes_up_as_in_excel(amount: str, decimals: int, expected: str) -> None:
    value = number(Decimal(amount), 4)
    assert use("afgerond", value, [decimals], {}) == expected


def test_what_was_rounded_is_the_number_from_then_on_and_other_forms_stay_exact() -> None:
    exact = euro(Decimal("1234567.89"))
    assert use("bedrag", use("bedrag", exact, ["miljoen"], {}), ["centen"], {}) == exact
    rounded = use("bedrag", use("afgerond", exact, [], {}), ["centen"], {})
    assert rounded == euro(Decimal(1234568), True)


def test_a_printed_value_is_a_text_that_survives_copying_and_respelling() -> None:
    value = euro(Decimal(12))
    for made in (copy.copy(value), copy.deepcopy(value), respelled(value, "twaalf euro")):
        assert isinstance(made, Printed)
        assert made.plain == Number(Decimal(12), 0, "€")
    assert type(value.upper()) is str
    assert {value: 1}[str(value)] == 1


@pytest.mark.parametrize(
    ("name", "field", "args", "kind"),
    [
        ("procent", "totaal", [number(4)], "other unit"),
        ("procent", "totaal", ["4"], "whole"),
        ("procent", "totaal", [0], "whole"),
        ("bedrag", "deel", [], "no share"),
        ("bedrag", "tekst", [], "number only"),
        ("datum", "totaal", [], "day only"),
        ("datum", "dag", ["maandd"], "near form"),
        ("som", "posten", ["naam"], "no number"),
        ("grootste", "posten", ["soort"], "no number or day"),
        ("som", "posten", ["openbaar"], "no number"),
        ("opsomming", "posten", ["regels"], "no text"),
        ("op", "posten", [], "which trait"),
        ("op", "namen", ["naam"], "no traits"),
        ("per", "namen", ["naam"], "no traits"),
        ("eerste", "posten", [True], "amount"),
        ("eerste", "posten", [0], "amount"),
        ("afgerond", "totaal", [7], "amount"),
        ("aantal", "posten", [1], "brackets"),
        ("aantal", "totaal", [], "no list"),
    ],
)
def test_what_does_not_fit_is_refused_with_and_without_data(
    name: str, field: str, args: list[object], kind: str
) -> None:
    for example in (True, False):
        with pytest.raises(Misuse) as fault:
            use(name, VIEW[field], args, {}, example=example)
        assert fault.value.kind == kind


def test_of_the_example_nothing_may_be_missing_that_is_computed_with() -> None:
    for name, field, args in (
        ("som", "gaten", ["bedrag"]),
        ("bedrag", "gat", []),
        ("datum", "leeg", []),
    ):
        with pytest.raises(Misuse):
            use(name, VIEW[field], args, {}, example=True)
        assert use(name, VIEW[field], args, {}) == NOTHING


AMOUNTS = st.decimals(-10_000, 10_000, places=2)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "naam": st.text("abcA1 dehtn'é", max_size=8),
            "soort": st.sampled_from(["Huur", "huur", "Personeel", "", NOTHING]),
            "bedrag": st.one_of(AMOUNTS.map(lambda a: euro(a, True)), st.just(EMPTY_CELL)),
            "wijken": st.lists(st.sampled_from(["Oost", "West"]), unique=True).map(enumerate_names),
        }
    ),
    max_size=12,
)


@given(ROWS, st.lists(st.sampled_from(["naam", "soort", "bedrag", "wijken"]), min_size=1))
def test_sorting_gives_the_same_rows_and_twice_is_once(rows: list[object], by: list[str]) -> None:
    for name in ("op", "aflopend"):
        made = use(name, rows, by, {})
        assert isinstance(made, list)
        assert sorted(map(id, made)) == sorted(map(id, rows))
        assert use(name, made, by, {}) == made


@given(ROWS, st.sampled_from([{"soort": "huur"}, {"wijk": "Oost"}, {"bedrag_minstens": 0}, {"naam_bevat": "a"}, {"soort": "huur", "naam": ""}]))  # fmt: skip
def test_what_answers_and_what_does_not_are_together_all(
    rows: list[object], asked: dict[str, object]
) -> None:
    kept, left = use("met", rows, [], asked), use("zonder", rows, [], asked)
    assert isinstance(kept, list)
    assert isinstance(left, list)
    assert sorted(map(id, (*kept, *left))) == sorted(map(id, rows))


@given(ROWS, st.sampled_from(["soort", "wijken", "naam"]))
def test_groups_hold_every_row_once_and_their_sums_are_the_sum(rows: list[object], by: str) -> None:
    groups = use("per", rows, [by], {})
    assert isinstance(groups, list)
    assert sorted(id(r) for g in groups for r in g["rijen"]) == sorted(map(id, rows))
    sums = [{"som": use("som", g["rijen"], ["bedrag"], {})} for g in groups]
    assert use("som", sums, ["som"], {}) == use("som", rows, ["bedrag"], {})


@given(ROWS, st.integers(1, 15))
def test_the_first_and_the_others_are_all(rows: list[object], amount: int) -> None:
    first, last = use("eerste", rows, [amount], {}), use("laatste", rows, [amount], {})
    assert first == rows[:amount]
    assert last == (rows[-amount:] if rows else [])
    assert use("omgekeerd", use("omgekeerd", rows, [], {}), [], {}) == rows


ANYTHING = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5),
        st.sampled_from([NOTHING, EMPTY_CELL, euro(Decimal(5)), long_date(date(2018, 4, 6))]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("ab"), inner, max_size=2)
    ),
    max_leaves=6,
)  # fmt: skip


@given(st.sampled_from(sorted(OPERATIONS)), ANYTHING, st.lists(ANYTHING, max_size=3), st.dictionaries(st.sampled_from(["a", "b", "a_bevat", "a_minstens"]), ANYTHING, max_size=2), st.booleans())  # fmt: skip
def test_whatever_is_asked_the_answer_is_a_value_or_that_it_does_not_fit(
    name: str, value: object, args: list[object], named: dict[str, object], example: bool
) -> None:
    with suppress(Misuse):
        assert isinstance(use(name, value, args, named, example=example), str | list | int)


def test_answers_come_before_numbers_and_numbers_before_days_and_names() -> None:
    day = Printed("1 mei 2018", date(2018, 5, 1))
    values = ["Bep", day, 12, -5, False, True]
    assert sorted(values, key=order) == values[::-1]


@pytest.mark.parametrize(
    ("value", "wanted", "expected"),
    [
        (3, "x", False), ("x", 3, False), (3, 3, True), (3, 4, False), ("3", "3", True),
        (True, "ja", True), (True, True, True), (False, "ja", False), ("De Pan!", "de  pan", True),
    ],
)  # fmt: skip
def test_two_values_are_the_same_however_they_are_spelled(
    value: object, wanted: object, expected: bool
) -> None:
    assert same(value, wanted) is expected


@pytest.mark.parametrize("decimals", [-1, 7, True, "2", 1.0])
def test_a_number_of_decimals_is_none_to_six(decimals: object) -> None:
    assert [Call("afgerond", "3", (n,)).decimals() for n in (0, 6)] == [0, 6]
    assert Call("afgerond", "3").decimals() == 0
    with pytest.raises(Misuse):
        Call("afgerond", "3", (decimals,)).decimals()


def test_an_empty_form_is_no_form_and_a_trait_is_proposed_that_there_is() -> None:
    with pytest.raises(Misuse):
        Call("datum", "3", ("",)).form(("", "lang"))
    assert Call("datum", "3", ("Lang",)).form(("", "lang")) == "lang"
    for rows, first in (([{"wijk": "West"}], "wijk"), (["West"], "naam")):
        with pytest.raises(Misuse) as misuse:
            find("op", rows, 3)
        assert misuse.value.what == first
