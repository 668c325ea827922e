"""The folder ``inputs/teksten``: which file belongs to which wijk."""

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.dutch import did_you_mean, plain
from generator.inside import refused
from generator.own_words import Account, OwnWords
from generator.problems import FilePlace, Problem
from generator.word.own_words import t_codes
from generator.word.own_words.read_text import TextRead, read_words
from generator.word.packaging.package import NotWord, open_package

FOLDER = "teksten"
_LITTLE_WORDS = {"en", "wijk", "portret", "plan", "tekst", "voor", "van"}
_OTHER_TEXTS = {".doc", ".dotx", ".dotm", ".docm", ".odt", ".ott", ".rtf", ".pdf", ".txt", ".pages"}


@dataclass(frozen=True)
class TextsRead:
    """The texts by wijk, what is wrong with them, and by file what became of all its words."""

    by_district: dict[str, OwnWords]
    problems: list[Problem]
    accounts: dict[str, Account]


def own_words(inputs: Path, districts: Sequence[str]) -> TextsRead:
    """All texts of the folder. Without the folder there is nothing."""
    found: dict[str, OwnWords] = {}
    accounts: dict[str, Account] = {}
    problems: list[Problem] = []
    first: dict[str, str] = {}
    if away := refused(inputs / FOLDER, inputs.parent):
        return TextsRead({}, [away], {})
    files = _files(inputs / FOLDER)
    taken = {_district(path.stem, districts) for path in files}
    for path in files:
        shown = f"{FOLDER}/{unicodedata.normalize('NFC', path.name)}"
        district = _district(path.stem, districts)
        if district is None:
            problems.append(_unknown(shown, path.stem, districts, taken))
        elif district in first:
            message = f"Ook {first[district]} is een tekst voor {district}"
            fix = "Haal een van beide uit de map"
            problems.append(t_codes.TWICE.at(FilePlace(shown), message, fix=fix))
        else:
            first[district] = shown
            text = _read(path, shown)
            problems += [*text.problems, *_sums(shown, text.account)]
            accounts[shown] = text.account
            if text.words:
                found[district] = text.words
    return TextsRead(found, problems, accounts)


def _read(path: Path, shown: str) -> TextRead:
    if away := refused(path, path.parents[2], shown):
        return TextRead(None, [away])
    if path.suffix.casefold() != ".docx":
        message = f"{shown} is geen Word-document (.docx)"
        fix = "Open het in Word, en bewaar het als Word-document"
        return TextRead(None, [t_codes.NOT_WORD.at(FilePlace(shown), message, fix=fix)])
    try:
        return read_words(open_package(path, shown))
    except NotWord as fault:
        fix = "Sluit het als het nog openstaat, of bewaar het in Word opnieuw als Word-document"
        return TextRead(None, [t_codes.NOT_WORD.at(FilePlace(shown), str(fault), fix=fix)])


def _sums(shown: str, account: Account) -> list[Problem]:
    """How much of a text does not come along, if anything: each piece is told at its own place."""
    if not account.told:
        return []
    come = "komt er" if account.printed == 1 else "komen er"
    message = (
        f"Van de {account.seen} woorden, tekens en plaatjes in {shown} {come} {account.printed} "
        f"in het plan, en {account.told} niet"
    )
    return [t_codes.SUMS.at(FilePlace(shown), message)]


def _files(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.is_file()]
    except OSError:
        return []
    texts = [p for p in files if p.suffix.casefold() in {".docx", *_OTHER_TEXTS}]
    return sorted((p for p in texts if p.name[0] not in ".~"), key=lambda p: p.name.casefold())


def _district(stem: str, districts: Sequence[str]) -> str | None:
    """``03 vleuten en de meern`` is Vleuten-De Meern."""
    wanted = _key(stem)
    return next((d for d in districts if _key(d) == wanted), None)


def _key(name: str) -> str:
    words = plain(name).split()
    return "".join(w for w in words if w not in _LITTLE_WORDS and not w.isdecimal())


def _unknown(
    shown: str, stem: str, districts: Sequence[str], taken: Collection[str | None]
) -> Problem:
    near = did_you_mean(stem, districts)
    fix = f"Noem het bestand {near}.docx" if near else "Noem het bestand naar een van de wijken"
    if near in taken and near:
        fix = f"Voor {near} ligt er al een tekst: haal dit bestand uit de map, of noem het anders"
    return t_codes.UNKNOWN.at(FilePlace(shown), f"“{stem}” is geen wijk uit wijken.xlsx", fix=fix)
