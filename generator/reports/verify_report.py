"""``samen030 verify``: what a project or a kept final version is, in sentences and as JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from generator import __version__
from generator.delivery.compare import Comparison, State
from generator.delivery.ingredients import Difference
from generator.delivery.proof import SUMS, Proof
from generator.dutch import capital, count
from generator.reports.lines import LEAD, wrapped

FORMAT = 1  # goes up when a key changes its meaning: docs/json.md
_MOST = 8  # names in a row: more is no reading
_ORDER = (
    State.EDITED,
    State.OLDER,
    State.GONE,
    State.NOT_OURS,
    State.UNREADABLE,
    State.CARRIED,
    State.AS_MADE,
)
_ADVICE = {
    State.EDITED: "Sinds de laatste build heb jij hierin gewerkt. Bij de volgende gaat het mee.",
    State.CARRIED: "Met de hand bewerkt; jouw wijzigingen zijn bij de laatste build meegegaan.",
    State.OLDER: "Wat er in inputs of templates veranderd is, staat er nog niet in.",
    State.GONE: "Dit hebben we gemaakt, en het ligt er niet meer.",
    State.NOT_OURS: "Dit hebben we bij de laatste build niet gemaakt. Stuur het niet zomaar mee.",
    State.UNREADABLE: "Staat het open in Word? Sluit het, en kijk opnieuw.",
    State.AS_MADE: "",
}


def told(found: Comparison) -> str:
    """A project, on one page."""
    return "\n".join(_told(found))


def _told(found: Comparison) -> Iterator[str]:
    if not found.known:
        yield from _unknown(found)
    elif found.documents:
        yield from _documents(found)
    else:
        yield "Bij de laatste build is geen document gemaakt."
    since = [*_since("inputs", found.inputs), *_since("templates", found.templates)]
    if since:
        yield from ("", "Sinds de laatste build:", *since)
        yield from wrapped("", "Maak de documenten opnieuw met samen030 build.")
    if found.known and found.version != __version__:
        yield from wrapped(
            "",
            f"De documenten zijn gemaakt met versie {found.version or 'onbekend'} van het "
            f"programma; dit is {__version__}.",
        )
    yield from _finals(found)


def _unknown(found: Comparison) -> Iterator[str]:
    if found.there:
        text = (
            "De administratie output/build.json is beschadigd: van geen document is na te gaan "
            "of het is zoals het gemaakt is. Maak de documenten opnieuw met samen030 build; "
            "wat je in Word veranderd had, blijft dan staan, met het nieuwe ernaast."
        )
    else:
        text = (
            "Hier zijn nog geen documenten gemaakt, of output/build.json is weg. Dan is van geen "
            "document na te gaan of het is zoals het gemaakt is. Maak ze met samen030 build."
        )
    yield from wrapped("", text)


def _documents(found: Comparison) -> Iterator[str]:
    states = set(found.documents.values())
    whole = count(len(found.documents), "document", "documenten")
    if states == {State.AS_MADE}:
        yield from wrapped("", f"Alles klopt: {whole} in output, zoals gemaakt uit wat er nu ligt.")
        return
    for state in (one for one in _ORDER if one in states):
        paths = [path for path, is_ in found.documents.items() if is_ is state]
        yield from wrapped("", f"{capital(state)}: {count(len(paths), 'document', 'documenten')}")
        yield from _names(paths)
        yield from wrapped(LEAD, _ADVICE[state])


def _names(paths: Iterable[str]) -> Iterator[str]:
    names = list(paths)
    for name in names[:_MOST]:
        yield from wrapped(f"{LEAD}- ", name)
    if len(names) > _MOST:
        yield f"{LEAD}- en nog {len(names) - _MOST}"


def _since(folder: str, other: Difference) -> Iterator[str]:
    for word, paths in (("veranderd", other.changed), ("nieuw", other.new), ("weg", other.gone)):
        named = ", ".join(f"{folder}/{path}" for path in paths[:_MOST])
        more = f" en nog {len(paths) - _MOST}" if len(paths) > _MOST else ""
        if paths:
            yield from wrapped(f"{LEAD}{word}: ", f"{named}{more}")


def _finals(found: Comparison) -> Iterator[str]:
    if not found.kept:
        yield from wrapped(
            "",
            "De definitieve versie die nu in output staat, is niet bewaard in output/definitief. "
            "Doe dat met samen030 build --final.",
        )
    sound = [name for name, one in found.finals.items() if one.whole]
    if sound:
        kept = count(len(sound), "definitieve versie", "definitieve versies")
        verb = "is" if len(sound) == 1 else "zijn"
        yield from wrapped("", f"In output/definitief {verb} {kept} compleet en onveranderd.")
    for name, one in found.finals.items():
        if not one.whole:
            yield from ("", *proven(name, one).splitlines())


def proven(name: str, found: Proof) -> str:
    """A final version that was kept: whole, or what is wrong with it."""
    if found.whole:
        lines = wrapped(
            "",
            f"De definitieve versie {name} is compleet en onveranderd: "
            f"{count(found.files, 'bestand', 'bestanden')}, niets weg en niets erbij.",
        )
        lines += wrapped("", f"Het controlegetal, de SHA-256 van {SUMS}: {found.control}")
        lines += wrapped("", "Is dat het getal dat toen genoteerd is, dan is dit wat er lag.")
    else:
        lines = wrapped("", f"De definitieve versie {name} is NIET meer zoals zij bewaard is.")
        for word, paths in (
            ("Veranderd", found.changed),
            ("Weg", found.gone),
            ("Erbij gekomen", found.added),
        ):
            if paths:
                lines += [f"{word}: {count(len(paths), 'bestand', 'bestanden')}", *_names(paths)]
        lines += wrapped("", "Zet een reservekopie van deze map terug, en kijk opnieuw.")
    if found.by_itself:
        names = ", ".join(found.by_itself[:_MOST])
        lines += wrapped("", f"Niet meegeteld, want van Windows, macOS of Word zelf: {names}")
    return "\n".join(lines)


def as_json(found: Comparison, exit_code: int) -> str:
    """The same of a project, for other programs."""
    return _dumped(
        {
            "format": FORMAT,
            "exit_code": exit_code,
            "record": "read" if found.known else "damaged" if found.there else "missing",
            "version": found.version,
            "documents": {path: state.value for path, state in found.documents.items()},
            "inputs": asdict(found.inputs),
            "templates": asdict(found.templates),
            "final_kept": found.kept,
            "finals": {name: _proof(one) for name, one in found.finals.items()},
        }
    )


def proven_json(name: str, found: Proof, exit_code: int) -> str:
    """The same of a final version."""
    content = {"format": FORMAT, "exit_code": exit_code, "finals": {name: _proof(found)}}
    return _dumped(content)


def _proof(found: Proof) -> dict[str, object]:
    return {"whole": found.whole, **asdict(found)}


def _dumped(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode()
