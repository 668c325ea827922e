"""Each thing that the law or the gemeente asks is missed once its field is gone, and only then."""

import io
import re
from functools import cache

import pytest
from docx import Document as WordDocument

from generator.checks.on_templates import minimum_check
from generator.checks.on_templates.legal_minimum import MINIMUM, Needed, gone
from generator.documents.example_views import example_views
from generator.figures import unasked as figures
from generator.figures.unasked import FIRST, Field
from generator.problems import Severity
from generator.word.packaging.package import from_bytes
from generator.word.proofreading.opened_template import Template
from generator.workbooks.scheme import RequiredAttachment, Scheme
from tests.rows import dossier, row

PLAN = "wijkplan.docx"
_TYPED = re.compile(r"\{[{%].*[}%]\}")
HELD = ("{{ wijk.naam }}", "{%p for b in buurten %}", "{{ b.aan_zet }}", "{%p endfor %}")
ASKED = "{{ a.doel }} {{ a.voor_wie }} {{ a.personele_kosten }} {{ a.materiele_kosten }}"
OTHERS = ("{%p for a in activiteiten %}", ASKED, "{%p endfor %}", "{{ kosten.totaal }}")


@cache
def missed(*lines: str, name: str = PLAN, unasked: frozenset[Field] = frozenset()) -> list[str]:
    document = WordDocument()
    for line in lines:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    template = Template(from_bytes(buffer.getvalue(), name))
    found = list(gone(template, example_views().get(name, example_views()[PLAN]), unasked))
    assert all(f.place.file == name for f in found)
    return [f"{f.message} | {f.fix}" for f in found]


def test_what_is_all_there_is_not_missed() -> None:
    assert missed(*HELD, *OTHERS) == []


def test_an_empty_template_misses_everything_and_says_what_to_put_back() -> None:
    assert missed("Leeg.") == [
        "De naam van de wijk staat niet meer in wijkplan.docx (de gemeente)"
        " | Zet dit weer in het sjabloon: {{ wijk.naam }}",
        "Wie in elke buurt aan zet is staat niet meer in wijkplan.docx (de gemeente)"
        " | Zet dit weer in het sjabloon: {% for rij in buurten %}{{ rij.aan_zet }} {% endfor %}",
        *(
            f"{what} van de activiteiten {stands} niet meer in wijkplan.docx (Awb 4:62)"
            " | Zet dit weer in het sjabloon:"
            f" {{% for rij in activiteiten %}}{{{{ rij.{field} }}}} {{% endfor %}}"
            for what, stands, field in (
                ("Het doel", "staat", "doel"),
                ("De doelgroep", "staat", "voor_wie"),
                ("De personele middelen", "staan", "personele_kosten"),
                ("De materiële middelen", "staan", "materiele_kosten"),
            )
        ),
        "Wat het werk in de wijk kost staat niet meer in wijkplan.docx (Awb 4:63)"
        " | Zet dit weer in het sjabloon: {{ kosten.totaal }}",
    ]


@pytest.mark.parametrize("name", MINIMUM)
def test_who_puts_back_what_is_said_misses_nothing_more(name: str) -> None:
    told = missed("Leeg.", name=name)
    assert len(told) == len(MINIMUM[name])
    assert missed(*(_TYPED.findall(line)[-1] for line in told), name=name) == []


def test_of_two_fields_that_tell_the_same_one_will_do() -> None:
    assert missed("{{ wijk.plek }}", *HELD[1:], *OTHERS) == []


@pytest.mark.parametrize("typed", ["{{ kosten.totaal }", "{{ kosten.totall }} totaal }}"])
def test_what_is_probably_meant_by_a_slip_is_not_told_twice(typed: str) -> None:
    assert missed(*HELD, *OTHERS[:-1], typed) == []


def test_a_slip_elsewhere_hides_nothing() -> None:
    (found,) = missed(*HELD, *OTHERS[:-1], "{{ wijk.namm }}")
    assert "kost" in found


def test_when_the_beginning_of_a_list_is_gone_nothing_can_be_said() -> None:
    assert missed("{{ b.aan_zet }}", "{%p endfor %}") == []


def test_a_template_of_which_nothing_is_asked_is_not_judged() -> None:
    assert missed("Leeg.", name="eigen.docx") == []


@pytest.mark.parametrize("name", MINIMUM)
def test_every_field_that_is_asked_is_one_that_can_be_printed(name: str) -> None:
    def reachable(value: object, path: list[str]) -> bool:
        while isinstance(value, (list, tuple)) and value:
            value = value[0]
        if not path:
            return True
        if isinstance(value, dict):
            return path[0] in value and reachable(value[path[0]], path[1:])
        return False

    views = example_views()
    asked: tuple[Needed, ...] = MINIMUM[name]
    lost = [f for need in asked for f in need.fields if not reachable(views[name], f.split("."))]
    assert lost == []


def test_it_is_one_of_the_checks_on_templates() -> None:
    (check,) = [c for c in minimum_check.all if c.look is gone]
    assert (check.rule.code, check.rule.severity) == ("S502", Severity.GAP)


def test_of_a_list_that_is_misspelled_nothing_is_missed_and_of_others_it_is() -> None:
    lines = ("{%p for b in buurtn %}", "{{ b.aan_zet }}", "{%p endfor %}")
    assert missed("{{ wijk.naam }}", *lines, *OTHERS) == []
    (found,) = missed("{{ wijk.naam }}", *lines, *OTHERS[:-1])
    assert "kost" in found


def unasked(occasion: str = "altijd", **scheme: str) -> frozenset[Field]:
    rows = (row(Scheme, **scheme), row(RequiredAttachment, title="Statuten", occasion=occasion))
    return figures.derive(dossier(*rows))


def test_a_regeling_that_is_not_per_boekjaar_is_asked_no_field_of_that_kind() -> None:
    name = "subsidieaanvraag.docx"
    whole = missed("Leeg.", name=name, unasked=unasked(per_year="ja", ceiling="100"))
    fewer = missed("Leeg.", name=name, unasked=unasked(per_year="nee", ceiling="geen"))
    assert whole == missed("Leeg.", name=name)
    gone_too, still = (
        [re.split(" sta(?:at|an) niet", line)[0] for line in lines] for lines in (whole, fewer)
    )
    assert [what for what in gone_too if what not in still] == [
        "De rechtsvorm van de aanvrager",
        "De gevraagde subsidie per jaar",
        "Het subsidieplafond",
        "Of dit een eerste aanvraag is",
        "De egalisatiereserve",
        "Andere subsidies",
    ]
    told = " ".join(fewer)
    assert not re.search("Awb 4:(?!2[)])", told), told
    assert "Het totaal van de lasten staat niet meer in subsidieaanvraag.docx (de gemeente)" in told


def test_whether_it_is_the_first_time_is_asked_where_an_attachment_depends_on_it() -> None:
    scheme = unasked("eerste aanvraag", per_year="nee")
    assert FIRST not in scheme
    told = missed("Leeg.", name="subsidieaanvraag.docx", unasked=scheme)
    assert any("Of dit een eerste aanvraag is" in line for line in told)
