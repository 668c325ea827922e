"""What is shown of a cell or a sentence on screens of any width."""

import pytest

from generator.problems import CellPlace, DocumentPlace
from generator.reports.snippet import cell_frame, text_frame

CELL = CellPlace("leden.xlsx", "Leden", 12, "L", "Plaats")
THREE = (("K", "Bewonersinitiatief"), ("L", "Zuidwest aan de Rijn"), ("M", "Voorbeeldstraat 1"))
SENTENCE = "Voor de wijk {{ wijk.naam }} vragen wij een bedrag, en daar staan wij voor"


@pytest.mark.parametrize(
    ("width", "around", "expected"),
    [
        (50, THREE, """
         K              L Plaats       M
    12   Bewonersini…   Zuidwest aa…   Voorbeeldst…
                        ^^^^^^^^^^^^
        """),
        (20, THREE, """
         K          L Plaats   M
    12   Bewoner…   Zuidwes…   Voorbee…
                    ^^^^^^^^
        """),
        (12, (("L", "abcdefghij"),), """
         L Plaats
    12   abcdefg…
         ^^^^^^^^
        """),
        (200, (("L", "x" * 40),), f"""
         L Plaats
    12   {"x" * 29}…
         {"^" * 30}
        """),
    ],
)  # fmt: skip
def test_a_cell_among_its_neighbours(
    width: int, around: tuple[tuple[str, str], ...], expected: str
) -> None:
    assert cell_frame(CELL, around, width) == expected.strip("\n").splitlines()[:3]


@pytest.mark.parametrize(
    ("width", "mark", "expected"),
    [
        (80, "wijk.naam", """
    Voor de wijk {{ wijk.naam }} vragen wij een bedrag, en daar staan wij voor
                    ^^^^^^^^^
        """),
        (80, "Voor de", """
    Voor de wijk {{ wijk.naam }} vragen wij een bedrag, en daar staan wij voor
    ^^^^^^^
        """),
        (60, "{{ wijk.naam }}", """
    Voor de wijk {{ wijk.naam }} vragen wij een bedrag, en…
                 ^^^^^^^^^^^^^^^
        """),
        (40, "{{ wijk.naam }}", """
    … de wijk {{ wijk.naam }} vragen w…
              ^^^^^^^^^^^^^^^
        """),
        (22, "{{ wijk.naam }}", """
    …{{ wijk.naam }}…
     ^^^^^^^^^^^^^^^
        """),
        (21, "{{ wijk.naam }}", """
    {{ wijk.naam }}
    ^^^^^^^^^^^^^^^
        """),
        (15, "{{ wijk.naam }}", """
    {{ wijk.n…
    ^^^^^^^^^^
        """),
        (30, "wij voor", """
    …, en daar staan wij voor
                     ^^^^^^^^
        """),
        (31, "wij voor", """
    …g, en daar staan wij voor
                      ^^^^^^^^
        """),
    ],
)  # fmt: skip
def test_a_mark_in_its_sentence(width: int, mark: str, expected: str) -> None:
    place = DocumentPlace("a.docx", (), "alinea 1", SENTENCE, mark)
    assert text_frame(place, width) == expected.strip("\n").splitlines()[:2]
