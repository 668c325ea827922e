"""What a signatory reads in a kept final version: what it is, and how to check it without us."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.delivery.build_record import NAME
from generator.delivery.proof import INTERNAL, PUBLIC
from generator.dutch import long_date

_ENCLOSED = "inputs/bijlagen/"
_PARTS = (
    ("De documenten die zijn gemaakt om in te dienen", (PUBLIC,)),
    ("De bijlagen", (_ENCLOSED,)),
    ("Vertrouwelijk, niet ingediend", (INTERNAL,)),
    ("De gegevens en sjablonen waar het van gemaakt is (vertrouwelijk)", ("inputs/", "templates/")),
    ("Hoe het gemaakt is: versies, aantallen en bedragen", (NAME,)),
)
_TEXT = """\
{title}

Dit is de definitieve versie{of},
precies zoals het programma haar heeft gemaakt, met alles waar zij van gemaakt is.
Niets in deze map wordt ooit nog veranderd: komt er een nieuwe definitieve versie, dan
krijgt die een eigen map, met een hoger nummer.

De map is vertrouwelijk: in de werkboeken en in de map intern staan namen en adressen van mensen.
Geef alleen de documenten en de bijlagen aan anderen.


Hoe je nagaat dat er niets veranderd is
---------------------------------------
Van elk bestand staat hieronder een controlegetal (SHA-256). Verandert er één letter in een
bestand, dan is het getal heel anders.

In Windows, zonder ons programma. Open de map, typ cmd in de adresbalk, druk op Enter, en typ:
    certutil -hashfile "documenten\\subsidieaanvraag.docx" SHA256
Vergelijk wat er verschijnt met het getal bij dat bestand.

Op een Mac of met Linux, alles in één keer, in een terminalvenster in deze map:
    sha256sum -c SHA256SUMS          (op een Mac: shasum -a 256 -c SHA256SUMS)

Met ons programma, alles in één keer, en ook of er niets bij gekomen is:
    samen030 verify "DEZE MAP"

Wie een bestand kan veranderen, kan ook deze lijst veranderen. Noteer daarom bij het tekenen het
controlegetal van het bestand SHA256SUMS zelf, op papier of in een e-mail:
    certutil -hashfile SHA256SUMS SHA256
Is dat getal later nog hetzelfde, dan is de lijst het ook, en met de lijst elk bestand.
"""


def read_me(sums: Mapping[str, str], dated: date | None, who: str) -> bytes:
    """The text with the list, for Notepad: a mark of its encoding, and ends of lines of Windows."""
    day = f" van {long_date(dated)}" if dated else ""
    title = f"Definitieve versie van de subsidieaanvraag{day}"
    of = f" van de aanvraag van {who}" if who else " van de aanvraag"
    lines = [_TEXT.format(title=f"{title}\n{'=' * len(title)}", of=of), *_lists(sums)]
    text = "\n".join(lines).replace("\n", "\r\n")
    return text.encode("utf-8-sig", "backslashreplace")


def _lists(sums: Mapping[str, str]) -> Iterator[str]:
    left = dict(sorted(sums.items()))
    for title, starts in _PARTS:
        inner = {
            p: s
            for p, s in left.items()
            if p.startswith(starts) and (_ENCLOSED in starts or not p.startswith(_ENCLOSED))
        }
        if inner:
            yield f"\n{title}\n{'-' * len(title)}"
            yield from (f"{path}\n    {sum_}" for path, sum_ in inner.items())
    yield ""
