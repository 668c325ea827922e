"""A folder with forms that came back: which can be read, and why the others cannot."""

import os
from collections.abc import Container, Iterator
from pathlib import Path

from generator.inside import is_link
from generator.open_files import is_lock
from generator.paper_forms import Returned, Unread
from generator.word.forms.read_form import NoForm, read_form
from generator.word.packaging.package import NotWord

_LARGEST = 30_000_000  # bytes of a file: with a photo of a signature a few million
_MOST = 2_000  # files: more is another folder than was meant
_PASSED_BY = frozenset({"thumbs.db", "desktop.ini"})
_AGAIN = "Vraag om het formulier als Word-bestand, of typ het over in het werkboek"
_SCANNED = (
    "Is het een getekend formulier, bewaar het dan, en typ de antwoorden over in het werkboek"
)
_AS_WORD = "Open het, en bewaar het als Word-document (.docx)"
_NEW = (
    "Is het wel een formulier? Stuur dan een nieuw leeg formulier, of typ het over in het werkboek"
)
_ONLINE = "Is het een uitvoer van een formulier op internet? Zet die in de map inputs"
_PICTURES = ".jpg .jpeg .png .heic .tif .tiff .gif .webp .bmp"
_CLOSE = "Sluit het in Word, en begin opnieuw"
_OTHERS = (
    (".pdf", "is een pdf; die lezen we niet", _SCANNED),
    (_PICTURES, "is een foto of scan; die lezen we niet", _SCANNED),
    (".odt .ott", "is een bestand van LibreOffice (odt)", _AS_WORD),
    (".doc .rtf .docm .dotx .dotm .pages", "is geen gewoon Word-document (.docx)", _AS_WORD),
    (".zip .rar .7z", "is een ingepakte map", "Pak de map uit, en zet de formulieren erbij"),
    (".msg .eml", "is een e-mail", "Open de e-mail, en zet de bijlage in de map"),
    (".xlsx .xls .csv .ods", "is een werkboek", _ONLINE),
)  # fmt: skip


def forms_in(folder: Path, known: Container[str]) -> tuple[dict[str, list[Returned]], list[Unread]]:
    """The forms by their name, each once, and the files that are not read.

    ``known`` are the names of forms that we make.
    """
    found: dict[str, list[Returned]] = {}
    unread: list[Unread] = []
    first: dict[tuple[object, ...], str] = {}
    for path in _files(folder):
        shown = path.relative_to(folder).as_posix()
        form = _form(path, shown, known)
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
    yield from sorted(paths, key=lambda path: path.with_suffix(""))[:_MOST]


def _beside(name: str) -> bool:
    return is_lock(name) or name.startswith(".") or name.casefold() in _PASSED_BY


def _form(path: Path, shown: str, known: Container[str]) -> Returned | Unread:
    ending = path.suffix.casefold()
    for endings, what, fix in _OTHERS:
        if ending in endings.split():
            return Unread(shown, f"{shown} {what}", fix)
    try:
        if is_link(path):
            why = f"{shown} is een verwijzing naar een andere plek"
            return Unread(shown, why, "Zet het bestand zelf in de map")
        if path.stat().st_size > _LARGEST:
            return Unread(shown, f"{shown} is te groot voor een formulier", _AGAIN)
        form = read_form(path, shown)
    except NoForm as fault:
        return Unread(shown, str(fault), _NEW)
    except NotWord as fault:
        shut = isinstance(fault.__cause__, OSError)
        return Unread(shown, str(fault), _CLOSE if shut else _AGAIN)
    except OSError:
        return Unread(shown, f"{shown} is nu niet te lezen", _CLOSE)
    if form.name not in known:
        return Unread(shown, f"{shown} is een ander formulier", _AGAIN)
    return form
