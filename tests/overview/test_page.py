"""``output/overzicht.html`` of the shipped example: whole, readable, and without what is private."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from generator.excel.reading.read_dossier import read
from generator.figures.all import derive

ROOT = Path(__file__).resolve().parents[2]
STYLE = (ROOT / "generator/overview/style.css").read_text(encoding="utf-8")
PAIRS = [
    ("ink", "paper"), ("ink", "sheet"), ("soft", "paper"), ("soft", "sheet"), ("link", "paper"), ("link", "sheet"),
    ("gap", "gap-bg"), ("ink", "gap-bg"), ("ink", "error-bg"), ("ink", "warning-bg"), ("ink", "note-bg"),
    ("link", "gap-bg"), ("link", "error-bg"), ("link", "warning-bg"), ("link", "note-bg"),
    ("on-light", "tone0"), ("on-light", "tone1"), ("on-light", "tone2"), ("on-dark", "tone4"),
]  # fmt: skip


@pytest.fixture(scope="module")
def source(built: Path) -> str:
    return (built / "output" / "overzicht.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(source: str) -> html.HtmlElement:
    return html.document_fromstring(source)


def test_every_link_leads_somewhere(page: html.HtmlElement, built: Path) -> None:
    ids = [str(found) for found in page.xpath("//@id")]
    assert len(ids) == len(set(ids))
    links = {str(found) for found in page.xpath("//a/@href")}
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    files = {unquote(link.partition("#")[0]) for link in links if not link.startswith("#")}
    assert {"../inputs/aanvraag.xlsx", "wijkplannen/01-west.docx"} <= files
    assert all((built / "output" / file).is_file() for file in files), files


def test_headings_go_down_one_step_at_a_time(page: html.HtmlElement) -> None:
    levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_it_asks_nothing_of_a_network(source: str, page: html.HtmlElement) -> None:
    assert not re.search(r"(?:src|href|url\()\s*=?\s*[\"']?(?:https?:)?//", source)
    allowed = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert allowed.startswith("default-src 'none';")


def test_nothing_private_stands_in_it(source: str, page: html.HtmlElement, built: Path) -> None:
    dossier, _ = read(built / "inputs")
    text = page.text_content()
    privacy = derive(dossier).private
    sure = {secret for secret, (trace, _) in privacy.found([text]).items() if trace.sure}
    assert len(privacy.secrets) > 300
    assert not sure
    assert "bestuur@kadeoverkant.example" not in source  # what message K603 quotes


def test_each_message_is_there_with_its_cell(page: html.HtmlElement) -> None:
    told = {li.text_content() for li in page.xpath("//li[starts-with(@id, 'm')]")}
    assert any("aanvraag.xlsx › Aanvrager › B6" in one and "KvK-nummer" in one for one in told)
    tags = page.xpath("//section[@id='open']/details[starts-with(@id, 'w')]/summary//span")
    assert len(told) == sum(int(tag.text_content()) for tag in tags) > 20
    whose = page.xpath("//div[contains(@aria-label, 'Van wie')]")[0].text_content()
    assert "Soepgroep De Dertiende Kom" in whose


def test_what_is_open_stands_beside_its_paragraph(page: html.HtmlElement) -> None:
    beside = page.xpath("//*[@id='d1']//div[@class='beside'][.//mark]")
    assert "nog in te vullen: " in beside[0].xpath(".//mark")[0].text_content()
    note = beside[0].xpath(".//p[contains(@class, 'remark gap')]")[0]
    assert "is nog leeg" in note.text_content()
    assert note.xpath(".//a/@href")[-1].startswith("../inputs/aanvraag.xlsx#")


def test_how_far_each_document_is(page: html.HtmlElement, built: Path) -> None:
    rows = page.xpath("//section[@id='documenten']//tbody/tr")
    told = {row[0].text_content().strip(): row.text_content() for row in rows}
    public = [p for p in (built / "output").rglob("*.docx") if "intern" not in p.parts]
    assert len(told) == len(public)  # what is internal is no document for a meeting
    assert re.search(r"9\d %.*1 van \d\d onderdelen", told["Plan voor West"], re.DOTALL)


def _light(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_letters_can_be_told_from_their_ground(scheme: int) -> None:
    block = STYLE.split(":root {")[scheme + 1].split("}")[0]
    colours = dict(re.findall(r"--([\w-]+): (#\w{6})", block))
    for ink, ground in PAIRS:
        bright, dark = sorted((_light(colours[ink]), _light(colours[ground])), reverse=True)
        assert (bright + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
