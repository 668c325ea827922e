"""Cells that name a pijler: what is typed is found among the pijlers of the regeling.

Which pijlers there are stands in regeling.xlsx, so such a cell is read in two steps, as one that
names a wijk is.
"""

from typing import Annotated

from generator.workbooks.cells.kind import Kind
from generator.workbooks.cells.raw_text import typed


def _text(raw: object) -> str:
    return typed(raw).strip()


_HINT = "een pijler van het blad Pijlers in regeling.xlsx"
PillarName = Annotated[str | None, Kind("pijler", _text, _HINT, width=29, list_name="pijlers")]
