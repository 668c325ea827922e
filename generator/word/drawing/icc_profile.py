"""The colours of a picture (an ICC profile) without what a scanner or screen says of itself."""

import struct

# Who made it, of which device, in words: of a screen of Apple also its number.
_SAYS = frozenset((b"desc", b"cprt", b"dmnd", b"dmdd", b"vued", b"targ", b"mmod", b"meta", b"psd "))
_HEADER, _ENTRY = 128, 12
_DATE, _MAKER, _ID = slice(24, 36), slice(48, 56), slice(80, 100)
_KIND = 8  # bytes that say of which kind what follows is


def silent(profile: bytes) -> bytes:
    """As long as it was, its words wiped out; what is no profile as it is."""
    if len(profile) < _HEADER + 4 or profile[36:40] != b"acsp":
        return profile
    made = bytearray(profile)
    for part in (_MAKER, _ID):
        made[part] = bytes(part.stop - part.start)
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    for at in range(_HEADER + 4, min(_HEADER + 4 + count * _ENTRY, len(profile) - 11), _ENTRY):
        name, begin, length = struct.unpack_from(">4sII", profile, at)
        end = min(begin + length, len(profile))
        if name in _SAYS and begin + _KIND < end:
            made[begin + _KIND : end] = bytes(end - begin - _KIND)
    return bytes(made)
