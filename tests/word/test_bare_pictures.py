"""A picture comes into a document alone: without place, maker or time, upright, its pixels equal."""

import io
import struct
import zlib
from typing import Any

import pytest
from docx import Document
from docx.shared import Cm
from PIL import Image, ImageCms, ImageOps, PngImagePlugin
from PIL.Image import Exif

from generator.pictures import Image as OwnImage
from generator.word.drawing.icc_profile import silent
from generator.word.drawing.stripped import Unreadable, stripped
from generator.word.filling.fill import fill
from generator.word.own_words.read_text import read_words
from generator.word.packaging.package import from_bytes
from tests.word.small import template

pytestmark = pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO")
WHO = "Sanne Geheim"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><maker>{WHO}</maker></x:xmpmeta>".encode()
ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def exif(orientation: int = 1) -> Exif:
    made = Exif()
    made[0x013B], made[0x010E], made[0x0112] = WHO, WHO, orientation
    made.get_ifd(0x8825).update({1: "N", 2: (52.0, 5.0, 9.0)})
    return made


def pixels(width: int = 40, height: int = 20) -> Image.Image:
    picture = Image.new("RGB", (width, height), (30, 120, 90))
    picture.paste((250, 250, 0), (0, 0, width // 4, height // 4))
    return picture


def saved(kind: str, picture: Image.Image | None = None, **options: Any) -> bytes:
    buffer = io.BytesIO()
    (picture or pixels()).save(buffer, kind, **options)
    return buffer.getvalue()


def jpeg(orientation: int = 1) -> bytes:
    data = saved(
        "JPEG", exif=exif(orientation), icc_profile=ICC, comment=WHO.encode(), dpi=(96, 96)
    )
    iptc = b"Photoshop 3.0\0" + WHO.encode()
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + XMP
    more = b"".join(
        b"\xff" + bytes([kind]) + struct.pack(">H", len(body) + 2) + body
        for kind, body in ((0xED, iptc), (0xE1, xmp), (0xE2, b"MPF\0" + WHO.encode()))
    )
    at = 4 + struct.unpack_from(">H", data, 4)[0]  # behind the first segment
    return data[:at] + more + data[at:] + WHO.encode()


def png(orientation: int = 1) -> bytes:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", WHO)
    said.add_text("Comment", WHO, zip=True)
    said.add_itxt("XML:com.adobe.xmp", XMP.decode())
    data = saved("PNG", pnginfo=said, exif=exif(orientation), icc_profile=ICC, dpi=(96, 96))
    body = b"tIME" + bytes([7, 226, 4, 6, 12, 0, 0])
    time = struct.pack(">I", 7) + body + struct.pack(">I", zlib.crc32(body))
    return data[:33] + time + data[33:] + WHO.encode()


def gif() -> bytes:
    data = saved("GIF", comment=WHO.encode())
    block = b"\x21\xff\x0bXMP DataXMP" + bytes([len(WHO)]) + WHO.encode() + b"\0"
    return data[:-1] + block + b";" + WHO.encode()


def animated() -> bytes:
    frames = [pixels(), ImageOps.flip(pixels())]
    return saved(
        "GIF", frames[0], save_all=True, append_images=frames[1:], loop=0, comment=WHO.encode()
    )


def emf() -> bytes:
    said = f"{WHO}\0tekening\0\0".encode("utf-16-le")
    head = struct.pack("<II", 1, 108 + len(said)) + bytes(32) + b" EMF" + bytes(16)
    head += struct.pack("<II", len(said) // 2, 108) + bytes(108 - len(head) - 8)
    return head + said + struct.pack("<IIIII", 14, 20, 0, 0, 20)


SVG = f"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/n" width="9" height="9"
 i:export-filename="/home/{WHO}/x.svg"><!-- {WHO} --><title>{WHO}</title><metadata>{WHO}</metadata>
 <i:view>{WHO}</i:view><rect width="4" height="4" fill="#123456"/></svg>""".encode()

KINDS = {
    "jpg": jpeg(), "png": png(), "gif": gif(), "animated.gif": animated(), "emf": emf(), "svg": SVG,
    "webp": saved("WEBP", exif=exif(), xmp=XMP, icc_profile=ICC, lossless=True),
    "tiff": saved("TIFF", exif=exif(), icc_profile=ICC), "bmp": saved("BMP") + WHO.encode(),
}  # fmt: skip


def says(data: bytes) -> bool:
    return any(word in data for word in (WHO.encode(), WHO.encode("utf-16-le"), b"tIME", b"GPS"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_of_any_kind_says_nothing_of_its_maker_and_looks_the_same(kind: str) -> None:
    data = KINDS[kind]
    bare = stripped(data)
    assert says(data)
    assert not says(bare)
    assert stripped(bare) == bare
    if kind in {"emf", "svg"}:
        assert b"#123456" in bare if kind == "svg" else len(bare) == len(data)
        return
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(bare))
    assert not after.getexif() or kind == "tiff"  # whose size is such a tag
    assert (after.format, getattr(after, "n_frames", 1)) == (
        before.format,
        getattr(before, "n_frames", 1),
    )
    assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()
    assert after.info.get("icc_profile", b"") == silent(before.info.get("icc_profile", b""))
    if kind in {"jpg", "png"}:
        assert after.info["icc_profile"] == silent(ICC)
        assert round(after.info["dpi"][0]) == 96


def test_a_photo_with_a_small_copy_in_more_scans_keeps_its_pixels() -> None:
    data = saved("JPEG", pixels(400, 300), progressive=True, exif=exif())
    assert len(data.split(b"\xff\xda")) > 3
    assert stripped(data)[-2:] == b"\xff\xd9"
    assert (
        Image.open(io.BytesIO(stripped(data))).tobytes() == Image.open(io.BytesIO(data)).tobytes()
    )


@pytest.mark.parametrize("held", range(1, 9))
@pytest.mark.parametrize("make", [jpeg, png])
def test_a_photo_stands_upright_however_the_camera_was_held(make: Any, held: int) -> None:
    seen = ImageOps.exif_transpose(Image.open(io.BytesIO(make(held))))
    bare = stripped(make(held))
    made = Image.open(io.BytesIO(bare))
    assert not says(bare)
    assert made.size == seen.size == ((40, 20) if held < 5 else (20, 40))
    assert made.info.get("icc_profile") == silent(ICC)
    pairs = zip(made.convert("L").tobytes(), seen.convert("L").tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) < 12


@pytest.mark.parametrize("kind", ["jpg", "png", "gif", "webp", "tiff"])
def test_half_a_picture_is_unreadable_and_never_a_crash(kind: str) -> None:
    data = KINDS[kind].replace(WHO.encode(), b"")
    for size in range(12, len(data), 7):
        try:
            stripped(data[:size])
        except Unreadable:
            continue


def own(data: bytes, width: float, height: float) -> tuple[Any, Any]:
    document = Document()
    document.add_picture(io.BytesIO(data), width=Cm(width), height=Cm(height))
    document.inline_shapes[0]._inline.docPr.set("descr", "Het veld")
    buffer = io.BytesIO()
    document.save(buffer)
    text = read_words(from_bytes(buffer.getvalue(), "teksten/Oost.docx"))
    return text.words, text.problems


def test_a_picture_of_an_own_text_is_bare_and_upright_in_its_right_size() -> None:
    for held, size, expected in (
        (1, (8, 4), (8, 4)),
        (6, (8, 4), (4, 8)),
        (6, (4, 8), (4, 8)),
        (3, (8, 4), (8, 4)),
    ):
        words, _ = own(jpeg(held), *size)
        (image,) = words.blocks
        assert isinstance(image, OwnImage)
        assert not says(image.data)
        assert (round(image.width_cm), round(image.height_cm)) == expected


def test_a_damaged_picture_of_an_own_text_is_left_out_and_told() -> None:
    words, problems = own(saved("JPEG", pixels(400, 300))[:-40], 8, 4)
    assert words is None
    assert any("beschadigd" in p.finding.message for p in problems)


@pytest.mark.parametrize("turned", [False, True])
def test_a_picture_of_a_template_is_bare_and_turned_once(turned: bool) -> None:
    def make(document: Any) -> None:
        document.add_picture(io.BytesIO(jpeg(6)))
        if turned:
            form = next(document.element.iter("{*}xfrm"))
            form.set("rot", "5400000")

    made = [from_bytes(fill(template(make), {}), "x") for _ in range(2)]
    assert made[0].parts == made[1].parts
    (data,) = [d for n, d in made[0].parts.items() if n.startswith("word/media/")]
    assert not says(data)
    assert Image.open(io.BytesIO(data)).size == ((40, 20) if turned else (20, 40))


def test_a_profile_of_colours_keeps_its_colours_and_loses_its_words() -> None:
    bare = silent(ICC)
    assert "sRGB".encode("utf-16-be") in ICC
    assert "sRGB".encode("utf-16-be") not in bare
    assert (len(bare), silent(bare), silent(b"geen profiel")) == (len(ICC), bare, b"geen profiel")
    seen = [
        ImageCms.profileToProfile(
            pixels(40, 20), ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("LAB"), outputMode="LAB"
        )
        for profile in (ICC, bare)
    ]  # fmt: skip
    assert seen[0].tobytes() == seen[1].tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_who_calibrated_the_screen_is_not_in_the_profile_of_a_picture(kind: str) -> None:
    hers = ICC.replace("sRGB".encode("utf-16-be"), "Riet".encode("utf-16-be"))
    data = saved(kind, icc_profile=hers)
    bare = Image.open(io.BytesIO(stripped(data))).info["icc_profile"]
    assert "Riet".encode("utf-16-be") in Image.open(io.BytesIO(data)).info["icc_profile"]
    assert bare == silent(ICC)
