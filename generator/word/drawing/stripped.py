"""Pictures without what a camera or a program wrote in them: place, maker, time, a small copy.

The picture itself stays as it is, byte for byte, with its colours (ICC); only a picture that has to
be turned upright, or of which the kind has no loose parts, is written anew.
"""

import re
import struct
import zlib
from collections.abc import Callable
from functools import lru_cache

from lxml import etree

from generator.word.drawing.icc_profile import silent
from generator.word.drawing.turned import again, orientation
from generator.word.xml import parsed, xml_bytes

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD acTL fcTL fdAT cICP".split()
)
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_SVG_SAYS = frozenset(("metadata", "title", "desc"))
_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_LARGEST_PROFILE = 2**22
_ICC = 18  # bytes before the profile itself
_XML = "{http://www.w3.org/XML/1998/namespace}"
_FAULTS = (
    ValueError, OSError, EOFError, LookupError, TypeError, SyntaxError, MemoryError, struct.error,
    etree.XMLSyntaxError,
)  # fmt: skip


class Unreadable(ValueError):
    """No picture that we can read to its end."""


@lru_cache(maxsize=64)
def stripped(data: bytes, *, turn: bool = True) -> bytes:
    """The picture alone, upright when it says how it was held. Raises ``Unreadable``."""
    for begins, strip in _KINDS:
        if begins(data):
            try:
                held = orientation(data) if turn else 1
                bare = strip(data)
                return strip(again(bare, held)) if held > 1 else bare
            except _FAULTS as fault:
                raise Unreadable from fault
    return data


def _jpeg(data: bytes) -> bytes:
    kept, at = [data[:2]], 2
    while True:
        if data[at] != 0xFF:
            raise Unreadable
        kind = data[at + 1]
        if kind == 0xFF:  # a fill byte
            at += 1
        elif kind == 0xD9:
            return b"".join((*_silenced(kept), data[at : at + 2]))
        else:
            end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
            if end > len(data):
                raise Unreadable
            segment = data[at:end]
            at = _scan_end(data, end) if kind == 0xDA else end
            if not _says_something(kind, segment):
                kept.append(segment + data[end:at])


def _silenced(segments: list[bytes]) -> list[bytes]:
    """The pieces of a profile of colours without its words; the others as they are."""
    at = [i for i, piece in enumerate(segments) if piece[:2] == b"\xff\xe2"]
    whole = silent(b"".join(segments[i][_ICC:] for i in at))
    for i in at:
        size = len(segments[i]) - _ICC
        segments[i], whole = segments[i][:_ICC] + whole[:size], whole[size:]
    return segments


def _scan_end(data: bytes, at: int) -> int:
    """Where the pixels end: at a mark that is not one of theirs."""
    found = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL).search(data, at)
    if not found:
        raise Unreadable
    return found.start()


def _says_something(kind: int, segment: bytes) -> bool:
    """A comment, or a segment of a program that is not about colours or the size of a dot."""
    if kind == 0xE0:
        return not segment[4:].startswith(b"JFIF\0") or len(segment) > 18  # a small copy
    if kind == 0xE2:
        return not segment[4:].startswith(b"ICC_PROFILE\0")
    if kind == 0xEE:
        return not segment[4:].startswith(b"Adobe")
    return kind == 0xFE or 0xE1 <= kind <= 0xEF


def _png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while True:
        (length,) = struct.unpack_from(">I", data, at)
        kind, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            raise Unreadable
        if kind == b"iCCP":
            kept.append(_png_profile(data[at + 8 : end - 4]))
        elif kind in _PNG_KEPT:
            kept.append(data[at:end])
        if kind == b"IEND":
            return b"".join(kept)
        at = end


def _png_profile(chunk: bytes) -> bytes:
    """Without its name and words; nothing when it can't be read."""
    try:
        packed = chunk[chunk.index(b"\0") + 2 :]
        profile = zlib.decompressobj().decompress(packed, _LARGEST_PROFILE)
    except (ValueError, zlib.error):
        return b""
    body = b"iCCPicc\0\0" + zlib.compress(silent(profile), 9)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _gif(data: bytes) -> bytes:
    def colours(flags: int) -> int:
        return 3 << ((flags & 7) + 1) if flags & 0x80 else 0

    at = 13 + colours(data[10])
    kept = [data[:at]]
    while data[at] != 0x3B:
        begin = at
        if data[at] == 0x2C:
            at += 11 + colours(data[at + 9])
            keep = True
        elif data[at] == 0x21:
            keep = data[at + 1] == 0xF9 or data[at + 3 : at + 14] == b"NETSCAPE2.0"
            at += 2
        else:
            raise Unreadable
        while data[at]:
            at += data[at] + 1
        at += 1
        if keep:
            kept.append(data[begin:at])
    return b"".join((*kept, b";"))


def _webp(data: bytes) -> bytes:
    kept, at = [], 12
    while at + 8 <= len(data):
        kind, length = data[at : at + 4], struct.unpack_from("<I", data, at + 4)[0]
        end = at + 8 + length + length % 2
        if kind in _WEBP_KEPT:
            chunk = bytearray(data[at:end])
            if kind == b"VP8X":
                chunk[8] &= ~0x0C  # no EXIF, no XMP
            if kind == b"ICCP":
                chunk[8 : 8 + length] = silent(bytes(chunk[8 : 8 + length]))
            kept.append(bytes(chunk))
        at = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _emf(data: bytes) -> bytes:
    """What program made it, and of what: the description in the header becomes empty."""
    length, begin = struct.unpack_from("<II", data, 60)
    end = begin + 2 * length
    if not length or end > len(data):
        return data
    return data[:60] + bytes(8) + data[68:begin] + bytes(end - begin) + data[end:]


def _svg(data: bytes) -> bytes:
    root = parsed(data)
    for node in list(root.iter()):
        parent, tag = node.getparent(), str(node.tag)
        foreign = not tag.startswith(_SVG) or tag.removeprefix(_SVG) in _SVG_SAYS
        if foreign and parent is not None:
            _take_out(node, parent)
        else:
            for name in [str(n) for n in node.attrib if str(n).startswith("{")]:
                if not name.startswith((_XLINK, _XML)):
                    del node.attrib[name]
    etree.cleanup_namespaces(root)
    return xml_bytes(root)


def _take_out(node: etree._Element, parent: etree._Element) -> None:
    """Without the text behind it getting lost."""
    before = node.getprevious()
    if before is None:
        parent.text = (parent.text or "") + (node.tail or "")
    else:
        before.tail = (before.tail or "") + (node.tail or "")
    node.tail = None
    parent.remove(node)


_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], bytes]], ...] = (
    (lambda d: d.startswith(b"\xff\xd8\xff"), _jpeg),
    (lambda d: d.startswith(_PNG), _png),
    (lambda d: d.startswith((b"GIF87a", b"GIF89a")), _gif),
    (lambda d: d[:4] == b"RIFF" and d[8:12] == b"WEBP", _webp),
    (lambda d: d.startswith((b"BM", b"II*\0", b"MM\0*")), again),
    (lambda d: d[:4] == b"\1\0\0\0" and d[40:44] == b" EMF", _emf),
    (lambda d: b"<svg" in d[:4096] or b":svg" in d[:4096], _svg),
)
