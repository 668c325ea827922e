"""A picture of an own text is printed as Word shows it, and what Word does not show is gone."""

import io
import random
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from PIL import Image, ImageChops

from generator.pictures import Image as Printed
from generator.word.own_words.read_text import TextRead, read_words
from generator.word.packaging.package import from_bytes

RED, GREEN, BLUE, YELLOW = (220, 20, 20), (20, 160, 20), (20, 20, 220), (230, 220, 20)
WHO = b"Rietje Jansen"


def quarters() -> Image.Image:
    """Red and green above, blue and yellow below."""
    picture = Image.new("RGB", (80, 40), RED)
    picture.paste(GREEN, (40, 0, 80, 20))
    picture.paste(BLUE, (0, 20, 40, 40))
    picture.paste(YELLOW, (40, 20, 80, 40))
    return picture


def read(
    picture: Image.Image, kind: str = "PNG", *, cut: str = "", turn: int = 0, flip: str = "", shape: str = "rect",
    effect: str = "", size: tuple[float, float] = (8, 4), **options: Any,
) -> TextRead:  # fmt: skip
    document: Any = Document()
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    document.add_picture(buffer, Cm(size[0]), Cm(size[1]))
    inline = document.inline_shapes[0]._inline
    inline.docPr.set("descr", "Het veld")
    pic = inline.graphic.graphicData.pic
    pic.spPr.find("{*}prstGeom").set("prst", shape)
    place = pic.spPr.find("{*}xfrm")
    if turn:
        place.set("rot", str(turn * 60_000))
    for name in flip.split():
        place.set(name, "1")
    if cut:
        pic.blipFill.insert(1, parse_xml(f"<a:srcRect {nsdecls('a')} {cut}/>"))
    if effect:
        pic.blipFill.find("{*}blip").append(parse_xml(f"<a:{effect} {nsdecls('a')}/>"))
    made = io.BytesIO()
    document.save(made)
    return read_words(from_bytes(made.getvalue(), "teksten/Oost.docx"))


def image(text: TextRead) -> Printed:
    assert text.words, text.problems
    (found,) = text.words.blocks
    assert isinstance(found, Printed)
    return found


def opened(found: Printed) -> Image.Image:
    return Image.open(io.BytesIO(found.data))


def corners(found: Printed) -> list[str]:
    """The colours in the four corners, a row at a time, by their nearest name."""
    picture = opened(found).convert("RGB")
    wide, high = picture.width - 3, picture.height - 3
    spots = ((2, 2), (wide, 2), (2, high), (wide, high))
    return [_name(picture.getpixel(spot)) for spot in spots]


def _name(colour: Any) -> str:
    known = {"r": RED, "g": GREEN, "b": BLUE, "y": YELLOW, "-": (0, 0, 0)}
    distance = {
        n: sum(abs(a - b) for a, b in zip(c, colour, strict=True)) for n, c in known.items()
    }
    return min(distance, key=lambda name: distance[name])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
@pytest.mark.parametrize(
    ("how", "seen", "size"),
    [
        ({}, "rgby", (8, 4)),
        ({"turn": 90}, "bryg", (4, 8)),
        ({"turn": 180}, "ybgr", (8, 4)),
        ({"turn": 270}, "gyrb", (4, 8)),
        ({"flip": "flipH"}, "gryb", (8, 4)),
        ({"flip": "flipV"}, "byrg", (8, 4)),
        ({"flip": "flipH flipV"}, "ybgr", (8, 4)),
        ({"flip": "flipH", "turn": 90}, "ygbr", (4, 8)),
        ({"cut": 'l="50000"'}, "ggyy", (8, 4)),
        ({"cut": 'r="50000" b="50000"'}, "rrrr", (8, 4)),
        ({"cut": 't="50000"', "turn": 90}, "bbyy", (4, 8)),
        ({"cut": 'l="-25000" r="-25000"'}, "rgby", (5.33, 4)),
    ],
)
def test_turned_mirrored_and_cut_as_in_word(
    kind: str, how: dict[str, Any], seen: str, size: tuple[float, float]
) -> None:
    if kind == "WEBP" and how:
        return  # python-docx puts none in; tried below
    found = image(read(quarters(), kind, **how)) if kind != "WEBP" else image(webp())
    assert corners(found) == list(seen)
    assert (round(found.width_cm, 2), round(found.height_cm, 2)) == size
    assert found.alt == "Het veld"


def webp() -> TextRead:
    document: Any = Document()
    buffer, other = io.BytesIO(), io.BytesIO()
    quarters().save(buffer, "PNG")
    quarters().save(other, "WEBP", lossless=True)
    document.add_picture(buffer, Cm(8), Cm(4))
    document.inline_shapes[0]._inline.docPr.set("descr", "Het veld")
    made = io.BytesIO()
    document.save(made)
    package = from_bytes(made.getvalue(), "teksten/Oost.docx")
    parts = {
        n: other.getvalue() if n.startswith("word/media/") else d for n, d in package.parts.items()
    }
    return read_words(type(package)(package.name, parts))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF"])
def test_not_a_pixel_of_what_was_cut_away_is_in_the_file(kind: str) -> None:
    dice = random.Random(3)
    whole = Image.new("RGB", (96, 60), (255, 255, 255))
    for x in range(48, 96):
        for y in range(60):
            whole.putpixel((x, y), (dice.randrange(256), 0, 0))
    found = image(read(whole, kind, cut='r="50000"'))
    left = opened(found).convert("RGB")
    assert left.size == (48, 60)
    assert min(left.tobytes()) > 235
    assert len(found.data) < 1200


def test_a_cut_between_two_pixels_shows_neither_half() -> None:
    found = opened(image(read(quarters(), cut='l="50600" t="49000"')))
    assert found.size == (39, 20)
    assert found.convert("RGB").crop((0, 1, 39, 20)).getcolors() == [(39 * 19, YELLOW)]


def test_a_picture_in_a_round_shape_has_nothing_left_in_its_corners() -> None:
    for shape in ("ellipse", "roundRect"):
        found = opened(image(read(quarters(), "JPEG", shape=shape)))
        assert (found.format, found.mode) == ("PNG", "RGBA")
        assert [found.getpixel(spot) for spot in ((0, 0), (79, 0), (0, 39), (79, 39))] == [
            (0, 0, 0, 0)
        ] * 4
        assert found.getpixel((40, 20))[3] == 255  # type: ignore[index]


def test_what_lies_under_what_is_seen_through_is_gone() -> None:
    erased = quarters().convert("RGBA")
    erased.paste((*BLUE, 0), (0, 0, 40, 40))
    assert erased.getpixel((5, 5))[:3] == BLUE  # type: ignore[index]
    found = opened(image(read(erased)))
    assert found.getpixel((5, 5)) == (0, 0, 0, 0)
    assert (
        ImageChops.difference(found.crop((40, 0, 80, 40)), erased.crop((40, 0, 80, 40))).getbbox()
        is None
    )


def test_a_slanted_picture_keeps_its_proportions_and_takes_the_room_it_needs() -> None:
    found = image(read(quarters(), turn=30, size=(6, 6)))
    assert (round(found.width_cm, 2), round(found.height_cm, 2)) == (8.2, 8.2)
    picture = opened(found)
    assert abs(picture.width - picture.height) <= 2
    assert picture.convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"shape": "star5"}, "in een vorm is bijgesneden"),
        ({"effect": 'lum bright="-100000"'}, "onzichtbaar"),
        ({"effect": 'alphaModFix amt="5000"'}, "onzichtbaar"),
        ({"cut": 'l="60000" r="60000"'}, "beschadigd"),
    ],
)
def test_what_we_can_not_show_so_is_left_out_and_named(how: dict[str, Any], said: str) -> None:
    text = read(quarters(), **how)
    assert text.words is None
    assert [p.code for p in text.problems] == ["T201", "T105"]
    assert said in text.problems[0].finding.message
    assert (text.account.printed, text.account.told) == (0, 1)


@pytest.mark.parametrize(
    "how", [{}, {"cut": 'l="10000"'}, {"turn": 90}, {"turn": 12}, {"shape": "ellipse"}]
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF"])
def test_nothing_that_a_camera_or_a_program_wrote_is_in_any_of_them(
    kind: str, how: dict[str, Any]
) -> None:
    exif = Image.Exif()
    exif[0x013B] = WHO.decode()
    options: dict[str, Any] = {"comment": WHO} if kind in {"GIF", "JPEG"} else {}
    if kind != "GIF":
        options["exif"] = exif.tobytes()
    found = [image(read(quarters(), kind, **how, **options)).data for _ in range(2)]
    assert found[0] == found[1]
    assert WHO not in found[0]
    assert not opened(image(read(quarters(), kind, **how, **options))).getexif()


@pytest.mark.parametrize(("turn", "size"), [(0, (20, 40)), (90, (20, 40))])
def test_a_photo_that_word_itself_turned_is_turned_once(turn: int, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = Image.new("RGB", (40, 20), RED)
    found = image(read(picture, "JPEG", turn=turn, exif=exif.tobytes()))
    assert opened(found).size == size
    assert (round(found.width_cm), round(found.height_cm)) == (4, 8)
