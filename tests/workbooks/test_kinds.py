"""What people type in a cell, what it becomes, and what is said of it."""

import math
import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any

import pytest

from generator.workbooks.application import Level
from generator.workbooks.cells import choices, dates, identifiers, numbers, text
from generator.workbooks.cells.choices import choice
from generator.workbooks.cells.kind import Cell
from generator.workbooks.cells.raw_text import Seen

DAY = date(2018, 4, 6)
NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def read(field: Any, raw: object) -> tuple[object, str]:
    """The value in this kind of column, and the note on it."""
    cell = kind_of(field).read(raw)
    assert cell.fault is None, cell.fault
    return cell.value, cell.note


def kind_of(field: Any) -> Any:
    return field.__metadata__[0]


def refused(field: Any, raw: object) -> tuple[str, str, str]:
    """Code, message and fix of a cell that cannot be read."""
    fault = kind_of(field).read(raw).fault
    assert fault is not None
    return fault.code, fault.message, fault.fix


def shown(part: Any) -> str:
    """In the name of a test: the kind of a column, and the start of a value."""
    return kind_of(part).name if hasattr(part, "__metadata__") else ascii(part)[:40]


PLAIN = [
    (dates.Date, datetime(2018, 4, 6), DAY),
    (dates.Date, DAY, DAY),
    (dates.Date, "6-4-2018", DAY),
    (dates.Date, " 06-04-2018 ", DAY),
    (dates.Date, "6 April 2018", DAY),
    (dates.Year, 2019, 2019),
    (dates.Year, 2019.0, 2019),
    (dates.Year, " 2019 ", 2019),
    (numbers.Money, 12, Decimal("12.00")),
    (numbers.Money, 12.1 + 0.2, Decimal("12.30")),
    (numbers.Money, 38_400_000.1, Decimal("38400000.10")),
    (numbers.Money, "1.234,56", Decimal("1234.56")),
    (numbers.Money, "€ 1.234,56", Decimal("1234.56")),
    (numbers.Money, "1234", Decimal("1234.00")),
    (numbers.Money, "-12,50", Decimal("-12.50")),
    (numbers.Money, "€ -12,50", Decimal("-12.50")),
    (numbers.Money, "−12,50", Decimal("-12.50")),
    (numbers.MoneyOrNone, "geen", Decimal(0)),
    (numbers.Count, 12.0, 12),
    (numbers.Count, 11.9999999999, 12),
    (numbers.Count, "12", 12),
    (numbers.Number, 0.1 + 0.2, Decimal("0.3")),
    (numbers.Number, "1,5", Decimal("1.5")),
    (choices.YesNo, "ja", True),
    (choices.YesNo, "Nee.", False),
    (identifiers.Postcode, "3531 AB", "3531 AB"),
    (identifiers.Postcode, " 3531  AB", "3531 AB"),
    (identifiers.Kvk, 12345678, "12345678"),
    (identifiers.Kvk, 1.2345678e7, "12345678"),
    (identifiers.Rsin, "123456782", "123456782"),
    (identifiers.Iban, "NL91 ABNA 0417 1643 00", "NL91 ABNA 0417 1643 00"),
    (identifiers.Iban, "BE68 5390 0754 7034", "BE68 5390 0754 7034"),
    (identifiers.Phone, "(030) 286 10 00", "(030) 286 10 00"),
    (identifiers.Phone, "+31 (0)30 286 10 00", "+31 (0)30 286 10 00"),
    (identifiers.Phone, "0031302861000", "0031302861000"),
    (identifiers.Phone, "14 030", "14 030"),
    (identifiers.Phone, "0800-1234", "0800-1234"),
    (identifiers.Phone, "+32 2 123 45 67", "+32 2 123 45 67"),
    (identifiers.Email, "Info@Huis.Example", "Info@Huis.Example"),
    (identifiers.Website, "naam.example", "naam.example"),
    (identifiers.Website, "https://naam.example/over?x=1", "https://naam.example/over?x=1"),
    (text.Line, "  De   Sluis ", "De Sluis"),
    (text.Line, "-", "-"),
    (text.Line, "n.v.t.", "n.v.t."),
    (text.Line, "_x000D_", "_x000D_"),
    (text.Line, 2018, "2018"),
    (text.Line, 2018.0, "2018"),
    (text.Line, 999_999_999_999_999, "999999999999999"),
    (dates.Date, "1-1-1900", date(1900, 1, 1)),
    (dates.Date, "31-12-2100", date(2100, 12, 31)),
    (text.Line, "👩‍👧 \u200fשלום", "👩‍👧 \u200fשלום"),
    (text.Line, "e\u0301", "é"),
    (text.Story, " Eerst\r\ndan\tmeer\r\rlaatst ", "Eerst\ndan\tmeer\n\nlaatst"),
    (text.Story, "x" * 40_000, "x" * 40_000),
    (text.Names, "buurtteam; De Bries, Noord;\nschool", ("buurtteam", "De Bries, Noord", "school")),
]  # fmt: skip


@pytest.mark.parametrize(("field", "raw", "value"), PLAIN, ids=shown)
def test_what_is_typed_as_asked_is_read_without_a_word(
    field: Any, raw: object, value: object
) -> None:
    assert read(field, raw) == (value, "")


NOTED = [
    (dates.Date, "06/04/2018", DAY, "6 april 2018"),
    (dates.Date, "6.4.2018", DAY, "6 april 2018"),
    (dates.Date, "6 apr. 2018", DAY, "6 april 2018"),
    (dates.Date, "6 mrt 2018", date(2018, 3, 6), "6 maart 2018"),
    (dates.Date, "vrijdag 6 april 2018", DAY, "6 april 2018"),
    (dates.Date, "vr. 6 april 2018", DAY, "6 april 2018"),
    (dates.Date, "d.d. 6 april 2018", DAY, "6 april 2018"),
    (dates.Date, "1e mei 2018", date(2018, 5, 1), "1 mei 2018"),
    (dates.Date, "2018-04-06", DAY, "6 april 2018"),
    (dates.Date, "2018-04-06T14:05:33", DAY, "6 april 2018"),
    (dates.Date, "2018-04-06T14:05:33Z", DAY, "6 april 2018"),
    (dates.Date, "6-4-2018 14:05", DAY, "6 april 2018"),
    (dates.Date, datetime(2018, 4, 6, 14, 5), DAY, "6-4-2018 14:05"),
    (dates.Date, "6-4-’18", DAY, "6 april 2018"),
    (dates.Date, "6 May 2018", date(2018, 5, 6), "6 mei 2018"),
    (dates.Date, "April 6, 2018", DAY, "6 april 2018"),
    (dates.Date, 43196, DAY, "6 april 2018"),
    (dates.Date, 43196.75, DAY, "6 april 2018"),
    (dates.Date, "43196", DAY, "6 april 2018"),
    (numbers.Money, 1234.5678, Decimal("1234.57"), "afgerond op hele centen"),
    (numbers.Money, Seen(293.612, computed=True), Decimal("293.61"), "afgerond op hele centen"),
    (dates.Date, datetime(2018, 3, 4, 23, 59, 33), date(2018, 3, 5), "5 maart 2018"),
    (dates.Date, datetime(2018, 12, 31, 23, 59), date(2019, 1, 1), "1 januari 2019"),
    (dates.Date, datetime(2018, 3, 4, 23, 58, 59), date(2018, 3, 4), "4 maart 2018"),
    (dates.Date, "2018-03-04T23:59:33", date(2018, 3, 5), "5 maart 2018"),
    (dates.Date, "2018-03-04T23:59:33+01:00", date(2018, 3, 5), "5 maart 2018"),
    (numbers.Money, -0.001, Decimal("0.00"), "afgerond"),
    (numbers.Money, "€ 1.234,-", Decimal(1234), "1.234"),
    (numbers.Money, "€1.234,--", Decimal(1234), "1.234"),
    (numbers.Money, "1.234,= ", Decimal(1234), "1.234"),
    (numbers.Money, "50.-", Decimal(50), "50"),
    (numbers.Money, "1 234,50", Decimal("1234.50"), "1.234,50"),
    (numbers.Money, f"1{NBSP}234,50", Decimal("1234.50"), "1.234,50"),
    (numbers.Money, f"1{NARROW}234,50", Decimal("1234.50"), "1.234,50"),
    (numbers.Money, "EUR 12,50", Decimal("12.50"), "12,50"),
    (numbers.Money, "12,50 euro", Decimal("12.50"), "12,50"),
    (numbers.Money, "1.250", Decimal(1250), "1.250"),
    (numbers.Money, "1.250.000", Decimal(1_250_000), "1.250.000"),
    (numbers.Money, "12,5", Decimal("12.50"), "12,50"),
    (numbers.Money, "12,50-", Decimal("-12.50"), "-12,50"),
    (numbers.Money, "(12,50)", Decimal("-12.50"), "-12,50"),
    (numbers.MoneyOrNone, "Nihil", Decimal(0), "geen"),
    (numbers.Count, "1.250", 1250, "1250"),
    (numbers.Count, "1 250", 1250, "1250"),
    (numbers.Number, "1.250,5", Decimal("1250.5"), "1250,5"),
    *((choices.YesNo, raw, True, "ja") for raw in ("j", "X", "v", "✓", "☑", "WAAR", "yes", 1, 1.0, True)),
    *((choices.YesNo, raw, False, "nee") for raw in ("N", "onwaar", "no", 0, False)),
    (identifiers.Postcode, "3531ab", "3531 AB", "3531 AB"),
    (identifiers.Kvk, 1234567, "01234567", "nul"),
    (identifiers.Kvk, "KvK: 12345678", "12345678", "12345678"),
    (identifiers.Kvk, "12345678.0", "12345678", "12345678"),
    (identifiers.Kvk, "1234 5678", "12345678", "12345678"),
    (identifiers.Rsin, 12345672, "012345672", "nul"),
    (identifiers.Iban, "nl91abna0417164300", "NL91 ABNA 0417 1643 00", "NL91 ABNA"),
    (identifiers.Iban, "IBAN: NL91.ABNA.0417.1643.00", "NL91 ABNA 0417 1643 00", "NL91 ABNA"),
    (identifiers.Phone, 302861000, "0302861000", "nul"),
    (identifiers.Phone, 31302861000, "+31302861000", "plus"),
    (identifiers.Email, "mailto:a@b.example", "a@b.example", "a@b.example"),
    (identifiers.Email, "a@b.example;", "a@b.example", "a@b.example"),
    (identifiers.Email, "Naam <a@b.example>", "a@b.example", "a@b.example"),
    (identifiers.Website, "www.naam.example.", "www.naam.example", "www.naam.example"),
    (text.Line, "De\nSluis", "De Sluis", "Regeleinde"),
    (text.Line, "De\x0bSluis", "De Sluis", "regeleinde"),
    (text.Line, "a\x07b\x07", "ab", "2 onzichtbare tekens weggelaten: belteken (2 keer)"),
    (text.Line, "\ufeffNaam\ud800", "Naam", "bestandsmerk en teken D800"),
    (text.Line, "zo\x92n", "zo’n", "leestekens"),
    (text.Line, "x\u202ey", "xy", "teken 202E"),
    (text.Line, "\u202bשלום\u202c", "\u202bשלום\u202c", "leesrichting"),
    (text.Line, "weg\u00adlaten\u200d", "weglaten", "zacht afbreekstreepje en verbinding"),
    (identifiers.Kvk, "1234\u200b5678", "12345678", "spatie zonder breedte"),
    (identifiers.Iban, "\u200eNL91 ABNA 0417 1643 00\u202c", "NL91 ABNA 0417 1643 00", "leesrichting naar rechts"),
    (identifiers.Postcode, "3531\ufeff AB", "3531 AB", "bestandsmerk"),
    (identifiers.Phone, "030\u00ad2861000", "0302861000", "zacht afbreekstreepje"),
    (identifiers.Email, "info\u200b@huis.example", "info@huis.example", "spatie zonder breedte"),
    (identifiers.Website, "www.naam\u2060.example", "www.naam.example", "woordverbinder"),
    (numbers.Money, "€\u200b 1.234,50", Decimal("1234.50"), "spatie zonder breedte"),
    (numbers.Count, "1\u200c2", 12, "scheiding zonder breedte"),
    (dates.Date, "6\u200f-4-2018", DAY, "leesrichting naar links"),
    (dates.Year, "20\u200b19", 2019, "spatie zonder breedte"),
    (choices.YesNo, "ja\u200b", True, "spatie zonder breedte"),
    (Annotated[Level, choice(Level, {"a": Level.LOW})], "klein\ufeff", Level.LOW, "bestandsmerk"),
    (text.Line, 12.5, "12,5", "getal"),
    (text.Line, 1e15, "1000000000000000", "15 cijfers"),
    (text.Line, True, "WAAR", "WAAR"),
    (text.Line, datetime(2018, 4, 3), "3-4-2018", "datum"),
    (text.Line, time(14, 5), "14:05", "tijd"),
    (text.Line, timedelta(hours=30), "30:00", "tijd"),
    (text.Line, "\u200b\x07", None, "lege cel"),
    (text.Names, "a\x07; b", ("a", "b"), "belteken"),
    (text.Names, ";", (), "lege cel"),
    (dates.Date, "\u200b", None, "lege cel"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "raw", "value", "said"), NOTED, ids=shown)
def test_what_is_read_otherwise_than_typed_says_what_it_became(
    field: Any, raw: object, value: object, said: str
) -> None:
    found, note = read(field, raw)
    assert found == value
    assert type(found) is type(value)
    assert said in note


REFUSED = [
    (dates.Date, "31-2-2018", "X101", "28 dagen"),
    (dates.Date, "29-2-2019", "X101", "28 dagen"),
    (dates.Date, "12/31/2018", "X101", "Bedoel je 31-12-2018?"),
    (dates.Date, "4/6/18", "X101", "4-6-2018"),
    (dates.Date, "6 april 18", "X101", "6-4-2018"),
    (dates.Date, "6 feburari 2018", "X101", "6-2-2018"),
    (dates.Date, "donderdag 6 april 2018", "X101", "is een vrijdag"),
    (dates.Date, "ca. 6 april 2018", "X101", "Typ alleen de datum: 6 april 2018"),
    (dates.Date, "voor 6-4-2018", "X101", "Typ alleen de datum: 6-4-2018"),
    (dates.Date, "april 2018", "X101", "Bij “april 2018” staat geen dag Typ de dag erbij, zoals 1-4-2018"),
    (dates.Date, "04/2018", "X101", "staat geen dag"),
    (dates.Date, "6 april", "X101", "Bij “6 april” staat geen jaar Typ het jaar erbij, zoals 6-4-2018"),
    (dates.Date, "vrijdag 6 apr.", "X101", "zoals 6-4-2018"),
    (dates.Date, "6e april", "X101", "zoals 6-4-2018"),
    (dates.Date, "6 arpil", "X101", "zoals 6-4-2018"),
    (dates.Date, "6/4", "X101", "zoals 6-4-2018"),
    (dates.Date, "06-04-", "X101", "zoals 6-4-2018"),
    (dates.Date, "29 februari", "X101", "29-2-2016"),
    (dates.Date, "31 april", "X101", "niet als datum"),
    (dates.Date, "2018", "X101", "alleen een jaar"),
    (dates.Date, "٦-4-2018", "X101", "niet als datum"),
    (dates.Date, "4/6/2018 2:05 PM", "X101", "niet als datum"),
    (dates.Date, "2018-04-05T23:00:00Z", "X101", "een dag later"),
    (dates.Date, 2018, "X101", "alleen een jaar"),
    (dates.Date, 60, "X101", "geen datum"),
    (dates.Date, math.nan, "X101", "geen datum"),
    (dates.Date, True, "X101", "WAAR"),
    (dates.Date, time(), "X101", "0-1-1900"),
    (dates.Date, "0-1-1900", "X101", "nul"),
    (dates.Date, "31-12-1899", "X101", "een jaar dat hier niet kan"),
    (dates.Date, "1-1-2101", "X101", "een jaar dat hier niet kan"),
    (numbers.Number, "35%", "X104", "Bedoel je 0,35? Dat is 35% van één"),
    (dates.Date, time(14, 5), "X101", "alleen een tijd, 14:05"),
    (dates.Date, datetime(1899, 1, 1), "X101", "een jaar dat hier niet kan"),
    (dates.Year, datetime(2019, 1, 1), "X102", "Hier staat een datum (1-1-2019)"),
    (dates.Year, "’19", "X102", "Typ alleen het jaar: 2019"),
    (dates.Year, "2019-2024", "X102", "Typ één jaar"),
    (dates.Year, "2٠19", "X102", "geen jaartal"),
    (dates.Year, True, "X102", "geen jaartal"),
    (numbers.Money, "12.50", "X103", "Typ 12,50 of 1250"),
    (numbers.Money, "1.5", "X103", "Typ 1,50 of 15"),
    (numbers.Money, "0.125", "X103", "niet met zekerheid"),
    (numbers.Money, "1,234.50", "X103", "Bedoel je 1234,50?"),
    (numbers.Money, "1,234", "X103", "Bedoel je 1234?"),
    (numbers.Money, 293.612, "X103", "Typ 293612 of 293,61"),
    (numbers.Money, 12.505, "X103", f"dat kan €{NBSP}12.505 zijn, maar ook €{NBSP}12,51"),
    (numbers.Money, -12.505, "X103", "Typ -12505 of -12,51"),
    (numbers.MoneyOrNone, 1.125, "X103", "Typ 1125 of 1,13"),
    (dates.Date, "2018-03-04T23:59:33Z", "X101", "een dag later"),
    (numbers.Money, "12,505", "X103", "3 cijfers achter de komma"),
    (numbers.Money, "1.5 mln", "X103", "1500000"),
    (numbers.Money, "38,4 miljoen", "X103", "38400000"),
    (numbers.Money, "1E+06", "X103", "1000000"),
    (numbers.Money, "1e999999999", "X103", "niet met zekerheid"),
    (numbers.Money, "n.v.t.", "X103", "0 als er niets is"),
    (numbers.Money, "-", "X103", "geen bedrag"),
    (numbers.Money, "1234-", "X103", "streepje"),
    (numbers.Money, "(-12,50)", "X103", "niet met zekerheid"),
    (numbers.Money, "100 of 200", "X103", "Typ alleen het bedrag"),
    (numbers.Money, datetime(2018, 2, 1), "X103", "Hier staat een datum (1-2-2018)"),
    (numbers.Money, time(12, 50), "X103", "Hier staat een tijd (12:50)"),
    (numbers.Money, True, "X103", "WAAR"),
    (numbers.Money, 1e15, "X103", "te groot"),
    (numbers.Money, 1e308, "X103", "te groot"),
    (numbers.Money, "9" * 5000, "X103", "te groot"),
    (numbers.Money, math.inf, "X103", "geen bedrag"),
    (numbers.Money, "NaN", "X103", "geen bedrag"),
    (numbers.MoneyOrNone, "nog niet bekend", "X103", "of: geen"),
    (numbers.Count, 12.5, "X104", "geen heel getal"),
    (numbers.Count, "12 uur", "X104", "Typ alleen het getal: 12"),
    (numbers.Count, "ca. 12", "X104", "Typ alleen het getal: 12"),
    (numbers.Count, "10 à 12", "X104", "één getal"),
    (numbers.Count, "1 5", "X104", "één getal"),
    (numbers.Count, -1, "X104", "kleiner dan nul"),
    (numbers.Count, "-1", "X104", "kleiner dan nul"),
    (numbers.Count, "1E+03", "X104", "1000"),
    (numbers.Count, datetime(2018, 2, 1), "X104", "datum"),
    (numbers.Count, "٣", "X104", "geen getal"),
    (numbers.Number, "½", "X104", "0,5"),
    (numbers.Number, "20%", "X104", "Bedoel je 0,2?"),
    (numbers.Number, "12,5 procent", "X104", "Bedoel je 0,125?"),
    (numbers.Number, "80% fte", "X104", "Bedoel je 0,8?"),
    (numbers.Number, "100 %", "X104", "Bedoel je 1?"),
    (numbers.Number, "36 uur", "X104", "Reken het om"),
    (numbers.Number, "2 dagen per week", "X104", "Reken het om"),
    (numbers.Number, "500 kB", "X104", "Reken het om"),
    (numbers.Number, "12 mensen", "X104", "Typ alleen het getal: 12"),
    (numbers.Count, "20%", "X104", "typ het aantal zelf"),
    (numbers.Number, "0.2", "X104", "Bedoel je 0,2?"),
    (numbers.Number, ".5", "X104", "Bedoel je 0,5?"),
    (numbers.Number, "1.250", "X104", "1,25 of 1250"),
    (numbers.Number, "1,5 fte", "X104", "Typ alleen het getal: 1,5"),
    (Annotated[Level, choice(Level)], "klien", "X106", "Bedoel je klein?"),
    (Annotated[Level, choice(Level)], "klein " * 20, "X106", "Kies uit"),
    (choices.YesNo, "ja, graag", "X105", "Bedoel je ja?"),
    (choices.YesNo, "ja/nee", "X105", "Typ ja of nee"),
    *((choices.YesNo, raw, "X105", "niet zeker") for raw in ("☒", "✗", "-", "n.v.t.", 2, DAY)),
    (identifiers.Postcode, 3531, "X111", "ontbreken de twee letters"),
    (identifiers.Postcode, "353O AB", "X111", "Bedoel je 3530 AB?"),
    (identifiers.Postcode, "3531 AB Utrecht", "X111", "Typ alleen de postcode: 3531 AB"),
    (identifiers.Kvk, "1234567", "X108", "Bedoel je 01234567?"),
    (identifiers.Kvk, "000012345678", "X108", "het nummer van een vestiging"),
    (identifiers.Kvk, True, "X108", "geen KvK-nummer"),
    (identifiers.Rsin, "123456789", "X109", "elfproef"),
    (identifiers.Rsin, "12345678", "X109", "een KvK-nummer"),
    (identifiers.Iban, "NL91 ABNA O417 1643 OO", "X110", "Bedoel je NL91 ABNA 0417 1643 00?"),
    (identifiers.Iban, "NL92 ABNA 0417 1643 00", "X110", "controlecijfers"),
    (identifiers.Iban, "NL91 ABNA 0417 1643 0", "X110", "hier staan er 17"),
    (identifiers.Phone, "612345678", "X113", "Bedoel je 0612345678?"),
    (identifiers.Phone, "06-12345678 / 030-2861000", "X113", "Hier staan twee nummers"),
    (identifiers.Phone, "tel. 030-2861000", "X113", "Typ alleen het nummer: 030-2861000"),
    (identifiers.Phone, "030 12", "X113", "het heeft 5 cijfers"),
    (identifiers.Email, "fatima@huis,example", "X112", "Bedoel je fatima@huis.example?"),
    (identifiers.Email, "naam @huis.example", "X112", "Bedoel je naam@huis.example?"),
    (identifiers.Email, "a@b.example, c@d.example", "X112", "Hier staan twee adressen"),
    (identifiers.Email, "naam.huis.example", "X112", "geen apenstaartje"),
    (identifiers.Website, "www. naam.example", "X114", "Bedoel je www.naam.example?"),
    (identifiers.Website, "htpp://naam.example", "X114", "Bedoel je https://naam.example?"),
    (identifiers.Website, "ftp://naam.example", "X114", "geen webadres"),
    (identifiers.Website, "a@b.example", "X114", "Dit is een e-mailadres"),
    (identifiers.Website, "javascript:alert(1)", "X114", "geen webadres"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "raw", "code", "said"), REFUSED, ids=shown)
def test_what_may_mean_two_things_is_refused_with_a_way_out(
    field: Any, raw: object, code: str, said: str
) -> None:
    found, message, fix = refused(field, raw)
    assert found == code
    assert said in f"{message} {fix}"
    assert fix


_PROPOSED = re.compile(
    r"Bedoel je (?P<meant>[^?]+)\?(?! Kijk)|Typ [a-z ]*: (?P<typed>[^;]+)|zoals (?P<like>[^;(]+)"
    r"|Laat er één staan, bijvoorbeeld (?P<one>\S+)|als (?P<shape>[a-z]*[0-9@.]\S*)$"
    r"|(?:Typ|of|anders) (?P<bare>-?[0-9][0-9,]*)(?= |;|$)"
)


@pytest.mark.parametrize(("field", "raw", "code", "said"), REFUSED, ids=shown)
def test_what_is_proposed_for_a_cell_can_be_read_in_that_cell(
    field: Any, raw: object, code: str, said: str
) -> None:
    _, _, fix = refused(field, raw)
    for match in _PROPOSED.finditer(fix):
        for value in re.split(r" of (?=[0-9])", next(filter(None, match.groups()))):
            assert kind_of(field).read(value).fault is None, value


def test_most_refused_cells_have_a_proposal() -> None:
    proposals = [_PROPOSED.search(refused(field, raw)[2]) for field, raw, *_ in REFUSED]
    assert sum(map(bool, proposals)) > 0.65 * len(REFUSED)


@pytest.mark.parametrize("field", dict.fromkeys(field for field, *_ in REFUSED), ids=shown)
def test_a_long_text_is_shortened_in_a_message(field: Any) -> None:
    _, message, fix = refused(field, "heel " * 8000)
    assert "…”" in message
    assert len(message) < 160
    assert len(fix) < 200


LETTERED = choice(Level, {"a": Level.LOW, "b": Level.HIGH})


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("a", Level.LOW),
        ("a. Klein", Level.LOW),
        ("1) klein", Level.LOW),
        ("b) klein", None),
    ],
)
def test_a_choice_may_have_its_number_but_not_that_of_another(raw: str, found: Level) -> None:
    if found is None:
        assert LETTERED.read(raw).fault
    else:
        assert LETTERED.read(raw) == Cell(found, f"“{raw}” gelezen als “{found}”")


KEPT = [
    "Familie 👩‍👧‍👦, 🏳️‍🌈 en 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "👷🏽‍♀️ bouwt",
    "می‌خواهم",  # Persian: without it the letters join
    "क्‍ष",  # Hindi: with it they join otherwise
    "Naam: \u200fאבג\u200e (Tel Aviv)",
]


@pytest.mark.parametrize("typed", KEPT, ids=ascii)
def test_what_holds_an_emoji_or_a_script_together_stays(typed: str) -> None:
    assert read(text.Line, typed)[0] == unicodedata.normalize("NFC", typed)


@pytest.mark.parametrize(
    "sign", "\u200b\u200c\u200d\u200e\u200f\u00ad\ufeff\u2060\u202a\u202e\u2066\u061c"
)
def test_between_plain_letters_no_sign_stays_that_nobody_sees(sign: str) -> None:
    found, note = read(text.Line, f"wij{sign}ken")
    assert found == "wijken"
    assert note.startswith("1 onzichtbaar teken weggelaten")


@pytest.mark.parametrize("space", "\u00a0\u2007\u202f\u2009\u3000")
def test_every_kind_of_space_is_a_space(space: str) -> None:
    assert read(numbers.Money, f"€{space}1{space}234,50")[0] == Decimal("1234.50")
    assert read(identifiers.Phone, f"030{space}286{space}1000")[0] == "030 286 1000"
    assert read(identifiers.Kvk, f"1234{space}5678")[0] == "12345678"
