"""A template is trusted with nothing: what it may name is listed, what it may take is bounded."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.word.filling import render_limits
from generator.word.filling.fill import CannotFill, fill
from generator.word.packaging.package import NotWord, Package, open_package, to_bytes
from tests.word.small import paragraphs, slips, template

VIEW: dict[str, object] = {"naam": "West", "lijst": [{"naam": "A"}] * 50, "aan": True}

ATTACKS = [
    "{{ naam.__class__.__mro__ }}",
    "{{ ''.__class__ }}",
    "{{ lijst.__init__.__globals__ }}",
    "{{ naam.format }}",
    "{{ self.__init__ }}",
    "{{ loop }}",
    "{{ cycler }}",
    "{{ lipsum() }}",
    "{{ range(9) }}",
    "{{ namespace() }}",
    "{{ naam|attr('upper') }}",
    "{{ naam|safe }}",
    "{{ [1,2]|map('string')|list }}",
    "{{ naam is mapping }}",
    "{{ 'a' * 999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ '%s%s' % naam }}",
    "{{ naam[:1] }}",
    "{{ {'a': 1} }}",
    "{{ True }}",
    "{{ none }}",
    "{{ lijst }}",
    "{{ aan }}",
    "{{ onbekend }}",
    "{{ naam.onbekend }}",
    "{% set x = 1 %}",
    "{% include 'x' %}",
    "{% import 'x' as x %}",
    "{% extends 'x' %}",
    "{% macro a() %}{% endmacro %}",
    "{% block a %}{% endblock %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% filter upper %}x{% endfilter %}",
    "{% call a() %}{% endcall %}",
    "{% autoescape false %}{{ naam }}{% endautoescape %}",
    "{% with a = 1 %}{% endwith %}",
    "{% for x in lijst recursive %}{{ loop(lijst) }}{% endfor %}",
]


def in_body(document: Any, text: str) -> None:
    document.add_paragraph(text)


def in_table(document: Any, text: str) -> None:
    document.add_table(1, 1).cell(0, 0).text = text


def in_header(document: Any, text: str) -> None:
    document.sections[0].header.paragraphs[0].text = text


def in_title(document: Any, text: str) -> None:
    document.core_properties.title = text


def in_box(document: Any, text: str) -> None:
    document.add_paragraph("x").runs[0]._r.append(
        parse_xml(
            f"<w:pict {nsdecls('w')}><w:txbxContent><w:p><w:r><w:t/></w:r></w:p></w:txbxContent></w:pict>"
        )
    )
    next(document.element.body.iter("{*}txbxContent"))[0][0][0].text = text


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", [in_body, in_table, in_header, in_title, in_box])
def test_what_is_not_allowed_is_refused_everywhere(
    place: Callable[[Any, str], None], attack: str
) -> None:
    package = template(lambda document: place(document, attack))
    with pytest.raises(CannotFill):
        fill(package, VIEW)
    assert slips(package, VIEW), "the check was silent"


def related(parts: Mapping[str, bytes], part: str, kind: str) -> dict[str, bytes]:
    """The parts with a relationship to one of them, from the body or from the file."""
    rels = "word/_rels/document.xml.rels" if part.startswith("word/") else "_rels/.rels"
    target = part.removeprefix("word/")
    link = f'<Relationship Id="rIdX" Type="x/{kind}" Target="{target}"/></Relationships>'.encode()
    return {**parts, rels: parts[rels].replace(b"</Relationships>", link)}


def test_notes_that_python_docx_does_not_make_are_guarded_too() -> None:
    part = "word/footnotes.xml"
    made = template(paragraphs("x"))
    sound = Package(made.name, related(made.parts, part, "footnotes"))
    text = f"<w:footnotes {nsdecls('w')}><w:footnote w:id='2'><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:footnote></w:footnotes>"
    made = Package(sound.name, {**sound.parts, part: (text % "{{ naam }}").encode()})
    with zipfile.ZipFile(io.BytesIO(fill(made, VIEW))) as archive:
        assert b"West" in archive.read(part)
    attack = Package(sound.name, {**sound.parts, part: (text % "{{ naam.__class__ }}").encode()})
    with pytest.raises(CannotFill):
        fill(attack, VIEW)


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("docProps/app.xml", "extended-properties"),
        ("docProps/custom.xml", "custom-properties"),
    ],
)
def test_properties_of_the_template_alone_are_neither_filled_nor_delivered(
    part: str, kind: str
) -> None:
    made = template(paragraphs("x"))
    text = b"<Properties><property><lpwstr>{{ naam.__class__ }}</lpwstr></property></Properties>"
    attack = Package(made.name, {**related(made.parts, part, kind), part: text})
    with zipfile.ZipFile(io.BytesIO(fill(attack, VIEW))) as archive:
        assert all(b"__class__" not in archive.read(name) for name in archive.namelist())


NESTED = ["{% for a in lijst %}"] * 6 + ["{{ naam }}"] + ["{% endfor %}"] * 6


def test_loops_in_loops_in_loops_are_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render_limits, "_MOST_ROUNDS", 20_000)
    with pytest.raises(CannotFill, match="herhalingen"):
        fill(template(paragraphs(*NESTED)), VIEW)


def test_a_document_that_grows_and_grows_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render_limits, "_MOST_TEXT", 200_000)
    with pytest.raises(CannotFill, match="veel te groot"):
        fill(template(paragraphs(*NESTED[3:10])), VIEW)


def test_a_document_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(CannotFill, match="duurt veel te lang"):
        fill(template(paragraphs(*NESTED)), VIEW, seconds=0.2)


def comment(document: Any) -> None:
    paragraph = document.add_paragraph("Beste {{ naam }}")
    document.add_comment(paragraph.runs, text="Geheim: vraag Jan", author="Jan", initials="J")


def test_comments_of_the_template_never_reach_the_document() -> None:
    package = template(comment)
    assert any("comments" in name for name in package.parts)
    with zipfile.ZipFile(io.BytesIO(fill(package, VIEW))) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            assert b"Geheim" not in data, name
            assert b"omment" not in data or name == "word/styles.xml", name


def _field(*codes: str) -> str:
    pieces = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"<w:p {nsdecls('w')}>{begin}{pieces}{end}</w:p>"


def _changed(inside: str) -> str:
    return f"<w:p {nsdecls('w')}>{inside}</w:p>"


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _shown(text: str) -> str:
    """A field of Word that shows this text."""
    marks = [f"<w:r><w:fldChar w:fldCharType='{k}'/></w:r>" for k in ("begin", "separate", "end")]
    return (
        f"{marks[0]}<w:r><w:instrText> REF x </w:instrText></w:r>{marks[1]}{_run(text)}{marks[2]}"
    )


CARRIED = {
    "inserted": ("S301", _changed("<w:ins w:id='1' w:author='x'><w:r><w:t>a</w:t></w:r></w:ins>")),
    "deleted": ("S301", _changed("<w:del w:id='1' w:author='x'><w:r><w:delText>a</w:delText></w:r></w:del>")),
    "moved": ("S301", _changed("<w:moveFrom w:id='1' w:author='x'><w:r><w:t>a</w:t></w:r></w:moveFrom>")),
    "look changed": ("S301", _changed("<w:r><w:rPr><w:b/><w:rPrChange w:id='1' w:author='x'><w:rPr/></w:rPrChange></w:rPr></w:r>")),
    "mark inserted": ("S301", _changed("<w:pPr><w:rPr><w:ins w:id='1' w:author='x'/></w:rPr></w:pPr>")),
    "dde": ("S303", _field(' DDEAUTO c:\\\\x "y" ')),
    "dde in pieces": ("S303", _field(" DD", 'EAUTO c:\\\\x "y" ')),
    "include": ("S303", _field(' includepicture "http://x/y.png" ')),
    "simple include": ("S303", f"<w:p {nsdecls('w')}><w:fldSimple w:instr=' INCLUDETEXT x '/></w:p>"),
    "link to a file": ("S303", _field(' HYPERLINK "file:///c:/x" ')),
    "dde in quotation marks": ("S303", _field(' "DDEAUTO" c:\\\\x ')),
    "include without a space": ("S303", _field(' INCLUDEPICTURE"http://x/y.png" ')),
    "link to a file without quotation marks": ("S303", _field(" HYPERLINK file:///c:/x ")),
    "link to a place in a file": ("S303", _field(' HYPERLINK "file:///c:/x" \\l "kop" ')),
    "printer codes": ("S302", _field(" PRINT 27 ")),
    "a field of nobody": ("S302", _field(" HTMLACTIVEX x ")),
    "mail merge field": ("S302", _field(" MERGEFIELD naam ")),
    "tag in a field": ("S104", _field(' IF "{{ naam }}" = "x" "a" "b" ')),
    "tag in a formula": ("S104", _changed("<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>{{ naam }}</m:t></m:r></m:oMath>")),
    "picture of a page": ("S303", _changed("<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:imagedata src='http://x/y.png'/></v:shape></w:pict></w:r>")),
    "tag in a formula in pieces": ("S104", _changed("<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>{{ </m:t></m:r><m:r><m:t>naam }}</m:t></m:r></m:oMath>")),
    "tag in a drawing": ("S104", _changed("<w:r><w:drawing><a:p xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><a:r><a:t>{{ naam }}</a:t></a:r></a:p></w:drawing></w:r>")),
    "half a field": ("S302", _changed("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>")),
    "the other half": ("S302", _changed("<w:r><w:fldChar w:fldCharType='end'/></w:r>")),
    "loop that ends in a field": ("S102", _changed(f"{_run('{% if naam %}')}{_shown('a{% endif %}')}")),
    "loop that ends after a link": ("S102", _changed(f"<w:hyperlink w:anchor='x'>{_run('{% if naam %}')}</w:hyperlink>{_run('{% endif %}')}")),
    "note that is gone": ("S303", _changed("<w:r><w:footnoteReference w:id='7'/></w:r>")),
    "picture that is gone": ("S303", _changed("<w:r><w:drawing><x r:embed='rId99' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'/></w:drawing></w:r>")),
    "macro button": ("S302", _field(" MACROBUTTON Doe klik ")),
    "object": ("S302", _changed("<w:r><w:object/></w:r>")),
    "other document": ("S302", f"<w:altChunk {nsdecls('w')}/>"),
}  # fmt: skip


@pytest.mark.parametrize("name", CARRIED)
def test_what_a_template_may_not_carry_is_told_with_its_place(name: str) -> None:
    code, xml = CARRIED[name]

    def make(document: Any) -> None:
        document.add_heading("Begroting", 1)
        document.element.body.insert(1, parse_xml(xml))

    (found,) = slips(template(make), VIEW)
    assert found.code == code
    if name != "other document":
        assert "Begroting › alinea 1" in str(found.place)


@pytest.mark.parametrize(
    "code",
    [
        ' TOC \\o "1-2" ',
        " PAGE ",
        ' HYPERLINK "https://x.example" ',
        ' HYPERLINK \\l "kop" ',
        " REF x ",
        " = 1 + 2 ",
    ],
)
def test_fields_that_only_show_something_may_stay(code: str) -> None:
    def make(document: Any) -> None:
        document.element.body.insert(0, parse_xml(_field(code)))
        for number, name in enumerate(("x", "kop")):
            start = f"<w:bookmarkStart {nsdecls('w')} w:id='{number}' w:name='{name}'/>"
            document.add_paragraph("Kop")._p.append(parse_xml(start))

    assert slips(template(make), VIEW) == []


def relations(*pairs: tuple[str, str]) -> bytes:
    rows = (
        f'<Relationship Id="r{n}" Type="x/{kind}" Target="{target}" TargetMode="External"/>'
        for n, (kind, target) in enumerate(pairs)
    )
    return f"<Relationships>{''.join(rows)}</Relationships>".encode()


@pytest.mark.parametrize(
    ("part", "data", "codes"),
    [
        ("word/vbaProject.bin", b"x", ["S302"]),
        ("word/activeX/activeX1.xml", b"<x/>", ["S302"]),
        ("word/embeddings/oleObject1.bin", b"x", ["S302"]),
        ("word/embeddings/Map1.xlsx", b"x", ["S302"]),
        ("word/_rels/x.rels", relations(("image", "http://x/y.png")), ["S303"]),
        ("word/_rels/x.rels", relations(("attachedTemplate", "file:///C:/x.dotm")), ["S303"]),
        ("word/_rels/x.rels", relations(("hyperlink", "file:///C:/x")), ["S303"]),
        ("word/_rels/x.rels", relations(("hyperlink", "javascript:x")), ["S303"]),
        ("word/_rels/x.rels", relations(("hyperlink", "HTTPS://x"), ("hyperlink", "mailto:a@b.example")), []),
        ("word/settings.xml", f"<w:settings {nsdecls('w')}><w:mailMerge/></w:settings>".encode(), ["S303"]),
    ],
)  # fmt: skip
def test_parts_that_may_not_come_along(part: str, data: bytes, codes: list[str]) -> None:
    sound = template(paragraphs("x"))
    changed = Package(sound.name, {**sound.parts, part: data})
    assert [p.code for p in slips(changed, VIEW)] == codes


def with_chart(text: str, behind: bytes) -> Package:
    """A template with a chart of Word: its title, and the workbook with its numbers."""
    drawn = "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
    rels = b'<Relationships><Relationship Id="r" Type="x/package" Target="../embeddings/Map1.xlsx"/></Relationships>'
    parts = {
        "word/embeddings/Map1.xlsx": behind,
        "word/charts/chart1.xml": f"<c {drawn}><a:p><a:t>{text}</a:t></a:p></c>".encode(),
        "word/charts/_rels/chart1.xml.rels": rels,
    }
    shown = (
        "<w:r><w:drawing><c r:id='rIdX' "
        "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'/></w:drawing></w:r>"
    )

    def make(document: Any) -> None:
        document.add_heading("Begroting", 1)
        document.element.body.insert(1, parse_xml(_changed(shown)))

    sound = template(make)
    known = related({**sound.parts, **parts}, "word/charts/chart1.xml", "chart")
    return Package(sound.name, known)


def test_the_numbers_behind_a_chart_of_word_may_come_along() -> None:
    assert slips(with_chart("Kosten", _zip(a=b"x")), VIEW) == []


def test_a_chart_whose_numbers_are_damaged_is_refused() -> None:
    (found,) = slips(with_chart("Kosten", b"PK"), VIEW)
    assert (found.code, "Map1.xlsx" in found.finding.message) == ("S302", True)


def test_a_tag_in_the_title_of_a_chart_is_told_at_the_chart() -> None:
    (found,) = slips(with_chart("{{ naam }}", _zip(a=b"x")), VIEW)
    assert (found.code, str(found.place)) == ("S104", "sjabloon.docx › Begroting › alinea 1")


def test_what_word_kept_in_its_settings_for_programs_stays_behind() -> None:
    sound = template(paragraphs("x"))
    kept = f"<w:settings {nsdecls('w')}><w:docVars><w:docVar w:name='a' w:val='GEHEIM'/></w:docVars></w:settings>"
    package = Package(sound.name, {**sound.parts, "word/settings.xml": kept.encode()})
    with zipfile.ZipFile(io.BytesIO(fill(package, VIEW))) as archive:
        assert b"GEHEIM" not in archive.read("word/settings.xml")


def _sound(**changed: bytes | None) -> bytes:
    names = {"types": "[Content_Types].xml", "body": "word/document.xml"}
    parts = dict(template(paragraphs("x")).parts)
    for key, data in changed.items():
        parts[names.get(key, key)] = data or b""
    return to_bytes(parts)


def _types(main: bytes) -> bytes:
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return template(paragraphs("x")).parts["[Content_Types].xml"].replace(plain, main)


def _zip(**parts: bytes) -> bytes:
    return to_bytes(
        {name.replace("__", "/").replace("_xml", ".xml"): d for name, d in parts.items()}
    )


def _twice() -> bytes:
    buffer = io.BytesIO(_sound())
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", b"<x/>")
    return buffer.getvalue()


def _files() -> Iterator[tuple[str, bytes, str]]:
    deep = b"<w:p>" * 300 + b"</w:p>" * 300
    body = template(paragraphs("x")).parts["word/document.xml"]
    yield "empty", b"", "leeg"
    yield "old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "oud Word-bestand"
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    yield "locked", locked, "wachtwoord"
    yield "rtf", b"{\\rtf1 x}", "RTF"
    yield "pdf", b"%PDF-1.7", "pdf"
    yield "page", b"\xef\xbb\xbf<!DOCTYPE HTML><html>", "webpagina"
    yield "text", b"gewone tekst", "geen Word-document"
    yield "cut", _sound()[:900], "beschadigd"
    yield (
        "odt",
        _zip(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b"<x/>"),
        ".odt",
    )
    yield "xlsx", _zip(xl__workbook_xml=b"<x/>"), "Excel"
    yield "pptx", _zip(ppt__presentation_xml=b"<x/>"), "PowerPoint"
    yield "zip", _zip(a=b"x"), "geen Word-document"
    dotx = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    loose = template(paragraphs("x")).parts["_rels/.rels"].replace(b"word/document", b"word/niets")
    yield "leads nowhere", _sound(**{"_rels/.rels": loose}), "geen Word-document"
    yield "dotx", _sound(types=_types(dotx)), ".dotx"
    yield (
        "docm",
        _sound(types=_types(b"application/vnd.ms-word.document.macroEnabled.main+xml")),
        ".docm",
    )
    strict = b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    yield "strict", _sound(body=strict), "Strict"
    yield (
        "doctype",
        _sound(body=b'<!DOCTYPE x [<!ENTITY a "b">]>' + body[body.index(b"<w:document") :]),
        "DOCTYPE",
    )
    utf16 = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>'.encode("utf-16")
    yield "doctype in utf-16", _sound(body=utf16), "DOCTYPE"
    yield "deep", _sound(body=body.replace(b"<w:body>", b"<w:body>" + deep)), "beschadigd"
    yield "nul", _sound(body=body.replace(b"<w:body>", b"<w:body>\x00")), "beschadigd"
    yield "twice", _twice(), "twee keer"


@pytest.mark.parametrize(("name", "data", "says"), list(_files()), ids=lambda value: value if isinstance(value, str) else "")  # fmt: skip
def test_a_file_that_is_no_word_document_says_what_it_is(
    name: str, data: bytes, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(data)
    with pytest.raises(NotWord, match=says):
        open_package(path, "plan.docx")


def test_a_part_in_another_encoding_is_read_and_written_as_utf_8(tmp_path: Path) -> None:
    body = template(paragraphs("Beste {{ naam }} é")).parts["word/document.xml"].decode("utf-8")
    start = body.index("<w:document")
    data = ('<?xml version="1.0" encoding="UTF-16"?>' + body[start:]).encode("utf-16")
    path = tmp_path / "plan.docx"
    path.write_bytes(_sound(body=data))
    with zipfile.ZipFile(io.BytesIO(fill(open_package(path, "plan.docx"), VIEW))) as archive:
        assert "Beste West é" in archive.read("word/document.xml").decode("utf-8")
