"""``samen030 fields``: what is copied out of the veldenlijst works when it is pasted."""

import io
import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from generator.checks.all import template_check
from generator.cli import cli
from generator.documents.all import DOCUMENTS
from generator.documents.definition import Edition, View
from generator.documents.example_views import example_views
from generator.documents.field_guide import example_guide, field_guide, first_copies
from generator.excel.reading.read_dossier import read
from generator.field_guide import Guide, Repeat, Sort, every_field, nested
from generator.figures.all import derive
from generator.word.field_guide.guide_document import TITLE, fits, guide_document
from generator.word.field_guide.operations import worked
from generator.word.filling.fill import fill
from generator.word.filling.sandbox import ALLOWED_FILTERS
from generator.word.inspecting.made_document import read_paper
from generator.word.packaging.package import from_bytes, open_package
from generator.word.proofreading.opened_template import Template
from generator.word.xml import W

ROOT = Path(__file__).resolve().parents[1]
NAME = "veldenlijst.docx"
APPLICATION = "subsidieaanvraag.docx"
OWN = "templates/eigen"  # its examples are pasted in tests/test_own_documents.py


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(
        cli, ["fields", *words, "--project", str(project)], catch_exceptions=False
    )


@cache
def shipped_guide() -> Guide:
    dossier, _ = read(ROOT / "inputs")
    figures = derive(dossier)
    return field_guide(first_copies(dossier, figures), dossier, figures, "Nu.")


@cache
def shipped_views() -> dict[str, View]:
    """By template, the view of its first copy."""
    dossier, _ = read(ROOT / "inputs")
    figures = derive(dossier)
    return {d.template: next(iter(d.copies(dossier, figures, Edition()))).view for d in DOCUMENTS}


def document_of(data: bytes) -> bytes:
    return guide_bytes_part(data, "word/document.xml")


def guide_bytes_part(data: bytes, part: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(part)


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped example with its veldenlijst made by the real command."""
    project = tmp_path_factory.mktemp("project")
    for name in ("inputs", "templates"):
        shutil.copytree(ROOT / name, project / name)
    assert run(project).exit_code == 0
    return project


@dataclass
class Block:
    """One example to copy: the elements of the body, in the chapter of a template."""

    template: str
    elements: list[etree._Element]

    @property
    def text(self) -> str:
        return "".join(t.text or "" for e in self.elements for t in e.iter(f"{W}t"))


def text_of(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


def blocks(data: bytes) -> Iterator[Block]:
    """The examples as she would copy them: tables, loops of paragraphs, and loops in a sentence."""
    body = etree.fromstring(document_of(data)).find(f"{W}body")
    assert body is not None
    template, depth, open_block = "", 0, Block("", [])
    for element in body:
        text = text_of(element)
        style = element.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") == "Heading1":
            template = ""
        found = re.fullmatch(r"Deze velden horen bij het sjabloon (\S+\.docx)\..*", text)
        template = found[1] if found else template
        if not template:
            continue
        begins = element.tag == f"{W}p" and text.startswith(("{%p for", "{%p if"))
        if begins or depth:
            open_block = open_block if depth else Block(template, [])
            open_block.elements.append(element)
            depth += begins
            if text in {"{%p endfor %}", "{%p endif %}"}:
                depth -= 1
                if not depth:
                    yield open_block
        elif text.startswith("{% for"):
            yield Block(template, [element])


def paste(project: Path, given: list[Block]) -> None:
    """Put the blocks at the end of the templates, each between two lines that mark it."""
    for template in {block.template for block in given}:
        path = project / "templates" / template
        package = open_package(path, template)
        root = package.tree("word/document.xml")
        last = root.find(f"{W}body/{W}sectPr")
        assert last is not None
        for table in root.findall(f"{W}body/{W}tbl"):
            if "{%tr for steun in" in text_of(table):  # each statement may be listed once
                table.getparent().remove(table)  # type: ignore[union-attr]
        for number, block in enumerate(b for b in given if b.template == template):
            for element in (marker(f"begin {number}"), *block.elements, marker(f"eind {number}")):
                last.addprevious(deepcopy(element))
        parts = {**package.parts, "word/document.xml": etree.tostring(root)}
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)


def marker(text: str) -> etree._Element:
    paragraph = etree.Element(f"{W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = f"MERK {text}"
    return paragraph


def between(data: bytes, number: int) -> list[etree._Element]:
    body = etree.fromstring(document_of(data)).find(f"{W}body")
    assert body is not None
    texts = [text_of(element) for element in body]
    return list(body)[texts.index(f"MERK begin {number}") + 1 : texts.index(f"MERK eind {number}")]


def rounds(repeat: Repeat, scope: View) -> list[tuple[object, View]]:
    """Each round of a list with what can be named in it; for a list within a list, of all of them."""
    scopes = [scope]
    for step in (*repeat.enclosing, repeat):
        scopes = [
            {**inner, step.one: entry} for inner in scopes for entry in value(inner, step.name)
        ]  # type: ignore[union-attr]
    return [(inner[repeat.one], inner) for inner in scopes]


def value(scope: View, name: str) -> object:
    found: object = scope
    for part in name.split("."):
        found = found[part]  # type: ignore[index]
    return found


def squeezed(text: object) -> str:
    """Without white space: a line break in a value has become one of Word."""
    return re.sub(r"\s", "", str(text))


def repeats(guide: Guide) -> list[tuple[str, Repeat]]:
    return [(c.template, r) for c in guide.chapters for s in c.sections for r in nested(s.repeats)]


def test_every_example_in_the_list_works_when_it_is_pasted_in_its_template(
    listed: Path, tmp_path: Path
) -> None:
    data = (listed / "output" / "intern" / NAME).read_bytes()
    given = list(blocks(data))
    known = [(name, repeat) for name, repeat in repeats(shipped_guide()) if name != OWN]
    assert len(given) == 2 * len(known), (
        "a table and paragraphs of each list, or two ways for texts"
    )
    for name in ("inputs", "templates"):
        shutil.copytree(listed / name, tmp_path / name)
    paste(tmp_path, given)
    built = CliRunner().invoke(cli, ["build", "--project", str(tmp_path)], catch_exceptions=False)
    assert built.exit_code == 0, built.output
    made = {
        "subsidieaanvraag.docx": "subsidieaanvraag.docx",
        "steunverklaringen.docx": "steunverklaringen.docx",
        "wijkplan.docx": "wijkplannen/01-west.docx",
        "steunverklaringen-intern.docx": "intern/steunverklaringen-intern.docx",
    }
    for template, path in made.items():
        own = [repeat for name, repeat in known if name == template for _ in range(2)]
        output = (tmp_path / "output" / path).read_bytes()
        assert len(own) > 3
        for number, repeat in enumerate(own):
            pasted = between(output, number)
            expected = rounds(repeat, shipped_views()[template])
            whole = "".join(map(text_of, pasted))
            assert "{" not in whole, (template, repeat.name)
            for entry, scope in expected:
                first = value(scope, repeat.printed[0].name) if repeat.fields else entry
                assert squeezed(first) in squeezed(whole), (template, repeat.name)
            tables = [e for e in pasted if e.tag == f"{W}tbl"]
            if tables:
                filled = sum(len(t.findall(f"{W}tr")) - 1 for t in tables)
                assert filled == len(expected), (template, repeat.name)
            elif repeat.fields and not repeat.enclosing:
                assert len(pasted) == len(expected), (template, repeat.name)


def test_all_that_can_be_named_is_in_the_list_and_nothing_else(listed: Path) -> None:
    """Against the templates themselves: every tag that they use is one that the list offers."""
    texts = read_paper((listed / "output" / "intern" / NAME).read_bytes(), NAME).outline()
    whole = "\n".join(texts)
    for chapter in shipped_guide().chapters:
        for _, _, field in every_field(chapter):
            assert field.tag in whole, field.tag
    for template, repeat in repeats(shipped_guide()):
        assert repeat.begin("p") in whole, (template, repeat.name)


def test_values_are_those_of_the_documents_and_gaps_are_called_so() -> None:
    told = {
        (c.template, f.name): f
        for c in shipped_guide().chapters
        for _, r, f in every_field(c)
        if r is None
    }
    assert told["subsidieaanvraag.docx", "cijfers.leden"].value == "46 leden"
    assert told["", "aanvrager.kvk"].value == "nog niet ingevuld"
    assert told["", "aanvrager.in_oprichting"].value in ("ja", "nee")
    assert (
        told["", "aanvrager.in_oprichting"].tag == "{% if aanvrager.in_oprichting %} … {% endif %}"
    )
    chart = told["subsidieaanvraag.docx", "grafiek_dekking"]
    assert chart.sort is Sort.PICTURE
    assert chart.value.startswith("Staafdiagram van de buurten")
    assert chart.value.endswith("…")
    assert told["wijkplan.docx", "wijk.naam"].value == "West"
    for field in told.values():
        assert len(field.value) <= 91
        assert "\n" not in field.value
        assert "[nog in te vullen" not in field.value
        assert field.value
    assert told["", "aanvrager.naam"].source == "aanvraag.xlsx › Aanvrager › Statutaire naam"


def test_the_public_chapters_hold_nothing_without_consent() -> None:
    """The values are those of the views, in which consent is obeyed; only the internal list has more."""
    dossier, _ = read(ROOT / "inputs")
    secrets = {text for text, _ in derive(dossier).private}
    internal = {"steunverklaringen-intern.docx", OWN}
    public = [c for c in shipped_guide().chapters if c.template not in internal]
    shown = "\n".join(f.value for c in public for _, _, f in every_field(c))
    assert secrets
    assert not [secret for secret in secrets if secret in shown]


def test_the_list_is_in_house_style_and_says_whose_it_is(listed: Path) -> None:
    data = (listed / "output" / "intern" / NAME).read_bytes()
    read_back = read_paper(data, NAME)
    assert read_back.properties["title"] == TITLE
    assert read_back.properties["language"] == "nl-NL"
    assert "Voor eigen gebruik" in guide_bytes_part(data, "word/header1.xml").decode()
    look = guide_bytes_part(
        (listed / "templates/subsidieaanvraag.docx").read_bytes(), "word/styles.xml"
    )
    assert guide_bytes_part(data, "word/styles.xml") == look
    root = etree.fromstring(document_of(data))
    styles = {node.get(f"{W}val") for node in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    known = {node.get(f"{W}styleId") for node in etree.fromstring(look).iter(f"{W}style")}
    assert styles <= known
    for table in root.iter(f"{W}tbl"):
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        assert {len(row.findall(f"{W}tc")) for row in table.iter(f"{W}tr")} == {
            len(table.find(f"{W}tblGrid"))
        }
    assert [p.text for p in read_back.paragraphs if p.style.startswith("TOC")][1:3] != []
    for name in zipfile.ZipFile(io.BytesIO(data)).namelist():
        etree.fromstring(guide_bytes_part(data, name))


def test_word_finds_every_part_that_the_list_speaks_of(listed: Path) -> None:
    parts = from_bytes((listed / "output" / "intern" / NAME).read_bytes(), NAME).parts
    types = parts["[Content_Types].xml"].decode()
    for name in parts:
        if not name.endswith(".rels") and name != "[Content_Types].xml":
            assert f'PartName="/{name}"' in types, name
    links = etree.fromstring(parts["word/_rels/document.xml.rels"])
    targets = {link.get("Id"): f"word/{link.get('Target')}" for link in links}
    assert set(targets.values()) <= set(parts)
    used = set(re.findall(r'r:id="(\w+)"', parts["word/document.xml"].decode()))
    assert used <= set(targets)


def test_equal_workbooks_give_equal_bytes(listed: Path) -> None:
    before = (listed / "output" / "intern" / NAME).read_bytes()
    assert run(listed).exit_code == 0
    assert (listed / "output" / "intern" / NAME).read_bytes() == before


def test_a_word_finds_fields_by_name_meaning_or_workbook(listed: Path) -> None:
    result = run(listed, "inwoners")
    assert result.exit_code == 0
    assert "{{ cijfers.inwoners }}" in result.stdout
    assert "Nu: 361.525" in result.stdout
    assert "In de lijst {% for wijk in wijken %}" in result.stdout
    assert "{{ aanvrager.iban }}" not in result.stdout
    assert "{{ aanvrager.iban }}" in run(listed, "rekening waarop").stdout
    assert "{{ begroting.subsidie.totaal }}" in run(listed, "begroting.subsidie.totaal").stdout
    assert "{{ aanvrager.rechtsvorm }}" in run(listed, "RECHTSVORM").stdout
    assert "{% for alinea in toegankelijkheid %}" in run(listed, "toegankelijkheid").stdout
    both = run(listed, "naam", "rekeninghouder").stdout
    assert "1 veld gevonden." in both


def test_without_a_word_every_field_is_named(listed: Path) -> None:
    result = run(listed)
    shown = " ".join(result.stdout.split())
    for chapter in shipped_guide().chapters:
        for _, repeat, field in every_field(chapter):
            assert field.name in shown or (repeat and repeat.like), field.name
    assert str(listed / "output" / "intern" / NAME) in result.stdout
    assert all(len(line) <= 80 or str(listed) in line for line in result.stdout.splitlines())


def test_a_word_that_finds_nothing_gets_a_suggestion(listed: Path) -> None:
    result = run(listed, "inwonners")
    assert result.exit_code == 2
    assert "Bedoel je inwoners?" in result.stderr
    assert run(listed, "qqqqqqq").stderr.strip() == "Geen veld gevonden met “qqqqqqq”."


def test_a_list_that_is_open_in_word_is_told_and_left(
    listed: Path, tmp_path: Path, around: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "p"
    shutil.copytree(listed, project)
    (project / "output" / "intern" / NAME).write_bytes(b"oud")
    replace = os.replace

    def locked(source: Path, target: Path) -> None:
        if Path(target).name == NAME:
            raise PermissionError(13, "in use", str(target))
        replace(source, target)

    around.setattr(os, "replace", locked)
    result = run(project, "inwoners")
    assert result.exit_code == 3
    assert f"Sluit {NAME} en begin opnieuw" in " ".join(result.stderr.split())
    assert "{{ cijfers.inwoners }}" in result.stdout
    assert "Alle velden, om te kopiëren" not in result.stdout


def test_a_list_in_which_she_worked_is_kept_beside_the_new_one(shipped: Path) -> None:
    run(shipped)
    path = shipped / "output" / "intern" / NAME
    made = path.read_bytes()
    path.write_bytes(b"met aantekeningen")
    result = run(shipped)
    assert result.exit_code == 0
    assert "veldenlijst (bewerkt).docx" in result.stderr
    assert path.read_bytes() == made
    assert (
        shipped / "output" / "intern" / "veldenlijst (bewerkt).docx"
    ).read_bytes() == b"met aantekeningen"


def test_a_build_and_the_list_leave_each_other_alone(shipped: Path) -> None:
    def build() -> set[str]:
        result = CliRunner().invoke(
            cli, ["build", "--project", str(shipped)], catch_exceptions=False
        )
        assert result.exit_code == 0
        return {
            p.relative_to(shipped / "output").as_posix()
            for p in (shipped / "output").rglob("*")
            if p.is_file()
        }

    without = build()
    run(shipped)
    assert build() == without | {f"intern/{NAME}"}
    review = (shipped / "output" / "intern" / "controle.xlsx").read_bytes()
    result = run(shipped)
    assert result.stderr == ""
    assert (shipped / "output" / "intern" / "controle.xlsx").read_bytes() == review
    assert build() == without | {f"intern/{NAME}"}


def test_without_readable_workbooks_the_values_are_examples(shipped: Path) -> None:
    (shipped / "inputs" / "leden.xlsx").write_bytes(b"geen zip")
    result = run(shipped, "aanvrager.straat")
    assert result.exit_code == 0
    assert "Voorbeeld: Voorbeeldstraat 1" in result.stdout
    lines = read_paper((shipped / "output" / "intern" / NAME).read_bytes(), NAME).outline()
    assert any("zijn voorbeelden" in line for line in lines)


def test_a_fault_in_a_cell_keeps_her_own_values(shipped: Path) -> None:
    from openpyxl import load_workbook

    path = shipped / "inputs" / "begroting.xlsx"
    book = load_workbook(path)
    book["Lasten"]["E2"].value = "ongeveer veel"
    book.save(path)
    result = run(shipped, "cijfers.leden")
    assert "Nu: 46 leden" in result.stdout
    lines = read_paper((shipped / "output" / "intern" / NAME).read_bytes(), NAME).outline()
    assert any("Er staan nog fouten in" in line for line in lines)


@pytest.mark.parametrize("damage", ["gone", "no zip", "no styles"])
def test_a_template_without_its_styles_is_no_hindrance(damage: str, shipped: Path) -> None:
    path = shipped / "templates" / "subsidieaanvraag.docx"
    if damage == "gone":
        path.unlink()
    elif damage == "no zip":
        path.write_bytes(b"geen zip")
    else:
        parts = {**from_bytes(path.read_bytes(), "x").parts}
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"Tabelklein", b"Kleinetabel")
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        assert not fits(open_package(path, "x"))
    assert run(shipped, "inwoners").exit_code == 0
    assert (shipped / "output" / "intern" / NAME).is_file()


def test_a_folder_that_is_no_project_gets_no_list(tmp_path: Path) -> None:
    result = run(tmp_path, "straat")
    assert result.exit_code == 1
    assert "{{ aanvrager.straat }}" in result.stdout
    assert "geen projectmap" in result.stderr
    assert not list(tmp_path.iterdir())


def test_an_output_folder_that_is_a_file_is_told(shipped: Path) -> None:
    (shipped / "output").write_text("hier", encoding="utf-8")
    result = run(shipped)
    assert result.exit_code == 3
    assert "niet bijgewerkt" in result.stderr


def test_an_empty_project_has_a_list_too(tmp_path: Path) -> None:
    project = tmp_path / "leeg"
    assert CliRunner().invoke(cli, ["new", str(project)]).exit_code == 0
    result = run(project, "aanvrager.naam")
    assert result.exit_code == 0
    assert "Nu: nog niet ingevuld" in result.stdout


def test_what_is_typed_in_a_workbook_stays_text_in_the_list() -> None:
    guide = example_guide("Met <b>tekens</b> & “{{ accolades }}”")
    look = open_package(ROOT / "templates" / "subsidieaanvraag.docx", "x")
    lines = read_paper(guide_document(guide, look), NAME).outline()
    assert any("Met <b>tekens</b> & “{{ accolades }}”" in line for line in lines)
    assert guide.example
    bell = replace(guide, about="Een \x07 bel, een \x00 en een \ud800")
    assert "Een \ufffd bel, een \ufffd en een \ufffd" in "".join(
        read_paper(guide_document(bell, look), NAME).outline()
    )
    assert {*example_views(), OWN} == {c.template for c in guide.chapters if c.template}


def test_every_operation_is_explained_with_examples() -> None:
    told = {o.name: o for o in worked(shipped_views()["subsidieaanvraag.docx"])}
    assert set(told) == set(ALLOWED_FILTERS)
    for operation in told.values():
        assert operation.meaning.endswith(".")
        assert operation.examples
        for typed, now in operation.examples:
            assert f"| {operation.name}" in typed
            assert now not in ("", "–"), typed


def test_every_example_of_an_operation_gives_what_the_list_says_when_it_is_pasted(
    listed: Path, tmp_path: Path
) -> None:
    data = (listed / "output" / "intern" / NAME).read_bytes()
    rows = list(operations_in(data))
    assert len(rows) == sum(len(o.examples) for o in worked(example_views()[APPLICATION]))
    for name in ("inputs", "templates"):
        shutil.copytree(listed / name, tmp_path / name)
    given = [Block(APPLICATION, [typed]) for typed, _ in rows]
    paste(tmp_path, given)
    built = CliRunner().invoke(cli, ["build", "--project", str(tmp_path)], catch_exceptions=False)
    assert built.exit_code == 0, built.output
    output = (tmp_path / "output" / APPLICATION).read_bytes()
    for number, (typed, now) in enumerate(rows):
        pasted = "".join(map(text_of, between(output, number)))
        assert squeezed(pasted) == squeezed(now), text_of(typed)


def rules_in(data: bytes) -> Iterator[list[etree._Element]]:
    """The paragraphs of each example in the chapter on how fields are typed."""
    for table in etree.fromstring(document_of(data)).iter(f"{W}tbl"):
        if next(table.iter(f"{W}tblCaption")).get(f"{W}val") in {
            "Een veld", "Een lijst", "Alleen als het zo is",
        }:  # fmt: skip
            for row in table.findall(f"{W}tr")[1:]:
                yield row.findall(f"{W}tc")[0].findall(f"{W}p")


def test_every_example_of_how_to_type_can_be_pasted_and_filled(listed: Path) -> None:
    given = list(rules_in((listed / "output" / "intern" / NAME).read_bytes()))
    whole = open_package(listed / "templates" / APPLICATION, APPLICATION)
    typed = "".join(text_of(line) for lines in given for line in lines)
    for word in ("if not loop.last", "loop.length", "leden if ", '"stad" in ', "elif", "else"):
        assert word in typed, word
    for lines in given:
        root = whole.tree("word/document.xml")
        last = root.find(f"{W}body/{W}sectPr")
        assert last is not None
        for line in lines:
            last.addprevious(deepcopy(line))
        parts = {**whole.parts, "word/document.xml": etree.tostring(root)}
        pasted = replace(whole, parts=parts)
        found = template_check.run(frozenset(), Template(pasted), example_views()[APPLICATION])
        assert [p.finding for p in found] == [], [text_of(line) for line in lines]
        assert fill(pasted, example_views()[APPLICATION])


def operations_in(data: bytes) -> Iterator[tuple[etree._Element, str]]:
    """The paragraph to copy and what it gives, of each row in the table of operations."""
    for table in etree.fromstring(document_of(data)).iter(f"{W}tbl"):
        if next(table.iter(f"{W}tblCaption")).get(f"{W}val") == "Bewerkingen":
            for row in table.findall(f"{W}tr")[1:]:
                typed, _, now = row.findall(f"{W}tc")
                yield typed.findall(f"{W}p")[0], text_of(now)


def test_a_word_finds_an_operation_with_what_it_gives_now(listed: Path) -> None:
    result = run(listed, "gemiddelde")
    assert '{{ wijken | gemiddelde("inwoners") | afgerond }}' in result.stdout
    assert "Nu: 36.153" in result.stdout
    assert "Bedoel je opsomming?" in run(listed, "opsoming").stderr
    shown = run(listed).stdout
    assert "achter een |" in shown
    assert "kleinste" in shown
