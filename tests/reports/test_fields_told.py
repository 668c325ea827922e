"""What ``samen030 fields WOORD`` says of what it found."""

import pytest

from generator.field_guide import Chapter, Field, Guide, Operation, Repeat, Section
from generator.reports.field_guide import found

TOWN = Field("lid.plaats", "Plaats", "Waar het lid zetelt", "Voorbeeldstad", "leden.xlsx")
MEMBERS = Repeat("leden", "lid", "De leden", "46", (TOWN,))
NAMES = Repeat("namen", "naam", "Wie er meedoen", "De Hut, De Roos")
PAGE = Chapter("Plan", "wijkplan.docx", "", (Section("Leden", (), (MEMBERS, NAMES)),))
FIRST = Operation("eerste", "De eerste van een lijst", (("{{ namen | eerste }}", "De Hut"),))
GUIDE = Guide((PAGE,), "", operations=(FIRST,))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("zetelt", """
Plan (wijkplan.docx)

   In de lijst {% for lid in leden %}

   {{ lid.plaats }}
      Waar het lid zetelt Uit leden.xlsx.
      Nu: Voorbeeldstad

1 veld gevonden.
        """),
        ("meedoen", """
Plan (wijkplan.docx)

   {% for naam in namen %}{{ naam }}{% endfor %}
      Wie er meedoen.
      Nu: De Hut, De Roos

1 veld gevonden.
        """),
        ("eerste", """
Bewerkingen

   eerste
      De eerste van een lijst
      {{ namen | eerste }}
         Nu: De Hut

1 bewerking gevonden.
        """),
        ("nergens", ""),
    ],
)  # fmt: skip
def test_what_was_found_stands_with_its_list_its_meaning_and_what_it_is_now(
    words: str, expected: str
) -> None:
    assert found(GUIDE, words) == expected.strip("\n ").rstrip()
