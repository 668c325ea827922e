"""A template is checked without data: each slip gives one message at its place."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.checks.all import template_check
from generator.problems import Problem
from generator.word.packaging.package import Package, from_bytes
from generator.word.proofreading.opened_template import Template

VIEW = {"naam": "West", "wijken": [{"naam": "West", "buurten": [{"naam": "Lombok"}]}], "vlag": True}


def package(make: Callable[[Any], None]) -> Package:
    document = WordDocument()
    document.core_properties.comments = ""  # python-docx names itself there
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return from_bytes(buffer.getvalue(), "plan.docx")


def problems(make: Callable[[Any], None]) -> list[Problem]:
    return list(template_check.run(frozenset(), Template(package(make)), VIEW))


def lines(*texts: str) -> Callable[[Any], None]:
    def make(document: Any) -> None:
        document.add_heading("Begroting", 1)
        for text in texts:
            document.add_paragraph(text)

    return make


@pytest.mark.parametrize(
    "texts",
    [
        ("{{ naam }}",),
        ("{%p for w in wijken %}", "{{ w.naam }}", "{%p endfor %}"),
        (
            "{%p for w in wijken %}",
            "{%p for b in w.buurten %}",
            "{{ b.naam }} {{ w.naam }}",
            "{%p endfor %}",
            "{%p endfor %}",
        ),
        ("{% if vlag and not wijken %}ja{% else %}nee{% endif %}",),
        ("{% if naam == 'West' %}ja{% endif %}",),
    ],
)
def test_a_sound_template_gives_nothing(texts: tuple[str, ...]) -> None:
    assert problems(lines(*texts)) == []


@pytest.mark.parametrize(
    ("texts", "code", "says"),
    [
        (("{{ naamm }}",), "S201", "Bedoel je naam?"),
        (("{%p for w in wijken %}", "{{ w.naamm }}", "{%p endfor %}"), "S201", "Bedoel je w.naam?"),
        (("{{ w.naam }}",), "S201", "veldenlijst"),
        (("{{ wijken }}",), "S202", "for regel in wijken"),
        (("{%p for x in naam %}", "{%p endfor %}"), "S202", "Kies een lijst"),
        (("{{ naam | qqqq }}",), "S202", "eenregel"),
        (("{% set x = 1 %}",), "S202", "Verwijder"),
        (("{%p for w in wijken %}", "{{ w.naam }}"), "S101", "{% endfor %}"),
        (("{{ naam }",), "S101", "Typ {{ naam }}"),
        (("{% endif %}",), "S101", "Haal het weg"),
        (("In tien wijken en meer.",), "S501", "veld"),
        (("Wij vragen € 38.400.000.",), "S501", "veld"),
        (("Dat is 38,4 miljoen.",), "S501", "veld"),
    ],
)
def test_a_slip_gives_one_message_with_its_place(
    texts: tuple[str, ...], code: str, says: str
) -> None:
    found = problems(lines(*texts))
    assert [p.code for p in found] == [code]
    assert str(found[0].place).startswith("plan.docx › Begroting › alinea")
    assert says in found[0].finding.fix


def test_a_slip_in_a_table_is_named_by_row_and_column() -> None:
    def make(document: Any) -> None:
        document.add_table(2, 2).cell(1, 1).text = "{{ naamm }}"

    assert str(problems(make)[0].place) == "plan.docx › tabel 1, rij 2, kolom 2"


def test_all_slips_are_told_at_once() -> None:
    assert [p.code for p in problems(lines("{{ a }}", "{{ b }}", "{{ naam.c }}"))] == ["S201"] * 3


def test_tracked_changes_are_refused() -> None:
    def make(document: Any) -> None:
        deleted = f"<w:del {nsdecls('w')} w:id='1' w:author='x'><w:r><w:delText>{{{{ naam }}}}</w:delText></w:r></w:del>"
        document.add_paragraph("tekst")._p.append(parse_xml(deleted))

    assert [p.code for p in problems(make)] == ["S301"]


def test_macros_and_outside_parts_are_refused_and_plain_links_are_not() -> None:
    sound = package(lines("{{ naam }}"))
    macro = Package(sound.name, {**sound.parts, "word/vbaProject.bin": b"x"})
    link = b'<Relationships><Relationship Id="r" Type="x/%s" Target="%s" TargetMode="External"/></Relationships>'
    outside = Package(
        sound.name, {**sound.parts, "word/_rels/x.rels": link % (b"image", b"http://x/y.png")}
    )
    website = Package(
        sound.name, {**sound.parts, "word/_rels/x.rels": link % (b"hyperlink", b"https://x")}
    )
    for changed, expected in ((macro, ["S302"]), (outside, ["S303"]), (website, [])):
        found = template_check.run(frozenset(), Template(changed), VIEW)
        assert [p.code for p in found] == expected


def test_a_template_without_its_styles_is_refused() -> None:
    sound = package(lines("{{ naam }}"))
    text = sound.parts["word/document.xml"].replace(
        b"<w:p>", b'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>', 1
    )
    parts = {n: d for n, d in sound.parts.items() if n != "word/styles.xml"}
    bare = Package(sound.name, {**parts, "word/document.xml": text})
    found = template_check.run(frozenset(), Template(bare), VIEW)
    assert "S304" in [p.code for p in found]


def test_every_code_on_the_structure_is_provoked_here() -> None:
    provoked = {"S301", "S302", "S303", "S304"}
    codes = {check.rule.code for check in template_check.all}
    assert {code for code in codes if code.startswith("S30")} == provoked
