"""Operations as they are typed in Word: what is accepted is filled, and nothing else comes in."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.documents.all import DOCUMENTS
from generator.documents.definition import Edition, View
from generator.documents.example_views import example_views
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.operations.all import OPERATIONS
from generator.printed import Number, Printed, is_missing
from generator.word.filling import render_limits
from generator.word.filling.fill import CannotFill, fill
from generator.word.filling.sandbox import ALLOWED_FILTERS
from generator.word.proofreading.lint import Reading
from generator.word.proofreading.opened_template import Template
from tests.word.small import filled, lines, paragraphs, slips, table, template

ROOT = Path(__file__).resolve().parents[2]


@cache
def shipped() -> Mapping[str, View]:
    dossier, _ = read(ROOT / "inputs")
    figures = derive(dossier)
    return {d.template: next(iter(d.copies(dossier, figures, Edition()))).view for d in DOCUMENTS}


APPLICATION = "subsidieaanvraag.docx"
EAST = "Buurtvereniging De Laatste Knikker, Burenhulp Met Jas en Al, en Speelplek De Stille Sprong"


@pytest.mark.parametrize(
    "typed",
    [
        '{{ leden | met(wijk="Oost") | opsomming("naam") }}',
        "{{leden|met(wijk='Oost')|opsomming('naam')}}",
        "{{ leden | Met(Wijk=“Oost”) | Opsomming(“Naam”) }}",
        "{{ leden | MET ( WIJK = ‘oost’ ) | OPSOMMING ( „naam” ) }}",
        "{{\u00a0leden\u00a0|\u00a0met(wijk\u00a0=\u00a0«Oost»)\u00a0|\u00a0opsomming(\u00a0“naam”\u00a0)\u00a0}}",
        "{{ leden ¦ met(wijk=\u201cOost\u201d) ｜ opsomming(\u201cnaam\u201d) }}",
        "{{ leden | met(wijk=\u2033Oost\u2033) | opsomming(“ Naam”) }}",
        "{{ leden |\u200b met(wijk=“Oost”) |\u2009opsomming(“naam”) | eenregel }}",
    ],
)
def test_an_operation_may_be_typed_as_word_makes_of_it(typed: str) -> None:
    example, now = example_views()[APPLICATION], shipped()[APPLICATION]
    made = paragraphs(typed)
    assert not slips(template(made), example)
    assert lines(filled(made, now)) == [EAST]


def test_operations_work_in_rows_paragraphs_headers_and_properties() -> None:
    now, example = shipped()[APPLICATION], example_views()[APPLICATION]

    def make(document: Any) -> None:
        document.core_properties.title = "{{ leden | aantal }} leden"
        document.sections[0].header.paragraphs[0].text = "{{ leden | aantal | getal }}"
        table(
            ("{%tr for groep in leden | per(“soort”) | op(“naam”) | eerste(2) %}", ""),
            ("{{ groep.naam }}", "{{ groep.rijen | aantal }}"),
            ("{%tr endfor %}", ""),
        )(document)
        paragraphs(
            "{%p for lid in leden | met(wijk=“Oost”) | op(“naam”) %}",
            "{{ lid.naam }}",
            "{%p endfor %}",
            "{%p if leden | aantal > 100 %}",
            "Veel leden.",
            "{%p endif %}",
        )(document)

    assert not slips(template(make), example)
    paper = filled(make, now)
    assert paper.properties["title"] == "46 leden"
    assert [list(row) for row in paper.tables[0].rows] == [
        ["Andere organisatie", "1"],
        ["Bewonersinitiatief", "20"],
    ]
    told = lines(paper)
    assert [
        name for name in EAST.replace(", en ", ", ").split(", ") if name in told
    ] == EAST.replace(", en ", ", ").split(", ")
    assert "Veel leden." not in told


ATTACKS = [
    "{{ leden | op('__class__') }}",
    "{{ leden | opsomming('__init__') }}",
    "{{ (leden | aantal).__class__ }}",
    "{{ (leden | aantal).plain }}",
    "{{ cijfers.leden.plain }}",
    "{{ cijfers.leden['plain'] }}",
    "{% if cijfers.leden.plain %}x{% endif %}",
    "{{ leden | map(attribute='naam') | list }}",
    "{{ leden | sort(attribute='naam') }}",
    "{{ leden | groupby('naam') }}",
    "{{ leden | sum(attribute='naam') }}",
    "{{ leden | selectattr('naam') | list }}",
    "{{ leden | first }}",
    "{{ leden | tojson }}",
    "{{ leden | random }}",
    "{{ leden | attr('append') }}",
    "{{ cijfers.leden | format(3) }}",
    "{{ cijfers.leden | replace('e', 'x') }}",
    "{{ leden | opsomming(*leden) }}",
    "{{ leden | met(**cijfers) | aantal }}",
    "{{ leden | eerste(range(3)) }}",
    "{{ leden | eerste(3 ** 9) | aantal }}",
    "{{ leden | eerste(1 + 1) | aantal }}",
    "{{ leden | eerste(-3) | aantal }}",
    "{{ leden | eerste(1e999) | aantal }}",
    "{{ leden | eerste(true) | aantal }}",
    "{{ leden | eerste(none) | aantal }}",
    "{{ leden | met(naam=none) | aantal }}",
    "{{ leden | met(naam={'a': 1}) | aantal }}",
    "{{ leden | met(naam=[]) | aantal }}",
    "{{ leden | aantal | procent(0) }}",
    "{{ leden | aantal | procent(9999999999999999999999999999999999999999999) }}",
    "{{ 99999999999999999999999999999999999999999 | bedrag }}",
    "{{ leden | aantal | afgerond(99) }}",
    "{{ leden[0] | opsomming('naam') }}",
    "{{ leden[:3] | aantal }}",
    "{{ leden | aantal() + 1 }}",
    "{{ leden | aantal ~ 'x' }}",
    "{{ loop | aantal }}",
    "{{ self | aantal }}",
    "{{ onbekend | aantal }}",
    "{{ leden | op(onbekend) | aantal }}",
    "{{ leden | per('naam') }}",
    "{{ kaart | hoofdletter }}",
    "{{ kaart | aantal }}",
    "{{ aanvrager | opsomming }}",
    "{{ leden | eenregel }}",
    "{{ aanvrager.naam | eenregel(3) }}",
    "{% for x in leden | aantal %}{{ x }}{% endfor %}",
    "{% if leden > 3 %}x{% endif %}",
    "{% if aanvrager.naam > 3 %}x{% endif %}",
    "{% if aanvraag.gevraagd > aanvraag.datum %}x{% endif %}",
    "{% filter opsomming %}x{% endfilter %}",
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_else_gets_in(attack: str) -> None:
    made = template(paragraphs(attack))
    assert slips(made, example_views()[APPLICATION]), "the check was silent"
    with pytest.raises(CannotFill):
        fill(made, shipped()[APPLICATION])


def test_no_filter_of_jinja_is_left() -> None:
    assert set(ALLOWED_FILTERS) == {*OPERATIONS, "eenregel"}


def test_a_long_pipe_is_refused_before_it_is_filled() -> None:
    made = template(paragraphs("{{ leden " + "| op('naam') " * 500 + "| aantal }}"))
    assert [p.code for p in slips(made, example_views()[APPLICATION])] == ["S101"]


@pytest.mark.parametrize(
    "typed",
    [
        "{% for a in rijen %}{% for b in rijen %}{{ rijen | op('n') | aantal }}{% endfor %}{% endfor %}",
        "{% for a in rijen %}{{ rijen | per('n') | aantal }}{% endfor %}",
        "{% for a in rijen %}{{ rijen | opsomming('n') }}{% endfor %}",
    ],
)
def test_operations_count_as_rounds_and_their_texts_as_text(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render_limits, "_MOST_ROUNDS", 20_000)
    monkeypatch.setattr(render_limits, "_MOST_TEXT", 200_000)
    view = {"rijen": [{"n": f"naam {n}"} for n in range(150)]}
    with pytest.raises(CannotFill) as fault:
        fill(template(paragraphs(typed)), view)
    assert fault.value.endless


def leaves(view: object, path: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(view, Mapping):
        for key, value in view.items():
            yield from leaves(value, f"{path}.{key}".lstrip("."))
    else:
        yield path, view


def kinds(value: object, example: object, path: str) -> Iterator[tuple[str, object, object]]:
    if isinstance(value, Mapping):
        assert isinstance(example, Mapping)
        for key in value:
            yield from kinds(value[key], example[key], f"{path}.{key}")
    elif isinstance(value, list | tuple):
        assert isinstance(example, list | tuple)
        for entry in value:
            yield from kinds(entry, example[0], f"{path}[]")
    else:
        yield path, value, example


def plain_kind(value: object) -> str:
    plain = value.plain if isinstance(value, Printed) else None
    return "text" if plain is None or isinstance(plain, tuple) else type(plain).__name__


def test_a_field_is_of_the_kind_that_the_example_says_or_missing() -> None:
    """The check judges by the example: a number there is a number, or missing, in every document."""
    dossier, _ = read(ROOT / "inputs")
    figures = derive(dossier)
    seen = set()
    for document in DOCUMENTS:
        for made in document.copies(dossier, figures, Edition()):
            for path, value, example in kinds(made.view, example_views()[document.template], ""):
                seen.add(plain_kind(example))
                if not is_missing(value):
                    assert plain_kind(value) == plain_kind(example), (
                        document.template,
                        path,
                        value,
                    )
    assert seen == {"text", Number.__name__, "date"}


ARGUMENTS = st.sampled_from(
    ["1", "3", "0", "-1", "2.5", '"heel"', '"miljoen"', '"kort"', '"woorden"', '"x"', "true",
     "aanvraag.gevraagd", "aanvraag.datum", "onbekend", "[1, 2]", '["Oost", "West"]']
)  # fmt: skip


@st.composite
def pipes(draw: st.DrawFn) -> tuple[str, str]:
    """A document, and a field of it with one to three operations behind it, right or wrong."""
    name = draw(st.sampled_from(sorted(example_views())))
    path, value = draw(st.sampled_from(list(leaves(example_views()[name]))))
    first = value[0] if isinstance(value, list | tuple) and value else None
    keys = list(first) if isinstance(first, Mapping) else ["naam"]
    quoted = st.sampled_from(keys).map(lambda key: f'"{key}"')
    text = path
    for _ in range(draw(st.integers(1, 3))):
        operation = draw(st.sampled_from([*OPERATIONS, "eenregel"]))
        inside = draw(st.lists(st.one_of(quoted, ARGUMENTS), max_size=2))
        if operation in {"met", "zonder"}:
            ending = draw(st.sampled_from(["", "_bevat", "_minstens", "_hoogstens"]))
            inside = [f"{draw(st.sampled_from(keys))}{ending}={draw(ARGUMENTS)}"]
        text += f" | {operation}" + (f"({', '.join(inside)})" if inside else "")
    return name, text


@settings(max_examples=250, deadline=None)
@given(pipes())
def test_what_the_check_accepts_can_be_filled_and_what_it_refuses_cannot(
    pipe: tuple[str, str],
) -> None:
    name, typed = pipe
    made = template(paragraphs(f"{{{{ {typed} }}}}"))
    part = Template(made).parts[0]
    refused = Reading(part.lines).judged(example_views()[name], {}).slips
    try:
        text = lines(filled(paragraphs(f"{{{{ {typed} }}}}"), shipped()[name]))[0]
    except CannotFill:
        assert refused, f"{typed} passes the check and can't be filled"
    else:
        assert not refused or is_missing(text), f"{typed} is filled, and the check refuses it"
