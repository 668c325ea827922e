"""Cells with kinds of files: ``pdf, docx en jpg``."""

import re
from typing import Annotated

from generator.dutch import did_you_mean, enumerate_names
from generator.workbooks.cells.kind import Kind, Noted, Unreadable, read_as
from generator.workbooks.cells.raw_text import quote, typed

_KNOWN = tuple(
    "pdf docx doc odt rtf txt xlsx xls ods csv pptx ppt odp jpg png gif tiff heic zip mp4".split()
)
_ALSO = {"jpeg": "jpg", "tif": "tiff", "word": "docx", "excel": "xlsx", "powerpoint": "pptx"}
_BETWEEN = re.compile(r"[\s,;/+&]+|\b(?:en|of)\b")


def parse_file_kinds(raw: object) -> tuple[str, ...] | Noted:
    """The endings that are meant, without their point; jpeg is jpg, Word is docx."""
    text = typed(raw).strip()
    words = [w.strip("*.()") for w in _BETWEEN.split(text.casefold()) if w.strip("*.()")]
    kinds = tuple(dict.fromkeys(_ALSO.get(word, word) for word in words))
    for word, kind in zip(words, (_ALSO.get(word, word) for word in words), strict=True):
        if kind not in _KNOWN:
            near = did_you_mean(word, [*_KNOWN, *_ALSO])
            some = enumerate_names(_KNOWN[:4])
            fix = f"Bedoel je {near}?" if near else f"Typ soorten zoals {some}, met een komma ertussen"  # fmt: skip
            raise Unreadable("X106", f"{quote(word)} is geen soort bestand dat we kennen", fix)
    as_asked = ", ".join(kinds)
    return kinds if text.replace(";", ",") == as_asked else read_as(raw, kinds, as_asked)


FileKinds = Annotated[
    tuple[str, ...] | None,
    Kind("soorten", parse_file_kinds, "soorten bestanden, zoals pdf, docx", width=24),
]
