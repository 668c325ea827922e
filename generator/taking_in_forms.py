"""Forms that came back: a folder read file by file, and proposals made of what is in them."""

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
from generator.judged_rows import Rows
from generator.paper_forms import Said, Unread
from generator.problems import FilePlace, Problem, Severity
from generator.proposed_rows import proposal
from generator.reports.told_aside import in_sentences
from generator.returned_forms import forms_in
from generator.workbooks.all import home
from generator.workbooks.definition import Row
from generator.workbooks.districts import Neighbourhood
from generator.workbooks.members import Member
from generator.workbooks.scheme import Pillar
from generator.workbooks.statements import Statement

_SHOWN = 12
_KINDS: dict[str, type[Row]] = {SUPPORT: Statement, MEMBERSHIP: Member}


def answer(project: Path, folder: Path) -> Said:
    """Read all forms in a folder, and write a proposal beside each workbook that they are for."""
    problems = look_over(project / "output")
    if outside(project / "output"):
        return Said("", "\n".join(map(in_sentences, problems)), 3)
    forms, unread = forms_in(folder, _KINDS)
    dossier, _ = read(project / "inputs")
    rows: dict[str, Rows] = {}
    for name, kind in _KINDS.items():
        file = Path(proposal_of(home(kind)[0].file)).name
        made, silent = proposal(kind, forms.get(name, []), dossier, file)
        unread += silent
        if made[kind]:
            rows[name] = made
    if not rows:
        return _nothing(folder, unread)
    files = {
        proposal_of(home(_KINDS[name])[0].file): _workbook(_KINDS[name], made, unread, dossier)
        for name, made in rows.items()
    }
    problems += set_proposals(project / "output", files)
    complaint = "\n".join([*map(in_sentences, problems), *_of(unread)])
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    text = "" if failed else "\n".join(_told(rows, project / "output"))
    return Said(text, complaint, 3 if failed else 0)


def _nothing(folder: Path, unread: list[Unread]) -> Said:
    told = f"In {folder} is geen ingevuld formulier dat iets nieuws zegt."
    return Said("", "\n".join([told, *_of(unread)]), 1)


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
