"""A name is private by whose it is: looked for however it is written, and nothing else with it."""

import random
import time
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.all import data_check
from generator.documents.blocks.statements import quotes
from generator.dossier import Dossier
from generator.figures.all import Figures, derive
from generator.figures.person_names import written
from generator.figures.private import Sort, revealed
from generator.figures.seeking import Form, Sought, key_of
from generator.problems import CellPlace, Problem
from generator.workbooks.activities import Activity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.application import Applicant, Signatory
from generator.workbooks.cells.kind import Content
from generator.workbooks.definition import Column, Row
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.statements import Statement
from tests.make import dossier_of

NAME = "Sanne van der Bakker-Prins"
CONSENT = {"may_print_motivation": "ja", "consent_on": "6-4-2018", "consent_by": "post"}
SILENT = {"number": "S013", "person": NAME, "email": None, "phone": None, "motivation": None}


def figures(*statements: dict[str, object], **others: object) -> Figures:
    rows: dict[type[Row], Any] = {Statement: [{"person": None, "motivation": None, **s} for s in statements]}  # fmt: skip
    rows |= {Signatory: [], Member: [], **others}  # type: ignore[dict-item]
    return derive(dossier_of(rows))


def told(code: str, dossier: Dossier) -> list[Problem]:
    return [p for p in data_check.run(frozenset(), dossier, derive(dossier)) if p.code == code]


def seen(text: str, name: str = NAME) -> bool | None:
    """How sure the name is found in a text; None when it is not."""
    traces = figures({**SILENT, "person": name}).private.found([text])
    return next((trace.sure for trace, _ in traces.values()), None)


@pytest.mark.parametrize(
    "text",
    [
        NAME,
        NAME.upper(),
        NAME.lower(),
        "Sanne\u00a0van der  Bakker\u2011Prins",
        "Sanne\nvan der\tBakker - Prins",
        "San\u00adne van der Bak\u00adker-Prins",
        "Sanne\u200bvan der\u200b Bakker\u2060Prins",
        "Sánne van der Bakkér-Prins",
        unicodedata.normalize("NFD", "Sánne van der Bakkér-Prins"),
        "\uff33anne van der Bakker-Prins",
        "van der Bakker-Prins, Sanne",
        "Bakker-Prins, Sanne van der",
        "(Sanne van der Bakker-Prins)",
        "SannevanderBakkerPrins",
    ],
)
def test_a_whole_name_is_found_however_it_is_spaced_and_spelled(text: str) -> None:
    assert seen(f"Samen met {text}, onze buur.") is True


@pytest.mark.parametrize(
    "text",
    ["S. van der Bakker-Prins", "mevrouw Van der Bakker-Prins", "mw. van der Bakker-Prins", "Sanne Bakker-Prins"],
)  # fmt: skip
def test_with_an_initial_or_a_title_it_may_be_somebody_else(text: str) -> None:
    assert seen(f"Samen met {text}, onze buur.") is False


@pytest.mark.parametrize(
    "text",
    ["Sanne", "de bakker", "Bakker-Prins", "Anne van der Bakker-Prinsen", "Susanne vander", ""],
)
def test_a_first_name_a_surname_or_another_name_is_no_alarm(text: str) -> None:
    assert seen(f"Samen met {text}, onze buur.") is None


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Groen", "Groen voor de buurt", False),
        ("Groen", "meer groen in de buurt", None),
        ("Groen", "Groenewegen doet mee", None),
        ("Hoog", "Bij Hoog", False),
        ("Hoo", "Bij Hoo", None),
        ("An Bos", "samen met an bos", True),
        ("Al Ma", "de alma mater", None),
        ("Al Ma", "met Al Ma", False),
        ("Mevr. A. Pol", "met A Pol", False),
        ("Wil de Wit en Bo Slager", "met Bo Slager", True),
        ("Wil de Wit / Bo Slager", "met Wil de Wit", True),
        ("Bo Slager, voorzitter", "met Bo Slager", True),
        ("Bo Slager (voorzitter)", "met Bo Slager", True),
    ],
)
def test_short_and_single_names_are_judged_by_their_capital(
    name: str, text: str, expected: bool | None
) -> None:
    assert seen(text, name) is expected


@pytest.mark.parametrize(
    ("person", "motivation", "shows", "betrays"),
    [
        ("Roos van Dam", "Bij ons is er altijd Roos met soep.", "nee", True),
        ("Roos van Dam", "Bij ons is er altijd Roos met soep.", "ja", False),
        ("Roos van Dam", "Er staat een roos op tafel.", "nee", False),
        ("dr. Roos van Dam", "Bij ons is er altijd Roos met soep.", "nee", True),
        ("Dam, Roos van", "Bij ons is er altijd Roos met soep.", "nee", True),
        ("Wil en Roos Dam", "Bij ons is er altijd Roos met soep.", "nee", True),
        ("Van Dam", "Van harte!", "nee", False),
        ("Mevrouw Dam", "Mevrouw, zeggen zij.", "nee", False),
        ("Familie Dam", "Familie is alles.", "nee", False),
    ],
)
def test_a_first_name_in_the_own_motivation_is_seen_as_it_is_written(
    person: str, motivation: str, shows: str, betrays: bool
) -> None:
    given_consent = {"number": "S1", "person": person, "motivation": motivation, "may_print_person": shows, **CONSENT}  # fmt: skip
    (row,) = dossier_of({Statement: [given_consent]}).rows(Statement)
    assert (revealed(row) is not None) is betrays


def test_a_surname_of_four_letters_in_the_own_motivation_is_enough_and_of_three_is_not() -> None:
    for surname, betrays in (("Pol", False), ("Boel", True)):
        given_consent = {"number": "S1", "person": f"An {surname}", "motivation": f"Fam {surname}.", **CONSENT}  # fmt: skip
        (row,) = dossier_of({Statement: [given_consent]}).rows(Statement)
        assert (revealed(row) is not None) is betrays


@pytest.mark.parametrize(
    "text",
    ["030 - 765 43 21", "0307654321", "(030) 765.43.21", "+31 30 765 43 21", "+31 (0)30 7654321", "0031-307654321"],
)  # fmt: skip
def test_a_telephone_number_is_found_however_it_is_written(text: str) -> None:
    private = figures({**SILENT, "phone": "030 - 765 43 21"}).private
    assert [s.sort for s in private.found([f"Bel {text}."])] == [Sort.CONTACT]
    assert not private.found(["Bel 030 - 765 43 22.", "1030765432", "10307654321"])


PRINTED: list[tuple[type[Row], Column]] = [
    (sheet.kind, column)
    for workbook in WORKBOOKS
    for sheet in workbook.sheets
    for column in sheet.columns
    if column.kind.content is Content.WORDS and not column.private and not column.kept
    and (sheet.kind, column.field) not in {(Applicant, "contact_name"), (Signatory, "name")}
]  # fmt: skip  # who is named there is public by role


@pytest.mark.parametrize(
    ("kind", "column"), PRINTED, ids=[f"{k.__name__}.{c.field}" for k, c in PRINTED]
)
def test_a_private_name_in_any_text_that_may_be_printed_is_told_at_that_cell(
    kind: type[Row], column: Column
) -> None:
    hers = {**SILENT, "organisation": "Koor"}
    cell = {column.field: "Met SANNE  van der\u00a0Bakker\u2013Prins."}
    rows: dict[type[Row], Any] = {Statement: [hers]}
    if kind is Statement:
        rows[Statement].append(
            {"number": "S001", "person": None, "may_print_organisation": "ja", **CONSENT, **cell}
        )
    else:
        rows[kind] = [cell]
    places = [p.place for p in told("K608", dossier_of(rows))]
    assert [p.header for p in places if isinstance(p, CellPlace)] == [column.header]


def test_what_may_not_be_printed_anyway_is_no_alarm() -> None:
    refused = {"number": "S001", "motivation": f"Met {NAME}.", "consent_on": None}
    kept = {"number": "S002", "consent_by": f"gebeld met {NAME}", "file": f"{NAME}.pdf", "offer": NAME, "received": NAME}  # fmt: skip
    assert not figures(SILENT, refused, kept).private.spots


def test_a_quotation_that_names_somebody_without_consent_is_not_printed() -> None:
    story = {
        "number": "S001",
        "supporter": "organisatie",
        "signed": "ja",
        "signed_on": "6-4-2018",
        **CONSENT,
    }
    for text, printed in (
        (f"Met {NAME.lower()}.", 0),
        ("Met mw Van der Bakker-Prins", 0),
        ("Met Sanne.", 1),
    ):
        made = figures(SILENT, {**story, "motivation": text})
        rows = made.private.dossier.rows(Statement)
        assert len(quotes(rows, "West", made)) == printed, text


def test_whoever_consented_or_is_public_by_role_is_not_looked_for_and_a_namesake_is_told() -> None:
    consented = {
        "number": "S050",
        "supporter": "persoon",
        "may_print_person": "ja",
        **CONSENT,
        "person": NAME,
    }
    assert not figures(consented).private.found([NAME, "mw. van der Bakker-Prins"])
    both = figures(SILENT, consented)
    assert not both.private.found([NAME])
    assert [s.place.row_name for s, _ in both.private.unsought] == ["S013"]
    assert [p.place for p in told("K609", both.private.dossier)] == [
        both.private.unsought[0][0].place
    ]
    signs = figures(SILENT, **{})
    assert signs.private.found([NAME])
    rows: dict[type[Row], Any] = {Statement: [SILENT], Signatory: [{"name": NAME}]}
    assert not derive(dossier_of(rows)).private.found([NAME])
    assert not told("K609", dossier_of(rows))
    rows = {Statement: [SILENT], Applicant: [{"contact_name": NAME}], Signatory: []}
    assert not derive(dossier_of(rows)).private.found([NAME])


def test_a_name_too_short_to_look_for_is_told() -> None:
    rows: dict[type[Row], Any] = {Statement: [{**SILENT, "person": "Bo"}]}
    assert len(told("K609", dossier_of(rows))) == 1


def test_the_name_of_an_organisation_that_consented_may_hold_a_private_name_and_that_is_told() -> (
    None
):
    house = f"Huiskamer {NAME}"
    named = {**SILENT, "supporter": "organisatie", "organisation": house, "may_print_organisation": "ja", **CONSENT}  # fmt: skip
    private = figures(named).private
    assert not private.found([f"Leden: {house}."])
    assert private.found([f"Leden: {NAME}."])
    assert [spot.place for spot in private.spots] == [
        row.at("organisation") for row in private.dossier.rows(Statement)
    ]


def test_a_refused_organisation_within_the_name_of_a_member_is_not_meant() -> None:
    refused = {**SILENT, "person": None, "organisation": "De Pan", "may_print_organisation": "nee"}
    rows: dict[type[Row], Any] = {Statement: [refused], Member: [{"name": "De Pan en De Kan", "representative": None, "email": None, "phone": None}]}  # fmt: skip
    private = derive(dossier_of(rows)).private
    assert not private.found(["Leden: De Pan en De Kan"])
    assert private.found(["Leden: De Pan, De Kan"])


def test_nothing_is_found_across_two_texts_and_all_of_it_within_one() -> None:
    sought = Sought([Form(key_of("Bo Slager"), "x")])
    assert not sought.within("Bo", "Slager")
    assert sought.within("Bo\nSla", "Bo Sla\nger")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Cihan Bostancıer", "CIHAN BOSTANCIER"),
        ("Cihan Bostancıer", "cihan bostancier"),
        ("İpek Yıldız", "ipek yildiz"),
        ("Łukasz Małek", "Lukasz Malek"),
        ("Bjørn Sørby", "BJORN SORBY"),
        ("Æbbe Cœur", "aebbe coeur"),
    ],
)
def test_a_letter_that_no_accent_made_is_found_as_people_type_it(name: str, typed: str) -> None:
    sought = Sought([Form(key_of(name), "x")])
    assert sought.within(f"Samen met {typed}.")
    assert sought.within(f"Samen met {name.upper()}.")
    quoted = {**SILENT, "person": name, "motivation": f"Dank aan {typed}"}
    assert revealed(figures(quoted).private.dossier.rows(Statement)[0])


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Ada Verhoogt-Simons", "mevrouw Verhoogt"),
        ("Ada Verhoogt-Simons", "Ada Simons"),
        ("Marijke van den Berg-de Vries", "mevrouw de Vries"),
        ("Marijke van den Berg-de Vries", "mevr. Van den Berg"),
        ("Marijke van den Berg-de Vries", "Marijke van den Berg"),
    ],
)
def test_one_half_of_a_double_surname_may_be_her(name: str, typed: str) -> None:
    ways = {way.key: way for way in written(name)}
    assert not ways[key_of(typed)].sure
    assert key_of("Jan Bo") not in {way.key for way in written("Jan Bo-Li")}


words = st.lists(st.sampled_from("aa bb ab aab ba b a".split()), min_size=1, max_size=8)


@given(words, st.lists(words, max_size=6))
def test_one_pass_finds_what_looking_for_each_finds(
    text: list[str], values: list[list[str]]
) -> None:
    keys = {"".join(v) for v in values if len("".join(v)) >= 3}
    runs = {"".join(text[i:j]) for i in range(len(text)) for j in range(i + 1, len(text) + 1)}
    hits = {form.key for form in Sought([Form(k, k) for k in keys]).within(" ".join(text))}
    assert hits == keys & runs


def test_ten_thousand_values_in_a_megabyte_take_seconds() -> None:
    dice = random.Random(7)
    syllables = "ba de ki lo mu na pe ri so tu van den ster berg".split()

    def word() -> str:
        return "".join(dice.choices(syllables, k=3)).capitalize()

    people = [f"{word()} {word()}" for _ in range(10_000)]
    ways = [Form(way.key, name, way.capital) for name in people for way in written(name)]
    text = " ".join(word().lower() for _ in range(130_000)) + " " + people[-1]
    begin = time.perf_counter()
    assert people[-1] in {form.of for form in Sought(ways).within(text)}
    assert time.perf_counter() - begin < 20


@pytest.mark.parametrize(
    ("motivation", "sure"),
    [
        ("Bakker-Prins vindt dit goed.", [False]),
        ("Ik, Sanne van der Bakker-Prins, vind dit goed.", [True]),
        ("Wij vinden dit goed.", []),
    ],
)
def test_what_betrays_its_own_writer_is_told_once_and_never_quoted(
    motivation: str, sure: list[bool]
) -> None:
    typed = {**SILENT, **CONSENT, "supporter": "persoon", "motivation": motivation}
    found = figures(typed)
    (statement,) = found.private.dossier.rows(Statement)
    place = statement.at("motivation")
    assert [s.trace.sure for s in found.private.spots if s.place == place] == sure
    assert found.private.may_quote(statement) is not bool(sure)
    unquoted = figures({**typed, "may_print_motivation": "nee"})
    assert [s for s in unquoted.private.spots if s.place == place] == []


@pytest.mark.parametrize(("letters", "sought"), [(19, False), (20, True)])
def test_a_refused_motivation_of_twenty_signs_is_looked_for_and_a_shorter_one_is_not(
    letters: int, sought: bool
) -> None:
    story = "Het werkt goed hier en overal"[:letters].replace(" ", "-")
    refused = figures({**SILENT, "motivation": story, "may_print_motivation": "nee"}).private
    assert [s.text for s in refused.secrets if s.sort is Sort.STORY] == ([story] if sought else [])
    granted = figures({**SILENT, **CONSENT, "motivation": story}).private
    assert not [s for s in granted.secrets if s.sort is Sort.STORY]


GRANTED = {"number": "S001", "person": None, "supporter": "organisatie", "signed": "ja", **CONSENT}
OF_WHOM = {
    **SILENT,
    "supporter": "organisatie",
    "organisation": "De Pan",
    "may_print_organisation": "nee",
    "email": "sanne@pan.example",
    "phone": "030 - 765 43 21",
}


@pytest.mark.parametrize(
    ("value", "quoted", "code"),
    [
        (NAME, f"Samen met {NAME}.", "K608"),
        ("sanne@pan.example", "Mail naar sanne@pan.example.", "K603"),
        ("030 - 765 43 21", "Bel 030 - 765 43 21.", "K603"),
        ("030 - 765 43 21", "Bel 0.3.0.7.6.5.4.3.2.1", "K608"),
        ("sanne@pan.example", "Mail sanne @ pan.example", "K608"),
        ("De Pan", "Wij koken samen bij De Pan in Oost.", "K608"),
        ("De Pan", "De Pan!", "K608"),
    ],
)
def test_what_stands_in_a_quotation_is_told_there_and_still_looked_for_everywhere_else(
    value: str, quoted: str, code: str
) -> None:
    dossier = dossier_of(
        {
            Statement: [OF_WHOM, {**GRANTED, "motivation": quoted}],
            Signatory: [],
            Member: [],
            WorkingArea: [],
            Activity: [],
        }
    )
    quotation = dossier.rows(Statement)[1].at("motivation")
    assert quotation in {p.place for p in told(code, dossier)}
    private = derive(dossier).private
    found = {secret.text for secret in private.found(["iets anders", f"Lees meer: {value}"])}
    assert found == {value}
