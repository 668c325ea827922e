"""What is still to be asked for the steunverklaringen is counted once, and nothing of who withdrew."""

from generator.figures.all import derive
from generator.workbooks.statements import Statement
from tests.rows import dossier, rows

STATEMENTS = rows(
    Statement,
    """
    | Nr | Organisatie of persoon | Organisatie | Naam ondertekenaar | Wijk | E-mailadres     | Organisatienaam mag erin | Persoonsnaam mag erin | Getekend | Datum    | Ingetrokken op | Bestand |
    | S1 | organisatie            | De Pan      | Ans                | West | ans@dekas.nl | nee                      | nee                   | ja       | 6-4-2018 |                | s1.pdf  |
    | S2 | organisatie            | De Thee     | Bep                | West |                 | nee                      | nee                   | ja       | 6-4-2018 |                | s2.pdf  |
    | S3 | persoon                |             | Cor                | West |                 |                          | nee                   | ja       |          |                |         |
    | S4 | persoon                |             | Dré                |      |                 |                          |                       |          |          | 8-4-2018       |         |
    """,
)


def test_what_is_missed_most_comes_first_and_who_withdrew_is_left_alone() -> None:
    found = derive(dossier(*STATEMENTS)).unfinished
    assert [s.number for s in found.statements] == ["S2", "S3"]
    assert list(found.missed.items()) == [
        ("e-mailadres of telefoonnummer", 2),
        ("datum", 1),
        ("scan van de verklaring", 1),
    ]
