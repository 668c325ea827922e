"""Everything that Word shows is walked once, and named as somebody in Word would look for it."""

import re
from dataclasses import replace

import pytest

from generator.word.packaging.package import Package
from generator.word.text.paragraphs import paragraphs

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
BODY = "word/document.xml"
STYLES = f'<w:styles xmlns:w="{W}"><w:style w:styleId="Kop1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
LINKS = '<Relationships><Relationship Id="r1" Type="x" Target="header1.xml"/></Relationships>'


def p(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(inside: str) -> str:
    return f"<w:tc>{inside}</w:tc>"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(map(tc, cells))}</w:tr>"


def sdt(inside: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def box(inside: str) -> str:
    return f"<w:p><w:r><w:t>om</w:t><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r></w:p>"


def twice(choice: str, fallback: str) -> str:
    return f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>'


BOX = f"<w:txbxContent>{p('b')}</w:txbxContent>"
RUN = "<w:r><w:t>a</w:t></w:r>"


def package(part: str, inside: str, root: str = "document") -> Package:
    xml = f'<w:{root} xmlns:w="{W}" xmlns:mc="{MC}">{inside}</w:{root}>'
    section = '<w:sectPr><w:headerReference w:type="first" r:id="r1"/></w:sectPr>'
    parts = {BODY: section, "word/_rels/document.xml.rels": LINKS, "word/styles.xml": STYLES}
    return Package("plan.docx", {k: v.encode() for k, v in {**parts, part: xml}.items()})


def style(name: str, title: str, based: str = "", outline: str = "") -> str:
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    look = f'<w:pPr><w:outlineLvl w:val="{outline}"/></w:pPr>' if outline else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>{parent}{look}</w:style>'


def told(inside: str, part: str = BODY, root: str = "document") -> list[tuple[str, str]]:
    found = paragraphs(package(part, inside, root), part)
    return [(str(x.place).removeprefix("plan.docx › "), x.text) for x in found]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (p("a") + p("b"), [("alinea 1", "a"), ("alinea 2", "b")]),
        (p("Doel", "Kop1") + p("b"), [("Doel", "Doel"), ("Doel › alinea 1", "b")]),
        (sdt(p("a") + sdt(p("b"))), [("alinea 1", "a"), ("alinea 2", "b")]),
        (
            f"<w:tbl>{tr(p('a'), p('b'))}{sdt(tr(p('c')))}</w:tbl>",
            [
                ("tabel 1, rij 1, kolom 1", "a"),
                ("tabel 1, rij 1, kolom 2", "b"),
                ("tabel 1, rij 2, kolom 1", "c"),
            ],
        ),
        (
            f"<w:tbl><w:tr>{tc(p('a'))}{sdt(tc(p('b')))}</w:tr></w:tbl>",
            [("tabel 1, rij 1, kolom 1", "a"), ("tabel 1, rij 1, kolom 2", "b")],
        ),
        (
            f"<w:tbl>{tr(p('a'))}{tr(p('b') + '<w:tbl>' + tr(p('c')) + '</w:tbl>')}</w:tbl>"
            f"<w:tbl>{tr(p('d'))}</w:tbl>",
            [
                ("tabel 1, rij 1, kolom 1", "a"),
                ("tabel 1, rij 2, kolom 1", "b"),
                ("tabel in tabel 1, rij 2, kolom 1: rij 1, kolom 1", "c"),
                ("tabel 2, rij 1, kolom 1", "d"),
            ],
        ),
        (
            p("a") + box(p("b")),
            [("alinea 1", "a"), ("alinea 2", "om"), ("tekstvak bij alinea 2", "b")],
        ),
        (
            box(p("b") + p("c")),
            [
                ("alinea 1", "om"),
                ("tekstvak bij alinea 1, alinea 1", "b"),
                ("tekstvak bij alinea 1, alinea 2", "c"),
            ],
        ),
        (
            f"<w:p><w:r>{twice(BOX, BOX)}</w:r></w:p>",
            [("alinea 1", ""), ("tekstvak bij alinea 1", "b")],
        ),
        (f"<w:p>{twice(RUN, RUN)}</w:p>", [("alinea 1", "a")]),
        (twice(p("a"), p("a")), [("alinea 1", "a")]),
    ],
)  # fmt: skip
def test_places_in_the_body(inside: str, expected: list[tuple[str, str]]) -> None:
    assert told(inside) == expected


def test_notes_are_numbered_without_the_lines_above_them() -> None:
    notes = "".join(
        f'<w:footnote w:id="{n}" {kind}>{p(text)}</w:footnote>'
        for n, kind, text in ((-1, 'w:type="separator"', ""), (1, "", "a"), (2, "", "b"))
    )
    expected = [("voetnoten › voetnoot 1", "a"), ("voetnoten › voetnoot 2", "b")]
    assert told(notes, "word/footnotes.xml", "footnotes") == expected


def test_a_header_says_which_pages_it_is_for() -> None:
    expected = [("koptekst van de eerste bladzijde › alinea 1", "a")]
    assert told(p("a"), "word/header1.xml", "hdr") == expected
    assert told(p("a"), "word/header2.xml", "hdr") == [("koptekst › alinea 1", "a")]


@pytest.mark.parametrize("target", ["header1.xml", "/word/header1.xml", "../word/header1.xml"])
def test_a_header_says_for_which_page_it_is_however_its_address_is_written(target: str) -> None:
    made = package("word/header1.xml", p("a"), "hdr")
    links = LINKS.replace("header1.xml", target).encode()
    made = Package(made.name, {**made.parts, "word/_rels/document.xml.rels": links})
    (line,) = paragraphs(made, "word/header1.xml")
    assert line.place.headings == ("koptekst van de eerste bladzijde",)


@pytest.mark.parametrize(
    ("styles", "level"),
    [
        (style("Heading2", "heading 2"), 2),
        (style("Kop3", "Kop 3"), 3),
        (style("berschrift1", "Überschrift 1"), 1),
        (style("Titre2", "Titre 2"), 2),
        (style("P1", "Eigen kop", "Heading2") + style("Heading2", "heading 2"), 2),
        (style("Heading2", "heading 2", outline="9"), 0),
        (style("Heading2", "heading 2", outline="4"), 5),
        (style("Kop1Char", "Kop 1 Char"), 0),
        (style("Koptekst1", "Koptekst1"), 0),
        (style("Kop10", "Kop 10"), 0),
    ],
)
def test_a_heading_of_libreoffice_without_an_outline_level_is_known_by_its_name(
    styles: str, level: int
) -> None:
    held = package(BODY, p("Doel", re.findall('styleId="([^"]*)"', styles)[0]))
    parts = {
        **held.parts,
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>'.encode(),
    }
    (found,) = paragraphs(replace(held, parts=parts), BODY)
    assert found.level == level
