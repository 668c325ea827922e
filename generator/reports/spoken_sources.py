"""Where a rule comes from, in words: a law by its name, without the numbers of our own notes."""

import re

from generator.dutch import enumerate_names

_LAWS = {
    "Awb": ("de Algemene wet bestuursrecht", "artikel"),
    "BW": ("het Burgerlijk Wetboek", "artikel"),
    "WNT": ("de Wet normering topinkomens", "artikel"),
    "AVG": ("de privacywet (AVG)", "artikel"),
    "WCAG 2.1": ("de afspraken voor leesbare documenten (WCAG 2.1)", "punt"),
}
_LAW = re.compile(rf"({'|'.join(map(re.escape, _LAWS))})(?:,? (.+))?")
_OWN = re.compile(r"R[0-9]+")  # a line of the notes that the rules were made from
_UP_TO = re.compile(r"(?<=[0-9])-(?=[0-9])")


def in_words(source: str) -> str:
    """``R8, Awb 4:61, 4:65`` as "de Algemene wet bestuursrecht, artikel 4:61 en 4:65"; empty when
    only our own notes say so.
    """
    articles: dict[str, list[str]] = {}
    for part in filter(None, source.split(", ")):
        found = _LAW.fullmatch(part)
        if found:
            articles.setdefault(found[1], []).extend([found[2]] if found[2] else [])
        elif not _OWN.fullmatch(part):
            articles[next(reversed(articles))].append(part)
    return enumerate_names(_law(name, numbers) for name, numbers in articles.items())


def _law(name: str, numbers: list[str]) -> str:
    law, what = _LAWS[name]
    if not numbers:
        return law
    listed = enumerate_names(_UP_TO.sub(" tot en met ", number) for number in numbers)
    return f"{law}, {what} {listed}"
