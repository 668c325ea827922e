"""The documents of her own: which templates lie in ``templates/eigen``, and what each is for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from generator.documents.custom.document import FOLDER, CustomDocument, custom_document
from generator.documents.custom.subjects import ONCE, SUBJECTS, Subject
from generator.dutch import did_you_mean, plain
from generator.inside import leads_out, refused
from generator.own_file_names import name_pattern, unknown_field
from generator.problems import FilePlace, Problem
from generator.word import s_codes
from generator.word.packaging.package import NotWord, open_package
from generator.word.text.paragraphs import Paragraph, paragraphs
from generator.word.text.read_tags import WIDE

INTERNAL = "intern"
STARTERS = "beginnen"
_COPY = re.compile(
    r"\b(?:kopie|copy|copie|oud|old|nieuw|new|def|definitief|versie|v?\d+|nagekeken|van|of)\b"
)
_BESIDE = re.compile(r"[.~]|thumbs\.db$|desktop\.ini$", re.IGNORECASE)
_NEARLY_WORD = {".doc", ".dotx", ".docm", ".dotm", ".odt", ".ott", ".rtf"}
_EACH = re.compile(
    r"\{\s*(#?)\s*(?:voor\s+(?:elke?|iedere?|alle)\b\s*([^{}#]*?)|per\s+([^\W\d_]+))[\s.:!]*(#?)\s*\}",
    re.IGNORECASE,
)
_BODY = "word/document.xml"
_CHOICES = " of ".join(f"{{# voor {s.each} #}}" for s in SUBJECTS.values())


def own_documents(templates: Path) -> tuple[list[CustomDocument], list[Problem]]:
    """Every template in ``templates/eigen`` as a document, and what is wrong with the others."""
    documents: list[CustomDocument] = []
    problems: list[Problem] = []
    for path, public in _files(templates / FOLDER, templates):
        shown = path.relative_to(templates).as_posix()
        if away := refused(path, templates.parent, shown):
            problems.append(away)
        elif path.suffix.casefold() != ".docx" or not path.is_file():
            problems.append(_no_template(path, shown))
        else:
            found = _document(path, shown, public=public)
            if isinstance(found, Problem):
                problems.append(found)
            else:
                documents.append(found)
    return documents, problems


def strays(templates: Path, known: Iterable[str]) -> Iterator[Problem]:
    """What lies in ``templates`` itself and belongs to no document, with what it resembles."""
    names = sorted(known)
    for path in _listed(templates):
        if path.name.casefold() in {*map(str.casefold, names), FOLDER, STARTERS}:
            continue
        near = _resembled(path.stem, names)
        what = f"; het lijkt op {near}" if near else ""
        message = f"Bij {path.name} in de map {templates.name} hoort geen document{what}"
        own = f"Is het een eigen document, zet het dan in {templates.name}/{FOLDER}"
        instead = f"Moet dit {near} zijn, zet het dan onder die naam op die plek. " if near else ""
        fix = f"{instead}{own}. Haal het anders uit de map {templates.name}"
        yield s_codes.NOT_USED.at(FilePlace(path.name), message, fix=fix)


def _resembled(stem: str, names: Sequence[str]) -> str:
    """The template that a file is a copy or an older version of, as far as its name tells."""
    bare = {plain(name.removesuffix(".docx")): name for name in names}
    typed = _COPY.sub(" ", plain(stem)).strip()
    begun = max((key for key in bare if typed.startswith(key)), key=len, default="")
    within = min((key for key in bare if len(typed) > 4 and typed in key), key=len, default="")
    near = begun or within or did_you_mean(typed, bare, cutoff=0.6)
    return bare.get(near or "", "")


def _files(folder: Path, templates: Path) -> Iterator[tuple[Path, bool]]:
    """What lies there, and whether it makes public documents."""
    if leads_out(folder, templates.parent):
        yield folder, True
        return
    for path in _listed(folder):
        if path.name.casefold() == INTERNAL and path.is_dir():
            if leads_out(path, templates.parent):
                yield path, False
            else:
                yield from ((inner, False) for inner in _listed(path))
        else:
            yield path, True


def _listed(folder: Path) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if not _BESIDE.match(path.name)]
    except OSError:  # there is no such folder
        return []
    return sorted(found, key=lambda path: (path.name.casefold(), path.name))


def _no_template(path: Path, shown: str) -> Problem:
    if path.suffix.casefold() in _NEARLY_WORD:
        fix = "Open het in Word en bewaar het als Word-document (.docx)"
        return s_codes.NOT_WORD.at(FilePlace(shown), f"{shown} is geen .docx", fix=fix)
    what = "een map" if path.is_dir() else "geen Word-document"
    fix = f"Haal het uit de map {path.parent.name}"
    if path.is_dir():
        fix = f"Zet de sjablonen zelf in templates/{FOLDER}, of in templates/{FOLDER}/{INTERNAL}"
    message = f"{shown} is {what}, en daar maken we niets van"
    return s_codes.NOT_USED.at(FilePlace(shown), message, fix=fix)


def _document(path: Path, shown: str, *, public: bool) -> CustomDocument | Problem:
    pattern = name_pattern(path.stem, shown)
    if isinstance(pattern, Problem):
        return pattern
    told = _told(_lines(path, shown))
    if isinstance(told, Problem):
        return told
    remark, subject = told or (None, ONCE)
    named = [s for w, s in SUBJECTS.items() if any(f.split(".")[0] == w for f in pattern.fields)]
    wanted = list(dict.fromkeys([*named, *([subject] if remark else [])]))
    place = remark.place if remark else FilePlace(shown)
    if len(wanted) > 1:
        message = f"Dit document is voor {' en voor '.join(s.each for s in wanted)} tegelijk"
        fix = "Kies één van beide, in de eerste alinea en in de bestandsnaam"
        return s_codes.UNKNOWN_THING.at(place, message, fix=fix)
    document = custom_document(shown, pattern, wanted[0] if wanted else ONCE, public=public)
    return unknown_field(document, pattern) or document


def _lines(path: Path, shown: str) -> list[Paragraph]:
    """The paragraphs with text; none of what is no Word file: that is told when it is opened."""
    with suppress(NotWord):
        return [p for p in paragraphs(open_package(path, shown), _BODY) if p.text.strip()]
    return []


def _told(lines: Sequence[Paragraph]) -> tuple[Paragraph, Subject] | Problem | None:
    """What the first paragraph says that the document is for, if it says so."""
    words = {word: subject for subject in SUBJECTS.values() for word in subject.typed}
    for line in lines:
        found = _EACH.search(line.text.translate(WIDE))
        typed = plain(found[2] or found[3] or "") if found else ""
        if found is None or (line is not lines[0] and typed not in words):
            continue
        near = typed if typed in words else did_you_mean(typed, words, cutoff=0.6)
        fix = f"Typ {{# voor {words[near].each} #}}" if near else f"Typ {_CHOICES}"
        if typed not in words:
            message = f"Voor elke “{typed}” kunnen we geen document maken"
        elif not (found[1] and found[4]):
            message = f"Hier staat “{found[0]}”, en dat wordt zo afgedrukt"
        elif line is not lines[0]:
            message, fix = f"“{found[0]}” staat hier niet bovenaan", "Zet het in de eerste alinea"
        else:
            return line, words[typed]
        return s_codes.UNKNOWN_THING.at(line.place, message, fix=fix)
    return None
