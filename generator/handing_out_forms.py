"""The forms of a project: its workbooks read, blank and partly filled forms made and written."""

from pathlib import Path

from generator.delivery.recovery import look_over, outside
from generator.delivery.side_files import FORMS, set_forms
from generator.dossier import Dossier
from generator.dutch import count
from generator.excel.reading.read_dossier import read
from generator.figures.all import derive
from generator.figures.naming import Naming
from generator.form_questions import online
from generator.form_texts import BLANK, ONLINE_LIST, all_forms
from generator.house_look import house_look
from generator.paper_forms import PaperForm, Said, Sentence
from generator.problems import Severity
from generator.reports.told_aside import in_sentences
from generator.word.forms.form_document import form_document
from generator.word.forms.question_list import Chapter, question_list
from generator.workbooks.all import home
from generator.workbooks.definition import Row
from generator.workbooks.members import Member
from generator.workbooks.statements import Statement

_FAULTS = (
    "Er staan nog fouten in je werkboeken, dus er kan iets ontbreken: samen030 check zegt wat."
)
_GAPS = {
    "naam van de aanvrager": "de statutaire naam (blad Aanvrager)",
    "datum": "tot wanneer je de gegevens bewaart (blad Aanvraag, Gegevens bewaren tot)",
    "e-mailadres": "het e-mailadres van de aanvrager (blad Aanvrager)",
}


def answer(project: Path) -> Said:
    """Make all forms and lay them in the confidential folder."""
    problems = look_over(project / "output")
    if outside(project / "output"):
        return Said("", "\n".join(map(in_sentences, problems)), 3)
    dossier, found = read(project / "inputs")
    naming = derive(dossier).naming
    forms = all_forms(dossier, naming)
    look = house_look(project / "templates")
    files = {f"{FORMS}/{name}": form_document(form, look) for name, form in forms.items()}
    files[f"{FORMS}/{ONLINE_LIST}"] = question_list(_chapters(dossier, naming, forms), look)
    problems += set_forms(project / "output", files)
    complaint = "\n".join(map(in_sentences, problems))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Said("", complaint, 3)
    faults = any(problem.severity is Severity.ERROR for problem in found)
    said = [*_told(forms, project / "output" / FORMS), *([_FAULTS] if faults else ())]
    return Said("\n".join(said), complaint)


def _chapters(dossier: Dossier, naming: Naming, forms: dict[str, PaperForm]) -> list[Chapter]:
    kinds: tuple[type[Row], ...] = (Statement, Member)
    made: list[Chapter] = []
    for kind in kinds:
        form, file = forms[BLANK[kind]], home(kind)[0].file
        answers = file.replace(".xlsx", "-formulier.xlsx")
        notes = " ".join(map(_whole, form.notes))
        made.append((form.title, answers, form.lead[0], online(kind, dossier), notes))
    return made


def _whole(note: Sentence) -> str:
    gap = f"[vul in: {note.gap}]" if note.gap else ""
    return f"{note.before}{note.value or gap}{note.after}"


def _told(forms: dict[str, PaperForm], folder: Path) -> list[str]:
    partly = len(forms) - len(BLANK)
    filled = count(partly, "formulier is", "formulieren zijn") + " al gedeeltelijk ingevuld"
    said = [
        f"Er liggen {count(len(BLANK), 'leeg formulier', 'lege formulieren')}. "
        f"{filled if partly else 'Van niemand ontbreekt iets'}, voor wie nog iets moet aanvullen.",
        f"Hier liggen ze: {folder}",
        f"De vragen voor een formulier op internet: {folder / ONLINE_LIST}",
        "Er wordt niets verstuurd. Ingevuld terug? Zet ze in een map: samen030 forms --read MAP",
    ]
    if not partly:
        said[0] = (
            "Er liggen twee lege formulieren. Van niemand ontbreekt iets, dus meer zijn niet nodig."
        )
    notes = forms[BLANK[Statement]].notes
    missing = [_GAPS[note.gap] for note in notes if note.gap and not note.value]
    if missing:
        open_ = "; ".join(missing)
        said.append(f"Op de formulieren is nog iets open. Vul in aanvraag.xlsx in: {open_}.")
        said.append("Maak ze daarna opnieuw.")
    return said
