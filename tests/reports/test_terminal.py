"""The coordinator's screen, whole: compared with the texts in ``screens/``."""

from pathlib import Path

import pytest

from generator.events import Outcome, Since, ToldBefore, Written
from generator.problems import CATALOGUE, CellPlace, DocumentPlace, FilePlace, Problem, Severity
from generator.reports import explain as _explain
from generator.reports.snippet import cell_frame, columns, text_frame, visible
from generator.reports.terminal import show

SCREENS = Path(__file__).parent / "screens"
assert _explain  # fills the catalogue
EMAIL = CellPlace("leden.xlsx", "Leden", 17, "R", "E-mailadres", "Buurthuis De Brug")


def at(
    row: int, column: str = "L", header: str = "Besluit op", name: str = "De Sluis"
) -> CellPlace:
    return CellPlace("leden.xlsx", "Leden", row, column, header, f"{name} {row}")


def around(place: CellPlace) -> tuple[tuple[str, str], ...]:
    if place.column == "R":
        return (("Q", "nee"), ("R", "fatima@voorbeeld,nl"), ("S", "030 - 286 10 00"))
    return (("K", "1-2-2018"), ("L", "31-2-2018"))


ONE = CATALOGUE["X112"].at(EMAIL, "“fatima@voorbeeld,nl” heeft een komma waar een punt hoort", fix="Bedoel je fatima@voorbeeld.nl? Typ dat in R17", related=(at(9),))  # fmt: skip
SAME = [CATALOGUE["X123"].at(at(n), "Hier staat een formule") for n in range(3, 17)]
DIFFERENT = [
    CATALOGUE["X101"].at(at(n), f"“{n}-13-2018” is geen datum", fix="Typ de dag als 6-4-2018")
    for n in (5, 7, 9)
]
TEMPLATE = CATALOGUE["S201"].at(
    DocumentPlace(
        "wijkplan.docx",
        ("Wie er al zijn",),
        "tabel 2, rij 3, kolom 1",
        "Totaal aangevraagd voor deze wijk in alle jaren samen: {{ lid.naamm }} en verder niets",
        "{{ lid.naamm }}",
    ),
    "Het veld “lid.naamm” bestaat niet",
    fix="Bedoel je lid.naam?",
)
WRITTEN = (Written("subsidieaanvraag.docx", "vernieuwd", "subsidieaanvraag (bewerkt).docx"), Written("steunverklaringen.docx", "ongewijzigd"))  # fmt: skip
COUNTS = (("wijken", 10), ("leden", 46))
MANY = [CATALOGUE["X304"].at(CellPlace(f"leden-{n:02}.xlsx", "Leden"), "Geen blad") for n in range(30)]  # fmt: skip
GAP = CATALOGUE["K101"].at(CellPlace("aanvraag.xlsx", "Aanvrager", 6, "B", "KvK-nummer"), "“KvK-nummer” is nog leeg", fix="Vul de cel in")  # fmt: skip


TOLD = ToldBefore("X112", "", str(EMAIL), ONE.finding.message)
SHUT = CATALOGUE["X402"].at(FilePlace("zz.xlsx"), "Dit is geen Excel-werkboek")
UNEVEN = CATALOGUE["K201"].at(CellPlace("begroting.xlsx", "Lasten"), "Lasten en baten verschillen")


def outcome(*problems: Problem, **more: object) -> Outcome:
    return Outcome(tuple(problems), output=Path("output"), around=around, **more)  # type: ignore[arg-type]


SCENES = {
    "alles goed": outcome(written=WRITTEN[1:], counts=COUNTS, days_left=12, review=("intern/controle.xlsx",)),
    "een fout in een cel": outcome(ONE, held_back=True, days_left=0, review=("intern/controle.xlsx", "intern/nagekeken/leden (nagekeken).xlsx")),
    "gelijke oorzaken": outcome(*SAME, *DIFFERENT, held_back=True),
    "een veld in een sjabloon": outcome(TEMPLATE, held_back=True),
    "definitief met een open punt": outcome(GAP, final=True, held_back=True, days_left=-3),
    "concept met een open punt": outcome(GAP, written=WRITTEN, counts=COUNTS),
    "output op slot": outcome(CATALOGUE["B201"].at(FilePlace("aanvraag.docx"), "aanvraag.docx is niet te schrijven", fix="Sluit aanvraag.docx en begin opnieuw"), held_back=True),
    "heel veel": outcome(*MANY, held_back=True, review=("intern/controle.xlsx",)),
    "nagekeken": outcome(checked_only=True),
    "na een verbetering": outcome(GAP, *DIFFERENT, held_back=True, since=Since(solved=(TOLD,) * 10, new=(TOLD,))),
}  # fmt: skip


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", SCENES)
def test_screen(name: str, width: int, capsys, monkeypatch, update: bool) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    show(SCENES[name], notes=True)
    shown = capsys.readouterr().out
    assert all(columns(line) <= width for line in shown.splitlines())
    golden = SCREENS / f"{name} ({width}).txt"
    if update:
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_one_of_a_kind_is_told_in_the_singular(capsys) -> None:
    kinds = ("wijken", "buurten", "leden", "steunverklaringen", "activiteiten")
    show(outcome(written=WRITTEN, counts=tuple((kind, 1) for kind in kinds)), notes=False)
    shown = " ".join(capsys.readouterr().out.split())
    assert "1 wijk, 1 buurt, 1 lid, 1 steunverklaring en 1 activiteit." in shown


def test_notes_are_counted_and_shown_only_when_asked(capsys) -> None:
    show(outcome(*SAME), notes=False)
    shown = capsys.readouterr().out
    assert "X123" not in shown
    assert "14 opmerkingen (te zien met --notes)" in " ".join(shown.split())


def test_no_colour_where_there_is_no_terminal(capsys) -> None:
    show(outcome(ONE), notes=True)
    assert "\x1b" not in capsys.readouterr().out


def test_what_she_typed_cannot_steer_the_terminal(capsys) -> None:
    wicked = "\x1b[2J\x07\u202egnirts\x9b"
    place = CellPlace("leden.xlsx", "Leden", 3, "A", wicked, wicked)
    problem = CATALOGUE["X101"].at(place, wicked, fix=wicked)
    show(Outcome((problem,), around=lambda _: (("A", wicked),)), notes=True)
    shown = capsys.readouterr().out
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)


@pytest.mark.parametrize(
    "text", ["fatima", "日本語のテキスト", "e\u0301e\u0301n", "👩‍👩‍👧 gezin", "x" * 200]
)
def test_carets_stand_under_the_cell_whatever_it_holds(text: str) -> None:
    _, row, below = cell_frame(at(3), (("K", "日本"), ("L", text), ("M", "na")), 80)
    assert columns(row) <= 80
    start = columns(below[: below.index("^")])
    width = below.count("^")
    before = ""
    for character in row:
        if columns(before) >= start:
            break
        before += character
    rest = row[len(before) :].lstrip("\u0301")
    assert rest.startswith(text[0])
    assert 8 <= width <= 30 or width == columns(visible(text))


def test_a_frame_needs_something_to_show() -> None:
    assert cell_frame(at(3), (), 80) == []
    assert cell_frame(at(3), (("K", "x"), ("L", "")), 80) == []
    assert text_frame(DocumentPlace("a.docx", (), "alinea 1", "tekst", "anders"), 80) == []


def test_heavy_problems_come_last_and_each_severity_in_its_own_words(capsys) -> None:
    show(outcome(GAP, ONE, *SAME, *DIFFERENT), notes=True)
    shown = capsys.readouterr().out
    order = [shown.index(s.word.upper()) for s in (Severity.NOTE, Severity.GAP, Severity.ERROR)]
    assert order == sorted(order)


def test_what_is_broken_comes_before_what_may_follow_from_it(capsys) -> None:
    show(outcome(UNEVEN, ONE, SHUT), notes=False)
    shown = capsys.readouterr().out
    for part in shown.split("Begin hiermee:"):
        assert part.index("X402") < part.index("X112") < part.index("K201")


def test_the_last_lines_repeat_what_keeps_the_documents_from_being_made(capsys) -> None:
    show(outcome(GAP, ONE, *SAME, *DIFFERENT), notes=False)
    first, end = capsys.readouterr().out.split("Begin hiermee:")
    assert [line.split()[0] for line in end.split("\n") if line.strip()] == ["X112", "X101"]
    assert "X112" in first


def test_an_open_point_is_repeated_only_when_it_stops(capsys) -> None:
    show(outcome(GAP, *DIFFERENT, final=True), notes=False)
    assert "K101" in capsys.readouterr().out.split("Begin hiermee:")[1]


def test_one_cause_is_not_repeated(capsys) -> None:
    show(outcome(ONE, *SAME), notes=False)
    assert "Begin hiermee" not in capsys.readouterr().out


def test_more_causes_than_fit_are_counted(capsys) -> None:
    show(outcome(*MANY), notes=False)
    end = capsys.readouterr().out.split("Begin hiermee:")[1]
    assert end.count("X304") == 8
    assert "en nog 22; alle meldingen staan in controle.xlsx" in end


def letters(amount: int, state: str, kept_as: str = "") -> tuple[Written, ...]:
    return tuple(Written(f"eigen/brief {state} {n}.docx", state, kept_as) for n in range(amount))


def listed(written: tuple[Written, ...], capsys) -> list[str]:
    show(outcome(written=written, counts=COUNTS), notes=False)
    lines = capsys.readouterr().out.splitlines()
    return [" ".join(line.split()) for line in lines if line.startswith("   ")][:-1]


def test_hundreds_of_letters_are_one_line_and_what_is_otherwise_is_named(capsys) -> None:
    plans = tuple(Written(f"wijkplannen/{n:02}.docx", "gemaakt") for n in range(30))
    few, edited = letters(8, "vernieuwd"), letters(1, "gemaakt", "brief (bewerkt).docx")
    lines = listed((*letters(22, "ongewijzigd"), *plans, *few, *edited), capsys)
    assert lines[:2] == [
        "eigen/brief vernieuwd 0.docx vernieuwd",
        "eigen/brief vernieuwd 1.docx vernieuwd",
    ]
    assert lines[8:11] == [
        "eigen/brief gemaakt 0.docx gemaakt",
        "jouw bewerkte versie: brief (bewerkt).docx",
        "eigen: 22 documenten ongewijzigd",
    ]
    assert lines[11:] == [f"wijkplannen/{n:02}.docx gemaakt" for n in range(30)]


def test_thirty_letters_are_each_named(capsys) -> None:
    assert len(listed(letters(30, "gemaakt"), capsys)) == 30
    assert listed(letters(31, "gemaakt"), capsys) == ["eigen: 31 documenten gemaakt"]


def test_of_many_letters_nine_that_are_alike_are_one_line(capsys) -> None:
    lines = listed((*letters(23, "gemaakt"), *letters(9, "vernieuwd")), capsys)
    assert lines == ["eigen: 23 documenten gemaakt", "eigen: 9 documenten vernieuwd"]
