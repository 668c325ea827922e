"""The forms with all their words: blank ones, and one for each who still owes something."""

import re
from collections.abc import Iterator

from generator.dossier import Dossier
from generator.dutch import enumerate_names, long_date
from generator.figures.naming import Naming
from generator.figures.outstanding import outstanding
from generator.form_questions import MEMBERSHIP, SUPPORT, parts
from generator.paper_forms import PaperForm, Sentence
from generator.workbooks.application import Applicant, Application
from generator.workbooks.definition import Row
from generator.workbooks.form import VERSION
from generator.workbooks.members import Admission, Member, WorkingArea
from generator.workbooks.scheme import Scheme
from generator.workbooks.statements import Statement, SupporterKind

ONLINE_LIST = "vragen voor een formulier op internet.docx"
BLANK = {Statement: "steunverklaring.docx", Member: "lidmaatschap.docx"}
_TITLES = {Statement: "Steunverklaring", Member: "Wij willen lid worden"}
_PAPERS = {
    "agreement": "de lidmaatschapsovereenkomst, met een handtekening",
    "mandate": "een volmacht (een briefje waarin staat wie voor u mag tekenen)",
}
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_LONGEST = 60  # characters of a name in the name of a file


def all_forms(dossier: Dossier, naming: Naming) -> dict[str, PaperForm]:
    """Each form by the name of its file: two blank ones, and those that are filled in partly."""
    made = {BLANK[kind]: paper_form(kind, dossier, naming) for kind in (Statement, Member)}
    for row, owed in owing(dossier):
        name = f"{_file_of(row)}.docx"
        if name.casefold() in {other.casefold() for other in made}:
            name = f"{_file_of(row)} (rij {row.at(_key(row)).row}).docx"
        made[name] = paper_form(type(row), dossier, naming, row, owed)
    return made


def owing(dossier: Dossier) -> Iterator[tuple[Row, frozenset[str]]]:
    """Each member and statement of which something is asked, with the fields that are."""
    asked: dict[tuple[str, int | None], set[str]] = {}
    members: dict[tuple[str, int | None], str] = {}
    for debtor in outstanding(dossier):
        for one in debtor.asked:
            asked.setdefault((one.place.file, one.place.row), set())
            if one.kind is WorkingArea:
                members[one.place.file, one.place.row] = debtor.name
            else:
                field = "areas" if (one.kind, one.field) == (Member, "name") else one.field
                asked[one.place.file, one.place.row].add(field)
    with_areas = set(members.values())
    for kind in (Statement, Member):
        for row in dossier.rows(kind):
            place = row.at(_key(row))
            fields = asked.get((place.file, place.row), set()) if place.sheet else set()
            if isinstance(row, Member) and row.name in with_areas:
                fields = {*fields, "areas"}
            if fields:
                yield row, frozenset(fields)


def paper_form(
    kind: type[Row],
    dossier: Dossier,
    naming: Naming,
    row: Row | None = None,
    owed: frozenset[str] = frozenset(),
) -> PaperForm:
    """One form; of a row what is known is filled in, and the title says for whom it is."""
    return PaperForm(
        SUPPORT if kind is Statement else MEMBERSHIP,
        VERSION,
        "Gegevens van een lid" if _is_member(row) else _TITLES[kind],
        _whom(row),
        tuple(filter(None, (_lead(kind, dossier, naming, row), _known(row, owed), _back(dossier)))),
        parts(kind, dossier, row, owed),
        "Wat wij met uw gegevens doen",
        tuple(_privacy(kind, dossier, naming, row)),
        naming.short_applicant,
        _number(row),
    )


def _is_member(row: Row | None) -> bool:
    return isinstance(row, Member) and row.admission is Admission.ADMITTED


def _lead(kind: type[Row], dossier: Dossier, naming: Naming, row: Row | None) -> str:
    who = naming.full_name or "de aanvrager"
    if _is_member(row):
        return f"Fijn dat uw organisatie lid is van {who}."
    if kind is Member:
        return f"Met dit formulier vraagt uw organisatie het lidmaatschap van {who} aan."
    scheme = dossier.form(Scheme)
    where = f" in {naming.municipality}" if naming.municipality else ""
    asked = f" ({scheme.name})" if scheme.name else ""
    work = scheme.work_phrase or scheme.work or "dit werk"
    return f"Met deze verklaring steunt u de aanvraag van {who} voor {work}{where}{asked}."


def _known(row: Row | None, owed: frozenset[str]) -> str:
    if row is None:
        return ""
    known = (
        "Wat wij al weten, is ingevuld. Klopt iets niet, verander het dan. Bij wat wij nog "
        "missen staat: nog nodig."
    )
    papers = [what for field, what in _PAPERS.items() if field in owed]
    return f"{known} Stuur ook mee: {enumerate_names(papers)}." if papers else known


def _back(dossier: Dossier) -> str:
    email, by = dossier.form(Applicant).email, dossier.form(Scheme).support_by
    to = f" naar {email}" if email else " naar ons terug"
    until = f" uiterlijk {long_date(by)}" if by else ""
    return f"Vul het in op de computer of met een pen, en stuur het{until}{to}."


def _privacy(
    kind: type[Row], dossier: Dossier, naming: Naming, row: Row | None
) -> Iterator[Sentence]:
    """Who keeps it, what is printed of it, until when, and how to withdraw (AVG)."""
    form = dossier.form(Applicant)
    until = dossier.form(Application).keep_until
    yield Sentence("", naming.full_name, " bewaart dit formulier en is verantwoordelijk voor uw gegevens.", "naam van de aanvrager")  # fmt: skip
    yield Sentence("De aanvraag kan openbaar worden. Wij noemen alleen waar u hierboven ja op zegt. Uw e-mailadres, telefoonnummer en handtekening komen er nooit in.")  # fmt: skip
    if kind is Statement:
        yield Sentence("Zegt u nee, dan telt uw steun wel mee, zonder naam.")
    yield Sentence("Wij bewaren uw gegevens tot en met ", str(long_date(until)) if until else "", ".", "datum")  # fmt: skip
    what = "uw steun of uw toestemming" if kind is Statement else "uw toestemming"
    yield Sentence(f"U kunt {what} altijd intrekken. Stuur dan een bericht naar ", form.email or "", ".", "e-mailadres")  # fmt: skip
    if kind is Member and not _is_member(row):
        yield Sentence("Is uw organisatie informeel, zonder rechtspersoon? Stuur dan ook een volmacht mee: een briefje waarin staat wie voor u mag tekenen.")  # fmt: skip


def _whom(row: Row | None) -> str:
    if isinstance(row, Statement):
        person = row.supporter is SupporterKind.PERSON
        return (row.person if person else row.organisation) or row.person or row.number
    return row.name if isinstance(row, Member) else ""


def _number(row: Row | None) -> str:
    return row.number if isinstance(row, Statement) else _whom(row)


def _file_of(row: Row) -> str:
    """Without the name of a person: file names travel further than their contents."""
    whole = f"lidmaatschap {_whom(row)}"
    if isinstance(row, Statement):
        known = row.organisation if row.supporter is not SupporterKind.PERSON else ""
        whole = f"steunverklaring {row.number} {known or ''}"
    safe = " ".join(_UNSAFE.sub("-", whole).split())[:_LONGEST]
    return safe.rstrip(". -")


def _key(row: Row) -> str:
    return "number" if isinstance(row, Statement) else "name"
