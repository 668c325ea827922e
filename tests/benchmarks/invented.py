"""Names, addresses and sentences that nobody has: the same number gives the same ones.

No two numbers give the same name, and two names differ in a whole word at least, so that nothing
looks like a slip of the pen.
"""

_GROUPS = """
    Breiclub Fluitgroep Kookploeg Leeskring Moestuin Repaircafé Schaakclub Tekengroep Volkstuin Wandelclub
    Zangkoor Toneelkring Fietsgroep Knutselclub Dansgroep Buurttafel Taalcafé Speelweek Filmkring Naaiatelier
""".split()
_FIRST = """
    Blauwe Rode Gouden Houten Stenen Vrolijke Stille Brede Hoge Lage Oude Nieuwe Scheve Rechte Ronde Warme Koele
    Bonte Witte Grijze Groene Zilveren Koperen Dappere Trage Snelle Zachte Harde Open Verre
""".split()
_SECOND = """
    Ketel Lantaarn Drempel Ladder Emmer Spijker Paraplu Kruiwagen Trommel Klinker Vlieger Anker Bezem Dakpan Fluitje
    Gieter Hamer Iglo Jas Kaars Lepel Mand Naald Oven Pijl Radijs Sleutel Tafel Urn Veter Wekker Zegel Appel Beker
    Citroen Deken Egel Fakkel Gans Hoed
""".split()
_GIVEN = """
    Ada Bram Coos Dirkje Ebbe Fenna Geert Hilde Ivo Jorrit Klaas Lieke Maas Nynke Okke Pleun Quirijn Roos Siem Tjitske
    Ubel Vera Wubbe Xandra Yme Zita
""".split()
_FAMILY_START = (
    "Bak Bloem Dal Eik Fries Gras Heide Kers Linde Molen Noord Olm Polder Riet Stroom".split()
)
_FAMILY_END = "aarde berg donk einde firma gaard hoek kamp laan meer".split()
_DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_WHAT = "koffie soep muziek raad gereedschap bloemen verhalen spelletjes bezoek hulp".split()


def _picked(number: int, *lists: list[str]) -> tuple[list[str], int]:
    """One word of each list, in an order that shows all combinations; and which round it is."""
    words = []
    for words_of in lists:
        number, at = divmod(number, len(words_of))
        words.append(words_of[at])
    return words, number


def organisation(number: int) -> str:
    (group, second, first), round_ = _picked(number, _GROUPS, _SECOND, _FIRST)
    return f"{group} {first} {second}" + _again(round_)


def person(number: int) -> str:
    (given, start, end), round_ = _picked(number, _GIVEN, _FAMILY_START, _FAMILY_END)
    return f"{given} {start.capitalize()}{end}" + _again(round_)


def _again(round_: int) -> str:
    """A word that tells the second round from the first; letters, because a name has no digits."""
    (start, end), _ = _picked(round_ - 1, _FAMILY_START, _FAMILY_END)
    return f"-{start}{end}" if round_ else ""


def email(number: int) -> str:
    return f"post{number}@verzonnen.example"


def sentence(number: int) -> str:
    (day, what), times = _picked(number, _DAYS, _WHAT)
    return f"Op {day} is er {what}, nu al {times + 2} keer."
