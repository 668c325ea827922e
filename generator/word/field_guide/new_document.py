"""Pieces of a Word file made from nothing, in the styles of a template that is at hand."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from generator.word.packaging.package import Package, to_bytes
from generator.word.xml import W

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_W = f'xmlns:w="{W.strip("{}")}"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TAKEN = {  # what a new file takes over from the template, with its content type and relation
    "word/fontTable.xml": (f"{_WORD}.fontTable+xml", "fontTable"),
    "word/styles.xml": (f"{_WORD}.styles+xml", "styles"),
    "word/numbering.xml": (f"{_WORD}.numbering+xml", "numbering"),
    "word/theme/theme1.xml": ("application/vnd.openxmlformats-officedocument.theme+xml", "theme"),
}
_MADE = {
    "word/settings.xml": (f"{_WORD}.settings+xml", "settings"),
    "word/header1.xml": (f"{_WORD}.header+xml", "header"),
    "word/footer1.xml": (f"{_WORD}.footer+xml", "footer"),
}
_SETTINGS = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="nl-NL"/>'
)
_PAGE = (
    '<w:headerReference w:type="default" r:id="rId{header}"/>'
    '<w:footerReference w:type="default" r:id="rId{footer}"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1417" w:bottom="1077" '
    'w:left="1417" w:header="680" w:footer="624" w:gutter="0"/>'
)
_UNPRINTABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
WIDTH = 9072  # of the text between the margins, in twentieths of a point


def run(text: str, style: str = "", *, code: bool = False) -> str:
    """Text in one look; ``code`` is a tag, in which Word looks for no slips of spelling."""
    looks = f'<w:rStyle w:val="{style}"/>' if style else ""
    looks += "<w:noProof/>" if code else ""
    looks = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    lines = escape(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)).split("\n")
    inside = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)
    return f"<w:r>{looks}{inside}</w:r>"


def paragraph(style: str, *runs: str, more: str = "") -> str:
    """A paragraph of runs; ``more`` are properties behind its style."""
    looks = f'<w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>' if style or more else ""
    return f"<w:p>{looks}{''.join(runs)}</w:p>"


def cell(width: int, content: str) -> str:
    """A cell with one paragraph or more."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def table(style: str, widths: Sequence[int], rows: Sequence[Sequence[str]], about: str) -> str:
    """A table of paragraphs; its first row is the header, repeated on each page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = []
    for number, row in enumerate(rows):
        header = "" if number else "<w:tblHeader/>"
        cells = "".join(cell(w, content) for w, content in zip(widths, row, strict=True))
        lines.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>")
    look = (
        f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(about, {chr(34): "&quot;"})}"/>'
    )
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def field(code: str, shown: str) -> str:
    """A field of Word, such as a page number."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    asked = f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
    return "".join((char.format("begin"), asked, char.format("separate"), run(shown), char.format("end")))  # fmt: skip  # noqa: E501


def package(look: Package, title: str, body: str, header: str, footer: str) -> Package:
    """A whole file with the styles, numbering and theme of another one."""
    parts = {name: look.parts[name] for name in TAKEN if name in look.parts}
    kinds = {**{name: TAKEN[name] for name in parts}, **_MADE}
    numbers = {kind: n for n, (_, kind) in enumerate(kinds.values(), start=1)}
    page = _PAGE.format(**numbers)
    made = {
        "[Content_Types].xml": _types(kinds),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _properties(title),
        "word/document.xml": _part(
            "document", f"<w:body>{body}<w:sectPr>{page}</w:sectPr></w:body>"
        ),
        "word/_rels/document.xml.rels": _relations(
            *(
                (f"{_OFFICE}/{kind}", name.removeprefix("word/"))
                for name, (_, kind) in kinds.items()
            )
        ),
        "word/settings.xml": _part("settings", _SETTINGS),
        "word/header1.xml": _part("hdr", header),
        "word/footer1.xml": _part("ftr", footer),
    }
    return Package(f"{title}.docx", {**made, **parts})


def packed(made: Package) -> bytes:
    """The file as bytes; equal parts give equal bytes."""
    return to_bytes(made.parts)


def _part(name: str, inside: str) -> bytes:
    return f"{_DECLARATION}<w:{name} {_W} {_R}>{inside}</w:{name}>".encode()


def _types(kinds: dict[str, tuple[str, str]]) -> bytes:
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides = {
        "word/document.xml": f"{_WORD}.document.main+xml",
        "docProps/core.xml": core,
        **{name: kind for name, (kind, _) in kinds.items()},
    }
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    inside = f'<Default Extension="rels" ContentType="{rels}"/>'
    inside += '<Default Extension="xml" ContentType="application/xml"/>'
    for name, kind in overrides.items():
        inside += f'<Override PartName="/{name}" ContentType="{kind}"/>'
    return f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{inside}</Types>'.encode()


def _relations(*relations: tuple[str, str]) -> bytes:
    inside = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(relations, start=1)
    )
    head = f'<Relationships xmlns="{_PACKAGE}/relationships">'
    return f"{_DECLARATION}{head}{inside}</Relationships>".encode()


def _properties(title: str) -> bytes:
    head = (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
    )
    inside = f"<dc:title>{escape(title)}</dc:title><dc:language>nl-NL</dc:language>"
    return f"{_DECLARATION}{head}{inside}</cp:coreProperties>".encode()
