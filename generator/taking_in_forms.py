"""Forms that came back: a folder read file by file, and proposals made of what is in them."""

import os
from collections.abc import Iterator
from pathlib import Path

from generator.delivery import b_codes
from generator.delivery.recovery import look_over, outside
from generator.delivery.side_files import proposal_of, set_proposals
from generator.dossier import Dossier
from generator.dutch import count
from generator.excel.reading.read_dossier import read
from generator.excel.writing.proposal_workbook import proposal_workbook
from generator.form_questions import MEMBERSHIP, SUPPORT
from generator.inside import is_link
from generator.judged_rows import Rows
from generator.open_files import is_lock
from generator.paper_forms import Returned, Said, Unread
from generator.problems import FilePlace, Problem, Severity
from generator.proposed_rows import proposal
from generator.reports.told_aside import in_sentences
from generator.word.forms.read_form import NoForm, read_form
from generator.word.packaging.package import NotWord
from generator.workbooks.all import home
from generator.workbooks.definition import Row
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import Member
from generator.workbooks.scheme import Pillar
from generator.workbooks.statements import Statement

_LARGEST = 30_000_000  # bytes of a file: with a photo of a signature a few million
_MOST = 2_000  # files: more is another folder than was meant
_SHOWN = 12
_KINDS: dict[str, type[Row]] = {SUPPORT: Statement, MEMBERSHIP: Member}
_PASSED_BY = frozenset({"thumbs.db", "desktop.ini"})
_AGAIN = "Vraag om het formulier als Word-bestand, of typ het over in het werkboek"
_SCANNED = (
    "Is het een getekend formulier, bewaar het dan, en typ de antwoorden over in het werkboek"
)
_OTHERS = {
    (".pdf",): ("is een pdf; die lezen we niet", _SCANNED),
    (".jpg", ".jpeg", ".png", ".heic", ".tif", ".tiff", ".gif", ".webp", ".bmp"): ("is een foto of scan; die lezen we niet", _SCANNED),
    (".odt", ".ott"): ("is een bestand van LibreOffice (odt)", "Open het in LibreOffice of Word, en bewaar het als Word-document (.docx)"),
    (".doc", ".rtf", ".docm", ".dotx", ".dotm", ".pages"): ("is geen gewoon Word-document (.docx)", "Open het in Word, en bewaar het als Word-document (.docx)"),
    (".zip", ".rar", ".7z"): ("is een ingepakte map", "Pak de map uit, en zet de formulieren die erin zitten erbij"),
    (".msg", ".eml"): ("is een e-mail", "Open de e-mail, en zet de bijlage in de map"),
    (".xlsx", ".xls", ".csv", ".ods"): ("is een werkboek", "Is het een uitvoer van een formulier op internet? Zet die in de map inputs"),
}  # fmt: skip


def answer(project: Path, folder: Path) -> Said:
    """Read all forms in a folder, and write a proposal beside each workbook that they are for."""
    problems = look_over(project / "output")
    if outside(project / "output"):
        return Said("", "\n".join(map(in_sentences, problems)), 3)
    forms, unread = forms_in(folder)
    if not forms:
        return Said(
            "", "\n".join([f"In {folder} is geen ingevuld formulier te lezen.", *_of(unread)]), 1
        )
    dossier, _ = read(project / "inputs")
    rows = {
        name: proposal(kind, forms[name], dossier, Path(proposal_of(home(kind)[0].file)).name)
        for name, kind in _KINDS.items()
        if name in forms
    }
    files = {
        proposal_of(home(_KINDS[name])[0].file): _workbook(_KINDS[name], made, unread, dossier)
        for name, made in rows.items()
    }
    problems += set_proposals(project / "output", files)
    complaint = "\n".join([*map(in_sentences, problems), *_of(unread)])
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    text = "" if failed else "\n".join(_told(rows, project / "output"))
    return Said(text, complaint, 3 if failed else 0)


def forms_in(folder: Path) -> tuple[dict[str, list[Returned]], list[Unread]]:
    """The forms by their name, each once, and the files that are not read."""
    found: dict[str, list[Returned]] = {}
    unread: list[Unread] = []
    first: dict[tuple[object, ...], str] = {}
    for path in _files(folder):
        shown = path.relative_to(folder).as_posix()
        form = _form(path, shown)
        if isinstance(form, Unread):
            unread.append(form)
            continue
        answers = tuple(sorted((f, a.text, a.doubt) for f, a in form.answers.items()))
        same = first.setdefault((form.name, form.version, answers), shown)
        if not any(text for field, text, _ in answers if field != "number"):
            unread.append(Unread(shown, f"{shown} is niet ingevuld", "Vraag het nog eens na"))
        elif same != shown:
            why = f"{shown} is gelijk aan {same}, en telt één keer"
            unread.append(Unread(shown, why, "Je hoeft niets te doen"))
        else:
            found.setdefault(form.name, []).append(form)
    return found, unread


def _files(folder: Path) -> Iterator[Path]:
    """The files below it by name; what programs lay beside them is passed by."""
    paths: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and not is_link(Path(place, f))
        )
        paths += (Path(place, name) for name in names if not _beside(name))
        if len(paths) > _MOST:
            break
    yield from sorted(paths)[:_MOST]


def _beside(name: str) -> bool:
    return is_lock(name) or name.startswith(".") or name.casefold() in _PASSED_BY


def _form(path: Path, shown: str) -> Returned | Unread:
    others = next((told for ends, told in _OTHERS.items() if path.suffix.casefold() in ends), None)
    if others:
        return Unread(shown, f"{shown} {others[0]}", others[1])
    try:
        if is_link(path):
            return Unread(shown, f"{shown} is een verwijzing naar een andere plek", "Zet het bestand zelf in de map")  # fmt: skip
        if path.stat().st_size > _LARGEST:
            return Unread(shown, f"{shown} is te groot voor een formulier", _AGAIN)
        form = read_form(path, shown)
    except NoForm as fault:
        fix = "Is het wel een formulier? Stuur dan een nieuw leeg formulier, of typ het over in het werkboek"  # fmt: skip
        return Unread(shown, str(fault), fix)
    except NotWord as fault:
        shut = "Sluit het in Word, en begin opnieuw"
        return Unread(shown, str(fault), shut if isinstance(fault.__cause__, OSError) else _AGAIN)
    except OSError:
        return Unread(shown, f"{shown} is nu niet te lezen", "Sluit het in Word, en begin opnieuw")
    if form.name not in _KINDS:
        return Unread(shown, f"{shown} is een ander formulier", _AGAIN)
    return form


def _workbook(kind: type[Row], rows: Rows, unread: list[Unread], dossier: Dossier) -> bytes:
    homes = [(n.district or "", n.name) for n in dossier.rows(Neighbourhood) if n.district]
    pillars = [pillar.name for pillar in dossier.rows(Pillar)]
    return proposal_workbook(home(kind)[0], rows, unread, homes, pillars)


def _of(unread: list[Unread]) -> list[str]:
    said = [in_sentences(_problem(one)) for one in unread[:_SHOWN]]
    more = len(unread) - len(said)
    return (
        [*said, f"En nog {count(more, 'bestand', 'bestanden')}: zie het voorstel."]
        if more
        else said
    )


def _problem(unread: Unread) -> Problem:
    return b_codes.UNREAD_FORM.at(FilePlace(unread.file), unread.why, fix=unread.fix)


def _told(rows: dict[str, Rows], output: Path) -> Iterator[str]:
    for name, made in rows.items():
        book = home(_KINDS[name])[0].file
        main = made[_KINDS[name]]
        doubtful = sum(row.doubtful for row in main)
        seen = f"bij {doubtful} is iets om naar te kijken (geel)" if doubtful else "alles is zeker"
        yield f"{count(len(main), 'formulier', 'formulieren')} voor {book}: {seen}"
        yield f"Het voorstel: {output / proposal_of(book)}"
    yield "In je werkboeken is niets veranderd. Neem over wat klopt; hoe, staat op het eerste blad."
