"""Words that were to be replaced before anybody read them, and those of Word about itself."""

import re
from typing import Literal

from generator.word.inspecting.unwanted_parts import TAG

LeftoverKind = Literal[
    "aged list", "changing", "comment", "dangling", "error of Word", "file facts", "path",
    "placeholder",
]  # fmt: skip
_TAG_MARK = "\ufffc"
_ERROR = re.compile(
    r"(?:\bFout|\bError)!\s+\S[^.!?\n]{3,80}[.!?]?"
    r"|\bGeen (?:gegevens voor )?(?:inhoudsopgave|index|lijst met afbeeldingen)"
    r"[^.\n]{0,40}gevonden\.?"
    r"|\bNo (?:table of contents|table of figures|index) entries found\.?"
)
_TODO = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX+|xxx+|INVULLEN|NTB|NNB|[Tt]o[ -]?do:?)(?![\w-])|\?{3,}|#{3,}|@{2,}"
    r"|\bdd[-/]mm[-/](?:jj|yy)+\b|€ ?(?:\.{2,}|…|_{2,}|X+\b)|\b(?:19|20)\.{2}(?!\.)"
    r"|…{2,}|\.{6,}|\((?:nog )?(?:in|aan)vullen\)"
    r"|(?i:\b(?:nog|hier) (?:in te vullen|aan te vullen|(?:in|aan)vullen)\b|\bvul hier\b"
    r"|\bnog (?:uit te werken|(?:te )?checken|na te (?:gaan|kijken|vragen)|te schrijven)\b"
    r"|\bhier (?:komt|volgt) (?:nog )?(?:(?:de|het|een) )?"
    r"(?:tekst|foto|plaatje|tabel|kaart|grafiek|stuk)\b"
    r"|\bnader (?:te bepalen|in te vullen|uit te werken|aan te vullen)\b|\blorem ipsum\b"
    r"|\bn\.[tn]\.b\.)"
)
_NOUNS = (
    "naam|namen|datum|data|bedrag|bedragen|titel|adres|plaats|wijk|buurt|organisatie|telefoon|"
    "telefoonnummer|e-?mail|e-?mailadres|functie|aantal|nummer|jaar|jaartal|periode|bron|tekst|"
    "link|foto|logo|handtekening|contactpersoon|gemeente|onderwerp|kenmerk|bijlage|pm|p\\.m\\."
)
_VERBS = (
    "vullen|invullen|aanvullen|toevoegen|kiezen|kies|typ|klik|vul|bepalen|nog|optioneel|doorhalen|"
    "weghalen|verwijderen|controleren|checken|navragen|hier|typen|invoegen|volgt|nader|todo|concept"
)
_INSIDE = r"[^\]\[<>‹›{}@\n]"
_BRACKETED = re.compile(
    rf"[\[<‹](?!\s*https?:)(?:(?i:{_INSIDE}{{0,60}}\b(?:{_VERBS})\b{_INSIDE}{{0,60}})"
    rf"|(?i:(?:(?:de|het|een|uw|je|jouw|onze|hier)\s+)?(?:{_NOUNS})(?:\s+[\w-]+){{0,3}})"
    rf"|[A-Z][A-Z _-]{{2,40}}|{_INSIDE}{{0,40}}(?:…|\.{{3}}|_{{3}}){_INSIDE}{{0,40}})[\]>›]"
)
_CHART = re.compile(r"^\s*(?:Grafiektitel|Astitel|Chart Title|Axis Title)\s*$", re.IGNORECASE)
_GUILLEMETS = re.compile(r"«[^\W\d_][\w.-]*(?: [\w.-]+){0,3}»")
_PROMPT = re.compile(
    r"\b(?:Klik of tik (?:om|hier)|Klik hier (?:om|als u)|Click or tap|Click here to enter|"
    r"Kies een (?:item|bouwsteen)\b|Choose an item\b)[^.\n{]{0,60}\.?",
    re.IGNORECASE,
)
_PATH = re.compile(
    r"(?<![\w/])[A-Za-z]:\\[^\s\"<>|{}]*|(?<![\\\w])\\\\[\w.$-]+\\[^\s\"<>|{}]*|\bfile:/{1,3}[^\s\"<>{}]+"
    r"|(?<![\w/.])/(?:Users|home|Volumes)/[^\s\"<>{}]+"
)
_HINT = re.compile(  # without one of these nothing can be found
    r"[\[<‹«?#@…€\\]|\.\.|file:|/(?:users|home|vol)|xxx|to[ -]?do|tbd|n[tn]b|n\.[tn]\.b|nader"
    r"|fixme|vullen|fout!|error!|geen |no |nog |hier|klik|kies|click|choose|lorem|titel|title"
    r"|dd[-/]mm",
    re.IGNORECASE,
)
_PATTERNS: tuple[tuple[LeftoverKind, re.Pattern[str]], ...] = (
    ("error of Word", _ERROR),
    ("placeholder", _PROMPT),
    ("placeholder", _CHART),
    ("placeholder", _BRACKETED),
    ("placeholder", _GUILLEMETS),
    ("placeholder", _TODO),
    ("path", _PATH),
)


def forgotten(text: str) -> tuple[LeftoverKind, str] | None:
    """The first thing that was left in a text, outside its tags: its kind, and the words."""
    if not _HINT.search(text):
        return None
    bare = TAG.sub(lambda tag: _TAG_MARK * len(tag[0]), text)
    for kind, pattern in _PATTERNS:
        if found := pattern.search(bare):
            return kind, found[0].strip()
    return None
