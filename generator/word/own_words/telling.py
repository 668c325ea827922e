"""What is said of the pieces of a text that do not come along, each at its place."""

from collections.abc import Iterator

from generator.own_words import Account, Fate
from generator.problems import DocumentPlace, FilePlace, Problem
from generator.word.own_words import t_codes
from generator.word.own_words.runs import Left
from generator.word.packaging.package import Package

_LONGEST = 60
_COMMENTS = "word/comments.xml"
_MAKE_PLAIN = "Haal het weg, of maak er tekst of een gewoon plaatje van"
_SHOW = "Haal het weg. Moet het wel mee: zet in Word bij Lettertype of bij de stijl Verborgen uit"
_STRUCK = "Haal het weg. Moet het wel mee: zet in Word bij Lettertype Doorhalen uit"
_SIGN = "Typ daar een gewoon teken, of kies er een bij Invoegen › Symbool in een gewoon lettertype"
_FILL = "Vul het in, of haal het weg"
_READ = (
    "Haal de tekst weg als die niemand aangaat: wie hem selecteert, leest hem. Moet de tekst mee, "
    "geef die dan een kleur en een grootte die te lezen zijn"
)

Place = DocumentPlace | FilePlace


def of_left(left: Left, place: Place) -> Iterator[Problem]:
    """What is told of one paragraph."""
    for why, texts in left.texts.items():
        text = _short("".join(texts))
        if why is Fate.VEILED:
            message = "Hier staat tekst die niemand kan lezen: in de kleur van wat erachter ligt"
            yield t_codes.VEILED.at(place, f"{message}, of veel te klein", fix=_READ)
        elif why is Fate.UNFILLED:
            yield t_codes.UNFILLED.at(place, f"Dit is nog niet ingevuld: “{text}”", fix=_FILL)
        elif why is Fate.STRUCK:
            message = f"Dit komt niet mee: doorgestreepte tekst, “{text}”"
            yield t_codes.LEFT_OUT.at(place, message, fix=_STRUCK)
        elif why is Fate.SYMBOL:
            message = f"Dit komt niet mee: een teken uit het lettertype {texts[0]}"
            yield t_codes.LEFT_OUT.at(place, message, fix=_SIGN)
        else:
            yield of_things(place, "verborgen tekst")
    for what in left.changed:
        yield of_things(place, what)


def of_things(place: Place, what: str) -> Problem:
    """What is told of something that is no text, or that nobody knows."""
    fix = _SHOW if "verborgen" in what else _MAKE_PLAIN
    return t_codes.LEFT_OUT.at(place, f"Dit komt niet mee: {what}", fix=fix)


def of_the_rest(package: Package, account: Account) -> Iterator[Problem]:
    """What stands around the text, or beside it: a plan has that of its own."""
    place = FilePlace(package.name)
    for why in (Fate.CONTENTS, Fate.MARGIN):
        if times := sum(row.times for row in account.left if row.why is why):
            words = "1 woord" if times == 1 else f"{times} woorden"
            yield t_codes.CHANGED.at(place, f"Dit komt niet mee: {why.value} ({words})")
    if _COMMENTS in package.parts and (found := len(package.tree(_COMMENTS))):
        what = "1 opmerking" if found == 1 else f"{found} opmerkingen"
        yield t_codes.CHANGED.at(place, f"Dit komt niet mee: {what} in de kantlijn")


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
